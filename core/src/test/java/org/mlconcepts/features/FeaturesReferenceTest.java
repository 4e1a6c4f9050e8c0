package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.reference.Fixture;
import org.mlconcepts.sample.Split;
import tools.jackson.databind.JsonNode;

/** Every case of the features fixture: scikit-learn, SciPy, pandas, and exact fractions. */
class FeaturesReferenceTest {

  static Fixture fixture(String name) {
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

  static List<String> texts(JsonNode column) {
    List<String> texts = new ArrayList<>();
    column.forEach(node -> texts.add(node.asString()));
    return texts;
  }

  static void checkRows(Fixture fixture, String what, JsonNode expected, double[][] rows) {
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
}
