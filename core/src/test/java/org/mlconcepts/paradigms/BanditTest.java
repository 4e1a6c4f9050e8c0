package org.mlconcepts.paradigms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.paradigms.Bandit.PlayerResult;
import org.mlconcepts.paradigms.Bandit.Result;
import org.mlconcepts.paradigms.Bandit.Source;

class BanditTest {

  private static final Bandit EXPERIMENT = Bandit.defaults();
  private static final Result RESULT = EXPERIMENT.run(new Seed(6));

  /** The largest of ten standard normal numbers is 1.53875 on average, with deviation 0.587. */
  @Test
  void theBestOfTenArmsPaysWhatTheLargestOfTenNormalsIs() {
    assertThat(RESULT.sources().get(0).best())
        .isCloseTo(1.53875, within(4 * 0.587 / Math.sqrt(EXPERIMENT.runs())));
  }

  /** Figure 2.2 of Sutton and Barto (2018): about 1, 1.3 and 1.4 in the end. */
  @Test
  void playersEarnWhatThePublishedFigureShows() {
    Source arms = RESULT.sources().get(0);
    double[] published = {1.04, 1.31, 1.36}; // an independent program, 2000 runs, at step 1000
    double[] shares = {0.381, 0.603, 0.809};
    for (int p = 0; p < published.length; p++) {
      PlayerResult player = arms.players().get(p);
      // Both are means over 2000 runs: of the last hundred steps here, of the last one there.
      double error = Math.hypot(player.pay().standardError(), 1.2 / Math.sqrt(2000));
      assertThat(player.pay().mean()).isCloseTo(published[p], within(4 * error));
      double share = Math.sqrt(shares[p] * (1 - shares[p]) / 2000);
      assertThat(player.bestShare()).isCloseTo(shares[p], within(4 * Math.sqrt(2) * share));
    }
  }

  @Test
  void occupationsSellAsOftenAsInTheTable() {
    double[] rates = new BanditSource.BankCalls().rates();

    assertThat(rates).hasSize(11);
    assertThat(Arrays.stream(rates).max().orElseThrow()).isCloseTo(269.0 / 938, within(1e-12));
    assertThat(RESULT.sources().get(1).best()).isCloseTo(269.0 / 938, within(1e-9));
  }

  @Test
  void whoExploresForeverPullsTheBestArmNineTenthsAndATenthOfTheRest() {
    // A tenth at random hits the best of ten arms in a hundredth of the steps: 91 % at most.
    PlayerResult player = BanditReading.player(RESULT.sources().get(0), "random 0.1");

    assertThat(player.curve()).allMatch(share -> share < 0.91);
  }

  @Test
  void equalArmsCannotBeToldApart() {
    BanditSource.Arms equal =
        new BanditSource.Arms() {
          @Override
          public double[] means() {
            return new double[] {1, 1};
          }

          @Override
          public double pull(int arm, java.util.random.RandomGenerator random) {
            return 1;
          }
        };
    double[] pay =
        Player.greedy().play(equal, 50, new Seed(1).stream("a"), new Seed(1).stream("b")).pay();

    assertThat(pay).containsOnly(1);
  }

  @Test
  void verdictsAreTheExpectedOnesForAnotherSeedToo() {
    assertThat(new BanditReading().claims(EXPERIMENT, RESULT)).allMatch(Claim::asExpected);
    assertThat(
            Estimate.of(org.mlconcepts.lab.Values.array(RESULT.sources().get(0).lastGain())).mean())
        .isPositive();
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EXPERIMENT.withSteps(210))
        .withMessage("steps must be a multiple of 20, but was 210");
  }
}
