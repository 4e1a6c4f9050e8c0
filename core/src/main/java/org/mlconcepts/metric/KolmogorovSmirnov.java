package org.mlconcepts.metric;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/**
 * The two-sample Kolmogorov-Smirnov test: the largest distance between two empirical distribution
 * functions, {@code d = max |F(t) - G(t)|}. Equal values are passed together.
 *
 * <p>Four p values are on offer, and they differ for small samples: the exact one, the limit of
 * many rows, the limit with Stephens' correction, and the exact one of a single sample of the
 * effective size. All are two-sided and hold for continuous values; with ties they are
 * conservative.
 *
 * <p>Reference: Hodges (1958), The significance probability of the Smirnov two-sample test, Arkiv
 * för Matematik 3(5); Stephens (1970), JRSS B 32(1).
 *
 * @param n values of the first sample
 * @param m values of the second
 * @param steps d n m, a whole number
 * @param location the smallest value at which the distance is reached; empty if it is 0 everywhere
 */
public record KolmogorovSmirnov(int n, int m, long steps, Optional<Double> location) {

  /** Compares two samples of at least one finite value each. */
  public static KolmogorovSmirnov of(double[] first, double[] second) {
    return ofSorted(sorted("first", first), sorted("second", second));
  }

  /** Compares two samples that are sorted already. */
  public static KolmogorovSmirnov ofSorted(double[] first, double[] second) {
    int n = first.length;
    int m = second.length;
    long largest = 0;
    double location = Double.NaN;
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      double value = Math.min(first[i], second[j]);
      while (i < n && first[i] == value) {
        i++;
      }
      while (j < m && second[j] == value) {
        j++;
      }
      long distance = Math.abs((long) i * m - (long) j * n);
      if (distance > largest) {
        largest = distance;
        location = value;
      }
    }
    return new KolmogorovSmirnov(
        n, m, largest, largest == 0 ? Optional.empty() : Optional.of(location));
  }

  /** The largest distance, 0..1. */
  public double statistic() {
    return (double) steps / ((double) n * m);
  }

  /** The p value in the limit of many rows: {@link #survival} of {@code √(nm/(n + m)) d}. */
  public double limitPValue() {
    return survival(Math.sqrt(effective()) * statistic());
  }

  /** The p value of the limit, with {@code √e + 0.12 + 0.11/√e} in the place of √e. */
  public double stephensPValue() {
    double root = Math.sqrt(effective());
    return survival((root + 0.12 + 0.11 / root) * statistic());
  }

  /**
   * The exact p value of the test of one sample against a known distribution, with {@code nm/(n +
   * m)} values, rounded to a whole number; SciPy calls this asymptotic.
   */
  public double oneSamplePValue() {
    if (steps == 0) {
      return 1;
    }
    int size = (int) Math.max(1, Math.rint(effective()));
    return 1 - new KolmogorovSmirnovTest().cdf(statistic(), size);
  }

  /**
   * The share of all ways to mix the samples that keep at least this distance somewhere, by
   * counting lattice paths; O(n m).
   */
  public double exactPValue() {
    return exactPValue(n, m, steps);
  }

  /**
   * The smallest whole number c such that {@code steps >= c} has probability at most {@code level}
   * for two samples of one continuous distribution.
   *
   * @param level in (0, 1)
   */
  public static long criticalSteps(int n, int m, double level) {
    Arguments.level(level);
    long low = 0; // its p value is above the level
    long high = (long) n * m + 1; // and this one is never reached
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (exactPValue(n, m, middle) <= level) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * Kolmogorov's limit {@code 2 Σ (-1)^(k-1) exp(-2 k² x²)}: the chance that the scaled distance
   * exceeds x.
   */
  public static double survival(double x) {
    if (x < 0.2) {
      return 1; // the chance of less is below 1e-12
    }
    double sum = 0;
    double sign = 2;
    for (int k = 1; k <= 100; k++) {
      double term = StrictMath.exp(-2.0 * k * k * x * x);
      sum += sign * term;
      if (term < 1e-18) {
        break;
      }
      sign = -sign;
    }
    return Math.min(1, Math.max(0, sum));
  }

  /** The share of paths from (0, 0) to (n, m) that touch a distance of {@code steps} or more. */
  private static double exactPValue(int n, int m, long steps) {
    if (steps == 0) {
      return 1;
    }
    double[] touched = new double[m + 1]; // share of the paths to (i, j) that have touched
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        if (Math.abs((long) i * m - (long) j * n) >= steps) {
          touched[j] = 1;
        } else if (i > 0 || j > 0) {
          double fromLeft = i == 0 ? 0 : touched[j] * i; // of the i + j steps, i went this way
          double fromBelow = j == 0 ? 0 : touched[j - 1] * j;
          touched[j] = (fromLeft + fromBelow) / (i + j);
        }
      }
    }
    return touched[m];
  }

  private double effective() {
    return (double) n * m / ((double) n + m);
  }

  private static double[] sorted(String name, double[] values) {
    Arguments.sameLength(name, values.length, name, values.length);
    Arguments.finite(name, values);
    double[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }
}
