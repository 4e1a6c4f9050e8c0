package org.mlconcepts.algorithmchoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.algorithmchoice.TenTimesData.Field;
import org.mlconcepts.algorithmchoice.TenTimesData.Result;
import org.mlconcepts.algorithmchoice.TenTimesData.Size;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Seed;

class TenTimesDataTest {

  private static final TenTimesData QUICK = new TenTimesData(20, 4);
  private static final Result RESULT = QUICK.run(new Seed(6));

  @Test
  void rowsGrowTenfoldAsFarAsThereAreAny() {
    assertThat(sizes(Arena.Truth.CROOKED)).containsExactly(20, 200, 2000);
    assertThat(sizes(Arena.bank())).containsExactly(20, 200, 2000);
    assertThat(sizes(Arena.Truth.LINE)).containsExactly(20, 200);
    assertThat(sizes(Arena.digits())).containsExactly(20, 200);
  }

  private static List<Integer> sizes(Arena arena) {
    return RESULT.field(arena.title()).sizes().stream().map(Size::rows).toList();
  }

  @Test
  void smallSamplesArePartsOfLargeOnesAndTestRowsAreTheSame() {
    Arena.Bout few = Arena.bank().draw(50, new Seed(3));
    Arena.Bout many = Arena.bank().draw(500, new Seed(3));

    assertThat(few.test().labels()).isEqualTo(many.test().labels());
    assertThat(IntStream.of(few.train().labels()).sum())
        .isEqualTo((int) Math.round(IntStream.of(many.train().labels()).sum() / 10.0));
  }

  @Test
  void moreRowsHelpEveryLearner() {
    for (Field field : RESULT.fields()) {
      for (Entrant entrant : TenTimesData.LEARNERS) {
        assertThat(mean(field.largest().learner(entrant).area()))
            .as("%s, %s", field.name(), entrant)
            .isGreaterThan(mean(field.sizes().get(0).learner(entrant).area()));
      }
    }
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertThat(one.submit(() -> QUICK.run(new Seed(6))).join()).isEqualTo(RESULT);
    } finally {
      one.shutdown();
    }
  }

  @Test
  void whatTheTruthDecidesShowsWithFewRepeatsToo() {
    List<Claim> claims = new TenTimesDataReading().claims(QUICK, RESULT);
    Claim boosting = claims.stream().filter(c -> c.id().equals("Q4.12")).findFirst().orElseThrow();

    assertThat(claims)
        .filteredOn(c -> c.id().equals("Q4.11"))
        .hasSize(1)
        .allMatch(Claim::asExpected);
    assertThat(on(boosting, Arena.Truth.LINE).side()).isEqualTo(Evidence.Side.AGAINST);
    assertThat(on(boosting, Arena.Truth.CROOKED).effect().mean())
        .isGreaterThan(5 * AlgorithmChoice.MATTERS);
  }

  private static Evidence on(Claim claim, Arena.Truth truth) {
    return claim.evidence().stream()
        .filter(e -> e.condition().startsWith(truth.title() + ", "))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TenTimesData.defaults().withSmall(19))
        .withMessage("small must be in 20..50, but was 19");
  }
}
