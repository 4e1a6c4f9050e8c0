package org.mlconcepts.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mlconcepts.hierarchy.ThreeSolvers.Result;
import org.mlconcepts.hierarchy.ThreeSolvers.Solver;
import org.mlconcepts.hierarchy.ThreeSolvers.TaskResult;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.metric.Accuracy;

class ThreeSolversTest {

  private static final ThreeSolvers QUICK = ThreeSolvers.defaults().withRepeats(6);
  private static final Result RESULT = QUICK.run(new Seed(3));

  @Test
  void rulesAreTheSameHoweverManyRowsThereAre() {
    for (TaskResult task : RESULT.tasks()) {
      for (List<Double> atSize : task.solver(ThreeSolvers.RULES).accuracy()) {
        assertThat(atSize).isEqualTo(task.solver(ThreeSolvers.RULES).fewest());
      }
    }
  }

  @Test
  void nobodyBeatsTheBestPossibleFilterAndLearnersComeNearIt() {
    for (TaskResult task : RESULT.tasks().subList(1, 3)) {
      double best = task.best().orElseThrow();
      for (Solver solver : task.solvers()) {
        for (List<Double> atSize : solver.accuracy()) {
          assertThat(atSize).allMatch(a -> a <= best + 1e-12);
        }
      }
      assertThat(Sheet.mean(task.solver(Rival.LOGISTIC).most())).isGreaterThan(best - 0.05);
    }
  }

  @Test
  void theExactAccuracyIsThatOfManyDrawnMails() {
    // A model that counts the six words of spam, judged exactly and on fresh mails.
    Task task = WordTask.expected();
    double exact =
        task.draw(new Seed(1))
            .accuracy(row ->
                Arrays.stream(row, 0, 6).sum() >= 2 ? new double[] {0, 1} : new double[] {1, 0});
    int right = 0;
    int mails = 0;
    for (int r = 0; r < 12; r++) {
      Task.Draw draw = task.draw(new Seed(100 + r));
      for (int i = 0; i < draw.rows().length; i++) {
        int said = Arrays.stream(draw.rows()[i], 0, 6).sum() >= 2 ? 1 : 0;
        right += said == draw.labels()[i] ? 1 : 0;
        mails++;
      }
    }
    double error = Math.sqrt(exact * (1 - exact) / mails);
    assertThat((double) right / mails).isCloseTo(exact, within(4 * error));
  }

  @Test
  void newWordsTakeTheRulesToACoinAndLearnersAboveThem() {
    TaskResult before = RESULT.tasks().get(1);
    TaskResult after = RESULT.tasks().get(2);

    assertThat(Sheet.mean(before.solver(ThreeSolvers.RULES).most())).isGreaterThan(0.8);
    assertThat(Sheet.mean(after.solver(ThreeSolvers.RULES).most())).isLessThan(0.55);
    assertThat(Sheet.mean(after.solver(Rival.LOGISTIC).most())).isGreaterThan(0.7);
  }

  @Test
  void theBotFollowsItsRuleBookByHand() {
    assertThat(ChatTask.rule(ChatTask.words("can i speak to a person about my card?")))
        .isEqualTo(5);
    assertThat(ChatTask.rule(ChatTask.words("the lamp arrived broken"))).isEqualTo(4);
    assertThat(ChatTask.rule(ChatTask.words("when do you open"))).isEqualTo(3);
    assertThat(ChatTask.rule(ChatTask.words("can i pay by card"))).isEqualTo(2);
    assertThat(ChatTask.rule(ChatTask.words("how do i send this back"))).isEqualTo(1);
    assertThat(ChatTask.rule(ChatTask.words("where is it"))).isZero();
  }

  @Test
  void everyIntentHasTwelveSentencesAndNoneTwice() {
    List<String> lines = Sentences.TEXT.strip().lines().toList();

    assertThat(lines).hasSize(72).doesNotHaveDuplicates();
    for (String intent : List.of("order", "return", "pay", "hours", "broken", "person")) {
      assertThat(lines).filteredOn(line -> line.startsWith(intent + ":")).hasSize(12);
    }
  }

  @Test
  void smallTrainingSetsHoldTheClassesInTheirShares() {
    int[] labels = new int[1000];
    Arrays.fill(labels, 0, 300, 1);
    int[] order = ClassOrder.of(labels, new Seed(5).stream("order"));

    assertThat(Arrays.stream(order).sorted().toArray()).hasSize(1000).doesNotHaveDuplicates();
    for (int n : new int[] {20, 100, 500}) {
      double ones = Arrays.stream(order, 0, n).map(i -> labels[i]).average().orElseThrow();
      assertThat(ones).isCloseTo(0.3, within(2.0 / n));
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (Result result : List.of(RESULT, QUICK.run(new Seed(77)))) {
      for (Claim claim : new ThreeSolversReading().claims(QUICK, result)) {
        // Six repeats are too few to decide all of it.
        assertThat(claim.verdict()).isIn(Verdict.HOLDS, Verdict.HOLDS_IF);
      }
    }
  }

  @Test
  void theResultIsTheSameForAnyNumberOfThreads() throws Exception {
    ThreeSolvers two = QUICK.withRepeats(2);
    ForkJoinPool pool = new ForkJoinPool(3);
    try {
      assertThat(pool.submit(() -> two.run(new Seed(9))).get()).isEqualTo(two.run(new Seed(9)));
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void theTunedModelIsTheOneThatIsRightMoreOftenOnTheLastQuarter() {
    // One setting always says 0, the other always 1; the last quarter is all 1.
    Rival rival =
        new Rival(
            "constant",
            List.of(
                (rows, labels, random) -> row -> new double[] {1, 0},
                (rows, labels, random) -> row -> new double[] {0, 1}));
    double[][] rows = new double[8][1];

    assertThat(
            Accuracy.of(
                new int[] {1},
                rival
                    .fit(rows, new int[] {0, 0, 0, 0, 0, 0, 1, 1}, new Seed(1))
                    .classifyAll(new double[][] {{0}})))
        .isEqualTo(1);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThreeSolvers.defaults().withRepeats(1))
        .withMessage("repeats must be at least 2, but was 1");
  }
}
