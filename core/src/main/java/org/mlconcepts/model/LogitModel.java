package org.mlconcepts.model;

/**
 * A model of two classes whose log-odds are a straight line in the features, {@code log(p/(1-p)) =
 * intercept + Σ coefficientⱼ xⱼ}.
 */
public final class LogitModel implements Classifier, Savable {

  static final String KIND = "logit";

  private final double intercept;
  private final double[] coefficients;

  LogitModel(double intercept, double[] coefficients) {
    this.intercept = intercept;
    this.coefficients = coefficients;
  }

  static LogitModel read(PartReader from) {
    return new LogitModel(from.numbers("intercept", 1)[0], from.numbers("coefficients"));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void write(PartWriter to) {
    to.numbers("intercept", intercept);
    to.numbers("coefficients", coefficients);
  }

  /** The log-odds of class 1 where all features are 0. */
  public double intercept() {
    return intercept;
  }

  /**
   * How much the log-odds of class 1 rise with one unit of each feature, all others equal; its
   * exponential is the odds ratio.
   */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** The log-odds of class 1. */
  public double logOdds(double[] row) {
    Training.rowLength(row, coefficients.length);
    return intercept + RowMath.dot(coefficients, row);
  }

  @Override
  public double[] probabilities(double[] row) {
    double logOdds = logOdds(row);
    return new double[] {Logistic.probability(-logOdds), Logistic.probability(logOdds)};
  }

  @Override
  public double probability(double[] row, int label) {
    if (label > 1) {
      return 0;
    }
    return Logistic.probability(label == 1 ? logOdds(row) : -logOdds(row));
  }
}
