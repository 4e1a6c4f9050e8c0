package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.reference.Fixture;
import org.mlconcepts.sample.Split;
import tools.jackson.databind.JsonNode;

/** Every case of the features fixture: scikit-learn, SciPy, pandas, and exact fractions. */
class FeaturesReferenceTest {

  private static Fixture fixture(String name) {
    return Fixture.of("features", name);
  }

  /** The categories of a column in the order of their code points, with the codes of its rows. */
  private static final class Coded {
    private final List<String> categories;
    private final int[] codes;

    private Coded(List<String> categories, int[] codes) {
      this.categories = categories;
      this.codes = codes;
    }

    List<String> categories() {
      return categories;
    }

    int[] codes() {
      return codes;
    }

    static Coded of(JsonNode column) {
      List<String> texts = texts(column);
      List<String> categories = List.copyOf(new TreeSet<>(texts));
      return new Coded(categories, code(categories, texts));
    }

    int[] code(JsonNode column) {
      return code(categories, texts(column));
    }

    private static int[] code(List<String> categories, List<String> texts) {
      return texts.stream().mapToInt(categories::indexOf).toArray();
    }
  }

  private static List<String> texts(JsonNode column) {
    List<String> texts = new ArrayList<>();
    column.forEach(node -> texts.add(node.asString()));
    return texts;
  }

  private static void checkRows(Fixture fixture, String what, JsonNode expected, double[][] rows) {
    assertThat(rows.length).isEqualTo(expected.size());
    for (int i = 0; i < rows.length; i++) {
      fixture.check(what + " row " + i, expected.get(i), rows[i]);
    }
  }

  @Test
  void everyCaseIsTested() {
    Set<String> tested =
        Set.of(
            "one_hot",
            "one_hot_drop_first",
            "one_hot_unknown",
            "frequency",
            "target_encoding_m2",
            "target_encoding_regression_m0",
            "target_encoding_empirical_bayes",
            "imputation",
            "knn_imputation",
            "scaling_with_constant_column",
            "power_positive",
            "polynomial_degree_3",
            "pairwise_interactions",
            "binning",
            "weight_of_evidence",
            "information_value");

    assertThat(Fixture.of("features"))
        .extracting(Fixture::name)
        .containsExactlyInAnyOrderElementsOf(tested);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one_hot", "one_hot_drop_first", "one_hot_unknown"})
  void oneHotAgrees(String name) {
    Fixture fixture = fixture(name);
    Coded train = Coded.of(fixture.input("train"));
    OneHot all = OneHot.of(train.codes(), train.categories().size());
    OneHot oneHot = fixture.input("drop").isNull() ? all : all.withoutFirst();

    assertThat(train.categories()).isEqualTo(texts(fixture.expected("categories")));
    checkRows(fixture, "train", fixture.expected("train_matrix"), oneHot.matrix(train.codes()));
    checkRows(
        fixture,
        "test",
        fixture.expected("test_matrix"),
        oneHot.matrix(train.code(fixture.input("test"))));
  }

  @Test
  void frequencyAgrees() {
    Fixture fixture = fixture("frequency");
    Coded train = Coded.of(fixture.input("train"));
    FrequencyEncoding encoding = FrequencyEncoding.of(train.codes(), train.categories().size());
    int[] test = train.code(fixture.input("test"));

    for (int c = 0; c < train.categories().size(); c++) {
      String category = train.categories().get(c);
      fixture.check(category, fixture.expected("frequency").get(category), encoding.share(c));
    }
    fixture.check("test", fixture.expected("test_frequency"), encoding.encode(test));
    fixture.check(
        "count",
        fixture.expected("test_count"),
        Arrays.stream(test).mapToDouble(encoding::count).toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"target_encoding_m2", "target_encoding_regression_m0"})
  void targetEncodingAgrees(String name) {
    Fixture fixture = fixture(name);
    Coded coded = Coded.of(fixture.input("category"));
    double[] y = Fixture.doubles(fixture.input("y"));
    LevelColumn column = new LevelColumn(coded.codes(), y, coded.categories().size());
    double m = fixture.input("m").asDouble();
    List<Split> folds = new ArrayList<>();
    for (int[] test : Fixture.intMatrix(fixture.input("folds"))) {
      folds.add(Split.testing(y.length, test));
    }
    TargetEncoding encoding = TargetEncoding.of(column, m);

    fixture.check("prior", encoding.prior());
    checkLevels(fixture, "encoding", coded, encoding);
    fixture.check("naive", fixture.expected("naive"), encoding.encode(coded.codes()));
    fixture.check(
        "cross-fitted",
        fixture.expected("cross_fitted"),
        TargetEncoding.crossFitted(column, m, folds));
    fixture.check(
        "leave one out", fixture.expected("leave_one_out"), TargetEncoding.leaveOneOut(column, m));
    fixture.check(
        "test",
        fixture.expected("test"),
        encoding.encode(coded.code(fixture.input("test_category"))));
  }

  private static void checkLevels(
      Fixture fixture, String field, Coded coded, TargetEncoding encoding) {
    for (int c = 0; c < coded.categories().size(); c++) {
      String category = coded.categories().get(c);
      fixture.check(category, fixture.expected(field).get(category), encoding.of(c));
    }
  }

  @Test
  void empiricalBayesAgrees() {
    Fixture fixture = fixture("target_encoding_empirical_bayes");
    Coded coded = Coded.of(fixture.input("category"));
    double[] y = Fixture.doubles(fixture.input("y"));

    checkLevels(
        fixture,
        "encoding",
        coded,
        TargetEncoding.empiricalBayes(
            new LevelColumn(coded.codes(), y, coded.categories().size())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"weight_of_evidence", "information_value"})
  void weightOfEvidenceAgrees(String name) {
    Fixture fixture = fixture(name);
    Coded coded = Coded.of(fixture.input("category"));
    WeightOfEvidence weights =
        WeightOfEvidence.of(
            coded.codes(),
            Fixture.booleans(fixture.input("y")),
            coded.categories().size(),
            fixture.input("a").asDouble());

    for (int c = 0; c < coded.categories().size(); c++) {
      String category = coded.categories().get(c);
      fixture.check(category, fixture.expected("woe").get(category), weights.of(c));
    }
    fixture.check("information_value", weights.informationValue());
  }

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
