package org.mlconcepts.metric;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.mlconcepts.lab.Interval;

/**
 * The bias-corrected and accelerated bootstrap interval: percentiles of the replicates, moved by
 * how far their median is off, and by how the spread of the statistic changes with its value.
 *
 * <p>The plain percentile interval is {@link Quantiles#central}; it is off centre where the
 * statistic is biased or skewed.
 *
 * <p>Reference: Efron (1987), Better bootstrap confidence intervals, JASA 82; Efron and Tibshirani
 * (1993), An Introduction to the Bootstrap, section 14.3.
 */
public final class BcaInterval {

  private BcaInterval() {}

  /**
   * The interval of a statistic.
   *
   * @param value the statistic of the rows themselves
   * @param replicates one value a bootstrap sample, at least two, finite
   * @param jackknife the statistic without each row in turn, at least two, finite
   * @param level the confidence level, in (0, 1)
   * @return empty if the replicates all lie on one side of the value, so that its bias cannot be
   *     told
   */
  public static Optional<Interval> of(
      double value, double[] replicates, double[] jackknife, double level) {
    Arguments.level(level);
    Arguments.atLeast("number of replicates", 2, replicates.length);
    Quantiles quantiles = Quantiles.of(replicates);
    double below = 0;
    for (double replicate : replicates) {
      below += replicate < value ? 1 : replicate == value ? 0.5 : 0;
    }
    if (below == 0 || below == replicates.length) {
      return Optional.empty();
    }
    NormalDistribution normal = new NormalDistribution();
    double bias = normal.inverseCumulativeProbability(below / replicates.length);
    double acceleration = acceleration(jackknife);
    return Optional.of(
        new Interval(
            quantiles.quantile(moved(normal, bias, acceleration, (1 - level) / 2)),
            quantiles.quantile(moved(normal, bias, acceleration, (1 + level) / 2))));
  }

  private static double moved(
      NormalDistribution normal, double bias, double acceleration, double q) {
    double z = bias + normal.inverseCumulativeProbability(q);
    return normal.cumulativeProbability(bias + z / (1 - acceleration * z));
  }

  /** Σ (m - θᵢ)³/(6 (Σ (m - θᵢ)²)^1.5); 0 if the jackknife values do not vary. */
  private static double acceleration(double[] jackknife) {
    Arguments.atLeast("number of jackknife values", 2, jackknife.length);
    Arguments.finite("jackknife", jackknife);
    double mean = Arrays.stream(jackknife).sum() / jackknife.length;
    double squares = 0;
    double cubes = 0;
    for (double value : jackknife) {
      double gap = mean - value;
      squares += gap * gap;
      cubes += gap * gap * gap;
    }
    return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
  }
}
