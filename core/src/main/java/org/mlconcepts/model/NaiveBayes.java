package org.mlconcepts.model;

import java.util.random.RandomGenerator;

/**
 * Classes by Bayes' rule, as if the features were independent within each class: the log-odds are
 * those of the class shares plus one term a feature. Training is one pass over the rows.
 *
 * <p>A row of weight 2 counts like two equal rows in every share, mean and count; smoothing is
 * added once, whatever the weights. The class shares are not smoothed. A single class has
 * probability 1 everywhere.
 *
 * <p>Reference: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section
 * 6.6.3; McCallum and Nigam (1998), A comparison of event models for naive Bayes text
 * classification.
 *
 * @param features what a feature is taken to be
 * @param smoothing at least 0; what it is added to depends on {@code features}
 */
public record NaiveBayes(Kind features, double smoothing) implements WeightedClassificationLearner {

  /** What a feature is taken to be within a class. */
  public enum Kind {
    /**
     * Normally distributed: mean and variance (divisor n) of the class; smoothing times the largest
     * variance of a feature over all rows is added to every variance, so that a feature in far
     * smaller units than another counts a little less.
     */
    GAUSSIAN,
    /**
     * Present (above 0) or not: of the rows of a class a share {@code (count + s)/(rows + 2s)} has
     * it. What is absent speaks, too.
     */
    BERNOULLI,
    /**
     * A count, not negative, for example of a word: of all counts in a class a share {@code (count
     * + s)/(all + s·features)} falls to it. What is absent says nothing.
     */
    MULTINOMIAL
  }

  public NaiveBayes {
    if (!(smoothing >= 0 && smoothing < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "smoothing must be at least 0 and finite, but was " + smoothing);
    }
    if (features != Kind.GAUSSIAN && smoothing == 0) {
      throw new IllegalArgumentException(
          "smoothing must be above 0 for counts, but was 0.0: a word not yet seen in a class"
              + " would rule the class out");
    }
  }

  /** Normally distributed features, with as much smoothing as keeps variances from being 0. */
  public static NaiveBayes gaussian() {
    return new NaiveBayes(Kind.GAUSSIAN, 1e-9);
  }

  /** Features that are present or not, with Laplace's smoothing of 1. */
  public static NaiveBayes bernoulli() {
    return new NaiveBayes(Kind.BERNOULLI, 1);
  }

  /** Counts, with Laplace's smoothing of 1. */
  public static NaiveBayes multinomial() {
    return new NaiveBayes(Kind.MULTINOMIAL, 1);
  }

  /** The same with another smoothing. */
  public NaiveBayes withSmoothing(double changed) {
    return new NaiveBayes(features, changed);
  }

  /** Estimates the shares of classes and features; leaves {@code random} alone. */
  @Override
  public Classifier fit(double[][] rows, int[] labels, double[] weights, RandomGenerator random) {
    Training.features(rows);
    Training.weights(rows, weights);
    KnownClasses classes = KnownClasses.of(rows, labels, weights);
    ClassMoments moments = ClassMoments.of(rows, classes, labels, weights, features);
    return switch (features) {
      case GAUSSIAN -> moments.gaussian(classes, smoothing, spread(rows, weights));
      case BERNOULLI -> moments.bernoulli(classes, smoothing);
      case MULTINOMIAL -> moments.multinomial(classes, smoothing);
    };
  }

  /** The largest variance of a feature; 1 where none varies. */
  private static double spread(double[][] rows, double[] weights) {
    Standardization all = Standardization.of(rows, weights);
    double largest = 0;
    for (int j = 0; j < rows[0].length; j++) {
      largest = Math.max(largest, all.constant(j) ? 0 : all.deviation(j) * all.deviation(j));
    }
    return largest > 0 ? largest : 1;
  }
}
