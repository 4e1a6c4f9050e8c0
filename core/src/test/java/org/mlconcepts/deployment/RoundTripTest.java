package org.mlconcepts.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mlconcepts.deployment.RoundTrip.Learner;
import org.mlconcepts.deployment.RoundTrip.ServedFault;
import org.mlconcepts.lab.Seed;

class RoundTripTest {

  private static final RoundTrip SMALL = new RoundTrip(400, 200, 4);
  private static final RoundTrip.Result RESULT = SMALL.run(new Seed(42));

  @Test
  void noBitIsLostByAFileAndNoDamagePassesUnnoticed() {
    assertThat(RESULT.learners()).hasSize(3).allMatch(l -> l.reloaded().equals(ones()));
    assertThat(RESULT.damaged()).isEqualTo(ones());
  }

  private static List<Double> ones() {
    return List.of(1.0, 1.0, 1.0, 1.0);
  }

  @Test
  void seventeenDigitsAreEnoughAndTwoAreNot() {
    for (Learner learner : RESULT.learners()) {
      assertThat(learner.exports().get(learner.exports().size() - 1).changedScores())
          .containsOnly(0.0);
      assertThat(learner.exports().get(0).changedScores()).allMatch(share -> share > 0.5);
    }
  }

  /** Doubling keeps the order of scores, and so the area; it is not calibrated. */
  @Test
  void doubledLogOddsKeepTheAreaAndRaiseTheLoss() {
    for (Learner learner : RESULT.learners().subList(0, 2)) {
      ServedFault none = learner.faults().get(0);
      ServedFault doubled = fault(learner, SkewLab.DOUBLED);
      for (int r = 0; r < SMALL.repeats(); r++) {
        assertThat(doubled.area().get(r)).isCloseTo(none.area().get(r), within(1e-12));
        assertThat(doubled.logLoss().get(r)).isGreaterThan(none.logLoss().get(r));
      }
    }
  }

  @Test
  void namesKeepAnswersAndTheSchemaSeesOnlyWordsItDoesNotKnow() {
    for (Learner learner : RESULT.learners()) {
      assertThat(fault(learner, SkewLab.NONE).equalBits()).isEqualTo(ones());
      assertThat(fault(learner, "words in capitals").refused()).isEqualTo(ones());
      assertThat(fault(learner, "balance in cents").refused()).containsOnly(0.0);
    }
  }

  private static ServedFault fault(Learner learner, String name) {
    return learner.faults().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void theResultIsTheSameOnOneThread() throws Exception {
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertThat(one.submit(() -> SMALL.run(new Seed(42))).get()).isEqualTo(RESULT);
    } finally {
      one.shutdown();
    }
  }
}
