package org.mlconcepts.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.deployment.SameBits.Change;
import org.mlconcepts.deployment.SameBits.Changed;
import org.mlconcepts.deployment.SameBits.Learner;
import org.mlconcepts.lab.Seed;

class SameBitsTest {

  private static final SameBits SMALL = new SameBits(400, 200, 3);
  private static final SameBits.Result RESULT = SMALL.run(new Seed(42));

  private static Changed changed(int learner, Change change) {
    return RESULT.learners().get(learner).changes().stream()
        .filter(c -> c.change() == change)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSameAgainIsTheSameToTheLastBitAndHasTheSameId() {
    for (int learner = 0; learner < RESULT.learners().size(); learner++) {
      assertThat(changed(learner, Change.NOTHING).equalBits()).containsOnly(1.0);
      assertThat(changed(learner, Change.NOTHING).versions())
          .allMatch(version -> !version.id() && !version.parts().contains(true));
    }
  }

  @Test
  void aSeedMovesTheForestAndNothingElse() {
    assertThat(changed(0, Change.SEED).equalBits()).containsOnly(1.0);
    assertThat(changed(1, Change.SEED).equalBits()).containsOnly(1.0);
    assertThat(changed(2, Change.SEED).equalBits()).allMatch(share -> share < 0.5);
  }

  @Test
  void eachChangeMovesTheIdAndThePartThatNamesIt() {
    for (Learner learner : RESULT.learners()) {
      for (Changed changed : learner.changes()) {
        String part =
            switch (changed.change()) {
              case SEED -> "seed";
              case SETTING, LIBRARY -> "settings";
              case ROW_ORDER, COLUMN_ORDER, ONE_VALUE, ONE_ANSWER -> "data";
              case NOTHING, THREADS -> "";
            };
        if (!part.isEmpty()) {
          int at = RESULT.parts().indexOf(part);
          assertThat(changed.versions()).allMatch(v -> v.id() && v.parts().get(at));
        }
      }
    }
  }

  /** Another order of sums moves last bits, not scores. */
  @Test
  void threadsAndArithmeticMoveOnlyTheLastBits() {
    for (Change change : List.of(Change.THREADS, Change.LIBRARY)) {
      assertThat(changed(0, change).equalBits()).allMatch(share -> share < 0.9);
      assertThat(changed(0, change).furthest()).allMatch(off -> off < 1e-6);
    }
  }

  /** Twenty steps by hand would be long; one part must be what two equal halves add up to. */
  @Test
  void partsChangeOnlyTheRounding() {
    double[][] rows = {{1, 0}, {-1, 2}, {0.5, -1}, {2, 1}};
    boolean[] labels = {true, false, true, false};

    double[] one = new ChunkedDescent(1).fit(rows, labels);
    double[] three = new ChunkedDescent(3).fit(rows, labels);

    assertThat(three).containsExactly(one, within(1e-12));
  }
}
