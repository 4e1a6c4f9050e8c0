package org.mlconcepts.lab;

import java.util.random.RandomGenerator;

/**
 * xoshiro256++ of Blackman and Vigna (2021, ACM TOMS 47(4)), seeded through SplitMix64.
 *
 * <p>The derived draws are written out here instead of inherited, because the defaults of {@link
 * RandomGenerator} may change between JDKs and a result must not.
 */
final class RandomStream implements RandomGenerator {

  private long s0;
  private long s1;
  private long s2;
  private long s3;
  private double spareGaussian = Double.NaN;

  RandomStream(long s0, long s1, long s2, long s3) {
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
  }

  static RandomStream from(long seed) {
    long golden = 0x9e3779b97f4a7c15L;
    return new RandomStream(
        Seed.mix(seed + golden),
        Seed.mix(seed + 2 * golden),
        Seed.mix(seed + 3 * golden),
        Seed.mix(seed + 4 * golden));
  }

  @Override
  public long nextLong() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  @Override
  public int nextInt() {
    return (int) (nextLong() >>> 32);
  }

  /** Uniform in [0, bound) without bias: the tail that does not divide evenly is drawn again. */
  @Override
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, but was " + bound);
    }
    long wide = (nextLong() >>> 32) * bound;
    long low = wide & 0xffffffffL;
    if (low < bound) {
      long threshold = (0x100000000L - bound) % bound;
      while (low < threshold) {
        wide = (nextLong() >>> 32) * bound;
        low = wide & 0xffffffffL;
      }
    }
    return (int) (wide >>> 32);
  }

  @Override
  public int nextInt(int origin, int bound) {
    if (origin >= bound) {
      throw new IllegalArgumentException(
          "origin must be below bound, but was " + origin + " >= " + bound);
    }
    int width = bound - origin;
    if (width > 0) {
      return origin + nextInt(width);
    }
    int drawn = nextInt(); // the range is wider than any bound can say
    while (drawn < origin || drawn >= bound) {
      drawn = nextInt();
    }
    return drawn;
  }

  @Override
  public boolean nextBoolean() {
    return nextLong() < 0;
  }

  /** Uniform in [0, 1) in steps of 2^-53. */
  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  @Override
  public double nextDouble(double bound) {
    return nextDouble(0, bound);
  }

  @Override
  public double nextDouble(double origin, double bound) {
    if (!(origin < bound && bound - origin < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "need origin < bound, both finite, but was [" + origin + ", " + bound + ")");
    }
    double drawn = origin + nextDouble() * (bound - origin);
    return drawn < bound ? drawn : Math.nextDown(bound);
  }

  /**
   * Standard normal by Marsaglia's polar method; {@link StrictMath} keeps the last bit equal
   * everywhere.
   */
  @Override
  public double nextGaussian() {
    if (!Double.isNaN(spareGaussian)) {
      double spare = spareGaussian;
      spareGaussian = Double.NaN;
      return spare;
    }
    double u;
    double v;
    double s;
    do {
      u = 2 * nextDouble() - 1;
      v = 2 * nextDouble() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
    spareGaussian = v * factor;
    return u * factor;
  }

  @Override
  public double nextGaussian(double mean, double stddev) {
    if (!(stddev >= 0)) {
      throw new IllegalArgumentException("stddev must be at least 0, but was " + stddev);
    }
    return mean + stddev * nextGaussian();
  }

  /** Exponential with mean 1, by inversion. */
  @Override
  public double nextExponential() {
    return -StrictMath.log1p(-nextDouble());
  }
}
