package org.mlconcepts.metric;

/**
 * The mean squared difference of predicted probability and outcome, 0..1: a proper score (Brier
 * 1950, Monthly Weather Review 78), split into the parts of Murphy (1973, Journal of Applied
 * Meteorology 12).
 *
 * <p>{@code value = reliability - resolution + uncertainty}, exactly, with one group for each
 * distinct probability.
 *
 * @param value the score
 * @param reliability mean squared distance of a forecast from what happened when it was given; 0
 *     for calibrated ones
 * @param resolution how far what happened differs between forecasts; 0 for a constant one
 * @param uncertainty π(1 - π), which no forecast can change
 */
public record BrierScore(double value, double reliability, double resolution, double uncertainty) {

  /**
   * The score of predicted probabilities.
   *
   * @param labels true for a positive row
   * @param probabilities of a positive, 0..1
   */
  public static BrierScore of(boolean[] labels, double[] probabilities) {
    Arguments.probabilities(labels, probabilities);
    return of(Ranking.of(labels, probabilities));
  }

  /**
   * The score of weighted rows.
   *
   * @param weights one a row, finite and at least 0, not all 0
   */
  public static BrierScore of(boolean[] labels, double[] probabilities, double[] weights) {
    Arguments.probabilities(labels, probabilities);
    return of(Ranking.of(labels, probabilities, weights));
  }

  /**
   * The score of rows that are in order already.
   *
   * @param groups ranked by probabilities of a positive, 0..1
   */
  public static BrierScore of(Ranking groups) {
    groups.requireProbabilities();
    double rows = groups.positives() + groups.negatives();
    double prevalence = groups.positives() / rows;
    double value = 0;
    double reliability = 0;
    double resolution = 0;
    for (int k = 0; k < groups.steps(); k++) {
      double p = groups.threshold(k);
      double positive = groups.truePositives(k) - (k == 0 ? 0 : groups.truePositives(k - 1));
      double negative = groups.falsePositives(k) - (k == 0 ? 0 : groups.falsePositives(k - 1));
      double size = positive + negative;
      double share = positive / size;
      value += positive * (1 - p) * (1 - p) + negative * p * p;
      reliability += size * (p - share) * (p - share);
      resolution += size * (share - prevalence) * (share - prevalence);
    }
    return new BrierScore(
        value / rows, reliability / rows, resolution / rows, prevalence * (1 - prevalence));
  }

  /**
   * 1 - score over that of always predicting the prevalence: 1 is perfect, 0 no better than the
   * prevalence. Undefined if only one class occurs.
   */
  public Score skill() {
    return uncertainty == 0
        ? Score.undefined("only one class occurs, so the prevalence is a perfect forecast")
        : Score.of(1 - value / uncertainty);
  }

  /**
   * The score of several classes: the sum of squared differences over the classes, 0..2, as Brier
   * defined it; for two classes twice the value above.
   *
   * @param labels classes 0..k-1
   * @param probabilities one row of k a label, each in 0..1 and summing to 1
   */
  public static double multiclass(int[] labels, double[][] probabilities) {
    return multiclass(labels, probabilities, Arguments.ones(labels.length));
  }

  /**
   * The score of several classes with weighted rows.
   *
   * @param weights one a row, finite and at least 0, not all 0
   */
  public static double multiclass(int[] labels, double[][] probabilities, double[] weights) {
    Arguments.distributions(labels, probabilities);
    Arguments.weights(labels.length, weights);
    double sum = 0;
    double total = 0;
    for (int i = 0; i < labels.length; i++) {
      for (int c = 0; c < probabilities[i].length; c++) {
        double gap = probabilities[i][c] - (labels[i] == c ? 1 : 0);
        sum += weights[i] * gap * gap;
      }
      total += weights[i];
    }
    return sum / total;
  }
}
