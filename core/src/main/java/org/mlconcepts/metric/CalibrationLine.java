package org.mlconcepts.metric;

/**
 * Predicted log-odds against what happened: the logistic regression of the labels on logit(p). A
 * calibrated model has slope 1 and intercept 0. A slope below 1 means predictions that are too
 * extreme, as of an overfitted model; a shift alone shows in {@link #shift()}.
 *
 * <p>Reference: Cox (1958), Biometrika 45; Van Calster et al. (2019), BMC Medicine 17.
 *
 * @param intercept of the line with a free slope, in log-odds
 * @param slope of that line
 * @param shift intercept where the slope is held at 1: by how much log-odds are too low
 * @param inTheLarge mean prediction minus share of positives, -1..1; 0 in a calibrated model
 */
public record CalibrationLine(double intercept, double slope, double shift, double inTheLarge) {

  private static final int MOST_STEPS = 100;
  private static final double NEARLY = 1e-9;

  /** A rise of the loss that the sum of a million rows may have from rounding alone. */
  private static final double ROUNDING = 1e-12;

  private static final double LOGIT_BOUND =
      36; // beyond it 1 - p is below half a unit in the last place

  /**
   * Fits the line; undefined answers are empty with {@link #reasonAgainst} saying why.
   *
   * @param labels true for a positive row; both classes must occur
   * @param probabilities of a positive, strictly between 0 and 1
   * @throws IllegalArgumentException if the line does not exist; ask {@link #reasonAgainst} first
   */
  public static CalibrationLine of(boolean[] labels, double[] probabilities) {
    String against = reasonAgainst(labels, probabilities);
    if (!against.isEmpty()) {
      throw new IllegalArgumentException("there is no calibration line: " + against);
    }
    double[] logits = new double[labels.length];
    double difference = 0;
    for (int i = 0; i < logits.length; i++) {
      logits[i] = StrictMath.log(probabilities[i]) - StrictMath.log1p(-probabilities[i]);
      difference += probabilities[i] - (labels[i] ? 1 : 0);
    }
    double[] line = fit(labels, logits, true);
    double[] shifted = fit(labels, logits, false);
    return new CalibrationLine(line[0], line[1], shifted[0], difference / labels.length);
  }

  /**
   * Why there is no line for these predictions: a class is missing, a probability is 0 or 1, all
   * are equal, or they part the classes perfectly. Empty if there is one.
   */
  public static String reasonAgainst(boolean[] labels, double[] probabilities) {
    Arguments.probabilities(labels, probabilities);
    double[] low = {1, 1}; // lowest prediction of negatives, of positives
    double[] high = {0, 0};
    int positives = 0;
    for (int i = 0; i < labels.length; i++) {
      int label = labels[i] ? 1 : 0;
      positives += label;
      low[label] = Math.min(low[label], probabilities[i]);
      high[label] = Math.max(high[label], probabilities[i]);
    }
    if (positives == 0 || positives == labels.length) {
      return "there are no " + (positives == 0 ? "positives" : "negatives");
    }
    if (Math.min(low[0], low[1]) == 0 || Math.max(high[0], high[1]) == 1) {
      return "a probability of 0 or 1 has no log-odds";
    }
    if (Math.min(low[0], low[1]) == Math.max(high[0], high[1])) {
      return "all predictions are equal";
    }
    return high[0] <= low[1] || high[1] <= low[0]
        ? "the predictions part the classes perfectly, so the slope is infinite"
        : "";
  }

  /** Newton's method on the log-likelihood, halving steps that do not raise it. */
  private static double[] fit(boolean[] labels, double[] logits, boolean freeSlope) {
    double[] at = {0, 1};
    double loss = loss(labels, logits, at);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move = newton(labels, logits, at, freeSlope);
      double[] next = {at[0] + move[0], at[1] + move[1]};
      if (Math.abs(move[0]) + Math.abs(move[1]) < NEARLY * (1 + Math.abs(at[0]) + at[1])) {
        return next; // the error of the next step would be the square of this one
      }
      double changed = loss(labels, logits, next);
      for (int halved = 0; changed > loss * (1 + ROUNDING) && halved < 50; halved++) {
        move[0] /= 2;
        move[1] /= 2;
        next = new double[] {at[0] + move[0], at[1] + move[1]};
        changed = loss(labels, logits, next);
      }
      at = next;
      loss = changed;
    }
    return at;
  }

  private static double[] newton(
      boolean[] labels, double[] logits, double[] at, boolean freeSlope) {
    double g0 = 0;
    double g1 = 0;
    double h00 = 0;
    double h01 = 0;
    double h11 = 0;
    for (int i = 0; i < labels.length; i++) {
      double p = logistic(at[0] + at[1] * logits[i]);
      double residual = (labels[i] ? 1 : 0) - p;
      double weight = p * (1 - p);
      g0 += residual;
      g1 += residual * logits[i];
      h00 += weight;
      h01 += weight * logits[i];
      h11 += weight * logits[i] * logits[i];
    }
    if (!freeSlope) {
      return new double[] {g0 / h00, 0};
    }
    double determinant = h00 * h11 - h01 * h01;
    return new double[] {(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant};
  }

  private static double loss(boolean[] labels, double[] logits, double[] at) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      double z = (at[0] + at[1] * logits[i]) * (labels[i] ? 1 : -1);
      sum += z > -LOGIT_BOUND ? StrictMath.log1p(StrictMath.exp(-z)) : -z;
    }
    return sum;
  }

  private static double logistic(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }
}
