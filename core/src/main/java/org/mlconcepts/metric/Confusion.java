package org.mlconcepts.metric;

/**
 * The four counts of a two-class decision, and every rate that is made of them.
 *
 * <p>Counts may be sums of weights. A rate whose denominator is 0 is undefined, with its reason;
 * nothing is replaced by 0.
 *
 * <p>Reference: Fawcett (2006), An introduction to ROC analysis, Pattern Recognition Letters 27;
 * Powers (2011), Evaluation: from precision, recall and F-measure to ROC, informedness, markedness
 * and correlation; Chicco and Jurman (2020), BMC Genomics 21, for the correlation coefficient.
 *
 * @param truePositives positives that were called positive
 * @param falsePositives negatives that were called positive: false alarms
 * @param falseNegatives positives that were called negative: misses
 * @param trueNegatives negatives that were called negative
 */
public record Confusion(
    double truePositives, double falsePositives, double falseNegatives, double trueNegatives) {

  private static final String NO_POSITIVES = "there are no positives";
  private static final String NO_NEGATIVES = "there are no negatives";
  private static final String NO_ALARMS = "nothing was predicted positive";
  private static final String ONLY_ALARMS = "nothing was predicted negative";

  public Confusion {
    count("truePositives", truePositives);
    count("falsePositives", falsePositives);
    count("falseNegatives", falseNegatives);
    count("trueNegatives", trueNegatives);
    if (truePositives + falsePositives + falseNegatives + trueNegatives == 0) {
      throw new IllegalArgumentException("counts must not all be 0; give at least one row");
    }
  }

  /** Counts decisions, one a row. */
  public static Confusion of(boolean[] labels, boolean[] predicted) {
    Arguments.sameLength("labels", labels.length, "predicted", predicted.length);
    long[] counts = new long[4];
    for (int i = 0; i < labels.length; i++) {
      counts[(labels[i] ? 0 : 1) + (predicted[i] ? 0 : 2)]++;
    }
    return new Confusion(counts[0], counts[1], counts[2], counts[3]);
  }

  /**
   * Counts decisions on weighted rows: a row of weight 2 counts like two rows.
   *
   * @param weights one a row, finite and at least 0, not all 0
   */
  public static Confusion of(boolean[] labels, boolean[] predicted, double[] weights) {
    Arguments.sameLength("labels", labels.length, "predicted", predicted.length);
    Arguments.weights(labels.length, weights);
    double[] counts = new double[4];
    for (int i = 0; i < labels.length; i++) {
      counts[(labels[i] ? 0 : 1) + (predicted[i] ? 0 : 2)] += weights[i];
    }
    return new Confusion(counts[0], counts[1], counts[2], counts[3]);
  }

  /**
   * Calls positive what scores at least the threshold.
   *
   * @param labels true for a positive row
   * @param scores one a row, the higher the more positive; finite
   */
  public static Confusion at(boolean[] labels, double[] scores, double threshold) {
    Arguments.scored(labels, scores);
    long[] counts = new long[4];
    for (int i = 0; i < labels.length; i++) {
      counts[(labels[i] ? 0 : 1) + (scores[i] >= threshold ? 0 : 2)]++;
    }
    return new Confusion(counts[0], counts[1], counts[2], counts[3]);
  }

  /** The same with weighted rows: a row of weight 2 counts like two rows. */
  public static Confusion at(
      boolean[] labels, double[] scores, double[] weights, double threshold) {
    Arguments.scored(labels, scores);
    Arguments.weights(labels.length, weights);
    double[] counts = new double[4];
    for (int i = 0; i < labels.length; i++) {
      counts[(labels[i] ? 0 : 1) + (scores[i] >= threshold ? 0 : 2)] += weights[i];
    }
    return new Confusion(counts[0], counts[1], counts[2], counts[3]);
  }

  /** All rows, or the sum of their weights. */
  public double total() {
    return positives() + negatives();
  }

  /** TP + FN. */
  public double positives() {
    return truePositives + falseNegatives;
  }

  /** FP + TN. */
  public double negatives() {
    return falsePositives + trueNegatives;
  }

  /** TP + FP. */
  public double predictedPositives() {
    return truePositives + falsePositives;
  }

  /** The share of rows that were decided right, 0..1. */
  public double accuracy() {
    return (truePositives + trueNegatives) / total();
  }

  /** One less the accuracy, 0..1. */
  public double errorRate() {
    return (falsePositives + falseNegatives) / total();
  }

  /** The share of positives among the rows, 0..1. */
  public double prevalence() {
    return positives() / total();
  }

  /** The share of rows that were called positive, 0..1. */
  public double predictedPositiveRate() {
    return predictedPositives() / total();
  }

  /** TP/(TP + FP), the share of alarms that are right, 0..1. */
  public Score precision() {
    return ratio(truePositives, predictedPositives(), NO_ALARMS);
  }

  /** FP/(TP + FP), the share of alarms that are false, 0..1. */
  public Score falseDiscoveryRate() {
    return ratio(falsePositives, predictedPositives(), NO_ALARMS);
  }

  /** TP/(TP + FN), the share of positives that were found, 0..1; also sensitivity. */
  public Score recall() {
    return ratio(truePositives, positives(), NO_POSITIVES);
  }

  /** FN/(TP + FN), the share of positives that were missed, 0..1. */
  public Score falseNegativeRate() {
    return ratio(falseNegatives, positives(), NO_POSITIVES);
  }

  /** TN/(TN + FP), the share of negatives that were left alone, 0..1. */
  public Score specificity() {
    return ratio(trueNegatives, negatives(), NO_NEGATIVES);
  }

  /** FP/(TN + FP), the share of negatives that raised an alarm, 0..1. */
  public Score falsePositiveRate() {
    return ratio(falsePositives, negatives(), NO_NEGATIVES);
  }

  /** TN/(TN + FN), the share of rows called negative that are, 0..1. */
  public Score negativePredictiveValue() {
    return ratio(trueNegatives, trueNegatives + falseNegatives, ONLY_ALARMS);
  }

  /** {@link #fBeta} with beta 1: the harmonic mean of precision and recall, 0..1. */
  public Score f1() {
    return fBeta(1);
  }

  /**
   * (1 + β²)TP/((1 + β²)TP + β²FN + FP), 0..1: weighs recall β times as much as precision (van
   * Rijsbergen 1979). It ignores true negatives. Written this way it is 0, not undefined, where
   * nothing was predicted positive; undefined only if there is neither a positive nor an alarm.
   *
   * @param beta above 0
   */
  public Score fBeta(double beta) {
    if (!(beta > 0 && beta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("beta must be above 0 and finite, but was " + beta);
    }
    double square = beta * beta;
    return ratio(
        (1 + square) * truePositives,
        (1 + square) * truePositives + square * falseNegatives + falsePositives,
        "there are neither positives nor alarms");
  }

  /** TP/(TP + FP + FN), 0..1. */
  public Score jaccard() {
    return ratio(
        truePositives,
        truePositives + falsePositives + falseNegatives,
        "there are neither positives nor alarms");
  }

  /** The mean of recall and specificity, 0..1; one half for any decision by chance. */
  public Score balancedAccuracy() {
    return both((recall, specificity) -> (recall + specificity) / 2);
  }

  /** Recall + specificity - 1, -1..1: Youden's J, also informedness. */
  public Score youden() {
    return both((recall, specificity) -> recall + specificity - 1);
  }

  /** The geometric mean of recall and specificity, 0..1. */
  public Score gMean() {
    return both((recall, specificity) -> Math.sqrt(recall * specificity));
  }

  /** TP/sqrt((TP + FP)(TP + FN)), the geometric mean of precision and recall, 0..1. */
  public Score fowlkesMallows() {
    if (positives() == 0) {
      return Score.undefined(NO_POSITIVES);
    }
    return ratio(
        truePositives, Math.sqrt(predictedPositives()) * Math.sqrt(positives()), NO_ALARMS);
  }

  /**
   * Matthews' correlation of labels and decisions, -1..1 (Matthews 1975). Undefined if a margin is
   * empty: then one of the two does not vary.
   */
  public Score matthews() {
    double predictedNegatives = trueNegatives + falseNegatives;
    // One root a factor: the product of four large counts would lose digits, or overflow.
    double spread =
        Math.sqrt(predictedPositives())
            * Math.sqrt(positives())
            * Math.sqrt(negatives())
            * Math.sqrt(predictedNegatives);
    return ratio(
        truePositives * trueNegatives - falsePositives * falseNegatives, spread, emptyMargin());
  }

  private String emptyMargin() {
    if (positives() == 0) {
      return NO_POSITIVES;
    }
    if (negatives() == 0) {
      return NO_NEGATIVES;
    }
    return predictedPositives() == 0 ? NO_ALARMS : ONLY_ALARMS;
  }

  /** Cohen's kappa: agreement beyond what the margins give by chance, at most 1 (Cohen 1960). */
  public Score kappa() {
    double n = total();
    double chance =
        positives() / n * (predictedPositives() / n)
            + negatives() / n * ((trueNegatives + falseNegatives) / n);
    return ratio(
        accuracy() - chance, 1 - chance, "labels and decisions are all of one and the same class");
  }

  /** Recall over false-positive rate, at least 0: how much an alarm raises the odds. */
  public Score positiveLikelihoodRatio() {
    return over(recall(), falsePositiveRate(), "no negative raised an alarm");
  }

  /** Miss rate over specificity, at least 0: how much a missing alarm lowers the odds. */
  public Score negativeLikelihoodRatio() {
    return over(falseNegativeRate(), specificity(), "every negative raised an alarm");
  }

  private static Score over(Score top, Score bottom, String reason) {
    if (!top.isDefined()) {
      return top;
    }
    return bottom.isDefined() ? ratio(top.orElseThrow(), bottom.orElseThrow(), reason) : bottom;
  }

  private interface OfRates {
    double of(double recall, double specificity);
  }

  private Score both(OfRates rates) {
    if (positives() == 0) {
      return Score.undefined(NO_POSITIVES);
    }
    if (negatives() == 0) {
      return Score.undefined(NO_NEGATIVES);
    }
    return Score.of(rates.of(truePositives / positives(), trueNegatives / negatives()));
  }

  private static Score ratio(double top, double bottom, String reason) {
    return bottom == 0 ? Score.undefined(reason) : Score.of(top / bottom);
  }

  private static void count(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite and at least 0, but was " + value);
    }
  }
}
