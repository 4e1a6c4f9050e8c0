package org.mlconcepts.paradigms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.paradigms.GridWorlds.Ahead;
import org.mlconcepts.paradigms.GridWorlds.Result;

class GridWorldsTest {

  private static final GridWorlds QUICK = GridWorlds.defaults();
  private static final Result RESULT = QUICK.run(new Seed(6));

  /** Figures 3.2 and 3.5 of Sutton and Barto (2018), as printed. */
  @Test
  void theJumpsHaveTheirPublishedValues() {
    assertPrinted(
        RESULT.jumps().random(),
        "3.3 8.8 4.4 5.3 1.5 1.5 3.0 2.3 1.9 0.5 0.1 0.7 0.7 0.4 -0.4"
            + " -1.0 -0.4 -0.4 -0.6 -1.2 -1.9 -1.3 -1.2 -1.4 -2.0");
    assertPrinted(
        RESULT.jumps().optimal(),
        "22.0 24.4 22.0 19.4 17.5 19.8 22.0 19.8 17.8 16.0 17.8 19.8 17.8 16.0 14.4"
            + " 16.0 17.8 16.0 14.4 13.0 14.4 16.0 14.4 13.0 11.7");
  }

  /** Figure 4.1 of the same book; at two sweeps it cuts -1.75 to -1.7. */
  @Test
  void theCornersHaveTheirPublishedValues() {
    assertPrinted(
        RESULT.corners().random(), "0 -14 -20 -22 -14 -18 -20 -20 -20 -20 -18 -14 -22 -20 -14 0");
    String one = "0 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 0";
    String three = "0 -2.4 -2.9 -3.0 -2.4 -2.9 -3.0 -2.9 -2.9 -3.0 -2.9 -2.4 -3.0 -2.9 -2.4 0";
    String ten = "0 -6.1 -8.4 -9.0 -6.1 -7.7 -8.4 -8.4 -8.4 -8.4 -7.7 -6.1 -9.0 -8.4 -6.1 0";
    assertPrinted(RESULT.corners().bySweep().get(0).values(), one);
    assertThat(RESULT.corners().bySweep().get(1).values().get(1)).isEqualTo(-1.75);
    assertPrinted(RESULT.corners().bySweep().get(2).values(), three);
    assertPrinted(RESULT.corners().bySweep().get(3).values(), ten);
  }

  private static void assertPrinted(List<Double> values, String printed) {
    String[] expected = printed.split(" ", -1);
    assertThat(values).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(values.get(i))
          .as("cell %d", i)
          .isCloseTo(Double.parseDouble(expected[i]), within(0.0501));
    }
  }

  /** Ten for five steps; from where the jump ends, the way back takes four. */
  @Test
  void theBestWayPaysTenInFiveSteps() {
    Planner planner = new Planner(GridWorld.jumps(), 0.9);

    assertThat(planner.optimal()[1]).isCloseTo(10 / (1 - Math.pow(0.9, 5)), within(1e-9));
    assertThat(RESULT.worlds().get(0).best()).isBetween(195.0, 205.0);
  }

  @Test
  void noLearnerBeatsTheBestPolicyAndQLearningBeatsChance() {
    for (Ahead world : RESULT.worlds()) {
      for (GridWorlds.LearnerResult learner : world.learners()) {
        assertThat(learner.reward()).allMatch(r -> r <= world.best() + 1e-9);
      }
      for (double reward : GridWorlds.rewards(world, "Q-learning")) {
        assertThat(reward).as(world.name()).isGreaterThan(world.random());
      }
    }
  }

  @Test
  void monteCarloAveragesWhatFollowedTheFirstUse() {
    GridWorld line = new GridWorld(List.of("S.G"), 0, -1, java.util.Map.of(), 0);
    double[][] q =
        new MonteCarloControl(1, 0.3)
            .learn(line.world(), new RewardLearner.Schedule(4000, 100), new Seed(1).stream("w"))
            .q();

    // From the middle a step to the right always ends with -1.
    assertThat(q[1][1]).isEqualTo(-1);
    assertThat(Planner.greedy(q)[0][1]).isEqualTo(1);
  }

  @Test
  void verdictsAreTheExpectedOnesForAnotherSeedToo() {
    assertThat(new GridWorldsReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() throws Exception {
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      GridWorlds few = QUICK.withRepeats(2);
      assertThat(one.submit(() -> few.run(new Seed(6))).get()).isEqualTo(few.run(new Seed(6)));
    } finally {
      one.shutdown();
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GridWorlds.defaults().withDiscount(1))
        .withMessage("discount must be between 0.0 and 1.0, but was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GridWorlds.defaults().withRepeats(1))
        .withMessage("repeats must be at least 2, but was 1");
  }
}
