package org.mlconcepts.model;

/**
 * What a penalised linear fit minimises: a mean loss on given rows, to which a {@link Penalty} is
 * added. It can judge any solution, whoever found it.
 *
 * <p>Whether the penalty applies to raw or to standardised coefficients is part of the problem,
 * because the solutions differ: a feature in millimetres has a coefficient a thousandth of that in
 * metres, and so costs less.
 *
 * <p>Rows are not copied; leave them as they are while the problem is in use. Safe to share by
 * threads.
 */
public abstract sealed class PenalizedProblem permits SquaredProblem, LogisticProblem {

  final double[][] rows;
  final double[] outcomes;
  final double[] weights;
  final double[] shares; // the weights, divided by their sum
  final boolean standardize;
  final Standardization standardization;

  PenalizedProblem(double[][] rows, double[] outcomes, double[] weights, boolean standardize) {
    this.rows = rows;
    this.outcomes = outcomes;
    this.weights = weights;
    this.standardize = standardize;
    standardization = Standardization.of(rows, weights);
    shares = Training.shares(weights);
  }

  /** The loss of one row. */
  abstract double loss(double outcome, double linear);

  /** How the loss of one row rises with its linear predictor. */
  abstract double slope(double outcome, double linear);

  /** What a unit of feature j is, where the penalty applies. */
  final double scale(int feature) {
    return standardize ? standardization.deviation(feature) : 1;
  }

  final double meanOutcome() {
    return RowMath.dot(shares, outcomes);
  }

  /**
   * The smallest strength lambda at which all coefficients are 0.
   *
   * @param l1Ratio in (0, 1], see {@link Penalty#of(double, double)}
   */
  public final double largestLambda(double l1Ratio) {
    Penalty.requireRatio(l1Ratio);
    if (l1Ratio == 0) {
      throw new IllegalArgumentException(
          "l1Ratio must be above 0, because no finite ridge penalty makes all coefficients 0");
    }
    double largest = 0;
    for (double pull : pullOfEmptyModel()) {
      largest = Math.max(largest, Math.abs(pull));
    }
    return largest / l1Ratio;
  }

  /** Minus the slope of the mean loss in each coefficient, where all of them are 0. */
  final double[] pullOfEmptyModel() {
    double mean = meanOutcome();
    double[] pull = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      addScaled(pull, shares[i] * (outcomes[i] - mean), rows[i]);
    }
    return pull;
  }

  /**
   * The mean loss and the price of a solution.
   *
   * @param coefficients one a feature, for features in their own units
   */
  public final double objective(Penalty penalty, double intercept, double[] coefficients) {
    double objective = penalty.of(scaled(coefficients));
    for (int i = 0; i < rows.length; i++) {
      double linear = intercept + RowMath.dot(coefficients, rows[i]);
      objective += shares[i] * loss(outcomes[i], linear);
    }
    return objective;
  }

  /**
   * How far a solution is from the conditions that only the best one meets (Karush, Kuhn and
   * Tucker): with g the slopes of the mean loss, {@code g₀ = 0} for the intercept, {@code gⱼ + l2
   * wⱼ = -l1 sign(wⱼ)} where a coefficient is not 0, and {@code |gⱼ| ≤ l1} where it is.
   *
   * <p>The answer is the largest violation as a share of {@code largestLambda(1)}, the steepest
   * slope of the empty model: 0 at the best solution, about 1e-12 where rounding is all that is
   * left, 0.01 for a sloppy one. (If no feature goes with the outcome, it is the violation itself.)
   *
   * @param coefficients one a feature, for features in their own units
   */
  public final double kktResidual(Penalty penalty, double intercept, double[] coefficients) {
    Training.rowLength(coefficients, rows[0].length);
    double[] slopes = new double[coefficients.length];
    double violation = 0;
    for (int i = 0; i < rows.length; i++) {
      double linear = intercept + RowMath.dot(coefficients, rows[i]);
      double slope = shares[i] * slope(outcomes[i], linear);
      violation += slope;
      addScaled(slopes, slope, rows[i]);
    }
    violation = Math.abs(violation);
    double[] w = scaled(coefficients);
    for (int j = 0; j < w.length; j++) {
      double excess =
          w[j] == 0
              ? Math.abs(slopes[j]) - penalty.l1()
              : Math.abs(slopes[j] + penalty.l2() * w[j] + Math.copySign(penalty.l1(), w[j]));
      violation = Math.max(violation, excess);
    }
    double steepest = largestLambda(1);
    return steepest == 0 ? violation : violation / steepest;
  }

  private void addScaled(double[] sums, double factor, double[] row) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += factor * ((row[j] - standardization.mean(j)) / scale(j));
    }
  }

  private double[] scaled(double[] coefficients) {
    double[] w = new double[coefficients.length];
    for (int j = 0; j < w.length; j++) {
      w[j] = coefficients[j] * scale(j);
    }
    return w;
  }
}
