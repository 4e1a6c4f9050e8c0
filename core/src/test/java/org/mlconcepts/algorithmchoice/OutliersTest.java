package org.mlconcepts.algorithmchoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.algorithmchoice.Outliers.Learner;
import org.mlconcepts.algorithmchoice.Outliers.Result;
import org.mlconcepts.algorithmchoice.Outliers.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;

class OutliersTest {

  private static final Outliers QUICK = Outliers.defaults().withTrain(100).withRepeats(5);

  @Test
  void aSlipTouchesItsShareOfTargetsAndNothingElse() {
    NumberRows clean = NumberSource.friedman().draw(100, 1, new Seed(1)).train();
    NumberRows odd = Spoiling.TARGETS.of(clean, 0.05, new Seed(2).stream("odd"));

    assertThat(odd.rows()).isEqualTo(clean.rows());
    assertThat(
            IntStream.range(0, 100)
                .filter(i -> odd.targets()[i] == 10 * clean.targets()[i])
                .count())
        .isEqualTo(5);
    assertThat(IntStream.range(0, 100).filter(i -> odd.targets()[i] == clean.targets()[i]).count())
        .isEqualTo(95);
  }

  @Test
  void aSlipOfFeaturesLeavesTheTargetsAndTheGivenRowsAlone() {
    NumberRows clean = NumberSource.line().draw(60, 1, new Seed(1)).train();
    double before = clean.rows()[0][0];
    NumberRows odd = Spoiling.FEATURES.of(clean, 0.5, new Seed(2).stream("odd"));

    assertThat(odd.targets()).isEqualTo(clean.targets());
    assertThat(clean.rows()[0][0]).isEqualTo(before);
    assertThat(
            IntStream.range(0, 60).filter(i -> odd.rows()[i][3] == 10 * clean.rows()[i][3]).count())
        .isEqualTo(30);
  }

  @Test
  void inNearlyEveryRepeatHubersLineAndAbsoluteLossWithstandOddTargetsAndSquaresDoNot() {
    Result result = Outliers.defaults().withTrain(100).run(new Seed(3));
    for (Source source : result.sources()) {
      assertThat(larger(source, Outliers.LINEAR, Outliers.HUBER)).isGreaterThanOrEqualTo(0.95);
      assertThat(larger(source, Outliers.BOOSTING, Outliers.ABSOLUTE)).isGreaterThanOrEqualTo(0.95);
      assertThat(larger(source, Outliers.FOREST, Outliers.ABSOLUTE)).isGreaterThanOrEqualTo(0.95);
    }
  }

  /** The share of repeats in which odd targets leave one learner with the larger error. */
  private static double larger(Source source, String one, String other) {
    List<Double> a = source.learner(one).oddTargets();
    List<Double> b = source.learner(other).oddTargets();
    return IntStream.range(0, a.size()).filter(r -> a.get(r) > b.get(r)).count()
        / (double) a.size();
  }

  @Test
  void withHardlyAnyOddRowsNothingHappens() {
    Outliers none = new Outliers(100, 0.004, 2); // rounds to no row at all
    for (Source source : none.run(new Seed(4)).sources()) {
      for (Learner learner : source.learners()) {
        assertThat(learner.oddTargets()).as(learner.name()).isEqualTo(learner.clean());
        assertThat(learner.oddFeatures()).as(learner.name()).isEqualTo(learner.clean());
      }
    }
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    ForkJoinPool one = new ForkJoinPool(1);
    ForkJoinPool three = new ForkJoinPool(3);
    try {
      assertThat(one.submit(() -> QUICK.withRepeats(3).run(new Seed(5))).join())
          .isEqualTo(three.submit(() -> QUICK.withRepeats(3).run(new Seed(5))).join());
    } finally {
      one.shutdown();
      three.shutdown();
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (int seed : new int[] {1, 77}) {
      assertThat(new OutliersReading().claims(QUICK, QUICK.run(new Seed(seed))))
          .allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Outliers.defaults().withTrain(99))
        .withMessage("train must be at least 100, but was 99");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Outliers.defaults().withShare(0.5))
        .withMessage("share must be between 0.0 and 0.5, but was 0.5");
  }
}
