package org.mlconcepts.model;

/**
 * What a penalty does to one coefficient when features are uncorrelated and of equal spread ({@code
 * X'X/n = I}): each then depends on its own least-squares estimate z alone, in closed form. This is
 * where the zeros of the lasso come from, and why ridge has none.
 *
 * <p>Reference: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, table 3.4;
 * Zou and Hastie (2005), JRSS B 67(2), section 3.1.
 */
public final class Shrinkage {

  private Shrinkage() {}

  /**
   * The lasso: {@code sign(z) max(|z| - l1, 0)}, the soft threshold. Every estimate moves towards 0
   * by l1; those within l1 of it become exactly 0.
   *
   * @param l1 the price of absolute values, at least 0
   */
  public static double lasso(double z, double l1) {
    return elasticNet(z, new Penalty(l1, 0));
  }

  /**
   * Ridge: {@code z / (1 + l2)}. Every estimate shrinks by the same share; none becomes 0.
   *
   * @param l2 the price of half the squares, at least 0
   */
  public static double ridge(double z, double l2) {
    return elasticNet(z, new Penalty(0, l2));
  }

  /** The elastic net: {@code sign(z) max(|z| - l1, 0) / (1 + l2)}; both of the above in turn. */
  public static double elasticNet(double z, Penalty penalty) {
    double beyond = Math.abs(z) - penalty.l1();
    return beyond <= 0 ? 0 : Math.copySign(beyond / (1 + penalty.l2()), z);
  }
}
