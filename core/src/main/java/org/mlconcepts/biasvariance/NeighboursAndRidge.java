package org.mlconcepts.biasvariance;

import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * Bias², variance and noise of nearest neighbours by k, and of ridge regression on powers of x by
 * λ: computed exactly, measured by redrawing the noise, and compared on one axis of complexity, the
 * effective degrees of freedom.
 *
 * @param train training rows, at least 10
 * @param degree the highest power of x that ridge is given, from 1 to 20
 * @param sigma standard deviation of the noise, above 0
 * @param repeats how often the noise is redrawn on the same design, at least 2
 * @param redraws how many whole training sets are drawn, at least 2
 * @param truth the true function of the fixed design
 */
public record NeighboursAndRidge(
    int train, int degree, double sigma, int repeats, int redraws, TrueFunction truth)
    implements Experiment<NeighboursAndRidge.Result> {

  public NeighboursAndRidge {
    Checks.atLeast("train", 10, train);
    Checks.that(degree >= 1 && degree <= 20, "degree must be from 1 to 20, but was " + degree);
    Checks.between("sigma", 0, 1e3, sigma);
    Checks.atLeast("repeats", 2, repeats);
    Checks.atLeast("redraws", 2, redraws);
  }

  /**
   * What was computed and measured.
   *
   * @param neighbours by k, from 1 to the number of training rows
   * @param ridge by λ, ascending
   * @param redrawn one for each true function
   */
  public record Result(Family neighbours, Family ridge, List<Redrawn> redrawn) {}

  /**
   * One learner over its setting, on the fixed design.
   *
   * @param best the index of the smallest expected test error
   */
  public record Family(List<Smoother> bySetting, int best) {

    /** The smoother with the smallest expected test error. */
    public Smoother bottom() {
      return bySetting.get(best);
    }
  }

  /**
   * One setting. Errors are averages over the test points, in squared units of the target;
   * biasSquared + variance + noise = expectedTestError.
   *
   * @param setting k or λ
   * @param degreesOfFreedom the trace of the hat matrix: how many parameters of least squares it is
   *     worth
   * @param measuredTestError the mean over the repeats
   * @param measuredStandardError the standard error of that mean
   * @param trainError exact expected squared error on the training targets
   */
  public record Smoother(
      double setting,
      double degreesOfFreedom,
      double biasSquared,
      double variance,
      double noise,
      double expectedTestError,
      double measuredTestError,
      double measuredStandardError,
      double trainError) {}

  /**
   * Redrawn training sets, new positions and new noise each. An arm is the base-2 logarithm of the
   * test error at one end over that of the best setting, both of single fits, noise included; a
   * step is that of a variance over the next.
   *
   * @param neighboursOne the arm at k = 1
   * @param neighboursAll the arm at k = all training rows
   * @param ridgeWeakest the arm at the smallest λ
   * @param ridgeStrongest the arm at the largest λ
   * @param ridgeLeastStep the smallest fall of the exact variance from one λ to the next
   * @param ridgeWholeFall the fall of the exact variance from the smallest λ to the largest
   */
  public record Redrawn(
      TrueFunction truth,
      List<Double> neighboursOne,
      List<Double> neighboursAll,
      List<Double> ridgeWeakest,
      List<Double> ridgeStrongest,
      List<Double> ridgeLeastStep,
      List<Double> ridgeWholeFall) {}

  /**
   * Forty rows of a sine wave with a noise of three tenths of its height, powers of x up to the
   * twelfth.
   */
  public static NeighboursAndRidge defaults() {
    return new NeighboursAndRidge(40, 12, 0.3, 400, 100, TrueFunction.SINE);
  }

  /** The same experiment with another number of training rows. */
  public NeighboursAndRidge withTrain(int rows) {
    return new NeighboursAndRidge(rows, degree, sigma, repeats, redraws, truth);
  }

  /** The same experiment with other powers of x. */
  public NeighboursAndRidge withDegree(int highest) {
    return new NeighboursAndRidge(train, highest, sigma, repeats, redraws, truth);
  }

  /** The same experiment with another noise. */
  public NeighboursAndRidge withSigma(double noise) {
    return new NeighboursAndRidge(train, degree, noise, repeats, redraws, truth);
  }

  /** The same experiment with another number of noise draws. */
  public NeighboursAndRidge withRepeats(int count) {
    return new NeighboursAndRidge(train, degree, sigma, count, redraws, truth);
  }

  /** The same experiment with another number of whole training sets. */
  public NeighboursAndRidge withRedraws(int count) {
    return new NeighboursAndRidge(train, degree, sigma, repeats, count, truth);
  }

  /** The same experiment with another true function. */
  public NeighboursAndRidge withTruth(TrueFunction function) {
    return new NeighboursAndRidge(train, degree, sigma, repeats, redraws, function);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new SmootherSweep(this).result(seed, progress);
  }
}
