package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What likelihood theory says of an unpenalised logistic regression: the standard errors of its
 * coefficients, from the inverse of the Fisher information at the fit, and its deviance.
 *
 * <p>Only for fits with l2 = 0 to rows that count alike: a penalty biases the coefficients, a class
 * weight is no number of observations, and in both cases these standard errors would be wrong.
 *
 * <p>Reference: McCullagh and Nelder (1989), Generalized Linear Models, section 4.4.
 *
 * @param standardErrors of the intercept, then of each coefficient in the order of the features
 * @param deviance -2 times the log-likelihood
 */
public record LogisticInference(List<Double> standardErrors, double deviance) {

  public LogisticInference {
    standardErrors = List.copyOf(standardErrors);
  }

  /**
   * The inference for a fit.
   *
   * @param model fitted to these rows and labels by {@code LogisticRegression(0)}
   * @throws IllegalArgumentException if a feature is a combination of others
   */
  public static LogisticInference of(LogitModel model, double[][] rows, int[] labels) {
    Standardization standardization = Standardization.of(rows);
    Training.twoClasses(rows, labels, Training.ones(rows.length));
    double[] curvature = new double[rows.length];
    double deviance = 0;
    for (int i = 0; i < rows.length; i++) {
      double logOdds = model.logOdds(rows[i]);
      curvature[i] = Logistic.probability(logOdds) * Logistic.probability(-logOdds);
      deviance += 2 * Logistic.loss(labels[i] == 1 ? logOdds : -logOdds);
    }
    Cholesky information =
        Cholesky.inPlace(RowMath.crossProducts(standardization.withLeadingOne(rows), curvature));
    if (information.dependentColumn().isPresent()) {
      throw new IllegalArgumentException(
          "rows must have no feature that is a combination of others, but feature "
              + (information.dependentColumn().getAsInt() - 1)
              + " is; drop it");
    }
    return new LogisticInference(
        standardErrors(information, standardization, rows[0].length), deviance);
  }

  /** Akaike's criterion: the deviance and 2 for each coefficient, the intercept included. */
  public double aic() {
    return deviance + 2 * standardErrors.size();
  }

  /** Each raw coefficient is a combination t of the standardised ones, with variance t'I⁻¹t. */
  private static List<Double> standardErrors(
      Cholesky information, Standardization standardization, int features) {
    List<Double> errors = new ArrayList<>(features + 1);
    double[] atZero = new double[features + 1];
    atZero[0] = 1;
    for (int j = 0; j < features; j++) {
      atZero[j + 1] = -standardization.mean(j) / standardization.deviation(j);
    }
    errors.add(standardError(information, atZero));
    for (int j = 0; j < features; j++) {
      double[] slope = new double[features + 1];
      slope[j + 1] = 1 / standardization.deviation(j);
      errors.add(standardError(information, slope));
    }
    return errors;
  }

  private static double standardError(Cholesky information, double[] combination) {
    return Math.sqrt(RowMath.dot(combination, information.solve(combination)));
  }
}
