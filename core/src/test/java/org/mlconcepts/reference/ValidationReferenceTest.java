package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.metric.CorrectedResampledT;
import org.mlconcepts.metric.FiveByTwoCv;
import org.mlconcepts.metric.McNemar;
import org.mlconcepts.metric.Quantiles;
import org.mlconcepts.sample.Bootstrap;
import org.mlconcepts.sample.Folds;
import org.mlconcepts.sample.GroupFolds;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;
import org.mlconcepts.sample.TimeFolds;
import tools.jackson.databind.JsonNode;

/**
 * The splits and the tests on scores; the learning and validation curves are in {@link
 * ValidationCurveReferenceTest}.
 */
class ValidationReferenceTest {

  static List<Fixture> cases() {
    return Fixture.of("validation").stream().filter(f -> !f.name().contains("_curve_")).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSplitOrTestAgrees(Fixture fixture) {
    switch (fixture.name()) {
      case "kfold_10_3", "kfold_20_5", "leave_one_out_6" -> consecutiveFolds(fixture);
      case "stratified_24_4", "stratified_sorted_labels", "stratified_three_classes" ->
          stratifiedFolds(fixture);
      case "time_split_12_3", "time_split_gap", "time_split_rolling_window" -> timeFolds(fixture);
      case "group_kfold" -> groupFolds(fixture);
      case "corrected_resampled_t" -> correctedResampledT(fixture);
      case "five_by_two_cv" -> fiveByTwoCv(fixture);
      case "mcnemar", "mcnemar_small" -> mcNemar(fixture);
      case "bootstrap_given_indices" -> bootstrap(fixture);
      case "quantiles" -> quantiles(fixture);
      default -> fail("no check for " + fixture);
    }
  }

  private static void consecutiveFolds(Fixture fixture) {
    int rows = fixture.input("n").asInt();
    int folds = fixture.input("k").asInt();
    List<Split> splits = Folds.consecutive(rows, folds);
    assertThat(splits.stream().map(Split::test))
        .containsExactly(Fixture.intMatrix(fixture.expected("test_folds")));
    assertThat(splits.stream().mapToInt(s -> s.test().length))
        .containsExactly(
            Arrays.stream(Fixture.ints(fixture.expected("test_sizes")))
                .boxed()
                .toArray(Integer[]::new));
    checkPartition(splits, rows);
    if (folds == rows) {
      assertThat(Folds.leaveOneOut(rows)).isEqualTo(splits);
    }
  }

  private static void stratifiedFolds(Fixture fixture) {
    int[] labels = Fixture.ints(fixture.input("y"));
    int[] fewest = Fixture.ints(fixture.expected("min_count_per_fold"));
    int[] most = Fixture.ints(fixture.expected("max_count_per_fold"));
    List<Split> splits = StratifiedFolds.inOrder(labels, fixture.input("k").asInt());
    checkPartition(splits, labels.length);
    for (Split split : splits) {
      for (int label : Fixture.ints(fixture.expected("classes"))) {
        int count = (int) Arrays.stream(split.test()).filter(row -> labels[row] == label).count();
        assertThat(count).isBetween(fewest[label], most[label]);
      }
    }
  }

  private static void timeFolds(Fixture fixture) {
    TimeFolds folds = TimeFolds.of(fixture.input("n").asInt(), fixture.input("k").asInt());
    if (!fixture.input("test_size").isNull()) {
      folds = folds.withTestSize(fixture.input("test_size").asInt());
    }
    if (!fixture.input("max_train_size").isNull()) {
      folds = folds.withMaxTrainSize(fixture.input("max_train_size").asInt());
    }
    List<Split> splits = folds.withGap(fixture.input("gap").asInt()).splits();
    JsonNode expected = fixture.expected("splits");
    assertThat(splits).hasSize(expected.size());
    for (int i = 0; i < splits.size(); i++) {
      assertThat(splits.get(i))
          .isEqualTo(
              Split.of(range(expected.get(i).get("train")), range(expected.get(i).get("test"))));
    }
  }

  private static void groupFolds(Fixture fixture) {
    int[] groups = Fixture.ints(fixture.input("groups"));
    List<Split> splits = GroupFolds.of(groups, fixture.input("k").asInt());
    checkPartition(splits, groups.length);
    for (Split split : splits) {
      List<Integer> tested = Arrays.stream(split.test()).mapToObj(row -> groups[row]).toList();
      assertThat(Arrays.stream(split.train()).mapToObj(row -> groups[row]))
          .doesNotContainAnyElementsOf(tested);
    }
    assertThat(splits.stream().mapToInt(s -> s.test().length).sorted().toArray())
        .isEqualTo(Fixture.ints(fixture.expected("sorted_fold_sizes")));
  }

  private static void correctedResampledT(Fixture fixture) {
    double testToTrain = fixture.input("n_test").asDouble() / fixture.input("n_train").asDouble();
    CorrectedResampledT test =
        CorrectedResampledT.of(Fixture.doubles(fixture.input("differences")), testToTrain);
    fixture.check("mean", test.meanDifference());
    fixture.check("sd", test.standardDeviation());
    fixture.check("naive_t", test.naiveT());
    fixture.check("naive_p", test.naivePValue());
    fixture.check("corrected_t", test.t());
    fixture.check("corrected_p", test.pValue());
    check(fixture, "ci95", test.interval(0.95));
  }

  private static void fiveByTwoCv(Fixture fixture) {
    FiveByTwoCv test = FiveByTwoCv.of(Fixture.matrix(fixture.input("p")));
    fixture.check("t", test.t());
    fixture.check("t_p_value", test.tPValue());
    fixture.check("f", test.f());
    fixture.check("f_p_value", test.fPValue());
  }

  private static void mcNemar(Fixture fixture) {
    McNemar test = new McNemar(fixture.input("b").asInt(), fixture.input("c").asInt());
    fixture.check("chi2_cc", test.chiSquared());
    fixture.check("p_chi2_cc", test.chiSquaredPValue());
    fixture.check("p_exact", test.exactPValue());
  }

  private static void bootstrap(Fixture fixture) {
    double[] x = Fixture.doubles(fixture.input("x"));
    Bootstrap bootstrap =
        Bootstrap.of(
            List.of(Fixture.intMatrix(fixture.input("resamples"))),
            rows -> Arrays.stream(rows).mapToDouble(row -> x[row]).sum() / rows.length);
    double[] sorted = bootstrap.statistics();
    Arrays.sort(sorted);
    fixture.check("statistics_sorted", fixture.expected("statistics_sorted"), sorted);
    check(fixture, "ci", bootstrap.percentileInterval(fixture.input("level").asDouble()));
    fixture.check("standard_error_ddof1", bootstrap.standardError());
  }

  private static void quantiles(Fixture fixture) {
    Quantiles quantiles = Quantiles.of(Fixture.doubles(fixture.input("x")));
    double[] q = Fixture.doubles(fixture.input("q"));
    fixture.check(
        "type7", fixture.expected("type7"), Arrays.stream(q).map(quantiles::quantile).toArray());
    fixture.check(
        "type6",
        fixture.expected("type6"),
        Arrays.stream(q)
            .map(each -> quantiles.quantile(each, Quantiles.Definition.TYPE_6))
            .toArray());
  }

  private static void check(Fixture fixture, String field, Interval interval) {
    fixture.check(field, fixture.expected(field), new double[] {interval.low(), interval.high()});
  }

  /** Every row is tested once, and trained on whenever it is not tested. */
  private static void checkPartition(List<Split> splits, int rows) {
    assertThat(splits.stream().flatMapToInt(s -> Arrays.stream(s.test())).sorted().toArray())
        .isEqualTo(IntStream.range(0, rows).toArray());
    assertThat(splits)
        .allSatisfy(split -> assertThat(split).isEqualTo(Split.testing(rows, split.test())));
  }

  private static int[] range(JsonNode ends) {
    return IntStream.rangeClosed(ends.get(0).asInt(), ends.get(1).asInt()).toArray();
  }
}
