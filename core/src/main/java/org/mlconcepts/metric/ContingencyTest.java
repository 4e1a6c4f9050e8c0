package org.mlconcepts.metric;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;

/**
 * Whether two histograms come from one distribution: tests of homogeneity on a table of two rows of
 * counts. Bins that are empty in both are dropped.
 *
 * <p>Reference: Pearson (1900), Philosophical Magazine 50; Cramér (1946), Mathematical Methods of
 * Statistics, chapter 21; Yates (1934), JRSS Supplement 1(2); Fisher (1935), JRSS 98(1).
 */
public final class ContingencyTest {

  private static final double TIED = 1 + 1e-7; // probabilities closer than this count as equal

  private final double[] first;
  private final double[] second;
  private final double firstTotal;
  private final double secondTotal;

  private ContingencyTest(double[] first, double[] second) {
    this.first = first;
    this.second = second;
    firstTotal = Arrays.stream(first).sum();
    secondTotal = Arrays.stream(second).sum();
  }

  /**
   * A statistic with its upper-tail p value under the chi-square distribution.
   *
   * @param statistic at least 0
   * @param degrees of freedom, at least 1
   * @param pValue 0..1
   */
  public record Outcome(double statistic, int degrees, double pValue) {}

  /**
   * Prepares the table.
   *
   * @param first one count a bin, at least 0, not all 0
   * @param second the same over the same bins
   * @throws IllegalArgumentException if fewer than two bins hold rows
   */
  public static ContingencyTest of(int[] first, int[] second) {
    Arguments.sameLength("first", first.length, "second", second.length);
    double[] a = new double[first.length];
    double[] b = new double[first.length];
    int kept = 0;
    for (int i = 0; i < first.length; i++) {
      Arguments.atLeast("first[" + i + "]", 0, first[i]);
      Arguments.atLeast("second[" + i + "]", 0, second[i]);
      if (first[i] > 0 || second[i] > 0) {
        a[kept] = first[i];
        b[kept++] = second[i];
      }
    }
    ContingencyTest test = new ContingencyTest(Arrays.copyOf(a, kept), Arrays.copyOf(b, kept));
    if (kept < 2 || test.firstTotal == 0 || test.secondTotal == 0) {
      throw new IllegalArgumentException(
          "both rows must hold counts in at least two bins together, but were "
              + Arrays.toString(first)
              + " and "
              + Arrays.toString(second));
    }
    return test;
  }

  /** Pearson's {@code Σ (observed - expected)² / expected}, without a correction. */
  public Outcome chiSquared() {
    return outcome(pearson(0));
  }

  /**
   * Pearson's statistic with each difference brought nearer to 0 by one half, for two bins.
   *
   * @throws IllegalStateException if there are more than two
   */
  public Outcome yates() {
    requireTwoBins();
    return outcome(pearson(0.5));
  }

  /** The likelihood ratio {@code 2 Σ observed ln(observed / expected)}, without a correction. */
  public Outcome likelihoodRatio() {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += term(first[i], expected(firstTotal, i)) + term(second[i], expected(secondTotal, i));
    }
    return outcome(Math.max(0, 2 * sum));
  }

  /**
   * {@code √(χ²/N)} for two rows and N counts in all, 0..1: an effect that knows no sample size.
   */
  public double cramersV() {
    return Math.sqrt(pearson(0) / (firstTotal + secondTotal));
  }

  /** The smallest count expected under homogeneity; below about 5 the p values are not trusted. */
  public double leastExpected() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < first.length; i++) {
      least = Math.min(least, expected(Math.min(firstTotal, secondTotal), i));
    }
    return least;
  }

  /**
   * The exact two-sided p value for two bins: the chance, with all margins held, of a table no more
   * probable than this one.
   *
   * @throws IllegalStateException if there are more than two bins
   */
  public double fisherPValue() {
    requireTwoBins();
    int total = (int) (firstTotal + secondTotal);
    int column = (int) (first[0] + second[0]);
    HypergeometricDistribution tables =
        new HypergeometricDistribution(total, column, (int) firstTotal);
    double seen = tables.probability((int) first[0]) * TIED;
    double sum = 0;
    for (int k = tables.getSupportLowerBound(); k <= tables.getSupportUpperBound(); k++) {
      double p = tables.probability(k);
      sum += p <= seen ? p : 0;
    }
    return Math.min(1, sum);
  }

  private double pearson(double correction) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      double off = first[i] - expected(firstTotal, i); // the same in both rows but for the sign
      double square = Math.abs(off) - Math.min(correction, Math.abs(off));
      square *= square;
      sum += square / expected(firstTotal, i) + square / expected(secondTotal, i);
    }
    return sum;
  }

  private double expected(double rowTotal, int bin) {
    return rowTotal * (first[bin] + second[bin]) / (firstTotal + secondTotal);
  }

  private static double term(double observed, double expected) {
    return observed == 0 ? 0 : observed * StrictMath.log(observed / expected);
  }

  private Outcome outcome(double statistic) {
    int degrees = first.length - 1;
    double p = 1 - new ChiSquaredDistribution(degrees).cumulativeProbability(statistic);
    return new Outcome(statistic, degrees, p);
  }

  private void requireTwoBins() {
    if (first.length != 2) {
      throw new IllegalStateException("this test needs two bins, but there are " + first.length);
    }
  }
}
