package org.mlconcepts.imbalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.imbalance.ResamplingGeometry.Cleaned;
import org.mlconcepts.imbalance.ResamplingGeometry.Picture;
import org.mlconcepts.imbalance.ResamplingGeometry.Place;
import org.mlconcepts.imbalance.ResamplingGeometry.Result;
import org.mlconcepts.imbalance.ResamplingGeometry.Spread;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;

class ResamplingGeometryTest {

  private static final ResamplingGeometry QUICK =
      ResamplingGeometry.defaults().withRows(500).withRepeats(8);
  private static final Result RESULT = QUICK.run(new Seed(3));

  @Test
  void addedPlacesLieBetweenTwoPositives() {
    for (int seed = 0; seed < 5; seed++) {
      Picture picture = QUICK.withRepeats(2).run(new Seed(seed)).picture();

      assertThat(picture.added()).isNotEmpty();
      assertThat(picture.added()).allMatch(place -> onASegment(place, picture.positives()));
    }
  }

  private static boolean onASegment(Place place, List<Place> ends) {
    for (Place a : ends) {
      for (Place b : ends) {
        double detour = distance(a, place) + distance(place, b) - distance(a, b);
        if (!a.equals(b) && detour < 1e-9) {
          return true;
        }
      }
    }
    return false;
  }

  private static double distance(Place a, Place b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  @Test
  void tomekLinksRemoveFewNegativesAndNoPositive() {
    for (Cleaned cleaned : RESULT.cleaned()) {
      for (int r = 0; r < QUICK.repeats(); r++) {
        double before = cleaned.before().get(r);
        double negatives = (1 - before) * (1 - cleaned.removedShare().get(r));

        assertThat(cleaned.after().get(r))
            .as(cleaned.source())
            .isCloseTo(before / (before + negatives), within(1e-12));
        assertThat(cleaned.removedShare().get(r)).isBetween(0.0, 0.2);
      }
    }
  }

  @Test
  void smoteNarrowsTheClassMoreTheMoreDimensionsThereAre() {
    double before = 1.05;
    for (Spread spread : RESULT.spread()) {
      assertThat(spread.ratio().mean()).isLessThan(before + 0.02).isGreaterThan(2 / 3.0 - 0.05);
      before = spread.ratio().mean();
    }
    assertThat(RESULT.spread().get(0).ratio().mean()).isCloseTo(1, within(0.1));
    assertThat(before).isLessThan(0.85);
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (Result result : List.of(RESULT, QUICK.run(new Seed(77)))) {
      assertThat(new ResamplingGeometryReading().claims(QUICK, result)).allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResamplingGeometry.defaults().withRows(199))
        .withMessage("rows must be at least 200, but was 199");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResamplingGeometry.defaults().withRows(200).withPrevalence(0.03))
        .withMessageEndingWith("raise one of the two");
  }
}
