package org.mlconcepts.features;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.mlconcepts.lab.Checks;

/**
 * Powers that straighten skewed values, with the logarithm among them. All are strictly monotone.
 *
 * <p>Reference: Box and Cox (1964), An analysis of transformations, JRSS B 26(2); Yeo and Johnson
 * (2000), A new family of power transformations, Biometrika 87(4).
 */
final class PowerTransform {

  private static final double LEAST = -5;
  private static final double MOST = 5;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private PowerTransform() {}

  /**
   * Box and Cox: {@code (x^l - 1) / l}, and the logarithm at l = 0.
   *
   * @param x positive
   */
  static double boxCox(double x, double lambda) {
    Checks.that(x > 0, "x must be positive, but was " + x + "; use yeoJohnson");
    return power(x, lambda);
  }

  /** Yeo and Johnson: the same of 1 + x, and mirrored with 2 - l below 0. */
  static double yeoJohnson(double x, double lambda) {
    return x >= 0 ? power(1 + x, lambda) : -power(1 - x, 2 - lambda);
  }

  private static double power(double x, double lambda) {
    return lambda == 0 ? StrictMath.log(x) : (StrictMath.pow(x, lambda) - 1) / lambda;
  }

  /** The power in [-5, 5] under which positive values look most like a normal sample. */
  static double boxCoxLambda(double[] values) {
    double logs = Arrays.stream(values).map(StrictMath::log).sum();
    return best(lambda ->
        likelihood(Arrays.stream(values).map(x -> boxCox(x, lambda)).toArray())
            + (lambda - 1) * logs);
  }

  /** The same for {@link #yeoJohnson}, and any values. */
  static double yeoJohnsonLambda(double[] values) {
    double logs =
        Arrays.stream(values).map(x -> Math.signum(x) * StrictMath.log1p(Math.abs(x))).sum();
    return best(lambda ->
        likelihood(Arrays.stream(values).map(x -> yeoJohnson(x, lambda)).toArray())
            + (lambda - 1) * logs);
  }

  /** The normal log-likelihood at the sample's own mean and variance, but for a constant. */
  private static double likelihood(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
    return -values.length / 2.0 * StrictMath.log(variance);
  }

  /** The top of a function with one top, by golden section. */
  private static double best(DoubleUnaryOperator f) {
    double low = LEAST;
    double high = MOST;
    double a = high - GOLDEN * (high - low);
    double b = low + GOLDEN * (high - low);
    double atA = f.applyAsDouble(a);
    double atB = f.applyAsDouble(b);
    while (high - low > 1e-6) {
      if (atA < atB) {
        low = a;
        a = b;
        atA = atB;
        b = low + GOLDEN * (high - low);
        atB = f.applyAsDouble(b);
      } else {
        high = b;
        b = a;
        atB = atA;
        a = high - GOLDEN * (high - low);
        atA = f.applyAsDouble(a);
      }
    }
    return (low + high) / 2;
  }

  /** Third central moment over the 1.5th power of the second; 0 for symmetric values. */
  static double skewness(double[] values) {
    return moment(values, 3) / StrictMath.pow(moment(values, 2), 1.5);
  }

  /** The skewness, corrected for small samples of at least three. */
  static double adjustedSkewness(double[] values) {
    double n = values.length;
    return Math.sqrt(n * (n - 1)) / (n - 2) * skewness(values);
  }

  /** Fourth central moment over the square of the second, less 3, which a normal law has. */
  static double excessKurtosis(double[] values) {
    double second = moment(values, 2);
    return moment(values, 4) / (second * second) - 3;
  }

  private static double moment(double[] values, int order) {
    double mean = Arrays.stream(values).sum() / values.length;
    return Arrays.stream(values).map(v -> StrictMath.pow(v - mean, order)).sum() / values.length;
  }
}
