package org.mlconcepts.biasvariance;

/** A function on [0, 1] that plays the truth. */
public enum TrueFunction {
  /** cos(1.5 pi x): three quarters of a turn, smooth, no symmetry about the middle. */
  COSINE {
    @Override
    double at(double x) {
      return StrictMath.cos(1.5 * Math.PI * x);
    }
  },
  /** sin(2 pi x): odd about the middle, so that even powers help little. */
  SINE {
    @Override
    double at(double x) {
      return StrictMath.sin(2 * Math.PI * x);
    }
  },
  /** 1 - 2x: a straight line has no bias at all. */
  LINE {
    @Override
    double at(double x) {
      return 1 - 2 * x;
    }
  };

  abstract double at(double x);

  double[] at(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = at(x[i]);
    }
    return y;
  }
}
