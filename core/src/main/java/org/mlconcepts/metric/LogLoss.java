package org.mlconcepts.metric;

/**
 * The mean negative log-likelihood of the labels under predicted probabilities, in nats: {@code
 * -(1/n) Σ [y ln p + (1 - y) ln(1 - p)]}. A proper score: the true probabilities have the lowest
 * expected loss. At least 0; the entropy of the prevalence if every row is given the prevalence.
 *
 * <p>A single row that happened although it was given probability 0 makes the loss infinite: then
 * there is no value, unless probabilities are clipped, as other libraries do silently, with
 * different bounds.
 *
 * <p>Reference: Good (1952), Rational decisions, JRSS B 14; Gneiting and Raftery (2007), JASA 102.
 */
public final class LogLoss {

  private LogLoss() {}

  /**
   * The loss as defined.
   *
   * @param labels true for a positive row
   * @param probabilities of a positive, 0..1
   */
  public static Score of(boolean[] labels, double[] probabilities) {
    Arguments.probabilities(labels, probabilities);
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      double given = labels[i] ? probabilities[i] : 1 - probabilities[i];
      if (given == 0) {
        return Score.undefined(
            "row " + i + " was given probability 0 and happened: it is infinite");
      }
      sum -= log(labels[i], probabilities[i]);
    }
    return Score.of(sum / labels.length);
  }

  /**
   * The loss of weighted rows.
   *
   * @param weights one a row, finite and at least 0, not all 0
   */
  public static Score of(boolean[] labels, double[] probabilities, double[] weights) {
    Arguments.probabilities(labels, probabilities);
    Arguments.weights(labels.length, weights);
    double sum = 0;
    double total = 0;
    for (int i = 0; i < labels.length; i++) {
      if (weights[i] > 0) {
        if ((labels[i] ? probabilities[i] : 1 - probabilities[i]) == 0) {
          return Score.undefined(
              "row " + i + " was given probability 0 and happened: it is infinite");
        }
        sum -= weights[i] * log(labels[i], probabilities[i]);
        total += weights[i];
      }
    }
    return Score.of(sum / total);
  }

  /**
   * The loss after every probability was moved into [bound, 1 - bound].
   *
   * @param bound in (0, 0.5), for example 1e-15; the value depends on it wherever it matters
   */
  public static double clipped(boolean[] labels, double[] probabilities, double bound) {
    Arguments.probabilities(labels, probabilities);
    if (!(bound > 0 && bound < 0.5)) {
      throw new IllegalArgumentException("bound must be in (0, 0.5), but was " + bound);
    }
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum -= log(labels[i], Math.min(1 - bound, Math.max(bound, probabilities[i])));
    }
    return sum / labels.length;
  }

  /**
   * The loss of several classes: the mean of -ln of the probability given to the true class.
   *
   * @param labels classes 0..k-1
   * @param probabilities one row of k a label, each in 0..1 and summing to 1
   */
  public static Score of(int[] labels, double[][] probabilities) {
    return of(labels, probabilities, Arguments.ones(labels.length));
  }

  /**
   * The loss of several classes with weighted rows.
   *
   * @param weights one a row, finite and at least 0, not all 0
   */
  public static Score of(int[] labels, double[][] probabilities, double[] weights) {
    Arguments.distributions(labels, probabilities);
    Arguments.weights(labels.length, weights);
    double sum = 0;
    double total = 0;
    for (int i = 0; i < labels.length; i++) {
      if (weights[i] > 0) {
        double given = probabilities[i][labels[i]];
        if (given == 0) {
          return Score.undefined(
              "row " + i + " was given probability 0 and happened: it is infinite");
        }
        sum -= weights[i] * StrictMath.log(given);
        total += weights[i];
      }
    }
    return Score.of(sum / total);
  }

  private static double log(boolean label, double probability) {
    return label ? StrictMath.log(probability) : StrictMath.log1p(-probability);
  }
}
