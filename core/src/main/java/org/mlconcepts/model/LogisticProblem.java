package org.mlconcepts.model;

import org.mlconcepts.sample.Rows;

/**
 * Two classes to be told apart with logistic loss: {@code (1/W) Σ sᵢ log(1 + exp(-zᵢ (b + w'xᵢ)))},
 * z = +1 for label 1 and -1 for label 0, and a penalty.
 */
public final class LogisticProblem extends PenalizedProblem {

  private LogisticProblem(double[][] rows, double[] labels, double[] weights, boolean standardize) {
    super(rows, labels, weights, standardize);
  }

  /**
   * The problem on rows that count alike, with the penalty on raw coefficients.
   *
   * @param labels 0 or 1, both present
   */
  public static LogisticProblem of(double[][] rows, int[] labels) {
    double[] ones = Training.ones(rows.length);
    Training.twoClasses(rows, labels, ones);
    double[] outcomes = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      outcomes[i] = labels[i];
    }
    return new LogisticProblem(rows, outcomes, ones, false);
  }

  /** The same rows, weighted: a row of weight 2 counts like two equal rows. */
  public LogisticProblem weighted(double[] weights) {
    return checked(new LogisticProblem(rows, outcomes, weights.clone(), standardize));
  }

  /** The same with the penalty on the coefficients of standardised features (divisor n). */
  public LogisticProblem standardized() {
    return new LogisticProblem(rows, outcomes, weights, true);
  }

  LogisticProblem subset(int[] which) {
    return checked(
        new LogisticProblem(
            Rows.select(rows, which),
            Rows.select(outcomes, which),
            Rows.select(weights, which),
            standardize));
  }

  private static LogisticProblem checked(LogisticProblem problem) {
    int[] labels = new int[problem.outcomes.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (int) problem.outcomes[i];
    }
    Training.twoClasses(problem.rows, labels, problem.weights);
    return problem;
  }

  @Override
  double loss(double outcome, double linear) {
    return Logistic.loss(outcome == 1 ? linear : -linear);
  }

  @Override
  double slope(double outcome, double linear) {
    return outcome == 1 ? -Logistic.probability(-linear) : Logistic.probability(linear);
  }
}
