package org.mlconcepts.biasvariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlconcepts.biasvariance.OneChangedRow.Family;
import org.mlconcepts.biasvariance.OneChangedRow.Model;
import org.mlconcepts.biasvariance.OneChangedRow.Source;
import org.mlconcepts.biasvariance.TrainingRows.Draw;
import org.mlconcepts.biasvariance.TrainingRows.Labelled;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.NearestNeighbours;

class OneChangedRowTest {

  private static final OneChangedRow QUICK =
      OneChangedRow.defaults().withTrain(40).withTest(40).withDraws(4).withRepeats(25);

  private static Source curve(OneChangedRow experiment, long seed) {
    CurveRows rows = new CurveRows(experiment, new Seed(seed));
    return new ReactionSweep(experiment, rows).source("curve", new Seed(seed), Progress.silent());
  }

  private static Source houses(OneChangedRow experiment, long seed) {
    return new ReactionSweep(experiment, new SalesRows(experiment))
        .source("houses", new Seed(seed), Progress.silent());
  }

  private static double distance(Estimate measured, double truth) {
    return Math.abs(measured.mean() - truth) / measured.standardError();
  }

  @ParameterizedTest
  @EnumSource(TrueFunction.class)
  void reactionOfALinearSmootherOnFixedPositionsIsItsVariance(TrueFunction truth) {
    for (int seed = 0; seed < 2; seed++) {
      Source curve = curve(QUICK.withTruth(truth).withSigma(0.2 + seed), seed);
      for (Family family : curve.families().subList(0, 2)) {
        for (Model model : family.models()) {
          double exact = model.exactVariance().orElseThrow();

          assertThat(distance(model.reaction(), exact)).isLessThan(4.5);
          assertThat(distance(model.variance(), exact)).isLessThan(4.5);
        }
      }
    }
  }

  @Test
  void exactVarianceOfNeighboursIsNoiseOverK() {
    List<Model> neighbours = curve(QUICK.withRepeats(2), 1).families().get(0).models();

    for (Model model : neighbours) {
      assertThat(model.exactVariance().orElseThrow())
          .isCloseTo(0.09 / model.setting(), within(1e-12));
    }
  }

  @Test
  void redrawingAPartOfTheRowsMovesALinearSmootherInProportion() {
    for (Model model : curve(QUICK.withChanged(1).withRepeats(50), 2).families().get(1).models()) {
      model
          .parts()
          .forEach(part -> {
            double share = model.exactVariance().orElseThrow() * part.rows() / 40;
            assertThat(distance(part.distance(), share)).isLessThan(4);
          });
    }
  }

  @Test
  void reactionIsNeverMuchBelowTheVariance() {
    for (int seed = 0; seed < 2; seed++) {
      for (Source source : List.of(curve(QUICK, seed), houses(QUICK, seed))) {
        for (Family family : source.families()) {
          for (Model model : family.models()) {
            double error =
                Math.hypot(model.reaction().standardError(), model.variance().standardError());

            assertThat(model.reaction().mean())
                .isGreaterThan(model.variance().mean() - 4.5 * error);
          }
        }
      }
    }
  }

  @Test
  void treeReactsMoreToOneSaleThanItsShareOfTheVariance() {
    for (int seed = 0; seed < 30; seed++) {
      OneChangedRow experiment = QUICK.withDraws(1).withRepeats(3).withChanged(6);
      Family tree = houses(experiment, seed).families().get(2);

      assertThat(Estimate.of(tree.doublings().stream().mapToDouble(d -> d).toArray()).mean())
          .isGreaterThan(1);
    }
  }

  @Test
  void fullTreeOnACurveIsTheNearestNeighbour() {
    Source curve = curve(QUICK.withRepeats(3), 4);
    Model neighbour = curve.families().get(0).models().get(0);
    Model tree = curve.families().get(2).models().get(0);

    // With one row a leaf the thresholds lie halfway between the positions.
    assertThat(tree.variance().mean()).isCloseTo(neighbour.variance().mean(), within(1e-12));
    assertThat(tree.reaction().mean()).isCloseTo(neighbour.reaction().mean(), within(1e-12));
  }

  @Test
  void neighboursOfAllSettingsAreThoseOfSingleFits() {
    Draw draw = new SalesRows(QUICK).draw(new Seed(6).stream("rows"));
    double[][] predictions = SettingFamily.NEAREST_NEIGHBOURS.predictions(draw.one(), draw.test());

    for (int s = 0; s < SettingFamily.SETTINGS; s++) {
      int k = (int) SettingFamily.NEAREST_NEIGHBOURS.setting(s);
      double[] witness =
          new NearestNeighbours(k)
              .fit(draw.one().x(), draw.one().y(), new Seed(0).stream("unused"))
              .predictAll(draw.test());
      assertThat(predictions[s]).containsExactly(witness, within(1e-12));
    }
  }

  @Test
  void exchangingAllRowsGivesTheOtherTrainingSet() {
    Draw draw = new CurveRows(QUICK, new Seed(7)).draw(new Seed(8).stream("rows"));
    Labelled all = draw.exchanged(0, 40);
    Labelled one = draw.exchanged(3, 4);

    assertThat(all.y()).containsExactly(draw.other().y());
    assertThat(one.y()[draw.order()[3]]).isEqualTo(draw.other().y()[draw.order()[3]]);
    assertThat(Arrays.stream(draw.order()).filter(i -> one.y()[i] != draw.one().y()[i]).count())
        .isEqualTo(1);
  }

  @Test
  void verdictIsTheExpectedOneForOtherSeedsToo() {
    OneChangedRow experiment = OneChangedRow.defaults().withRepeats(6);
    for (int seed : new int[] {1, 77}) {
      List<Claim> claims =
          new OneChangedRowReading().claims(experiment, experiment.run(new Seed(seed)));

      assertThat(claims).allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesMoreChangedRowsThanThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OneChangedRow.defaults().withChanged(81))
        .withMessage("changed must be from 1 to train (80), but was 81; lower it or raise train");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OneChangedRow.defaults().withTrain(39))
        .withMessage("train must be at least 40, but was 39");
  }
}
