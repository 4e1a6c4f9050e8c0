package org.mlconcepts.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MarginsTest {

  private static final Statement STATEMENT = Statement.of("Q2.04", "Test error is U-shaped");

  @Test
  void aVerdictTurnsWhereTheMarginPassesAnEffect() {
    Claim claim = judge(exact(0.02, 0.05), exact(0.02, 0.3), exact(0.1, 0.2));

    Margins margins = Margins.of(claim);

    assertThat(margins.used()).isEqualTo(0.02);
    assertThat(margins.steps())
        .containsExactly(
            new Margins.Step(0, Verdict.HOLDS), new Margins.Step(0.05, Verdict.HOLDS_IF));
    assertThat(margins.turns(0.1)).hasSize(1);
    assertThat(margins.turns(0.05)).isEmpty();
  }

  @Test
  void withAMarginBelowZeroLessIsAsked() {
    // Worse by 3 points: good enough only for those who accept more than that.
    assertThat(Margins.of(judge(exact(-0.01, -0.03))).steps())
        .containsExactly(
            new Margins.Step(0, Verdict.REFUTED), new Margins.Step(0.03, Verdict.HOLDS));
  }

  @Test
  void anIntervalIsUndecidedBetweenItsEnds() {
    Evidence evidence = Evidence.beyond(0.1, "c", "m", 1, 2, 3);
    Interval interval = evidence.interval(); // reaches below 0

    assertThat(Margins.of(judge(evidence)).steps())
        .containsExactly(
            new Margins.Step(0, Verdict.UNCLEAR),
            new Margins.Step(interval.high(), Verdict.REFUTED));
  }

  @Test
  void withoutAMarginThereIsNothingToChange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margins.of(judge(exact(0, 1))))
        .withMessage("claim Q2.04 must have evidence with a margin, but has none");
  }

  private static Evidence exact(double margin, double effect) {
    return Evidence.exact(margin, "closed form " + effect, "gap", effect);
  }

  private static Claim judge(Evidence... evidence) {
    return Claim.judge(STATEMENT, Verdict.HOLDS, evidence);
  }
}
