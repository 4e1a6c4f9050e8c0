package org.mlconcepts.model;

/** A straight-line model, {@code ŷ = intercept + Σ coefficientⱼ xⱼ}. */
public final class LinearModel implements Regressor {

  private final double intercept;
  private final double[] coefficients;

  LinearModel(double intercept, double[] coefficients) {
    this.intercept = intercept;
    this.coefficients = coefficients;
  }

  /** The prediction where all features are 0; in the unit of the target. */
  public double intercept() {
    return intercept;
  }

  /** One slope a feature, in units of the target over units of the feature. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  @Override
  public double predict(double[] row) {
    Training.rowLength(row, coefficients.length);
    double sum = intercept;
    for (int j = 0; j < coefficients.length; j++) {
      sum += coefficients[j] * row[j];
    }
    return sum;
  }
}
