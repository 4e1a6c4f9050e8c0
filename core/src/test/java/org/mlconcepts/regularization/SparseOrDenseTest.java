package org.mlconcepts.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.CrossValidatedPath;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.regularization.RealNumbers.Drawn;
import org.mlconcepts.regularization.SparseOrDense.Cell;
import org.mlconcepts.regularization.SparseOrDense.Kept;
import org.mlconcepts.regularization.SparseOrDense.Result;
import org.mlconcepts.sample.Folds;
import org.mlconcepts.sample.Split;

class SparseOrDenseTest {

  private static final SparseOrDense QUICK = new SparseOrDense(60, 80, 16, 1, 2, 30);

  private static final List<Cell> MANY =
      new SparseStudy(QUICK, Progress.silent()).cells(80, new Seed(1));

  @Test
  void countsGoFromAFortiethToAll() {
    assertThat(SparseStudy.mattering(200)).containsExactly(5, 10, 20, 50, 100, 200);
    assertThat(SparseStudy.mattering(10)).containsExactly(1, 2, 5, 10);
  }

  @Test
  void lassoWinsWhereFewMatterAndRidgeWhereAllDoInAlmostEverySample() {
    Cell few = MANY.get(0);
    Cell all = MANY.get(MANY.size() - 1);

    assertThat(Values.list(SparseReading.lead(few.contest())))
        .filteredOn(lead -> lead > 0)
        .hasSizeGreaterThanOrEqualTo(29);
    assertThat(Values.list(SparseReading.lead(all.contest())))
        .filteredOn(lead -> lead < 0)
        .hasSizeGreaterThanOrEqualTo(29);
  }

  @Test
  void nothingKeptIsCountedTwice() {
    for (Cell cell : MANY) {
      Kept kept = cell.kept();
      for (int r = 0; r < 30; r++) {
        assertThat(kept.right().get(r))
            .isBetween(0, Math.min(cell.mattering(), kept.kept().get(r)));
        assertThat(kept.carefulRight().get(r)).isLessThanOrEqualTo(kept.careful().get(r));
        assertThat(kept.careful().get(r)).isLessThanOrEqualTo(60);
        assertThat(kept.rightly().get(r)).isBetween(0.0, 1.0);
      }
    }
    assertThat(MANY.get(MANY.size() - 1).kept().wrongly()).containsOnly(0.0);
  }

  @Test
  void lassoTunedForPredictionKeepsTheTrueOnesAndMoreInAlmostEverySample() {
    Kept few = MANY.get(0).kept();

    assertThat(few.right()).filteredOn(right -> right == 2).hasSizeGreaterThanOrEqualTo(29);
    assertThat(few.kept()).filteredOn(kept -> kept > 4).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void ridgeChoosesWhatThePathByCoordinateDescentChooses() {
    for (int seed = 0; seed < 5; seed++) {
      Seed own = new Seed(seed);
      RandomGenerator random = own.stream("rows");
      double[][] rows = new double[40][8];
      double[] targets = new double[40];
      for (int i = 0; i < 40; i++) {
        Arrays.setAll(rows[i], j -> random.nextGaussian());
        targets[i] = rows[i][0] + rows[i][1] + 2 * random.nextGaussian();
      }
      List<Split> folds = Folds.shuffled(40, 5, own.stream("folds"));
      double[] strengths = new double[29];
      Arrays.setAll(strengths, k -> StrictMath.pow(10, 3 - k / 4.0));
      CrossValidatedPath<?> validated =
          CrossValidatedPath.of(
              SquaredProblem.of(rows, targets),
              PathOptions.elasticNet(0).withLambdas(strengths),
              folds,
              Progress.silent());
      PenaltyContest contest = new PenaltyContest(rows, folds);

      assertThat(contest.chosen(targets)).isEqualTo(strengths[validated.best()]);
      assertThat(contest.ridge(targets).coefficients())
          .containsExactly(validated.path().coefficients(validated.best()), within(1e-7));
    }
  }

  @Test
  void tablesAreAsWideAsSaid() {
    RealNumbers houses = RealNumbers.houses();
    RealNumbers wages = RealNumbers.wages();

    assertThat(houses.columns()).hasSize(12);
    assertThat(houses.withProducts(2).columns()).hasSize(90).doesNotHaveDuplicates();
    assertThat(houses.withProducts(3).columns()).hasSize(454).doesNotHaveDuplicates();
    assertThat(wages.columns()).hasSize(8);
    assertThat(wages.withProducts(2).columns()).doesNotHaveDuplicates();
  }

  @Test
  void productsAreProductsAndTestRowsAreOthers() {
    RealNumbers single = RealNumbers.houses().withProducts(1);
    RealNumbers pairs = RealNumbers.houses().withProducts(2);
    Drawn plain = single.draw(20, 30, new Seed(1));
    Drawn drawn = pairs.draw(20, 30, new Seed(1));
    int rooms = single.columns().indexOf("rooms");
    int baths = single.columns().indexOf("baths");
    int product = pairs.columns().indexOf("baths × rooms");

    for (int i = 0; i < 20; i++) {
      assertThat(drawn.trainRows[i][product])
          .isEqualTo(plain.trainRows[i][baths] * plain.trainRows[i][rooms]);
    }
    assertThat(drawn.testTargets).hasSize(30);
    assertThat(Arrays.asList(drawn.testRows)).doesNotContainAnyElementsOf(List.of(drawn.trainRows));
  }

  @Test
  void verdictsAreTheExpectedOnesForAnotherSeedToo() {
    SparseOrDense experiment = QUICK.withBootstraps(2).withRepeats(10);
    SparseStudy study = new SparseStudy(experiment, Progress.silent());
    Result result =
        new Result(study.cells(80, new Seed(77)), study.cells(10, new Seed(77)), List.of());

    assertThat(new SparseReading().claims(experiment, result))
        .hasSize(3)
        .allMatch(Claim::asExpected);
  }

  @Test
  void numberOfThreadsMakesNoDifference() throws InterruptedException, ExecutionException {
    SparseOrDense experiment = new SparseOrDense(30, 30, 16, 1, 2, 2);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      Result alone = one.submit(() -> experiment.run(new Seed(3), Progress.silent())).get();
      Result together = experiment.run(new Seed(3));

      assertThat(alone).isEqualTo(together);
      assertThat(new SparseReading().charts(experiment, together))
          .extracting(chart -> chart.id())
          .containsExactly("errors", "kept", "stability", "tables");
    } finally {
      one.shutdown();
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseOrDense.defaults().withRows(19))
        .withMessage("rows must be at least 20, but was 19");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseOrDense.defaults().withFeatures(19))
        .withMessage("features must be at least 20, but was 19");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseOrDense.defaults().withSignal(0))
        .withMessage("signal must be between 0.0 and 1000000.0, but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseOrDense.defaults().withNoise(0))
        .withMessage("noise must be between 0.0 and 1000.0, but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseOrDense.defaults().withBootstraps(1))
        .withMessage("bootstraps must be at least 2, but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseOrDense.defaults().withRepeats(1))
        .withMessage("repeats must be at least 2, but was 1");
  }
}
