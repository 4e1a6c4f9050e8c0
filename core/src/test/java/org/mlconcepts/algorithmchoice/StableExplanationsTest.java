package org.mlconcepts.algorithmchoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mlconcepts.algorithmchoice.StableExplanations.Chosen;
import org.mlconcepts.algorithmchoice.StableExplanations.Result;
import org.mlconcepts.algorithmchoice.StableExplanations.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

class StableExplanationsTest {

  private static final StableExplanations QUICK = StableExplanations.defaults().withRepeats(20);
  private static final Result RESULT = QUICK.run(new Seed(6));

  @Test
  void overlapByHand() {
    BitSet a = BitSet.valueOf(new long[] {0b0111});
    BitSet b = BitSet.valueOf(new long[] {0b1110});

    assertThat(Retelling.overlap(a, b)).isEqualTo(0.5);
    assertThat(Retelling.overlap(new BitSet(), new BitSet())).isEqualTo(1);
  }

  @Test
  void everySampleHasOneFirstSplit() {
    for (Source source : RESULT.sources()) {
      assertThat(source.roots().stream().mapToDouble(Chosen::share).sum())
          .isCloseTo(1, within(1e-12));
      assertThat(source.rootEntropy())
          .isBetween(0.0, Values.doublings(source.roots().size(), 1) + 1e-12);
    }
  }

  @Test
  void twoTreesAgreeOnTheirFirstSplitAsOftenAsItsSharesSay() {
    // Two independent samples agree with probability Σ share².
    for (Source source : RESULT.sources()) {
      double expected = source.roots().stream().mapToDouble(c -> c.share() * c.share()).sum();
      double found = source.agreement().root().stream().mapToDouble(a -> a).average().orElseThrow();

      assertThat(found).as(source.name()).isCloseTo(expected, within(0.35));
    }
  }

  @Test
  void aFeatureThatCountsMostIsAlwaysAskedFirstUnlessItHasCopies() {
    Source independent = RESULT.sources().get(0);
    Source copies = RESULT.sources().get(1);

    assertThat(independent.roots()).containsExactly(new Chosen("x1", 1));
    assertThat(copies.roots().get(0).feature()).isEqualTo("x1");
    assertThat(copies.roots()).hasSizeGreaterThan(1);
    assertThat(copies.rootEntropy()).isGreaterThan(0.3);
  }

  @Test
  void whatIsAlwaysKeptIsAmongWhatIsKept() {
    for (Source source : RESULT.sources()) {
      assertThat(source.kept().stream().filter(c -> c.share() == 1).count())
          .isEqualTo(source.alwaysKept());
      assertThat(source.kept()).hasSizeLessThanOrEqualTo(source.features());
      assertThat(source.signs()).allMatch(c -> c.share() >= 0.5).hasSize(source.features());
    }
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    StableExplanations few = QUICK.withRepeats(3);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertThat(one.submit(() -> few.run(new Seed(5))).join()).isEqualTo(few.run(new Seed(5)));
    } finally {
      one.shutdown();
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    assertThat(new StableExplanationsReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
    assertThat(new StableExplanationsReading().claims(QUICK, QUICK.run(new Seed(1))))
        .allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StableExplanations.defaults().withDepth(0))
        .withMessage("depth must be in 1..12, but was 0");
  }
}
