package org.mlconcepts.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.ElasticNetPath;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.regularization.PathSource.Sample;
import org.mlconcepts.regularization.ShrinkageRules.Intercept;
import org.mlconcepts.regularization.ShrinkageRules.Law;
import org.mlconcepts.regularization.ShrinkageRules.Result;
import org.mlconcepts.regularization.ShrinkageRules.Solver;

class ShrinkageRulesTest {

  private static final ShrinkageRules QUICK = new ShrinkageRules(80, 12, 0.5, 200, 30);

  private static final Result RESULT = QUICK.run(new Seed(1));

  @Test
  void orthogonalColumnsAreOrthogonal() {
    double[][] rows = new double[40][30];
    RandomGenerator random = new Seed(1).stream("rows");
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = 5 + random.nextGaussian() + (j > 0 ? 3 * row[j - 1] : 0);
      }
    }
    Orthogonal.columns(rows);

    for (int a = 0; a < 30; a++) {
      double sum = 0;
      for (double[] row : rows) {
        sum += row[a];
      }
      assertThat(sum / 40).isCloseTo(0, within(1e-12));
      for (int b = 0; b < 30; b++) {
        double product = 0;
        for (double[] row : rows) {
          product += row[a] * row[b] / 40;
        }
        assertThat(product).isCloseTo(a == b ? 1 : 0, within(1e-12));
      }
    }
  }

  @Test
  void solversFollowTheClosedFormsToTwelveDigits() {
    for (Law law : RESULT.laws()) {
      assertThat(law.farthest()).hasSize(30).allMatch(distance -> distance <= 1e-12);
      assertThat(law.zeros()).isEqualTo(law.within());
    }
    assertThat(ShrinkageReading.law(RESULT, PathStudy.L1).zeros()).allMatch(zeros -> zeros > 0);
    assertThat(ShrinkageReading.law(RESULT, PathStudy.L2).zeros()).containsOnly(0);
    assertThat(ShrinkageReading.law(RESULT, PathStudy.L2).leastShrunk())
        .allSatisfy(share -> assertThat(share).isCloseTo(1 / 3.0, within(1e-9)));
  }

  @Test
  void proximalStepsFindWhatCoordinateDescentFinds() {
    for (int seed = 0; seed < 30; seed++) {
      RandomGenerator random = new Seed(seed).stream("rows");
      double[][] rows = new double[60][6];
      double[] targets = new double[60];
      for (int i = 0; i < 60; i++) {
        double shared = random.nextGaussian();
        for (int j = 0; j < 6; j++) {
          rows[i][j] = shared + random.nextGaussian();
        }
        targets[i] = rows[i][0] - rows[i][1] + random.nextGaussian();
      }
      Sample sample = new Sample(rows, targets);
      double[] exact =
          ElasticNetPath.of(
                  SquaredProblem.of(sample.rows(), sample.targets()),
                  PathOptions.lasso().withLambdas(0.1))
              .coefficients(0);
      LassoDescent descent = new LassoDescent(sample.rows(), sample.targets(), 0.1, 3000);

      assertThat(descent.proximal()).containsExactly(exact, within(1e-9));
      assertThat(descent.gradient()).doesNotContain(0.0);
      assertThat(descent.gradient()).containsExactly(exact, within(0.02));
      assertThat(descent.stochastic(random)).containsExactly(exact, within(0.05));
    }
  }

  @Test
  void onlySolversThatThresholdReachZero() {
    for (Solver solver : RESULT.solvers()) {
      boolean thresholds =
          List.of(SolverStudy.COORDINATE, SolverStudy.PROXIMAL).contains(solver.solver());
      double share = Estimate.of(ShrinkageReading.shares(solver, solver.exact())).mean();

      assertThat(share).as(solver.solver()).isCloseTo(thresholds ? 1 : 0, within(0.01));
    }
  }

  @Test
  void unitMattersOnlyToAPenaltyOnRawColumns() {
    assertThat(RESULT.moves())
        .allSatisfy(move -> {
          if (move.model().endsWith("raw")) {
            assertThat(move.moved()).allMatch(moved -> moved > 0.001);
          } else {
            assertThat(move.moved()).allMatch(moved -> moved < 1e-9);
          }
        });
  }

  @Test
  void penalisedInterceptPullsPredictionsToZeroAsTheClosedFormSays() {
    for (Intercept each : RESULT.intercepts()) {
      assertThat(mean(each.ratio())).isCloseTo(each.closedForm(), within(0.05));
      assertThat(mean(each.ratioThousands())).isCloseTo(each.closedFormThousands(), within(0.05));
      assertThat(mean(each.ratioFree())).isCloseTo(1, within(0.05));
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (int seed : new int[] {1, 77}) {
      ShrinkageRules experiment = QUICK.withRepeats(5);
      List<Claim> claims =
          new ShrinkageReading().claims(experiment, experiment.run(new Seed(seed)));

      assertThat(claims).hasSize(3).allMatch(Claim::asExpected);
    }
  }

  @Test
  void numberOfThreadsMakesNoDifference() throws InterruptedException, ExecutionException {
    ShrinkageRules experiment = QUICK.withRepeats(3);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      Result alone = one.submit(() -> experiment.run(new Seed(3), Progress.silent())).get();

      assertThat(alone).isEqualTo(experiment.run(new Seed(3)));
    } finally {
      one.shutdown();
    }
  }

  @Test
  void everyChartIsDrawnFromAnyResult() {
    assertThat(new ShrinkageReading().charts(QUICK, RESULT))
        .extracting(chart -> chart.id())
        .containsExactly("laws", "solvers", "units", "intercept");
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShrinkageRules.defaults().withRows(39))
        .withMessage("rows must be in 40..5000, but was 39");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShrinkageRules.defaults().withFeatures(31))
        .withMessage("features must be in 2..30, but was 31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShrinkageRules.defaults().withStrength(0))
        .withMessage("strength must be between 0.0 and 3.0, but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShrinkageRules.defaults().withPasses(9))
        .withMessage("passes must be in 10..100000, but was 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShrinkageRules.defaults().withRepeats(1))
        .withMessage("repeats must be at least 2, but was 1");
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }
}
