package org.mlconcepts.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.ElasticNetPath;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.Penalty;
import org.mlconcepts.model.Shrinkage;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.regularization.PathSource.Sample;
import org.mlconcepts.regularization.PenaltyPaths.Arm;
import org.mlconcepts.regularization.PenaltyPaths.Curve;
import org.mlconcepts.regularization.PenaltyPaths.Path;
import org.mlconcepts.regularization.PenaltyPaths.Result;
import org.mlconcepts.regularization.PenaltyPaths.Source;

class PenaltyPathsTest {

  private static final PenaltyPaths QUICK = PenaltyPaths.defaults().withSteps(15).withRepeats(3);

  @Test
  void withoutCorrelationEachPathIsTheClosedForm() {
    for (int seed = 0; seed < 5; seed++) {
      Source source = QUICK.run(new Seed(seed)).of("uncorrelated features");
      for (Arm arm : source.arms()) {
        double ratio = arm.penalty().equals("L1") ? 1 : arm.penalty().equals("L2") ? 0 : 0.5;
        Path path = arm.path();
        for (Curve curve : path.curves()) {
          for (int k = 0; k < path.lambdas().size(); k++) {
            double expected =
                Shrinkage.elasticNet(curve.unpenalised(), Penalty.of(path.lambdas().get(k), ratio));

            assertThat(curve.coefficients().get(k)).isCloseTo(expected, within(1e-7));
          }
        }
        assertThat(arm.growth()).containsOnly(0.0);
        assertThat(arm.turned()).containsOnly(0);
      }
    }
  }

  @Test
  void lassoOnHousesIsWhatFollowingItsCornersFinds() {
    PathSource houses = PathSource.all().get(2);
    for (int seed = 0; seed < 5; seed++) {
      Sample sample = houses.draw(80, new Seed(seed));
      double[] lambdas = {0.6, 0.3, 0.1, 0.05, 0.02, 0.005};
      ElasticNetPath path =
          ElasticNetPath.of(
              SquaredProblem.of(sample.rows(), sample.targets()),
              PathOptions.lasso().withLambdas(lambdas));

      for (int k = 0; k < lambdas.length; k++) {
        assertThat(path.coefficients(k))
            .containsExactly(
                new LassoCorners(sample.rows(), sample.targets()).at(lambdas[k]), within(1e-8));
      }
    }
  }

  @Test
  void priceOfTheCoefficientsNeverRisesWithTheStrength() {
    for (int seed = 0; seed < 5; seed++) {
      for (Source source : QUICK.run(new Seed(seed)).sources()) {
        assertFalls(source.arm("L1").path(), new Penalty(1, 0));
        assertFalls(source.arm("L2").path(), new Penalty(0, 1));
      }
    }
  }

  private static void assertFalls(Path path, Penalty price) {
    List<Double> prices = new ArrayList<>();
    for (int k = 0; k < path.lambdas().size(); k++) {
      int step = k;
      prices.add(
          price.of(path.curves().stream().mapToDouble(c -> c.coefficients().get(step)).toArray()));
    }
    assertThat(prices).isSorted(); // strengths descend
  }

  @Test
  void lassoBeginsWithNothingAndRidgeNeverHasAZero() {
    for (Source source : QUICK.run(new Seed(9)).sources()) {
      int features = source.features().size();

      assertThat(source.arm("L1").mostZeros()).containsOnly(features);
      assertThat(source.arm("elastic net").mostZeros()).containsOnly(features);
      assertThat(source.arm("L2").mostZeros()).containsOnly(0);
      assertThat(source.arm("L1").zeros()).allMatch(zeros -> zeros < features);
    }
  }

  @Test
  void ridgeLetsSomeCoefficientGrowInAlmostEverySampleOfCorrelatedFeatures() {
    Result result = PenaltyPaths.defaults().withSteps(15).run(new Seed(5));

    assertThat(result.of("features of correlation 0.9").arm("L2").growth())
        .filteredOn(growth -> growth > 0)
        .hasSizeGreaterThanOrEqualTo(29);
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    PenaltyPaths experiment = PenaltyPaths.defaults().withSteps(25);
    for (int seed : new int[] {1, 77}) {
      List<Claim> claims =
          new PenaltyPathsReading().claims(experiment, experiment.run(new Seed(seed)));

      assertThat(claims).allMatch(Claim::asExpected);
    }
  }

  @Test
  void numberOfThreadsMakesNoDifference() throws InterruptedException, ExecutionException {
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      Result alone = one.submit(() -> QUICK.run(new Seed(3), Progress.silent())).get();

      assertThat(alone).isEqualTo(QUICK.run(new Seed(3)));
    } finally {
      one.shutdown();
    }
  }

  @Test
  void everyChartIsDrawnFromAnyResult() {
    Result result = QUICK.run(new Seed(8));

    assertThat(new PenaltyPathsReading().charts(QUICK, result))
        .extracting(chart -> chart.id())
        .containsExactly("path-l1", "path-elastic-net", "path-l2", "growth");
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PenaltyPaths.defaults().withTrain(19))
        .withMessage("train must be in 20..5000, but was 19");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PenaltyPaths.defaults().withSteps(4))
        .withMessage("steps must be in 5..200, but was 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PenaltyPaths.defaults().withRepeats(1))
        .withMessage("repeats must be at least 2, but was 1");
  }

  /**
   * The lasso by its homotopy (Osborne, Presnell and Turlach 2000; least angle regression in its
   * lasso form): between two corners the coefficients are straight lines in the strength.
   */
  private static final class LassoCorners {
    private final double[][] products; // of two features, mean
    private final double[] pulls; // of the target on each feature, mean

    LassoCorners(double[][] rows, double[] targets) {
      int p = rows[0].length;
      products = new double[p][p];
      pulls = new double[p];
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < p; j++) {
          pulls[j] += rows[i][j] * targets[i] / rows.length;
          for (int k = 0; k < p; k++) {
            products[j][k] += rows[i][j] * rows[i][k] / rows.length;
          }
        }
      }
    }

    double[] at(double wanted) {
      double[] w = new double[pulls.length];
      double lambda = Arrays.stream(pulls).map(Math::abs).max().orElseThrow();
      int last = -1; // the feature that has just left
      while (lambda > wanted) {
        double now = lambda;
        double[] rest = rest(w);
        int left = last;
        int[] active =
            IntStream.range(0, w.length)
                .filter(j -> w[j] != 0 || (j != left && Math.abs(rest[j]) > now - 1e-10))
                .toArray();
        double[] way = way(active, rest);
        double step = now - wanted;
        last = -1;
        for (int j : active) {
          double until = -w[j] / way[j];
          if (w[j] != 0 && until > 0 && until < step) {
            step = until;
            last = j;
          }
        }
        step = Math.min(step, entry(active, rest, way, now, left));
        for (int j : active) {
          w[j] = j == last && step == -w[j] / way[j] ? 0 : w[j] + step * way[j];
        }
        lambda = now - step;
        last = last >= 0 && w[last] == 0 ? last : -1;
      }
      return w;
    }

    private double[] rest(double[] w) {
      double[] rest = pulls.clone();
      for (int j = 0; j < w.length; j++) {
        for (int k = 0; k < w.length; k++) {
          rest[j] -= products[j][k] * w[k];
        }
      }
      return rest;
    }

    /** How the coefficients move as the strength falls by one: G d = sign of the pulls. */
    private double[] way(int[] active, double[] rest) {
      double[][] a = new double[active.length][active.length + 1];
      for (int i = 0; i < active.length; i++) {
        for (int k = 0; k < active.length; k++) {
          a[i][k] = products[active[i]][active[k]];
        }
        a[i][active.length] = Math.signum(rest[active[i]]);
      }
      for (int c = 0; c < active.length; c++) { // Gauss and Jordan; positive definite
        for (int r = 0; r < active.length; r++) {
          double factor = r == c ? 0 : a[r][c] / a[c][c];
          for (int k = c; k <= active.length; k++) {
            a[r][k] -= factor * a[c][k];
          }
        }
      }
      double[] way = new double[pulls.length];
      for (int i = 0; i < active.length; i++) {
        way[active[i]] = a[i][active.length] / a[i][i];
      }
      return way;
    }

    /** How far the strength can fall until another feature pulls as hard as it. */
    private double entry(int[] active, double[] rest, double[] way, double lambda, int left) {
      double step = Double.POSITIVE_INFINITY;
      for (int j = 0; j < pulls.length; j++) {
        int feature = j;
        if (Arrays.stream(active).noneMatch(k -> k == feature)) {
          double slope = 0;
          for (int k : active) {
            slope += products[j][k] * way[k];
          }
          for (double sign : new double[] {1, -1}) {
            double until = (lambda - sign * rest[j]) / (1 - sign * slope);
            if (until > (j == left ? 1e-9 : 1e-12) && until < step) {
              step = until;
            }
          }
        }
      }
      return step;
    }
  }
}
