package org.mlconcepts.model;

/**
 * The price of coefficients, {@code l1 Σ|wⱼ| + (l2/2) Σwⱼ²}, on top of a <em>mean</em> loss: {@code
 * (1/(2W)) Σ sᵢ (yᵢ - ηᵢ)²} for numbers, {@code (1/W) Σ sᵢ log(1 + exp(-zᵢ ηᵢ))} for classes, with
 * row weights s that sum to W (W = n if there are none). The intercept costs nothing.
 *
 * <p>Libraries write the same problem in different units, so that a lambda of one is not that of
 * another. The factories below say what each means by its own numbers; the solutions are then
 * equal.
 *
 * @param l1 the price of absolute values, at least 0
 * @param l2 the price of half the squares, at least 0
 */
public record Penalty(double l1, double l2) {

  public Penalty {
    requirePrice("l1", l1);
    requirePrice("l2", l2);
  }

  /**
   * A strength and how to share it out: {@code lambda (l1Ratio ‖w‖₁ + (1 - l1Ratio)/2 ‖w‖²)}. So
   * speak paths, scikit-learn's {@code ElasticNet(alpha=lambda, l1_ratio)} and {@code
   * Lasso(alpha=lambda)}, and glmnet's binomial family, which calls them lambda and alpha.
   *
   * @param l1Ratio 1 for the lasso, 0 for ridge
   */
  public static Penalty of(double lambda, double l1Ratio) {
    requirePrice("lambda", lambda);
    requireRatio(l1Ratio);
    return new Penalty(lambda * l1Ratio, lambda * (1 - l1Ratio));
  }

  /**
   * scikit-learn's {@code Ridge(alpha)} and {@link Ridge}: {@code Σ sᵢ (yᵢ - ηᵢ)² + alpha ‖w‖²}, a
   * sum where the others have half a mean.
   *
   * @param totalWeight W, the number of rows if they count alike
   */
  public static Penalty ridge(double alpha, double totalWeight) {
    requirePrice("alpha", alpha);
    return new Penalty(0, alpha / requireTotal(totalWeight));
  }

  /**
   * scikit-learn's {@code LogisticRegression(C=c)}: {@code c Σ sᵢ lossᵢ + l1Ratio ‖w‖₁ + (1 -
   * l1Ratio)/2 ‖w‖²}. The same C is a weaker penalty on more rows. (Its liblinear solver penalises
   * the intercept as well, and so finds other coefficients.)
   *
   * @param c above 0
   * @param totalWeight W, the number of rows if they count alike
   */
  public static Penalty inverse(double c, double l1Ratio, double totalWeight) {
    if (!(c > 0 && c < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("c must be above 0 and finite, but was " + c);
    }
    return of(1 / (c * requireTotal(totalWeight)), l1Ratio);
  }

  /**
   * glmnet's gaussian family. It divides the target by its standard deviation before it fits, and
   * scales back afterwards; the price of absolute values survives that in the units of the target,
   * the price of squares does not: it is divided by the deviation. Its features are standardised
   * unless told otherwise.
   *
   * @param alpha glmnet's name for the l1Ratio
   * @param targetDeviation standard deviation of the targets, with divisor n
   */
  public static Penalty glmnetGaussian(double lambda, double alpha, double targetDeviation) {
    Penalty plain = of(lambda, alpha);
    if (!(targetDeviation > 0 && targetDeviation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "targetDeviation must be above 0 and finite, but was " + targetDeviation);
    }
    return new Penalty(plain.l1, plain.l2 / targetDeviation);
  }

  /** The strength lambda, with {@link #l1Ratio()} the inverse of {@link #of}. */
  public double lambda() {
    return l1 + l2;
  }

  /** The share of the price on absolute values; 1 without any penalty. */
  public double l1Ratio() {
    return l2 == 0 ? 1 : l1 / (l1 + l2);
  }

  /** What these coefficients cost. */
  public double of(double[] coefficients) {
    double cost = 0;
    for (double w : coefficients) {
      cost += l1 * Math.abs(w) + l2 / 2 * w * w;
    }
    return cost;
  }

  static void requireRatio(double l1Ratio) {
    if (!(l1Ratio >= 0 && l1Ratio <= 1)) {
      throw new IllegalArgumentException("l1Ratio must be in [0, 1], but was " + l1Ratio);
    }
  }

  private static void requirePrice(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be at least 0 and finite, but was " + value);
    }
  }

  private static double requireTotal(double totalWeight) {
    if (!(totalWeight > 0 && totalWeight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "totalWeight must be above 0 and finite, but was " + totalWeight);
    }
    return totalWeight;
  }
}
