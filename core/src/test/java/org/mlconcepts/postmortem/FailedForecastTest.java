package org.mlconcepts.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.postmortem.FailedForecast.Promise;
import org.mlconcepts.postmortem.FailedForecast.Result;
import org.mlconcepts.postmortem.FailedForecast.World;

class FailedForecastTest {

  private static final FailedForecast QUICK = FailedForecast.defaults().withRepeats(30);
  private static final Result RESULT = QUICK.run(new Seed(6));

  @Test
  void theForestPromisesLessThanHalfOfWhatComesTrueWhereTheShopGrowsFast() {
    Promise promise = RESULT.world(FailedForecast.FAST).promise(Forecaster.FOREST, Stage.HOLIDAYS);
    double broken = 0;
    for (int r = 0; r < QUICK.repeats(); r++) {
      broken += promise.future().get(r) > 1.5 * promise.shuffled().get(r) ? 1 : 0;
    }

    assertThat(broken).isGreaterThanOrEqualTo(29);
    assertThat(Effects.mean(promise.shuffled())).isLessThan(Effects.mean(promise.future()) / 2);
  }

  @Test
  void withoutGrowthShuffledFoldsPromiseTheForestNothingThatItDoesNotKeep() {
    Promise promise =
        RESULT.world(FailedForecast.NO_GROWTH).promise(Forecaster.FOREST, Stage.HOLIDAYS);

    assertThat(Effects.mean(promise.future()))
        .isCloseTo(Effects.mean(promise.shuffled()), within(0.15 * 11));
  }

  /** Adding a straight line to the targets adds it to least squares, whatever the line. */
  @Test
  void theLinearModelDoesNotMindGrowth() {
    List<Double> slow =
        RESULT.world(FailedForecast.NO_GROWTH).future(Forecaster.LINEAR, Stage.HOLIDAYS);
    List<Double> fast = RESULT.world(FailedForecast.FAST).future(Forecaster.LINEAR, Stage.HOLIDAYS);
    for (int r = 0; r < QUICK.repeats(); r++) {
      assertThat(fast.get(r)).isCloseTo(slow.get(r), within(1e-8));
    }
  }

  @Test
  void noForecastBeatsThePerfectOneOnAverage() {
    for (World world : RESULT.worlds()) {
      if (!world.floor().isEmpty()) {
        assertThat(Effects.mean(world.future(Forecaster.LINEAR, Stage.HOLIDAYS)))
            .isBetween(Effects.mean(world.floor()), 1.05 * Effects.mean(world.floor()));
      }
    }
  }

  /** Normal noise with standard deviation 12 has a mean absolute value of 12 √(2/π). */
  @Test
  void thePerfectForecastIsAsFarOffAsTheNoise() {
    assertThat(Effects.mean(RESULT.world(FailedForecast.GROWING).floor()))
        .isCloseTo(12 * Math.sqrt(2 / Math.PI), within(4 * 0.1));
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new FailedForecastReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
    assertThat(new FailedForecastReading().charts(QUICK, RESULT)).hasSize(7);
  }

  @Test
  void anyNumberOfThreadsGivesTheSame() throws Exception {
    FailedForecast small = FailedForecast.defaults().withRepeats(2);
    ForkJoinPool alone = new ForkJoinPool(1);
    try {
      assertThat(alone.submit(() -> small.run(new Seed(3))).get())
          .isEqualTo(small.run(new Seed(3)));
    } finally {
      alone.shutdown();
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withTrend(2))
        .withMessage("trend must be in [0, 1], but was 2.0");
  }
}
