package org.mlconcepts.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.lab.Seed;

class SplittersTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 10, 64, 101})
  void everyRowIsTestedOnceInFoldsOfEvenSize(int rows) {
    for (int folds = 2; folds <= Math.min(rows, 12); folds++) {
      for (int seed = 0; seed < 5; seed++) {
        RandomGenerator random = new Seed(seed).stream("folds");
        List<Split> shuffled = Folds.shuffled(rows, folds, random);
        checkPartition(shuffled, rows, folds);
        checkEvenSizes(shuffled);
        int[] labels = IntStream.range(0, rows).map(i -> random.nextInt(3)).toArray();
        for (List<Split> stratified :
            List.of(
                StratifiedFolds.inOrder(labels, folds),
                StratifiedFolds.shuffled(labels, folds, random))) {
          checkPartition(stratified, rows, folds);
          checkEvenSizes(stratified);
          for (int label = 0; label < 3; label++) {
            checkEvenCounts(stratified, labels, label);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void groupsStayTogether(int seed) {
    RandomGenerator random = new Seed(seed).stream("groups");
    int[] groups = IntStream.range(0, 120).map(i -> 7 * random.nextInt(20) - 30).toArray();
    int[] distinct = Arrays.stream(groups).distinct().toArray();
    int largest = Arrays.stream(distinct).map(g -> (int) count(groups, g)).max().orElseThrow();
    for (int folds = 2; folds <= distinct.length; folds++) {
      List<Split> splits = GroupFolds.of(groups, folds);
      checkPartition(splits, groups.length, folds);
      for (Split split : splits) {
        int[] tested = Rows.select(groups, split.test());
        int[] trained = Rows.select(groups, split.train());
        assertThat(Arrays.stream(tested).noneMatch(g -> count(trained, g) > 0)).isTrue();
      }
      IntSummaryStatistics sizes =
          splits.stream().mapToInt(s -> s.test().length).summaryStatistics();
      assertThat(sizes.getMax() - sizes.getMin())
          .isLessThanOrEqualTo(largest); // what the greedy rule promises
    }
  }

  @Test
  void timeFoldsNeverLookAhead() {
    for (int rows = 10; rows <= 60; rows += 7) {
      for (int gap = 0; gap < 3; gap++) {
        TimeFolds folds = TimeFolds.of(rows, 3).withGap(gap).withMaxTrainSize(5);
        int before = -1;
        for (Split split : folds.splits()) {
          int[] train = split.train();
          int[] test = split.test();
          assertThat(train.length).isBetween(1, 5);
          assertThat(test[0] - train[train.length - 1]).isEqualTo(gap + 1);
          assertThat(before == -1 || test[0] == before + 1).isTrue();
          before = test[test.length - 1];
        }
        assertThat(before).isEqualTo(rows - 1);
      }
    }
  }

  @Test
  void holdsOutAsManyRowsAsAsked() {
    for (int seed = 0; seed < 20; seed++) {
      Split split = Split.holdOut(30, 7, new Seed(seed).stream("split"));
      assertThat(split.test()).hasSize(7).isSorted();
      assertThat(split).isEqualTo(Split.testing(30, split.test()));
      assertThat(split).isEqualTo(Split.holdOut(30, 7, new Seed(seed).stream("split")));
    }
  }

  @Test
  void splitsAreValues() {
    int[] train = {0, 2, 2};
    Split split = Split.of(train, new int[] {1});
    train[0] = 9;
    split.train()[0] = 9;
    assertThat(split.train()).containsExactly(0, 2, 2);
    assertThat(split)
        .isEqualTo(Split.of(new int[] {0, 2, 2}, new int[] {1}))
        .hasSameHashCodeAs(Split.of(new int[] {0, 2, 2}, new int[] {1}));
    assertThat(split).isNotEqualTo(Split.of(new int[] {0, 2}, new int[] {1}));
  }

  @Test
  void everyOrderIsEquallyLikely() {
    RandomGenerator random = Seed.DEFAULT.stream("orders");
    int[] count = new int[27];
    for (int i = 0; i < 6000; i++) {
      int[] order = Permutation.of(3, random);
      count[9 * order[0] + 3 * order[1] + order[2]]++;
    }
    assertThat(Arrays.stream(count).filter(c -> c > 0).boxed())
        .hasSize(6)
        .allSatisfy(c ->
            assertThat(c.doubleValue()).isCloseTo(1000, within(4 * Math.sqrt(6000 * 5.0 / 36))));
  }

  @Test
  void theBootstrapLeavesOutAThirdAndKnowsTheStandardErrorOfAMean() {
    RandomGenerator random = Seed.DEFAULT.stream("bootstrap");
    double[] x = IntStream.range(0, 200).mapToDouble(i -> random.nextGaussian()).toArray();
    int[] drawn = Bootstrap.resample(200, random);
    int[] left = Bootstrap.outOfBag(200, drawn);
    assertThat(left.length + Arrays.stream(drawn).distinct().count()).isEqualTo(200);
    assertThat(Arrays.stream(left).noneMatch(row -> count(drawn, row) > 0)).isTrue();

    Bootstrap means =
        Bootstrap.of(
            200, 2000, random, rows -> Arrays.stream(Rows.select(x, rows)).average().orElseThrow());
    double mean = Arrays.stream(x).average().orElseThrow();
    double truth = Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum()) / 200;
    assertThat(means.standardError()).isCloseTo(truth, within(4 * truth / Math.sqrt(2 * 2000.0)));
    assertThat(means.percentileInterval(0.95).contains(mean)).isTrue();
  }

  @Test
  void errorsNameTheArgumentTheRuleAndTheValue() {
    assertThatThrownBy(() -> Folds.consecutive(5, 6))
        .hasMessage("folds must be at most the number of rows (5), but was 6; use fewer folds");
    assertThatThrownBy(() -> Folds.consecutive(5, 1))
        .hasMessage("folds must be at least 2, but was 1");
    assertThatThrownBy(() -> StratifiedFolds.inOrder(new int[] {0, -1}, 2))
        .hasMessage("label must be at least 0, but was -1");
    assertThatThrownBy(() -> GroupFolds.of(new int[] {1, 1, 2}, 3))
        .hasMessage("folds must be at most the number of groups (2), but was 3");
    assertThatThrownBy(() -> TimeFolds.of(10, 3).withTestSize(3).withGap(1))
        .hasMessageContaining(
            "rows must be above folds * testSize + gap = 10, but was 10; use fewer folds");
    assertThatThrownBy(() -> Split.of(new int[] {1, 2}, new int[] {2}))
        .hasMessage("row 2 is in the training and in the test part: a leak");
    assertThatThrownBy(() -> Split.of(new int[] {1}, new int[] {2, 2}))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> Split.testing(3, 3)).hasMessage("test row must be in 0..2, but was 3");
    assertThatThrownBy(() -> Split.testing(2, 0, 1))
        .hasMessageContaining("number of training rows");
    assertThatThrownBy(() -> Split.holdOut(3, 3, Seed.DEFAULT.stream("split")))
        .hasMessage("testRows must be in 1..2, but was 3");
    assertThatThrownBy(() -> Bootstrap.outOfBag(2, new int[] {2}))
        .hasMessageContaining("0..1, but was 2");
  }

  private static void checkPartition(List<Split> splits, int rows, int folds) {
    assertThat(splits).hasSize(folds);
    assertThat(splits.stream().flatMapToInt(s -> Arrays.stream(s.test())).sorted().toArray())
        .isEqualTo(IntStream.range(0, rows).toArray());
    for (Split split : splits) {
      assertThat(split).isEqualTo(Split.testing(rows, split.test())); // training is the complement
    }
  }

  private static void checkEvenSizes(List<Split> splits) {
    IntSummaryStatistics sizes = splits.stream().mapToInt(s -> s.test().length).summaryStatistics();
    assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
  }

  private static void checkEvenCounts(List<Split> splits, int[] labels, int label) {
    IntSummaryStatistics counts =
        splits.stream()
            .mapToInt(s -> (int) count(Rows.select(labels, s.test()), label))
            .summaryStatistics();
    assertThat(counts.getMax() - counts.getMin()).isLessThanOrEqualTo(1);
  }

  private static long count(int[] values, int wanted) {
    return Arrays.stream(values).filter(v -> v == wanted).count();
  }
}
