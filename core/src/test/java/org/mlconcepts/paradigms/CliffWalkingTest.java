package org.mlconcepts.paradigms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.paradigms.CliffWalking.CliffLearner;
import org.mlconcepts.paradigms.CliffWalking.Result;
import org.mlconcepts.paradigms.TemporalDifference.Target;

class CliffWalkingTest {

  private static final CliffWalking EXPERIMENT = CliffWalking.defaults();
  private static final Result RESULT = EXPERIMENT.run(new Seed(6));

  @Test
  void theExactRewardsAreThePublishedOnes() {
    assertThat(RESULT.optimal()).isEqualTo(-13, within(1e-9));
    assertThat(RESULT.optimalExploring()).isCloseTo(-50.80004766676946, within(1e-6));
    assertThat(RESULT.bestExploring()).isCloseTo(-20.70767739866937, within(1e-6));
  }

  @Test
  void qLearningFindsTheShortestWayInEveryRun() {
    CliffLearner learner = CliffWalkingReading.learner(RESULT, Target.Q_LEARNING);

    assertThat(learner.greedy()).allMatch(reward -> Math.abs(reward + 13) < 1e-9);
    assertThat(learner.path()).hasSize(14);
  }

  /** What it earns while exploring has a closed form, which the runs have to meet. */
  @Test
  void qLearningEarnsWhatTheShortestWayEarnsWhileExploring() {
    Estimate online =
        Estimate.of(Values.array(CliffWalkingReading.learner(RESULT, Target.Q_LEARNING).online()));

    assertThat(online.mean())
        .isCloseTo(RESULT.optimalExploring(), within(4 * online.standardError()));
  }

  @Test
  void nobodyWhoExploresEarnsMoreThanTheBestWhoDoes() {
    for (CliffLearner learner : RESULT.learners()) {
      Estimate online = Estimate.of(Values.array(learner.online()));
      assertThat(online.mean())
          .as(learner.name())
          .isLessThan(RESULT.bestExploring() + 4 * online.standardError());
    }
  }

  @Test
  void sarsaEarnsMoreThanQLearningInNearlyEveryRun() {
    double[] lead =
        Marks.less(
            CliffWalkingReading.learner(RESULT, Target.SARSA).online(),
            CliffWalkingReading.learner(RESULT, Target.Q_LEARNING).online());
    long wins = java.util.Arrays.stream(lead).filter(each -> each > 0).count();

    assertThat(wins).isGreaterThanOrEqualTo(Math.round(0.95 * lead.length));
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    assertThat(new CliffWalkingReading().claims(EXPERIMENT, RESULT)).allMatch(Claim::asExpected);
    assertThat(new CliffWalkingReading().claims(EXPERIMENT, EXPERIMENT.run(Seed.DEFAULT)))
        .allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EXPERIMENT.withEpisodes(205))
        .withMessage("episodes must be a multiple of 10, but was 205");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EXPERIMENT.withStep(0))
        .withMessage("step must be between 0.0 and 1.0, but was 0.0");
  }
}
