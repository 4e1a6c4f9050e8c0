package org.mlconcepts.model;

/** What a hidden unit of a network makes of its weighted sum. */
public enum Activation {
  /** {@code max(0, z)}. */
  RELU {
    @Override
    double value(double sum) {
      return Math.max(0, sum);
    }

    @Override
    double slope(double value) {
      return value > 0 ? 1 : 0;
    }
  },
  /** The hyperbolic tangent. */
  TANH {
    @Override
    double value(double sum) {
      return StrictMath.tanh(sum);
    }

    @Override
    double slope(double value) {
      return 1 - value * value;
    }
  };

  abstract double value(double sum);

  /** The derivative, from the value rather than from the sum. */
  abstract double slope(double value);
}
