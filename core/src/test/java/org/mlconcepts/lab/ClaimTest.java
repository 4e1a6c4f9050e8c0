package org.mlconcepts.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {

  private static final Statement STATEMENT = Statement.of("Q2.04", "Test error is U-shaped");

  private static final Evidence FOR = Evidence.of("small data", "gap (points)", 3, 4, 5, 4);
  private static final Evidence AGAINST = Evidence.of("large data", "gap (points)", -3, -4, -5, -4);
  private static final Evidence UNDECIDED = Evidence.of("noisy data", "gap (points)", -3, 4, -5, 5);

  @Test
  void evidenceTakesTheSideOnWhichItsWholeIntervalLies() {
    assertThat(FOR.side()).isEqualTo(Evidence.Side.FOR);
    assertThat(AGAINST.side()).isEqualTo(Evidence.Side.AGAINST);
    assertThat(UNDECIDED.side()).isEqualTo(Evidence.Side.UNDECIDED);
  }

  @Test
  void marginMovesTheLine() {
    assertThat(Evidence.beyond(1, "c", "m", 3, 4, 5, 4).side()).isEqualTo(Evidence.Side.FOR);
    assertThat(Evidence.beyond(4, "c", "m", 3, 4, 5, 4).side()).isEqualTo(Evidence.Side.UNDECIDED);
    assertThat(Evidence.beyond(9, "c", "m", 3, 4, 5, 4).side()).isEqualTo(Evidence.Side.AGAINST);
    assertThat(Evidence.beyond(-9, "c", "m", -3, -4, -5, -4).side()).isEqualTo(Evidence.Side.FOR);
  }

  /** An effect of exactly the margin is not beyond it. */
  @ParameterizedTest
  @CsvSource({"0.51, FOR", "0.5, AGAINST", "0.49, AGAINST"})
  void exactEvidenceIsNeverUndecided(double effect, Evidence.Side side) {
    Evidence evidence = Evidence.exact(0.5, "closed form", "gap", effect);

    assertThat(evidence.side()).isEqualTo(side);
    assertThat(evidence.flipShare()).isZero();
    assertThat(evidence.interval()).isEqualTo(new Interval(effect, effect));
  }

  @Test
  void flipShareCountsRepeatsOnTheOtherSideOfTheMarginThanTheMean() {
    assertThat(Evidence.of("c", "m", 1, 2, 3, -1).flipShare()).isEqualTo(0.25);
    assertThat(Evidence.of("c", "m", -1, -2, -3, 1).flipShare()).isEqualTo(0.25);
    assertThat(Evidence.of("c", "m", 1, 2, 3, 4).flipShare()).isZero();
    assertThat(Evidence.beyond(2, "c", "m", 1, 2, 3, 10).flipShare())
        .as("mean 4; 1 lies below 2, and 2 on the margin contradicts nothing")
        .isEqualTo(0.25);
    assertThat(Evidence.of("c", "m", -5, 1, 1, 1).flipShare()).as("mean -0.5").isEqualTo(0.75);
  }

  @Test
  void claimHoldsWhenAllEvidenceSpeaksForIt() {
    assertThat(judge(FOR).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(judge(FOR, FOR).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(judge(FOR, FOR).conditions()).isEmpty();
  }

  @Test
  void claimHoldsIfWhenTheEvidenceIsDivided() {
    assertThat(judge(FOR, AGAINST).verdict()).isEqualTo(Verdict.HOLDS_IF);
    assertThat(judge(FOR, UNDECIDED).verdict()).isEqualTo(Verdict.HOLDS_IF);
    assertThat(judge(FOR, AGAINST).conditions())
        .isEqualTo("holds for small data; not for large data");
    assertThat(judge(UNDECIDED, FOR).conditions())
        .isEqualTo("holds for small data; undecided for noisy data");
    assertThat(judge(FOR, AGAINST, AGAINST, UNDECIDED).conditions())
        .isEqualTo("holds for small data; not for large data; undecided for noisy data");
  }

  @Test
  void claimIsRefutedWhenNothingSpeaksForItAndSomethingAgainst() {
    assertThat(judge(AGAINST).verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(judge(UNDECIDED, AGAINST).verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(judge(UNDECIDED, AGAINST).conditions()).isEmpty();
  }

  @Test
  void claimIsUnclearWhenNothingIsDecided() {
    assertThat(judge(UNDECIDED).verdict()).isEqualTo(Verdict.UNCLEAR);
    assertThat(judge(UNDECIDED, UNDECIDED).verdict()).isEqualTo(Verdict.UNCLEAR);
  }

  @Test
  void headlineIsTheFirstEvidenceThatDecidesTheVerdict() {
    assertThat(judge(UNDECIDED, AGAINST, FOR).headline()).isEqualTo(FOR);
    assertThat(judge(UNDECIDED, AGAINST).headline()).isEqualTo(AGAINST);
    assertThat(judge(UNDECIDED).headline()).isEqualTo(UNDECIDED);
  }

  @Test
  void claimSpeaksForItsHeadline() {
    Claim claim = judge(AGAINST, FOR);

    assertThat(claim.effect()).isEqualTo(FOR.effect());
    assertThat(claim.interval()).isEqualTo(FOR.interval());
    assertThat(claim.flipShare()).isEqualTo(FOR.flipShare());
    assertThat(claim.id()).isEqualTo("Q2.04");
    assertThat(claim.sentence()).isEqualTo("Test error is U-shaped");
  }

  @Test
  void expectedVerdictIsKeptBesideTheComputedOne() {
    assertThat(Claim.judge(STATEMENT, Verdict.HOLDS, FOR).asExpected()).isTrue();
    assertThat(Claim.judge(STATEMENT, Verdict.REFUTED, FOR).asExpected()).isFalse();
  }

  @Test
  void claimWithoutEvidenceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.judge(STATEMENT, Verdict.HOLDS, List.of()))
        .withMessage("claim Q2.04 has no evidence");
  }

  @Test
  void evidenceOutOfRangeIsRefused() {
    Estimate effect = Estimate.exact(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Evidence("c", "m", effect, Double.NaN, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Evidence("c", "m", effect, 0, 1.5))
        .withMessage("flipShare must be in [0, 1], but was 1.5");
  }

  @Test
  void statementNeedsAStableIdAndASentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Statement.of("2.4", "Test error is U-shaped"))
        .withMessageContaining("Q2.04");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Statement.of("Q2.04", " "))
        .withMessageContaining("blank");
    assertThat(new Statement("Q10.01", "A word", Optional.of("only fixes a meaning")).definition())
        .isPresent();
  }

  @Test
  void anIntervalEndsWhereTheEffectMust() {
    Evidence free = Evidence.beyond(0.8, "c", "share", 1, 1, 0.9, 1);
    assertThat(free.interval().high()).isGreaterThan(1);
    Evidence share = free.within(0, 1);
    assertThat(share.interval().high()).isEqualTo(1);
    assertThat(share.interval().low()).isEqualTo(free.interval().low());
    assertThat(share.side()).isEqualTo(free.side());
    assertThat(share.effect()).isEqualTo(free.effect());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evidence.beyond(0, "c", "twice", 2, 2).within(-1, 1))
        .withMessageContaining("twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evidence.beyond(1, "c", "share", 1, 1).within(0, 1))
        .withMessageContaining("margin");
  }

  @Test
  void anotherMarginKeepsTheInterval() {
    Evidence hits = Evidence.ofHits(0.5, "c", "share", 1, 1, 1, 1);
    assertThat(hits.withMargin(0.9).interval()).isEqualTo(hits.interval());
    assertThat(hits.withMargin(0.9).side()).isEqualTo(Evidence.Side.UNDECIDED);
  }

  @Test
  void aStatementSaysWhatItWasTriedOn() {
    Statement tried = Statement.of("Q2.04", "Birds fly").tried("on two ducks");
    assertThat(Claim.judge(tried, Verdict.HOLDS, Evidence.exact(0, "c", "m", 1)).scope())
        .contains("on two ducks");
    assertThatIllegalArgumentException().isThrownBy(() -> tried.tried("on two ducks."));
  }

  private static Claim judge(Evidence... evidence) {
    return Claim.judge(STATEMENT, Verdict.HOLDS, evidence);
  }
}
