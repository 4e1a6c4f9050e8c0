package org.mlconcepts.data;

import java.util.random.RandomGenerator;

/**
 * The draws of the fraud simulator, each written out over 64 random bits so that its stream never
 * changes.
 */
final class SplitDraws {

  private final RandomGenerator bits;
  private double spare;
  private boolean hasSpare;

  SplitDraws(RandomGenerator bits) {
    this.bits = bits;
  }

  /** Uniform in [0, 1) in steps of 2^-53. */
  double uniform() {
    return (bits.nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Standard normal by Box and Muller (1958); both values of a pair are used. */
  double normal() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
    double angle = 2 * Math.PI * uniform();
    spare = radius * StrictMath.sin(angle);
    hasSpare = true;
    return radius * StrictMath.cos(angle);
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /** A whole number in [0, bound); the bias of at most bound / 2^53 is accepted. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** A place of the weights, each with probability proportional to its weight. */
  int pick(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = uniform() * sum;
    int k = 0;
    while (k < weights.length - 1 && left >= weights[k]) {
      left -= weights[k];
      k++;
    }
    return k;
  }

  /** Poisson by multiplying uniforms (Knuth), for small means. */
  int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    double product = uniform();
    while (product > limit) {
      count++;
      product *= uniform();
    }
    return count;
  }

  double angle() {
    return 2 * Math.PI * uniform();
  }
}
