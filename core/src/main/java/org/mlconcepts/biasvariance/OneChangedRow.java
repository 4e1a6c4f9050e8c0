package org.mlconcepts.biasvariance;

import java.util.List;
import java.util.Optional;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * Whether variance is the same thing as the reaction to small changes: redraws one training row,
 * refits, and sets the change of the predictions beside the variance over whole new training sets.
 *
 * <p>The reaction of a model is {@code ½ Σᵢ E(f - fᵢ)²}, where fᵢ is its prediction after row i was
 * drawn anew. It is never smaller than the variance of f, and it equals the variance if f is a sum
 * of terms of one row each, as every prediction of a linear smoother on fixed positions is (Efron
 * and Stein 1981, The jackknife estimate of variance, Annals of Statistics 9(3); Boucheron, Lugosi
 * and Massart 2013, theorem 3.1).
 *
 * <p>On a curve with known noise the positions stay and one target is redrawn; on house sales a
 * whole row is replaced by another.
 *
 * @param train training rows, at least 40
 * @param changed how many of the rows are redrawn, one at a time, in each repeat, from 1 to {@code
 *     train}; they stand for all
 * @param sigma standard deviation of the noise of the curve, above 0
 * @param test rows to test on, at least 10
 * @param draws how many training sets a repeat averages over, at least 1
 * @param repeats how often that is done, at least 2
 * @param truth the true function of the curve
 */
public record OneChangedRow(
    int train, int changed, double sigma, int test, int draws, int repeats, TrueFunction truth)
    implements Experiment<OneChangedRow.Result> {

  public OneChangedRow {
    Checks.atLeast("train", 40, train);
    Checks.that(
        changed >= 1 && changed <= train,
        "changed must be from 1 to train ("
            + train
            + "), but was "
            + changed
            + "; lower it or raise train");
    Checks.between("sigma", 0, 1e3, sigma);
    Checks.atLeast("test", 10, test);
    Checks.that(
        2L * train + test <= 20_000,
        "2 train + test must be at most 20000, fewer than the rows of the table, but was "
            + (2L * train + test));
    Checks.atLeast("draws", 1, draws);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** The curve first, then the house sales. */
  public record Result(List<Source> sources) {}

  /** One source of training sets, with the families of models fitted to them. */
  public record Source(String name, List<Family> families) {}

  /**
   * Six settings of a learner.
   *
   * @param name a few words
   * @param models from the most variable setting to the stiffest
   * @param doublings base-2 logarithm of reaction over variance, averaged over the models, one a
   *     repeat
   * @param rankCorrelations Spearman's correlation of reaction and variance over the models, one a
   *     repeat
   */
  public record Family(
      String name, List<Model> models, List<Double> doublings, List<Double> rankCorrelations) {}

  /**
   * One model, in squared units of the target, averaged over the test points.
   *
   * @param setting k, λ, or the least number of rows in a leaf
   * @param exactVariance the variance in closed form, where there is one
   * @param variance half the squared distance between fits to two independent training sets
   * @param reaction half the squared change by one redrawn row, summed over the rows
   * @param parts half the squared change when growing parts of the rows are redrawn together
   */
  public record Model(
      double setting,
      Optional<Double> exactVariance,
      Estimate variance,
      Estimate reaction,
      List<Part> parts) {}

  /**
   * A number of rows that were redrawn together, and half the squared change of the predictions.
   */
  public record Part(int rows, Estimate distance) {}

  /** Eighty rows, eight of which are redrawn, one by one. */
  public static OneChangedRow defaults() {
    return new OneChangedRow(80, 8, 0.3, 100, 5, 20, TrueFunction.SINE);
  }

  /** The same experiment with another number of training rows. */
  public OneChangedRow withTrain(int rows) {
    return new OneChangedRow(rows, changed, sigma, test, draws, repeats, truth);
  }

  /** The same experiment with another number of redrawn rows. */
  public OneChangedRow withChanged(int rows) {
    return new OneChangedRow(train, rows, sigma, test, draws, repeats, truth);
  }

  /** The same experiment with another noise. */
  public OneChangedRow withSigma(double noise) {
    return new OneChangedRow(train, changed, noise, test, draws, repeats, truth);
  }

  /** The same experiment with another number of test rows. */
  public OneChangedRow withTest(int rows) {
    return new OneChangedRow(train, changed, sigma, rows, draws, repeats, truth);
  }

  /** The same experiment with another number of training sets in each repeat. */
  public OneChangedRow withDraws(int count) {
    return new OneChangedRow(train, changed, sigma, test, count, repeats, truth);
  }

  /** The same experiment with another number of repeats. */
  public OneChangedRow withRepeats(int count) {
    return new OneChangedRow(train, changed, sigma, test, draws, count, truth);
  }

  /** The same experiment with another true function. */
  public OneChangedRow withTruth(TrueFunction function) {
    return new OneChangedRow(train, changed, sigma, test, draws, repeats, function);
  }

  /** How many rows are redrawn together: a sixteenth of all, an eighth, a quarter, a half. */
  List<Integer> parts() {
    return List.of(train / 16, train / 8, train / 4, train / 2);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new Result(
        List.of(
            new ReactionSweep(this, new CurveRows(this, seed))
                .source("curve", seed.child("curve"), progress),
            new ReactionSweep(this, new SalesRows(this))
                .source("house prices", seed.child("houses"), progress)));
  }
}
