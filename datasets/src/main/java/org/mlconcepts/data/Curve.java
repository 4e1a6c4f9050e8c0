package org.mlconcepts.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Noisy points on a known curve over [0, 1]: y = f(x) + sigma e, with e standard normal.
 *
 * <p>Because f is known, bias, variance and noise of a fit can be computed and not only estimated.
 *
 * @param truth the function f
 * @param points how many points, at least 2
 * @param sigma standard deviation of the noise, at least 0
 * @param spacing where the points lie
 */
public record Curve(Truth truth, int points, double sigma, Spacing spacing) {

  /** A function on [0, 1]. */
  public enum Truth {
    /** cos(1.5 pi x): one and a half bends, from 1 to 0. */
    COSINE {
      @Override
      public double at(double x) {
        return StrictMath.cos(1.5 * Math.PI * x);
      }
    },
    /** sin(2 pi x): one full wave. */
    SINE {
      @Override
      public double at(double x) {
        return StrictMath.sin(2 * Math.PI * x);
      }
    },
    /** 2 x - 1: what a straight line fits without bias. */
    LINE {
      @Override
      public double at(double x) {
        return 2 * x - 1;
      }
    },
    /** -1 below one half, 1 from there on: what no polynomial fits. */
    STEP {
      @Override
      public double at(double x) {
        return x < 0.5 ? -1 : 1;
      }
    };

    /** The value of the function at x. */
    public abstract double at(double x);
  }

  /** Where the points lie. */
  public enum Spacing {
    /** At i / (points - 1), the same for every draw. */
    GRID,
    /** Drawn uniformly from [0, 1) and sorted. */
    UNIFORM
  }

  public Curve {
    if (points < 2) {
      throw new IllegalArgumentException("points must be at least 2, but was " + points);
    }
    if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "sigma must be a finite number of at least 0, but was " + sigma);
    }
  }

  /** Thirty points of the cosine at random places with noise 0.1. */
  public static Curve defaults() {
    return new Curve(Truth.COSINE, 30, 0.1, Spacing.UNIFORM);
  }

  /** The same with another function. */
  public Curve withTruth(Truth other) {
    return new Curve(other, points, sigma, spacing);
  }

  /** The same with another number of points. */
  public Curve withPoints(int count) {
    return new Curve(truth, count, sigma, spacing);
  }

  /** The same with another noise. */
  public Curve withSigma(double deviation) {
    return new Curve(truth, points, deviation, spacing);
  }

  /** The same with points elsewhere. */
  public Curve withSpacing(Spacing other) {
    return new Curve(truth, points, sigma, other);
  }

  /**
   * One sample: first all places are drawn, then all noise, so equal generators give equal places
   * for every sigma.
   */
  public Sample draw(RandomGenerator rng) {
    double[] x = new double[points];
    if (spacing == Spacing.GRID) {
      Arrays.setAll(x, i -> i / (points - 1.0));
    } else {
      Arrays.setAll(x, i -> rng.nextDouble());
      Arrays.sort(x);
    }
    double[] truths = new double[points];
    double[] y = new double[points];
    for (int i = 0; i < points; i++) {
      truths[i] = truth.at(x[i]);
      y[i] = truths[i] + sigma * rng.nextGaussian();
    }
    return new Sample(x, y, truths);
  }

  /** Points in order of x, with the truth behind them. All arrays come out as copies. */
  public static final class Sample {

    private final double[] x;
    private final double[] y;
    private final double[] truths;

    private Sample(double[] x, double[] y, double[] truths) {
      this.x = x;
      this.y = y;
      this.truths = truths;
    }

    /** The number of points. */
    public int size() {
      return x.length;
    }

    /** The places, ascending, in [0, 1]. */
    public double[] x() {
      return x.clone();
    }

    /** What was observed: truth and noise. */
    public double[] y() {
      return y.clone();
    }

    /** The true function at each place. */
    public double[] truths() {
      return truths.clone();
    }
  }
}
