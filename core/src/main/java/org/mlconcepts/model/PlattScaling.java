package org.mlconcepts.model;

/**
 * Turns scores into probabilities by a logistic curve: {@code p = 1/(1 + exp(A s + B))}, with A and
 * B of highest likelihood. The targets are pulled a little off 0 and 1, so that classes which the
 * scores part perfectly still have a finite curve. Two numbers are learnt, so little data is
 * enough, but only an S-shaped distortion can be mended.
 *
 * <p>Fit it on rows that the scoring model has not been trained on.
 *
 * <p>Reference: Platt (1999), Probabilistic outputs for support vector machines; Lin, Lin and Weng
 * (2007), A note on Platt's probabilistic outputs, Machine Learning 68.
 *
 * @param slope A; negative where higher scores are more positive
 * @param offset B
 */
public record PlattScaling(double slope, double offset) {

  private static final int MOST_STEPS = 200;

  /**
   * Fits the curve.
   *
   * @param labels true for a positive row
   * @param scores one a row, finite, not all equal
   */
  public static PlattScaling fit(boolean[] labels, double[] scores) {
    if (labels.length != scores.length || labels.length == 0) {
      throw new IllegalArgumentException(
          "scores must have one value a label (" + labels.length + "), but had " + scores.length);
    }
    int positives = 0;
    for (boolean label : labels) {
      positives += label ? 1 : 0;
    }
    int negatives = labels.length - positives;
    double high = (positives + 1.0) / (positives + 2.0);
    double low = 1 / (negatives + 2.0);
    double[] targets = new double[labels.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = labels[i] ? high : low;
    }
    double[] at = {0, StrictMath.log((negatives + 1.0) / (positives + 1.0))};
    double loss = loss(targets, scores, at);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move = newton(targets, scores, at);
      double size = 1;
      double[] next = moved(at, move, size);
      while (loss(targets, scores, next) > loss && size > 1e-12) {
        size /= 2;
        next = moved(at, move, size);
      }
      double gained = loss - loss(targets, scores, next);
      at = next;
      loss -= gained;
      if (size * (Math.abs(move[0]) + Math.abs(move[1])) < 1e-14) {
        break;
      }
    }
    return new PlattScaling(at[0], at[1]);
  }

  /** The probability of a positive at a score, in (0, 1). */
  public double probability(double score) {
    return 1 / (1 + StrictMath.exp(slope * score + offset));
  }

  /** The probabilities at all scores. */
  public double[] probabilities(double[] scores) {
    double[] probabilities = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = probability(scores[i]);
    }
    return probabilities;
  }

  private static double[] moved(double[] at, double[] move, double size) {
    return new double[] {at[0] + size * move[0], at[1] + size * move[1]};
  }

  private static double[] newton(double[] targets, double[] scores, double[] at) {
    double g0 = 0;
    double g1 = 0;
    double h00 = 1e-300;
    double h01 = 0;
    double h11 = 1e-300;
    for (int i = 0; i < targets.length; i++) {
      double p = 1 / (1 + StrictMath.exp(at[0] * scores[i] + at[1]));
      double residual = targets[i] - p;
      double weight = p * (1 - p);
      g0 += residual * scores[i];
      g1 += residual;
      h00 += weight * scores[i] * scores[i];
      h01 += weight * scores[i];
      h11 += weight;
    }
    double determinant = h00 * h11 - h01 * h01;
    return new double[] {
      -(h11 * g0 - h01 * g1) / determinant, -(h00 * g1 - h01 * g0) / determinant
    };
  }

  /** Cross-entropy of targets and curve, written so that no exponential overflows. */
  private static double loss(double[] targets, double[] scores, double[] at) {
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      double f = at[0] * scores[i] + at[1];
      sum +=
          f >= 0
              ? targets[i] * f + StrictMath.log1p(StrictMath.exp(-f))
              : (targets[i] - 1) * f + StrictMath.log1p(StrictMath.exp(f));
    }
    return sum;
  }
}
