package org.mlconcepts.algorithmchoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mlconcepts.algorithmchoice.Constraints.Field;
import org.mlconcepts.algorithmchoice.Constraints.Learner;
import org.mlconcepts.algorithmchoice.Constraints.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.RocCurve;

class ConstraintsTest {

  private static final Constraints QUICK = Constraints.defaults().withRepeats(8);
  private static final Result RESULT = QUICK.run(new Seed(6));

  @Test
  void costsByHand() {
    ClassRows rows = new ClassRows(new double[8][3], new int[8]);

    assertThat(Costs.naiveBayes(rows)).isEqualTo(new Costs(48, 12, 14, 6));
    assertThat(Costs.neighbours(rows, 2)).isEqualTo(new Costs(24, 24, 32, 6));
    // Sorting takes 24 cells times log2(8), two levels pass over all of them.
    assertThat(Costs.trees(rows, 2, 3).training()).isCloseTo(24 * 3 + 48, within(1e-9));
    assertThat(Costs.supportVectors(rows, 5)).isEqualTo(new Costs(96, 15, 20, 15));
  }

  @Test
  void everyNumberIsInItsRange() {
    assertThat(RESULT.fields()).hasSize(9);
    for (Field field : RESULT.fields()) {
      assertThat(field.majority()).allMatch(share -> share >= 0.5 && share <= 1);
      assertThat(field.learners()).hasSize(Entrant.values().length);
      for (Learner learner : field.learners()) {
        for (List<Double> shares :
            List.of(
                learner.area(),
                learner.accuracy(),
                learner.brier(),
                learner.f1(),
                learner.agreement())) {
          assertThat(shares).hasSize(QUICK.repeats()).allMatch(s -> s >= 0 && s <= 1);
        }
        assertThat(learner.training()).allMatch(cost -> cost > 0);
      }
    }
  }

  @Test
  void trainingRowsTestRowsAndProbeAreApartAndScaledByTheFirst() {
    for (Arena arena : Arena.tables()) {
      Arena.Bout bout = arena.draw(150, new Seed(3));
      double[] column = Arrays.stream(bout.train().rows()).mapToDouble(r -> r[0]).toArray();

      assertThat(bout.train().size()).as(arena.title()).isEqualTo(150);
      assertThat(bout.probe().size()).isEqualTo(Arena.PROBE);
      assertThat(bout.test().size()).isBetween(100, 400);
      assertThat(Arrays.stream(column).average().orElseThrow()).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void theLineIsTheBestLearnerOfTheLineAndTheWorstOfTheCrookedTruth() {
    Field line = RESULT.field(Arena.Truth.LINE.title());
    Field crooked = RESULT.field(Arena.Truth.CROOKED.title());
    for (Entrant other : SkillEvidence.rest(List.of(Entrant.LOGISTIC))) {
      assertThat(mean(line.learner(other).area()))
          .isLessThan(mean(line.learner(Entrant.LOGISTIC).area()));
      if (other != Entrant.TREE && other != Entrant.NAIVE_BAYES) {
        assertThat(mean(crooked.learner(other).area()))
            .as(other.title())
            .isGreaterThan(mean(crooked.learner(Entrant.LOGISTIC).area()));
      }
    }
  }

  @Test
  void nobodyBeatsTheTruthItself() {
    Arena.Truth line = Arena.Truth.LINE;
    Arena.Bout bout = line.draw(200, new Seed(8));
    double best = 0;
    for (Entrant entrant : Entrant.values()) {
      double[] scores =
          entrant.fit(bout.train(), new Seed(1).stream("fit")).model().scores(bout.test().rows());
      best = Math.max(best, RocCurve.areaOf(bout.test().positives(), scores).orElseThrow());
    }

    // The rows are scaled by the training rows, whose deviations are nearly 1.
    double[] truth = Arrays.stream(bout.test().rows()).mapToDouble(line::logOdds).toArray();
    assertThat(best)
        .isLessThan(RocCurve.areaOf(bout.test().positives(), truth).orElseThrow() + 0.02);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    Constraints few = Constraints.defaults().withTrain(100).withRepeats(4);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertThat(one.submit(() -> few.run(new Seed(5))).join()).isEqualTo(few.run(new Seed(5)));
    } finally {
      one.shutdown();
    }
  }

  @Test
  void verdictsThatRestOnLargeEffectsAreTheExpectedOnesWithFewRepeatsToo() {
    assertThat(new ConstraintsReading().claims(QUICK, RESULT))
        .filteredOn(c -> List.of("Q4.04", "Q4.07", "Q4.09", "Q0.01", "Q0.02").contains(c.id()))
        .hasSize(5)
        .allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Constraints.defaults().withRepeats(5))
        .withMessage("repeats must be even, but was 5");
  }
}
