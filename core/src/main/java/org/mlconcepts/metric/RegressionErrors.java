package org.mlconcepts.metric;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far predictions of a number are from the truth, by every usual yardstick.
 *
 * <p>With the error {@code e = y - ŷ} of each row: what is squared is dominated by the largest
 * errors ({@link #mse()}, {@link #rmse()}, {@link #r2()}), what is absolute is not ({@link #mae()},
 * {@link #medianAbsoluteError()}), and what is divided by the target ({@link #mape()}) punishes too
 * high predictions harder than too low ones.
 *
 * <p>Reference: Hyndman and Koehler (2006), Another look at measures of forecast accuracy, Int. J.
 * Forecasting 22.
 */
public final class RegressionErrors {

  private static final String CONSTANT = "the target is constant, so there is no spread to explain";

  private final int[] rows; // their numbers as given, for messages
  private final double[] truth;
  private final double[] predicted;
  private final double[] weights;
  private final double[] errors;
  private final double total;
  private final double mae;
  private final double mse;
  private final double truthVariance;

  private RegressionErrors(int[] rows, double[] truth, double[] predicted, double[] weights) {
    this.rows = rows;
    this.truth = truth;
    this.predicted = predicted;
    this.weights = weights;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    total = sum;
    errors = new double[truth.length];
    Arrays.setAll(errors, i -> truth[i] - predicted[i]);
    mae = mean(i -> Math.abs(errors[i]));
    mse = mean(i -> errors[i] * errors[i]);
    truthVariance = variance(truth);
  }

  /**
   * Compares predictions with the truth.
   *
   * @param truth at least one value, all finite
   * @param predicted as many, all finite
   */
  public static RegressionErrors of(double[] truth, double[] predicted) {
    return of(truth, predicted, Arguments.ones(truth.length));
  }

  /**
   * Compares predictions of weighted rows: a row of weight 2 counts like two rows, one of weight 0
   * like none.
   *
   * @param weights one a row, finite and at least 0, not all 0
   */
  public static RegressionErrors of(double[] truth, double[] predicted, double[] weights) {
    Arguments.sameLength("truth", truth.length, "predicted", predicted.length);
    Arguments.finite("truth", truth);
    Arguments.finite("predicted", predicted);
    Arguments.weights(truth.length, weights);
    int[] counted = IntStream.range(0, truth.length).filter(i -> weights[i] > 0).toArray();
    return new RegressionErrors(
        counted, select(truth, counted), select(predicted, counted), select(weights, counted));
  }

  private static double[] select(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
  }

  /** The weighted mean over the rows. */
  private double mean(IntToDoubleFunction value) {
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      sum += weights[i] * value.applyAsDouble(i);
    }
    return sum / total;
  }

  /** Number of rows of positive weight. */
  public int n() {
    return errors.length;
  }

  /** Mean absolute error, mean |e|; in the unit of the target, at least 0. */
  public double mae() {
    return mae;
  }

  /** Mean squared error, mean e²; in the squared unit of the target, at least 0. */
  public double mse() {
    return mse;
  }

  /** Root of the mean squared error; in the unit of the target, at least {@link #mae()}. */
  public double rmse() {
    return Math.sqrt(mse);
  }

  /** Median of |e|: half of the rows are closer; the mean of the middle two if n is even. */
  public double medianAbsoluteError() {
    int[] order = ByScore.ascending(absoluteErrors());
    double below = 0;
    for (int k = 0; k < order.length; k++) {
      below += weights[order[k]];
      if (below * 2 > total || k == order.length - 1) {
        return Math.abs(errors[order[k]]);
      }
      if (below * 2 == total) {
        return (Math.abs(errors[order[k]]) + Math.abs(errors[order[k + 1]])) / 2;
      }
    }
    throw new IllegalStateException("unreachable: half of the weight lies below some row");
  }

  /** The largest |e|. */
  public double maxError() {
    return Arrays.stream(absoluteErrors()).max().orElseThrow();
  }

  /** Mean of ŷ - y: above 0 when the predictions are too high on average. */
  public double meanError() {
    return mean(i -> predicted[i] - truth[i]);
  }

  /**
   * Coefficient of determination, 1 - Σe² / Σ(y - ȳ)²: the share of the squared error of the mean
   * that the predictions save. At most 1 and not bounded below; undefined for a constant target.
   */
  public Score r2() {
    return truthVariance == 0 ? Score.undefined(CONSTANT) : Score.of(1 - mse / truthVariance);
  }

  /**
   * Like {@link #r2()} but blind to a constant offset: 1 - var(e) / var(y), both with divisor n.
   */
  public Score explainedVariance() {
    return truthVariance == 0
        ? Score.undefined(CONSTANT)
        : Score.of(1 - variance(errors) / truthVariance);
  }

  /**
   * R² with a price for each predictor, 1 - (1 - R²)(n - 1)/(n - p - 1). Undefined where R² is, and
   * for n ≤ p + 1, n being the sum of the weights.
   *
   * @param predictors p, the number of fitted coefficients without the intercept, at least 0
   */
  public Score adjustedR2(int predictors) {
    if (predictors < 0) {
      throw new IllegalArgumentException("predictors must be at least 0, but was " + predictors);
    }
    double degrees = total - predictors - 1;
    if (degrees <= 0) {
      return Score.undefined(
          n() + " rows leave no degree of freedom beside " + predictors + " predictors");
    }
    return r2() instanceof Score.Defined r2
        ? Score.of(1 - (1 - r2.value()) * (total - 1) / degrees)
        : r2();
  }

  /** Mean absolute percentage error as a fraction, mean |e|/|y|; undefined if some y is 0. */
  public Score mape() {
    for (int i = 0; i < n(); i++) {
      if (truth[i] == 0) {
        return Score.undefined("the target of row " + rows[i] + " is 0");
      }
    }
    return Score.of(mean(i -> Math.abs(errors[i]) / Math.abs(truth[i])));
  }

  /**
   * Symmetric percentage error as a fraction, mean 2|e|/(|y| + |ŷ|), where 0/0 counts as 0; range
   * 0..2.
   */
  public double smape() {
    return mean(i -> {
      double scale = Math.abs(truth[i]) + Math.abs(predicted[i]);
      return scale == 0 ? 0 : 2 * Math.abs(errors[i]) / scale;
    });
  }

  /** Weighted percentage error as a fraction, Σ|e| / Σ|y|; undefined if every y is 0. */
  public Score wape() {
    double scale = mean(i -> Math.abs(truth[i]));
    return scale == 0 ? Score.undefined("every target is 0") : Score.of(mae / scale);
  }

  /**
   * Mean squared logarithmic error, mean (ln(1 + y) - ln(1 + ŷ))²; undefined if any y or ŷ is below
   * 0.
   */
  public Score msle() {
    for (int i = 0; i < n(); i++) {
      if (truth[i] < 0 || predicted[i] < 0) {
        return Score.undefined("row " + rows[i] + " has a negative target or prediction");
      }
    }
    return Score.of(
        mean(i -> {
          double difference = StrictMath.log1p(truth[i]) - StrictMath.log1p(predicted[i]);
          return difference * difference;
        }));
  }

  /**
   * Pinball (quantile) loss, mean max(q·e, (q - 1)·e): smallest for the true q-quantile.
   *
   * @param q in (0, 1); at 0.5 this is half the {@link #mae()}
   */
  public double pinball(double q) {
    if (!(q > 0 && q < 1)) {
      throw new IllegalArgumentException("q must be in (0, 1), but was " + q);
    }
    return mean(i -> Math.max(q * errors[i], (q - 1) * errors[i]));
  }

  /**
   * Huber's loss: mean of e²/2 for |e| ≤ delta and of delta·(|e| - delta/2) beyond, so that
   * outliers count linearly.
   *
   * @param delta where squares turn into lines, above 0
   */
  public double huber(double delta) {
    if (!(delta > 0)) {
      throw new IllegalArgumentException("delta must be above 0, but was " + delta);
    }
    return mean(i -> {
      double size = Math.abs(errors[i]);
      return size <= delta ? size * size / 2 : delta * (size - delta / 2);
    });
  }

  private double[] absoluteErrors() {
    return Arrays.stream(errors).map(Math::abs).toArray();
  }

  /**
   * Variance with divisor n; exactly 0 for equal values, which rounding of the mean would spoil.
   */
  private double variance(double[] values) {
    if (Arrays.stream(values).allMatch(value -> value == values[0])) {
      return 0;
    }
    double mean = mean(i -> values[i]);
    return mean(i -> (values[i] - mean) * (values[i] - mean));
  }
}
