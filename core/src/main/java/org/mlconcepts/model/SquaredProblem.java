package org.mlconcepts.model;

import org.mlconcepts.sample.Rows;

/**
 * Numbers to be predicted with squared loss: {@code (1/(2W)) Σ sᵢ (yᵢ - b - w'xᵢ)²} and a penalty.
 */
public final class SquaredProblem extends PenalizedProblem {

  private SquaredProblem(double[][] rows, double[] targets, double[] weights, boolean standardize) {
    super(rows, targets, weights, standardize);
  }

  /**
   * The problem on rows that count alike, with the penalty on raw coefficients.
   *
   * @param targets one number a row
   */
  public static SquaredProblem of(double[][] rows, double[] targets) {
    Training.targets(rows, targets);
    return new SquaredProblem(rows, targets.clone(), Training.ones(rows.length), false);
  }

  /** The same rows, weighted: a row of weight 2 counts like two equal rows. */
  public SquaredProblem weighted(double[] weights) {
    return new SquaredProblem(rows, outcomes, weights.clone(), standardize);
  }

  /** The same with the penalty on the coefficients of standardised features (divisor n). */
  public SquaredProblem standardized() {
    return new SquaredProblem(rows, outcomes, weights, true);
  }

  SquaredProblem subset(int[] which) {
    return new SquaredProblem(
        Rows.select(rows, which),
        Rows.select(outcomes, which),
        Rows.select(weights, which),
        standardize);
  }

  @Override
  double loss(double outcome, double linear) {
    return (outcome - linear) * (outcome - linear) / 2;
  }

  @Override
  double slope(double outcome, double linear) {
    return linear - outcome;
  }
}
