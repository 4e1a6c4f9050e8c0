package org.mlconcepts.model;

/**
 * One fit of {@link LogisticRegression}. It works on standardised features, whatever the penalty
 * applies to: on those the equations are as well conditioned as they can be, and a price on raw
 * coefficients becomes one price a feature.
 */
final class LogisticNewton {

  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVINGS = 40;
  private static final double TOLERANCE = 1e-9;
  private static final double ROUNDING = 1e-13;

  private final Standardization standardization;
  private final double[][] rows; // a column of ones, then the standardised features
  private final int[] labels;
  private final double[] weights; // summing to 1
  private final double[] prices; // of half the squares; 0 for the intercept
  private final boolean penalised;
  private double[] firstCurvature = {}; // in each coefficient, where the iteration starts

  // Where the iteration stands.
  private double[] coefficients;
  private double[] logOdds;
  private double[] probabilities;
  private double objective;

  LogisticNewton(LogisticRegression settings, double[][] raw, int[] labels, double[] weights) {
    standardization = Standardization.of(raw, weights);
    Training.twoClasses(raw, labels, weights);
    this.labels = labels.clone();
    this.weights = Training.shares(weights);
    penalised = settings.l2() > 0;
    rows = standardization.withLeadingOne(raw);
    prices = new double[rows[0].length];
    for (int j = 1; j < prices.length; j++) {
      double deviation = settings.standardize() ? 1 : standardization.deviation(j - 1);
      prices[j] =
          standardization.constant(j - 1) // any price keeps its coefficient at 0
              ? 1
              : settings.l2() / deviation / deviation;
    }
    coefficients = new double[prices.length];
    logOdds = new double[rows.length];
    probabilities = new double[rows.length];
  }

  LogitModel fit() {
    double share = 0;
    for (int i = 0; i < labels.length; i++) {
      share += weights[i] * labels[i];
    }
    double[] start = new double[prices.length];
    start[0] = StrictMath.log(share / (1 - share));
    stand(start, logOdds(start));
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = direction(step);
      double[] change = logOdds(direction);
      move(direction, change);
      if (largest(change) <= TOLERANCE * Math.max(1, largest(logOdds))) {
        return model();
      }
      if (!penalised && separated()) {
        throw noSolution("a line separates the classes");
      }
    }
    throw noSolution("the coefficients still grow after " + MOST_STEPS + " steps");
  }

  /** The Newton step: minus the inverse of the Hessian times the gradient. */
  private double[] direction(int step) {
    double[] gradient = new double[prices.length];
    double[] curvature = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double p = probabilities[i];
      curvature[i] = weights[i] * p * (1 - p);
      RowMath.add(gradient, weights[i] * (labels[i] - p), rows[i]);
    }
    double[][] hessian = RowMath.crossProducts(rows, curvature);
    for (int j = 0; j < prices.length; j++) {
      gradient[j] -= prices[j] * coefficients[j];
      hessian[j][j] += prices[j];
    }
    if (step == 0) {
      firstCurvature = Cholesky.diagonal(hessian);
    }
    Cholesky factor = Cholesky.inPlace(hessian, firstCurvature);
    if (factor.dependentColumn().isPresent()) {
      throw noSolution(
          step == 0
              ? "feature "
                  + (factor.dependentColumn().getAsInt() - 1)
                  + " is a combination of those before it"
              : "a line separates the classes, perhaps but for rows on the line");
    }
    return factor.solve(gradient);
  }

  /** Goes along the direction, half as far as long as the objective would rise. */
  private void move(double[] direction, double[] change) {
    double[] from = coefficients;
    double[] fromLogOdds = logOdds;
    double before = objective;
    double length = 1;
    for (int halvings = 0; halvings <= MOST_HALVINGS; halvings++) {
      double[] to = from.clone();
      double[] toLogOdds = fromLogOdds.clone();
      RowMath.add(to, length, direction);
      RowMath.add(toLogOdds, length, change);
      stand(to, toLogOdds);
      if (objective <= before + ROUNDING * Math.abs(before)) {
        return;
      }
      length /= 2;
    }
  }

  private void stand(double[] at, double[] rowLogOdds) {
    coefficients = at;
    logOdds = rowLogOdds;
    objective = 0;
    for (int i = 0; i < rows.length; i++) {
      double margin = labels[i] == 1 ? logOdds[i] : -logOdds[i];
      objective += weights[i] * Logistic.loss(margin);
      probabilities[i] = Logistic.probability(logOdds[i]);
    }
    for (int j = 0; j < prices.length; j++) {
      objective += prices[j] / 2 * coefficients[j] * coefficients[j];
    }
  }

  private double[] logOdds(double[] line) {
    double[] result = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      result[i] = RowMath.dot(line, rows[i]);
    }
    return result;
  }

  /** The largest absolute value among the rows that count. */
  private double largest(double[] values) {
    double largest = 0;
    for (int i = 0; i < values.length; i++) {
      largest = weights[i] > 0 ? Math.max(largest, Math.abs(values[i])) : largest;
    }
    return largest;
  }

  private boolean separated() {
    for (int i = 0; i < rows.length; i++) {
      if (weights[i] > 0 && !(labels[i] == 1 ? logOdds[i] > 0 : logOdds[i] < 0)) {
        return false;
      }
    }
    return true;
  }

  private LogitModel model() {
    double[] raw = new double[prices.length - 1];
    double intercept = coefficients[0];
    for (int j = 0; j < raw.length; j++) {
      raw[j] = coefficients[j + 1] / standardization.deviation(j);
      intercept -= raw[j] * standardization.mean(j);
    }
    return new LogitModel(intercept, raw);
  }

  private IllegalArgumentException noSolution(String reason) {
    return new IllegalArgumentException(
        "there is no unique finite solution, because "
            + reason
            + "; use l2 above "
            + (penalised ? "this tiny one" : "0"));
  }
}
