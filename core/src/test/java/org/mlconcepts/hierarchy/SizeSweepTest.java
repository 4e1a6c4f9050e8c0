package org.mlconcepts.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mlconcepts.hierarchy.SizeSweep.Learner;
import org.mlconcepts.hierarchy.SizeSweep.Result;
import org.mlconcepts.hierarchy.SizeSweep.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.sample.Rows;

class SizeSweepTest {

  private static final SizeSweep QUICK = SizeSweep.defaults().withMost(320).withRepeats(5);
  private static final Result RESULT = QUICK.run(new Seed(4));

  @Test
  void sharedWeightsFindThePatternAndNothingElseComesNear() {
    Source signals = RESULT.source(Field.SIGNALS);
    for (Learner learner : signals.learners()) {
      if (!learner.name().equals(Rival.FILTERS)) {
        assertThat(Sheet.mean(learner.most()))
            .isLessThan(Sheet.mean(signals.learner(Rival.FILTERS).most()) - 0.05);
      }
    }
  }

  @Test
  void nobodyBeatsTheBestPossibleByMoreThanLuck() {
    for (Source source : RESULT.sources().stream().filter(s -> s.best().isDefined()).toList()) {
      double best = source.best().orElseThrow();
      double error = Math.sqrt(best * (1 - best) / (300.0 * QUICK.repeats()));
      for (Learner learner : source.learners()) {
        assertThat(Sheet.mean(learner.most())).isLessThan(best + 4 * error);
      }
    }
  }

  @Test
  void theBestDecisionOnSignalsIsBayesRuleByHand() {
    // Without noise the place is plain to see.
    double[] signal = new double[32];
    signal[10] = signal[11] = signal[12] = 1;
    signal[13] = signal[14] = signal[15] = -1;
    assertThat(Signals.decide(signal)).isEqualTo(1);
    for (int j = 0; j < signal.length; j++) {
      signal[j] = -signal[j];
    }
    assertThat(Signals.decide(signal)).isZero();
    assertThat(new Signals().best().orElseThrow()).isBetween(0.9, 1.0);
  }

  @Test
  void stepsAreTurnedRoundInOneRowOfTen() {
    // A neighbour at distance 0 would agree in all rows but those turned round.
    Labelled rows = new Field.Steps().draw(20_000, new Seed(3).stream("rows"));
    int off = 0;
    for (int i = 0; i < rows.labels().length; i++) {
      double[] x = rows.rows()[i];
      double sum = x[0] * x[1] + (x[2] > 0.5 ? 1.5 : 0) - (Math.abs(x[3]) > 1 ? 1.5 : 0);
      off += (sum > 0 ? 1 : 0) != rows.labels()[i] ? 1 : 0;
    }
    assertThat(off / 20_000.0).isCloseTo(0.1, within(4 * Math.sqrt(0.09 / 20_000)));
  }

  @Test
  void countsOperationsByHand() {
    Classifier any = row -> new double[] {1, 0};

    assertThat(Work.of(Rival.NEIGHBOURS, any, 100, 5)).isEqualTo(1000 * 100 * 5);
    assertThat(Work.of(Rival.LOGISTIC, any, 100, 1))
        .isCloseTo(7 * (100 * 2 + 8 / 6.0) + 1000 * 2, within(1e-9));
    // 64 rows on 6 levels, two of four features each, in 20 trees.
    assertThat(Work.of(Rival.FOREST, any, 64, 4)).isEqualTo(20 * (64 * 2 * 6 + 1000 * 6));
  }

  @Test
  void everyLearnerTakesMoreOperationsWithMoreRows() {
    for (Source source : RESULT.sources()) {
      for (Learner learner : source.learners()) {
        List<List<Double>> operations = learner.operations();
        assertThat(Sheet.mean(operations.get(2))).isGreaterThan(Sheet.mean(operations.get(0)));
      }
    }
  }

  @Test
  void realRowsAreDrawnWithoutRepetition() {
    Labelled table = new Labelled(new double[][] {{0}, {1}, {2}, {3}}, new int[] {0, 1, 0, 1});
    Labelled drawn = new Field.Real("four", table, List.of()).draw(4, new Seed(1).stream("rows"));

    assertThat(Arrays.stream(drawn.rows()).mapToDouble(row -> row[0]).sorted())
        .containsExactly(0.0, 1.0, 2.0, 3.0);
    int[] numbers = new int[4];
    for (int i = 0; i < 4; i++) {
      numbers[i] = (int) drawn.rows()[i][0];
    }
    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(drawn.labels()).containsExactly(Rows.select(table.labels(), numbers));
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    assertThat(new SizeSweepReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
    assertThat(new SizeSweepReading().claims(QUICK, QUICK.run(new Seed(77))))
        .allMatch(Claim::asExpected);
  }

  @Test
  void theResultIsTheSameForAnyNumberOfThreads() throws Exception {
    SizeSweep two = QUICK.withMost(160).withRepeats(2);
    ForkJoinPool pool = new ForkJoinPool(3);
    try {
      assertThat(pool.submit(() -> two.run(new Seed(9))).get()).isEqualTo(two.run(new Seed(9)));
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SizeSweep.defaults().withMost(144))
        .withMessage("most must be at least 160, but was 144");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SizeSweep.defaults().withMost(500))
        .withMessage("most must be a multiple of 16 and at most 1280, but was 500");
  }
}
