package org.mlconcepts.paradigms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.model.Centroids;
import org.mlconcepts.model.KMeans;
import org.mlconcepts.model.TribuoLogistic;
import org.mlconcepts.paradigms.FewLabels.Result;
import org.mlconcepts.paradigms.FewLabels.Source;
import org.mlconcepts.sample.Permutation;

class FewLabelsTest {

  private static final FewLabels EXPERIMENT = FewLabels.defaults();
  private static final Result RESULT = EXPERIMENT.run(new Seed(6));

  private static final double[][] LINE = {{0}, {1}, {2}, {3}, {10}, {11}};

  @Test
  void labelsAreLentOnFromNeighbourToNeighbour() {
    assertThat(LabelSpread.selfTraining(LINE, new int[] {0, -1, -1, -1, -1, 1}))
        .containsExactly(0, 0, 0, 0, 1, 1);
    // The chain is followed, however far it leads: 3 is nearer to 2 than to anything labelled.
    assertThat(LabelSpread.selfTraining(LINE, new int[] {0, -1, -1, -1, 1, -1}))
        .containsExactly(0, 0, 0, 0, 1, 1);
  }

  @Test
  void propagatedLabelsAreTheHarmonicOnes() {
    // A path of five with the ends labelled: the nearer end wins.
    int[][] path = {{1}, {0, 2}, {1, 3}, {2, 4}, {3}};

    assertThat(LabelSpread.propagation(path, new int[] {1, -1, -1, -1, 0}, 2))
        .startsWith(1, 1)
        .endsWith(0, 0);
  }

  @Test
  void theGraphJoinsBothWays() {
    assertThat(LabelSpread.graph(new int[][] {{1}, {2}, {1}}))
        .isDeepEqualTo(new int[][] {{1}, {0, 2}, {1}});
  }

  @Test
  void typicalRowsBeatRandomOnesOnDigitsInNearlyEveryRepeat() {
    Source digits = RESULT.sources().get(0);
    long wins =
        Arrays.stream(Marks.less(digits.spread(), digits.random())).filter(d -> d > 0).count();

    assertThat(digits.labels()).isEqualTo(50);
    assertThat(wins).isGreaterThanOrEqualTo(Math.round(0.9 * EXPERIMENT.repeats()));
  }

  /** Another learner, the one that such comparisons usually use, finds the same order. */
  @Test
  void logisticRegressionAgrees() {
    double[] right = new double[2];
    for (int r = 0; r < 2; r++) {
      Seed seed = new Seed(r);
      LabelledSource.Draw draw = LabelledSource.digits().draw(250, seed);
      LabelledSet fit = draw.fit();
      int[] drawn = Arrays.copyOf(Permutation.of(fit.size(), seed.stream("labels")), 50);
      Centroids clusters = new KMeans(50, 2).fit(fit.rows(), seed.stream("start"));
      right[0] += accuracy(fit.select(drawn), draw.test());
      right[1] += accuracy(fit.select(clusters.medoids(fit.rows())), draw.test());
    }

    assertThat(right[1]).isGreaterThan(right[0]);
  }

  private static double accuracy(LabelledSet fit, LabelledSet test) {
    return Accuracy.of(
        test.labels(),
        new TribuoLogistic(1)
            .fit(fit.rows(), fit.labels(), Seed.DEFAULT.stream("unused"))
            .classifyAll(test.rows()));
  }

  @Test
  void spreadingLabelsHurtsWhereTheBoundaryRunsThroughACloud() {
    Source cut = RESULT.sources().get(RESULT.sources().size() - 1);

    assertThat(Marks.mean(cut.propagation())).isLessThan(Marks.mean(cut.random()));
    assertThat(Marks.mean(cut.selfTraining())).isLessThan(Marks.mean(cut.random()));
  }

  @Test
  void verdictsAreTheExpectedOnesForAnotherSeedToo() {
    assertThat(new FewLabelsReading().claims(EXPERIMENT, RESULT)).allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EXPERIMENT.withLabelsPerClass(21))
        .withMessage("labelsPerClass must be between 2 and 20, but was 21");
  }
}
