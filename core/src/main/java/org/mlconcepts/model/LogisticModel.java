package org.mlconcepts.model;

/**
 * A trained logistic regression: the log-odds of a class are a straight line in the standardised
 * features.
 */
public final class LogisticModel implements Classifier, Savable {

  static final String KIND = "logistic";

  private final Standardization standardization;
  private final double[][]
      weights; // weights[function][feature], the intercept last; one function if there are two
  // classes
  private final int[] known; // known[c] = label of the c-th trained class
  private final int classes;

  LogisticModel(Standardization standardization, double[][] weights, int[] known, int classes) {
    this.standardization = standardization;
    this.weights = weights;
    this.known = known;
    this.classes = classes;
  }

  static LogisticModel read(PartReader from) {
    Standardization standardization = Standardization.read(from);
    int classes = from.size("classes", 2);
    int[] known = from.counts("known");
    double[][] weights = from.matrix("weights");
    from.require(
        known.length >= 2
            && weights.length == (known.length == 2 ? 1 : known.length)
            && weights[0].length == standardization.features() + 1,
        "weights must have one row a function and one column a feature");
    for (int label : known) {
      from.require(label >= 0 && label < classes, "known classes must be in 0.." + (classes - 1));
    }
    return new LogisticModel(standardization, weights, known, classes);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void write(PartWriter to) {
    standardization.write(to);
    to.count("classes", classes);
    to.counts("known", known);
    to.matrix("weights", weights);
  }

  /**
   * For two classes: how much the log-odds of class 1 (the larger label) rise with one standard
   * deviation of each feature.
   *
   * @throws IllegalStateException if there are more than two classes, each with a line of its own
   */
  public double[] coefficients() {
    double sign = signOfLarger();
    double[] coefficients = new double[weights[0].length - 1];
    for (int j = 0; j < coefficients.length; j++) {
      coefficients[j] = sign * weights[0][j];
    }
    return coefficients;
  }

  /**
   * For two classes: the log-odds of class 1 (the larger label) where every feature is at its
   * training mean.
   */
  public double intercept() {
    return signOfLarger() * weights[0][weights[0].length - 1];
  }

  private double signOfLarger() {
    if (weights.length > 1) {
      throw new IllegalStateException(
          "coefficients need two classes, but there are " + weights.length);
    }
    return known[0] > known[1] ? 1 : -1;
  }

  @Override
  public double[] probabilities(double[] row) {
    double[] scaled = standardization.apply(row);
    double[] probabilities = new double[classes];
    if (weights.length == 1) {
      double first = logistic(score(weights[0], scaled));
      probabilities[known[0]] = first;
      probabilities[known[1]] = 1 - first;
      return probabilities;
    }
    double sum = 0;
    for (int c = 0; c < weights.length; c++) {
      probabilities[known[c]] = logistic(score(weights[c], scaled));
      sum += probabilities[known[c]];
    }
    for (int label : known) {
      probabilities[label] /= sum;
    }
    return probabilities;
  }

  private static double score(double[] weights, double[] scaled) {
    double sum = weights[scaled.length];
    for (int j = 0; j < scaled.length; j++) {
      sum += weights[j] * scaled[j];
    }
    return sum;
  }

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
