package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlconcepts.features.FeaturesReferenceTest.checkRows;
import static org.mlconcepts.features.FeaturesReferenceTest.fixture;
import static org.mlconcepts.features.FeaturesReferenceTest.texts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.reference.Fixture;
import tools.jackson.databind.JsonNode;

/** The cases of the features fixture about numbers: gaps, scales, powers, products and bins. */
class NumericFeaturesReferenceTest {

  @Test
  void imputationAgrees() {
    Fixture fixture = fixture("imputation");
    double[][] train = Fixture.matrix(fixture.input("train"));
    double[][] test = Fixture.matrix(fixture.input("test"));
    for (Imputation.Rule rule : Imputation.Rule.values()) {
      JsonNode expected =
          fixture.expected(org.mlconcepts.lab.Settings.word(rule).replace('-', '_'));
      Imputation imputation = Imputation.of(train, rule);
      fixture.check("statistics", expected.get("statistics"), imputation.fills());
      checkRows(fixture, "train", expected.get("train"), imputation.fill(train));
      checkRows(fixture, "test", expected.get("test"), imputation.fill(test));
      checkRows(fixture, "flags", fixture.expected("missing_flags_train"), imputation.flags(train));
      checkRows(fixture, "flags", fixture.expected("missing_flags_test"), imputation.flags(test));
      assertThat(imputation.flagged())
          .containsExactly(
              Fixture.ints(fixture.expected("flag_columns_if_only_columns_with_missing_in_train")));
    }
  }

  @Test
  void neighbourImputationAgrees() {
    Fixture fixture = fixture("knn_imputation");
    double[][] rows = Fixture.matrix(fixture.input("X"));
    NeighbourImputation imputation = NeighbourImputation.of(rows, fixture.input("k").asInt());

    checkRows(fixture, "imputed", fixture.expected("imputed"), imputation.fill(rows));
  }

  @Test
  void scalingAgrees() {
    Fixture fixture = fixture("scaling_with_constant_column");
    double[][] train = Fixture.matrix(fixture.input("train"));
    double[][] test = Fixture.matrix(fixture.input("test"));
    String[] names = {"standard", "minmax", "robust"};
    Scaling.Rule[] rules = {Scaling.Rule.STANDARD, Scaling.Rule.MIN_MAX, Scaling.Rule.ROBUST};
    for (int r = 0; r < names.length; r++) {
      Scaling scaling = Scaling.of(train, rules[r]);
      JsonNode expected = fixture.expected(names[r]);
      checkRows(fixture, names[r], expected.get("train"), scaling.apply(train));
      checkRows(fixture, names[r], expected.get("test"), scaling.apply(test));
    }
    JsonNode standard = fixture.expected("standard");
    Scaling scaling = Scaling.of(train, Scaling.Rule.STANDARD);
    fixture.check("mean", standard.get("mean"), scaling.centres());
    for (int j = 0; j < 2; j++) {
      double sd = scaling.scales()[j];
      fixture.check("sd", standard.get("sd_ddof0").get(j), sd);
      fixture.check("sd", standard.get("sd_ddof1").get(j), sd * Math.sqrt(9 / 8.0));
    }
    assertThat(scaling.scales()[2]).isEqualTo(1);
    JsonNode robust = fixture.expected("robust");
    Scaling quartiles = Scaling.of(train, Scaling.Rule.ROBUST);
    fixture.check("median", robust.get("median"), quartiles.centres());
    for (int j = 0; j < 2; j++) {
      fixture.check("iqr", robust.get("iqr").get(j), quartiles.scales()[j]);
    }
  }

  @Test
  void powersAgree() {
    Fixture fixture = fixture("power_positive");
    double[] x = Fixture.doubles(fixture.input("x"));
    for (JsonNode entry : fixture.expected("yeo_johnson")) {
      double lambda = entry.get("lambda").asDouble();
      fixture.check("yj", entry.get("values"), map(x, v -> PowerTransform.yeoJohnson(v, lambda)));
    }
    for (JsonNode entry : fixture.expected("box_cox")) {
      double lambda = entry.get("lambda").asDouble();
      fixture.check("bc", entry.get("values"), map(x, v -> PowerTransform.boxCox(v, lambda)));
    }
    fixture.check("log", fixture.expected("log"), map(x, v -> PowerTransform.boxCox(v, 0)));
    fixture.check("log1p", fixture.expected("log1p"), map(x, v -> PowerTransform.yeoJohnson(v, 0)));
    assertThat(PowerTransform.boxCoxLambda(x))
        .isCloseTo(
            fixture.expected("box_cox_mle_lambda").asDouble(),
            org.assertj.core.api.Assertions.within(1e-4));
    assertThat(PowerTransform.yeoJohnsonLambda(x))
        .isCloseTo(
            fixture.expected("yeo_johnson_mle_lambda").asDouble(),
            org.assertj.core.api.Assertions.within(1e-4));
    fixture.check("skewness", PowerTransform.skewness(x));
    fixture.check("skewness_adjusted", PowerTransform.adjustedSkewness(x));
    fixture.check("excess_kurtosis", PowerTransform.excessKurtosis(x));
  }

  private static double[] map(double[] x, java.util.function.DoubleUnaryOperator f) {
    return Arrays.stream(x).map(f).toArray();
  }

  static List<Fixture> polynomials() {
    return List.of(fixture("polynomial_degree_3"), fixture("pairwise_interactions"));
  }

  @ParameterizedTest
  @MethodSource("polynomials")
  void productsAgree(Fixture fixture) {
    double[][] rows = Fixture.matrix(fixture.input("X"));
    PolynomialFeatures products =
        fixture.input("interaction_only").asBoolean()
            ? PolynomialFeatures.pairs(rows[0].length)
            : PolynomialFeatures.of(rows[0].length, fixture.input("degree").asInt());

    assertThat(products.names()).isEqualTo(texts(fixture.expected("names")));
    checkRows(fixture, "features", fixture.expected("features"), products.applyAll(rows));
  }

  @Test
  void binsAgree() {
    Fixture fixture = fixture("binning");
    double[] x = Fixture.doubles(fixture.input("x"));
    int k = fixture.input("k").asInt();
    Binning width = Binning.equalWidth(x, k);
    Binning quantiles = Binning.quantiles(x, k);

    fixture.check("width edges", fixture.expected("width_edges"), width.edges());
    fixture.check("quantile edges", fixture.expected("quantile_edges"), quantiles.edges());
    assertThat(IntStream.range(0, x.length).map(i -> width.bin(x[i])).toArray())
        .isEqualTo(Fixture.ints(fixture.expected("width_bins")));
    assertThat(IntStream.range(0, x.length).map(i -> quantiles.bin(x[i])).toArray())
        .isEqualTo(Fixture.ints(fixture.expected("quantile_bins")));
  }
}
