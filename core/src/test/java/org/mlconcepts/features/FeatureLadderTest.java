package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mlconcepts.features.FeatureLadder.Monotone;
import org.mlconcepts.features.FeatureLadder.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

class FeatureLadderTest {

  private static final FeatureLadder QUICK = FeatureLadder.defaults().withTrees(3).withRepeats(8);
  private static final Result RESULT = QUICK.run(new Seed(5));

  @Test
  void scalingChangesNeitherLeastSquaresNorTrees() {
    Grid ladder = Grid.of(RESULT.ladder());
    for (String data : ladder.data()) {
      assertThat(ladder.gain(data, "linear", LadderSource.SCALED, LadderSource.RAW))
          .containsOnly(new double[8], within(1e-9));
    }
    Grid units = Grid.of(RESULT.units());
    for (String data : units.data()) {
      assertThat(
              units.meanGain(
                  data, UnitStudy.TREE, Scaling.Rule.STANDARD.title(), Scaling.Rule.NONE.title()))
          .as(data)
          .isCloseTo(0, within(0.005)); // a value on a cut may be rounded to the other side
    }
  }

  @Test
  void risingMapsLeaveATreesOwnRowsAlone() {
    for (Monotone map : RESULT.monotone()) {
      assertThat(map.training()).as("%s", map).containsOnly(0.0);
      assertThat(Grid.mean(Values.array(map.test()))).isLessThan(0.01);
    }
    assertThat(RESULT.monotone()).filteredOn(m -> m.map().equals("doubled")).hasSize(2);
    assertThat(RESULT.monotone())
        .filteredOn(m -> m.map().equals("doubled"))
        .allSatisfy(m -> assertThat(m.test()).containsOnly(0.0));
  }

  @Test
  void neighboursNeedScaleWhereLargeNumbersTellNothing() {
    Grid units = Grid.of(RESULT.units());
    for (String data : new String[] {"noise in large numbers", "wine"}) {
      assertThat(
              Values.list(
                  units.gain(
                      data,
                      UnitStudy.NEIGHBOURS,
                      Scaling.Rule.STANDARD.title(),
                      Scaling.Rule.NONE.title())))
          .as(data)
          .allMatch(gain -> gain > 0.1);
    }
  }

  @Test
  void noFeatureOfTheFirstRungKnowsTheWeekday() {
    Grid ladder = Grid.of(RESULT.ladder());
    for (String learner : ladder.learners("Chicago ridership")) {
      assertThat(ladder.mean("Chicago ridership", learner, LadderSource.RAW)).isLessThan(0.1);
    }
  }

  @Test
  void theResultIsTheSameOnOneThread() throws Exception {
    FeatureLadder small = QUICK.withTrees(1).withRepeats(2);
    ForkJoinPool one = new ForkJoinPool(1);
    Result alone = one.submit(() -> small.run(new Seed(9))).get();
    one.shutdown();

    assertThat(alone).isEqualTo(small.run(new Seed(9)));
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new FeatureLadderReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withTrees(0))
        .withMessage("trees must be at least 1, but was 0");
  }
}
