package org.mlconcepts.regularization;

import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * What a penalty does to one coefficient, what that hangs on, and which solvers show it.
 *
 * <p><em>Laws.</em> On columns without any correlation, of mean 0 and variance 1, each coefficient
 * depends on its own least-squares estimate z alone: the lasso's is {@code sign(z) max(|z| - λ,
 * 0)}, ridge's {@code z/(1 + λ)}, the elastic net's both in turn ({@link
 * org.mlconcepts.model.Shrinkage}). General solvers, which know nothing of this, are run on such
 * columns and compared.
 *
 * <p><em>Solvers.</em> The lasso's solution has exact zeros; whether a program finds them is
 * another matter. Plain gradient descent on the same objective, with all rows a step or with one,
 * is compared with coordinate descent and with proximal steps, also on twelve columns of house
 * sales at a tenth of the strength that would make all of them 0.
 *
 * <p><em>Units and intercept.</em> On house sales the unit of the living area is changed, with and
 * without standardised columns, and ridge is fitted with the intercept among the coefficients that
 * cost something. Prices are natural logarithms of USD, so that 0.01 is one percent.
 *
 * <p>Strengths are on the scale of a mean loss, {@code ‖y - Xw‖²/(2n) + λ(r‖w‖₁ + (1 - r)‖w‖²/2)}.
 *
 * <p>Reference: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section 3.4.
 *
 * @param rows of the invented data, and houses to train on; in 40..5000
 * @param features of the invented data, in 2..30
 * @param strength λ on the invented data, above 0 and below 3
 * @param passes of the solvers over the rows, in 10..100000
 * @param repeats how often all data are drawn, at least 2
 */
public record ShrinkageRules(int rows, int features, double strength, int passes, int repeats)
    implements Experiment<ShrinkageRules.Result> {

  public ShrinkageRules {
    requireIn("rows", 40, 5000, rows);
    requireIn("features", 2, 30, features);
    Checks.between("strength", 0, 3, strength);
    requireIn("passes", 10, 100_000, passes);
    Checks.atLeast("repeats", 2, repeats);
  }

  private static void requireIn(String name, int low, int high, int value) {
    Checks.that(
        value >= low && value <= high,
        name + " must be in " + low + ".." + high + ", but was " + value);
  }

  /**
   * What was found.
   *
   * @param laws L1, elastic net, L2
   * @param solvers on the invented columns and on houses, four each
   * @param moves by how much a change of unit moves predictions
   * @param effects of the living area, by its unit
   * @param intercepts by strength
   */
  public record Result(
      List<Law> laws,
      List<Solver> solvers,
      List<Move> moves,
      List<Effect> effects,
      List<Intercept> intercepts) {}

  /** The part of the result that is about units and the intercept. */
  record Scaling(List<Move> moves, List<Effect> effects, List<Intercept> intercepts) {}

  /**
   * A penalty on uncorrelated columns; each list but the first has one number a repeat.
   *
   * @param coefficients of the first repeat
   * @param farthest the largest distance of a coefficient from its closed form
   * @param leastShrunk the smallest share by which a coefficient is below its estimate
   * @param zeros coefficients that are exactly 0
   * @param within estimates that are no larger than the price of absolute values
   */
  public record Law(
      String penalty,
      List<Coefficient> coefficients,
      List<Double> farthest,
      List<Double> leastShrunk,
      List<Integer> zeros,
      List<Integer> within) {}

  /** A least-squares estimate, what the solver makes of it, and what the closed form says. */
  public record Coefficient(double estimate, double solved, double closedForm) {}

  /**
   * A way to minimise the lasso's objective; each list has one number a repeat.
   *
   * @param wanted coefficients that are 0 at the minimum
   * @param exact how many of those are exactly 0
   * @param near how many of those are smaller than a hundredth of the largest coefficient
   * @param excess by what share the objective is above that of coordinate descent
   */
  public record Solver(
      String data,
      String solver,
      List<Integer> wanted,
      List<Integer> exact,
      List<Integer> near,
      List<Double> excess) {}

  /**
   * Living area in square feet, then in thousands of them.
   *
   * @param moved mean absolute change of the predicted log price of other houses, one a repeat
   */
  public record Move(String model, List<Double> moved) {}

  /**
   * The mean change of the predicted log price with one standard deviation of living area.
   *
   * @param unit in square feet
   */
  public record Effect(
      double unit,
      double ridge,
      double ridgeStandardized,
      double lasso,
      double lassoStandardized) {}

  /**
   * Ridge whose intercept costs as much as a coefficient, with prices in USD and in thousands.
   *
   * @param strength on the scale of a mean loss
   * @param ratio the typical predicted price over the typical price of other houses, one a repeat
   * @param ratioThousands the same where prices are in thousands of USD
   * @param ratioFree the same, in USD, with a free intercept
   * @param closedForm of the ratio, were these houses typical: {@code exp(-λ/(1 + λ) mean log
   *     price)}
   * @param closedFormThousands the same where prices are in thousands of USD
   */
  public record Intercept(
      double strength,
      List<Double> ratio,
      List<Double> ratioThousands,
      List<Double> ratioFree,
      double closedForm,
      double closedFormThousands) {}

  /**
   * Two hundred rows, thirty columns, a strength of one half, five hundred passes, thirty repeats.
   */
  public static ShrinkageRules defaults() {
    return new ShrinkageRules(200, 30, 0.5, 500, 30);
  }

  /** The same experiment with another number of rows. */
  public ShrinkageRules withRows(int count) {
    return new ShrinkageRules(count, features, strength, passes, repeats);
  }

  /** The same experiment with another number of columns. */
  public ShrinkageRules withFeatures(int count) {
    return new ShrinkageRules(rows, count, strength, passes, repeats);
  }

  /** The same experiment with another strength. */
  public ShrinkageRules withStrength(double lambda) {
    return new ShrinkageRules(rows, features, lambda, passes, repeats);
  }

  /** The same experiment with more or less patience. */
  public ShrinkageRules withPasses(int count) {
    return new ShrinkageRules(rows, features, strength, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public ShrinkageRules withRepeats(int count) {
    return new ShrinkageRules(rows, features, strength, passes, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    Scaling scaling = new ScalingStudy(this).run(seed.child("scaling"), progress);
    return new Result(
        new LawStudy(this).run(seed.child("laws"), progress),
        new SolverStudy(this).run(seed.child("solvers"), progress),
        scaling.moves(),
        scaling.effects(),
        scaling.intercepts());
  }
}
