package org.mlconcepts.model;

/**
 * Ridge regression on one set of rows for any λ and any targets, from a single decomposition of the
 * rows.
 *
 * <p>With the centred rows {@code X = U D Vᵀ} the coefficients are {@code w = V diag(d/(d² + λ)) Uᵀ
 * y}: each direction of the data is shrunk by d²/(d² + λ), the weak ones most. Directions of no
 * spread, with {@code d ≤ max(n, p) ε d₁}, are left out; at λ = 0 that gives the solution of least
 * norm.
 *
 * <p>Costs O(n p min(n, p)) once and O(p min(n, p)) for each λ. Reference: Hastie et al., ESL,
 * section 3.4.1.
 */
public final class RidgePath {

  private final double[] centre;
  private final boolean intercept;
  private final double[][] left; // left[k][i]: direction k at row i
  private final double[][] right; // right[k][j]: direction k in feature j
  private final double[] singular;

  private RidgePath(double[][] rows, boolean intercept) {
    int features = Training.features(rows);
    Training.atLeast("number of features", features, 1);
    this.intercept = intercept;
    centre = intercept ? means(rows, features) : new double[features];
    double[][] centred = new double[rows.length][features];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < features; j++) {
        centred[i][j] = rows[i][j] - centre[j];
      }
    }
    ThinSvd decomposition = ThinSvd.of(centred);
    singular = decomposition.singular;
    left = decomposition.left;
    right = decomposition.right;
  }

  /** Decomposes the rows about their means: the intercept is free. */
  public static RidgePath of(double[][] rows) {
    return new RidgePath(rows, true);
  }

  /** Decomposes the rows as they are: no intercept, the fit passes through the origin. */
  public static RidgePath throughOrigin(double[][] rows) {
    return new RidgePath(rows, false);
  }

  /**
   * The fit for one λ.
   *
   * @param targets one number a row
   * @param lambda at least 0
   */
  public LinearModel fit(double[] targets, double lambda) {
    requireLambda(lambda);
    if (targets.length != left[0].length) {
      throw new IllegalArgumentException(
          "targets must have one value a row (" + left[0].length + "), but had " + targets.length);
    }
    double level = intercept ? mean(targets) : 0;
    double[] coefficients = new double[centre.length];
    for (int k = 0; k < singular.length; k++) {
      double projected = 0;
      for (int i = 0; i < targets.length; i++) {
        projected += left[k][i] * (targets[i] - level);
      }
      double scaled = projected * inverse(singular[k], lambda);
      for (int j = 0; j < coefficients.length; j++) {
        coefficients[j] += right[k][j] * scaled;
      }
    }
    double offset = level;
    for (int j = 0; j < coefficients.length; j++) {
      offset -= coefficients[j] * centre[j];
    }
    return new LinearModel(offset, coefficients);
  }

  /**
   * Effective degrees of freedom, the trace of the hat matrix: {@code Σ d²/(d² + λ)}, and 1 for the
   * intercept. It falls from the rank of the model at λ = 0 to that of the intercept alone.
   */
  public double effectiveDegreesOfFreedom(double lambda) {
    requireLambda(lambda);
    double sum = intercept ? 1 : 0;
    for (double d : singular) {
      sum += d * inverse(d, lambda);
    }
    return sum;
  }

  /** The weights that the fit for one λ gives to the training targets. */
  public LinearSmoother smoother(double lambda) {
    requireLambda(lambda);
    return row -> weights(row, lambda);
  }

  private double[] weights(double[] row, double lambda) {
    Training.rowLength(row, centre.length);
    double[] weights = new double[left[0].length];
    for (int k = 0; k < singular.length; k++) {
      double projected = 0;
      for (int j = 0; j < row.length; j++) {
        projected += right[k][j] * (row[j] - centre[j]);
      }
      double scaled = projected * inverse(singular[k], lambda);
      for (int i = 0; i < weights.length; i++) {
        weights[i] += left[k][i] * scaled;
      }
    }
    if (intercept) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] += 1.0 / weights.length;
      }
    }
    return weights;
  }

  private static double inverse(double d, double lambda) {
    return d == 0 ? 0 : d / (d * d + lambda);
  }

  private static double[] means(double[][] rows, int features) {
    double[] means = new double[features];
    for (double[] row : rows) {
      for (int j = 0; j < features; j++) {
        means[j] += row[j] / rows.length;
      }
    }
    return means;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  static void requireLambda(double lambda) {
    if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("lambda must be at least 0 and finite, but was " + lambda);
    }
  }
}
