package org.mlconcepts.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.evaluation.MulticlassAverages.Averages;
import org.mlconcepts.evaluation.MulticlassAverages.Result;
import org.mlconcepts.evaluation.MulticlassAverages.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.Score;

class MulticlassAveragesTest {

  private static final MulticlassAverages QUICK =
      MulticlassAverages.defaults().withTrain(400).withTest(400).withRepeats(8);
  private static final Result RESULT = QUICK.run(new Seed(2));

  @Test
  void theExampleComesOutByHand() {
    // Class F1: 2*895/(900+948), 2*45/(90+52), 0.
    double first = 1790 / 1848.0;
    double second = 90 / 142.0;

    assertThat(RESULT.example().accuracy()).isCloseTo(0.94, within(1e-12));
    assertThat(RESULT.example().macroF1().orElseThrow())
        .isCloseTo((first + second) / 3, within(1e-12));
    assertThat(RESULT.example().weightedF1()).isCloseTo(0.9 * first + 0.09 * second, within(1e-12));
    assertThat(RESULT.example().f1OfMacroMeans()).isInstanceOf(Score.Undefined.class);
  }

  @Test
  void microF1IsAccuracy() {
    assertThat(RESULT.example().microF1()).isCloseTo(RESULT.example().accuracy(), within(1e-12));
    for (Source source : RESULT.sources()) {
      for (Averages averages : new Averages[] {source.plain(), source.weighted()}) {
        for (int r = 0; r < averages.accuracy().size(); r++) {
          assertThat(averages.microF1().get(r))
              .isCloseTo(averages.accuracy().get(r), within(1e-12));
        }
      }
    }
  }

  @Test
  void ofEqualClassesWeightsChangeNothing() {
    for (Source source : RESULT.sources()) {
      if (source.shares().get(0).equals(source.shares().get(source.shares().size() - 1))) {
        assertThat(source.plain().macroRecall()).isEqualTo(source.weighted().macroRecall());
      }
    }
  }

  @Test
  void macroRecallIsTheMeanOfTheRecallsOfTheClasses() {
    for (Source source : RESULT.sources()) {
      assertThat(Estimate.of(Values.array(source.plain().macroRecall())).mean())
          .isCloseTo(
              source.plain().recallByClass().stream().mapToDouble(r -> r).average().orElseThrow(),
              within(1e-12));
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (Result result : List.of(RESULT, QUICK.run(new Seed(77)))) {
      assertThat(new MulticlassAveragesReading().claims(QUICK, result)).allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MulticlassAverages.defaults().withTrain(199))
        .withMessage("train must be at least 200, but was 199");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MulticlassAverages.defaults().withTest(9_500))
        .withMessage("train + test must be at most 10000, but was 10100");
  }
}
