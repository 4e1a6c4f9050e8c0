package org.mlconcepts.metric;

import java.util.function.DoubleBinaryOperator;

/**
 * How far two histograms over the same bins lie apart: a reference with shares p and a current
 * sample with shares q. All logarithms are natural unless a name says otherwise.
 *
 * <p>None of these numbers knows how many rows are behind it. Two samples of the same distribution
 * have a population stability index of about {@link #expectedPsi} on average, so that a fixed rule
 * such as 0.1 or 0.25 is strict for large samples and no rule at all for small ones.
 *
 * <p>Reference: Lin (1991), Divergence measures based on the Shannon entropy, IEEE Transactions on
 * Information Theory 37(1); Yurdakul (2018), Statistical properties of population stability index,
 * Western Michigan University.
 */
public final class HistogramDrift {

  private final double[] reference; // counts
  private final double[] current;
  private final double[] p;
  private final double[] q;

  private HistogramDrift(double[] reference, double[] current) {
    this.reference = reference;
    this.current = current;
    p = shares(reference);
    q = shares(current);
  }

  /**
   * Compares two histograms.
   *
   * @param reference one count a bin, at least 0, not all 0
   * @param current the same over the same bins
   */
  public static HistogramDrift of(int[] reference, int[] current) {
    Arguments.sameLength("reference", reference.length, "current", current.length);
    return new HistogramDrift(counts("reference", reference), counts("current", current));
  }

  /**
   * The mean of {@link #psi} over two samples of one distribution, to first order: {@code (bins -
   * 1)(1/n + 1/m)}. That of a chi-square variable with {@code bins - 1} degrees of freedom, times
   * {@code 1/n + 1/m}; exact in the limit of many rows in each bin.
   *
   * @param bins at least 2
   * @param n rows of one sample, at least 1
   * @param m rows of the other
   */
  public static double expectedPsi(int bins, int n, int m) {
    Arguments.atLeast("bins", 2, bins);
    Arguments.atLeast("n", 1, n);
    Arguments.atLeast("m", 1, m);
    return (bins - 1) * (1.0 / n + 1.0 / m);
  }

  /**
   * The population stability index, {@code Σ (q - p) ln(q/p)}: the sum of both Kullback-Leibler
   * divergences. Bins that are empty in both are left out. Undefined (infinite) if a bin is empty
   * in one of the two only; see {@link #flooredPsi} and {@link #smoothedPsi}.
   */
  public Score psi() {
    for (int i = 0; i < p.length; i++) {
      if (p[i] == 0 != (q[i] == 0)) {
        return oneSided(i);
      }
    }
    return Score.of(psi(p, q));
  }

  /**
   * The population stability index with shares below {@code least} raised to it; the shares then
   * sum to a little more than 1.
   *
   * @param least in (0, 1], often 0.0001; where a bin empties, the result hangs on this choice
   */
  public double flooredPsi(double least) {
    Arguments.share("least", least);
    double[] a = p.clone();
    double[] b = q.clone();
    for (int i = 0; i < a.length; i++) {
      a[i] = Math.max(a[i], least);
      b[i] = Math.max(b[i], least);
    }
    return psi(a, b);
  }

  /** The population stability index after half a row was added to each bin of both samples. */
  public double smoothedPsi() {
    double[] a = reference.clone();
    double[] b = current.clone();
    for (int i = 0; i < a.length; i++) {
      a[i] += 0.5;
      b[i] += 0.5;
    }
    return psi(shares(a), shares(b));
  }

  /**
   * The Kullback-Leibler divergence of the current sample from the reference, {@code Σ p ln(p/q)}.
   * Undefined (infinite) if a bin holds reference rows but no current ones.
   */
  public Score kullbackLeibler() {
    for (int i = 0; i < p.length; i++) {
      if (p[i] > 0 && q[i] == 0) {
        return oneSided(i);
      }
    }
    return Score.of(Math.max(0, sum(p, q, HistogramDrift::entropyTerm)));
  }

  /** The Jensen-Shannon divergence, 0..ln 2 nats. */
  public double jensenShannon() {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      double middle = (p[i] + q[i]) / 2;
      sum += entropyTerm(p[i], middle) + entropyTerm(q[i], middle);
    }
    return Math.max(0, sum / 2);
  }

  /** The Jensen-Shannon divergence, 0..1 bits. */
  public double jensenShannonBits() {
    return jensenShannon() / StrictMath.log(2);
  }

  /** The square root of {@link #jensenShannonBits}, 0..1, which is a metric. */
  public double jensenShannonDistance() {
    return Math.sqrt(jensenShannonBits());
  }

  /** {@code √(½ Σ (√p - √q)²)}, 0..1. */
  public double hellinger() {
    return Math.sqrt(
        sum(p, q, (a, b) -> (Math.sqrt(a) - Math.sqrt(b)) * (Math.sqrt(a) - Math.sqrt(b))) / 2);
  }

  /** The largest difference that any set of bins can show, {@code ½ Σ |p - q|}, 0..1. */
  public double totalVariation() {
    return sum(p, q, (a, b) -> Math.abs(a - b)) / 2;
  }

  private static double psi(double[] a, double[] b) {
    return sum(a, b, (x, y) -> x == y ? 0 : (y - x) * StrictMath.log(y / x));
  }

  private static double entropyTerm(double a, double b) {
    return a == 0 ? 0 : a * StrictMath.log(a / b);
  }

  private static double sum(double[] a, double[] b, DoubleBinaryOperator term) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += term.applyAsDouble(a[i], b[i]);
    }
    return sum;
  }

  private static double[] shares(double[] counts) {
    double total = 0;
    for (double count : counts) {
      total += count;
    }
    double[] shares = new double[counts.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = counts[i] / total;
    }
    return shares;
  }

  private static double[] counts(String name, int[] counts) {
    double[] copy = new double[counts.length];
    boolean any = false;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 0) {
        throw new IllegalArgumentException(
            name + "[" + i + "] must be at least 0, but was " + counts[i]);
      }
      copy[i] = counts[i];
      any |= counts[i] > 0;
    }
    if (!any) {
      throw new IllegalArgumentException(name + " must not be 0 in every bin");
    }
    return copy;
  }

  private static Score oneSided(int bin) {
    return Score.undefined(
        "bin " + bin + " is empty in one sample only, so that the sum is infinite");
  }
}
