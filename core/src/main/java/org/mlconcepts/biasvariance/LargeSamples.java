package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.biasvariance.RealPopulations.Limit;
import org.mlconcepts.model.LeastSquares;

/**
 * What least squares with polynomials tends to as the samples from a population grow: an exact sum
 * over its groups, for every degree.
 *
 * <p>The fit tends to the best polynomial in the population, whose distance from E[y | x] is the
 * bias. Its variance tends to {@code trace(inverse(E[bb']) E[e² bb']) / n} for the basis b and the
 * residual e of that best polynomial (White 1982, Econometrica 50). The residual holds the noise
 * and the misfit: with random positions a model that is too simple also varies because it is too
 * simple.
 *
 * <p>"Large" depends on the degree: where a high degree hangs on a handful of rows at the end of x,
 * the samples must be so large that each of these comes up many times.
 */
final class LargeSamples {

  private LargeSamples() {}

  /** The limits of degree 0, 1, ... up to the highest. */
  static List<Limit> of(Population population, int degrees) {
    double[] x = population.values();
    double[] means = population.means();
    double[] variances = population.variances();
    double[] shares = population.shares();
    double[][] basis = PolynomialFits.legendre(x, x[0], x[x.length - 1], degrees);
    double[][] weighted = new double[x.length][degrees + 1];
    double[] weightedMeans = new double[x.length];
    for (int g = 0; g < x.length; g++) {
      double root = Math.sqrt(shares[g]);
      int group = g;
      Arrays.setAll(weighted[g], d -> root * basis[group][d]);
      weightedMeans[g] = root * means[g];
    }
    LeastSquares fits = LeastSquares.of(weighted);
    double[][] orthonormal = fits.basisAt(basis); // under the population's law
    double[] projected = fits.project(weightedMeans);
    double[] misfit = means.clone();
    double[] leverage = new double[x.length];
    List<Limit> limits = new ArrayList<>();
    for (int d = 0; d <= degrees; d++) {
      double biasSquared = 0;
      double variance = 0;
      for (int g = 0; g < x.length; g++) {
        misfit[g] -= orthonormal[g][d] * projected[d];
        leverage[g] += orthonormal[g][d] * orthonormal[g][d];
        biasSquared += shares[g] * misfit[g] * misfit[g];
        variance += shares[g] * (variances[g] + misfit[g] * misfit[g]) * leverage[g];
      }
      limits.add(new Limit(biasSquared, variance));
    }
    return List.copyOf(limits);
  }
}
