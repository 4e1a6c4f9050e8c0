package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.metric.DeLong;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.RocCurve;
import tools.jackson.databind.JsonNode;

class CurvesReferenceTest {

  static List<Fixture> scored() {
    return Fixture.of("curves").stream().filter(f -> f.gives("score")).toList();
  }

  @ParameterizedTest
  @MethodSource("scored")
  void everyAreaAndEveryPointAgrees(Fixture fixture) {
    Ranking ranking =
        Ranking.of(
            Fixture.booleans(fixture.input("y_true")), Fixture.doubles(fixture.input("score")));
    check(fixture, ranking);
  }

  @ParameterizedTest
  @MethodSource("scored")
  void weightsOfOneChangeNothing(Fixture fixture) {
    double[] scores = Fixture.doubles(fixture.input("score"));
    double[] ones = new double[scores.length];
    Arrays.fill(ones, 1);
    check(fixture, Ranking.of(Fixture.booleans(fixture.input("y_true")), scores, ones));
  }

  private static void check(Fixture fixture, Ranking ranking) {
    RocCurve roc = RocCurve.of(ranking);
    PrecisionRecallCurve pr = PrecisionRecallCurve.of(ranking);
    Map<String, Double> areas = new TreeMap<>();
    areas.put("n_pos", ranking.positives());
    areas.put("n_neg", ranking.negatives());
    areas.put("roc_auc", roc.area());
    areas.put("gini", roc.gini());
    areas.put("average_precision", pr.averagePrecision());
    areas.put("pr_auc_trapezoid", pr.trapezoidArea());
    areas.put("pr_auc_davis_goadrich_discrete", pr.davisGoadrichDiscreteArea());
    areas.put("pr_auc_davis_goadrich_continuous", pr.davisGoadrichArea());
    areas.put("prevalence", pr.prevalence());
    areas.put("pr_auc_min", pr.minimumArea());
    areas.put("ks_statistic", roc.kolmogorovSmirnov());
    areas.put("pr_auc_11pt", pr.elevenPointPrecision());
    areas.forEach(fixture::check);
    Set<String> known = new TreeSet<>(areas.keySet());
    if (fixture.expects("roc")) {
      known.addAll(List.of("roc", "pr", "counts"));
      points(fixture, ranking, roc, pr);
    }
    assertThat(known).containsAll(fixture.expectedFields());
  }

  private static void points(
      Fixture fixture, Ranking ranking, RocCurve roc, PrecisionRecallCurve pr) {
    check(fixture, "roc", "threshold", roc.points(), roc::threshold);
    check(fixture, "roc", "fpr", roc.points(), roc::falsePositiveRate);
    check(fixture, "roc", "tpr", roc.points(), roc::recall);
    check(fixture, "pr", "threshold", pr.points(), pr::threshold);
    check(fixture, "pr", "precision", pr.points(), pr::precision);
    check(fixture, "pr", "recall", pr.points(), pr::recall);
    check(fixture, "counts", "tp", ranking.steps(), ranking::truePositives);
    check(fixture, "counts", "fp", ranking.steps(), ranking::falsePositives);
  }

  private static void check(
      Fixture fixture, String group, String field, int size, IntToDoubleFunction at) {
    fixture.check(
        group + " " + field,
        fixture.expected(group).get(field),
        IntStream.range(0, size).mapToDouble(at).toArray());
  }

  @Test
  void areasOfATableOfCountsAgree() {
    Fixture fixture = Fixture.of("curves", "davis_goadrich_paper_table");
    Ranking ranking =
        Ranking.ofCounts(
            Fixture.doubles(fixture.input("tp")), Fixture.doubles(fixture.input("fp")));
    PrecisionRecallCurve pr = PrecisionRecallCurve.of(ranking);
    fixture.check("roc_auc", RocCurve.of(ranking).area());
    fixture.check("average_precision", pr.averagePrecision());
    fixture.check("pr_auc_trapezoid", pr.trapezoidArea());
    fixture.check("pr_auc_davis_goadrich_discrete", pr.davisGoadrichDiscreteArea());
    fixture.check("pr_auc_davis_goadrich_continuous", pr.davisGoadrichArea());
    assertThat(fixture.expectedFields()).hasSize(5);
  }

  /**
   * The population's areas, from rows that stand at the quantiles of both classes. The closed form
   * meets them to 1e-9: {@code BinormalTest}.
   */
  @Test
  void areasOfTwoNormalCloudsAgree() {
    Fixture fixture = Fixture.of("curves", "binormal_mu_1_5");
    int each = 100_000;
    boolean[] labels = new boolean[2 * each];
    double[] scores = new double[2 * each];
    NormalDistribution normal = new NormalDistribution();
    for (int i = 0; i < each; i++) {
      double quantile = normal.inverseCumulativeProbability((i + 0.5) / each);
      scores[i] = quantile;
      scores[each + i] = quantile + fixture.input("mu").asDouble();
      labels[each + i] = true;
    }
    assertThat(RocCurve.of(labels, scores).area())
        .isCloseTo(fixture.expected("roc_auc").asDouble(), within(1e-6));
    assertThat(fixture.expected("by_prevalence")).hasSameSizeAs(fixture.input("prevalences"));
    for (JsonNode expected : fixture.expected("by_prevalence")) {
      double prevalence = expected.get("prevalence").asDouble();
      double[] weights = new double[2 * each];
      Arrays.fill(weights, 0, each, 1 - prevalence);
      Arrays.fill(weights, each, 2 * each, prevalence);
      // The rarest positives need rows farther out than the outermost of these negatives.
      double error = prevalence < 0.01 ? 2e-3 : 3e-4;
      PrecisionRecallCurve curve = PrecisionRecallCurve.of(labels, scores, weights);
      double truth = expected.get("pr_auc").asDouble();
      assertThat(curve.davisGoadrichArea()).isCloseTo(truth, within(error));
      assertThat(curve.averagePrecision()).isCloseTo(truth, within(error));
    }
    assertThat(fixture.expectedFields()).hasSize(2);
  }

  @Test
  void everyCaseHasItsTest() {
    assertThat(Fixture.of("curves"))
        .filteredOn(fixture -> !fixture.gives("score"))
        .extracting(Fixture::name)
        .containsExactlyInAnyOrder("davis_goadrich_paper_table", "delong_120", "binormal_mu_1_5");
  }

  @Test
  void deLongAgrees() {
    Fixture fixture = Fixture.of("curves", "delong_120");
    boolean[] labels = Fixture.booleans(fixture.input("y_true"));
    DeLong a = DeLong.of(labels, Fixture.doubles(fixture.input("score_a")));
    DeLong b = DeLong.of(labels, Fixture.doubles(fixture.input("score_b")));
    fixture.check("auc_a", a.area());
    fixture.check("auc_b", b.area());
    fixture.check("var_a", a.variance());
    fixture.check("var_b", b.variance());
    fixture.check("cov_ab", a.covariance(b));
    fixture.check("z", a.z(b));
    fixture.check("p_value", a.pValue(b));
    fixture.check("ci95_a", fixture.expected("ci95_a").get(0), a.interval(0.95).low());
    fixture.check("ci95_a", fixture.expected("ci95_a").get(1), a.interval(0.95).high());
    assertThat(fixture.expectedFields()).hasSize(8);
  }
}
