package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * Test error of least squares as features are added until there are many times more of them than
 * rows: it rises to a peak where the features just suffice to reproduce the training targets, and
 * then falls again.
 *
 * <p>Four linear truths on standard normal features, for which the expected error is known exactly,
 * differ in how much of their signal the first features carry and in their noise; random features
 * of two bundled tables show what remains on real data.
 *
 * @param train training rows n, at least 20
 * @param features the largest number of features, at least 3 {@code train}
 * @param signalFeatures how many features carry signal where it decays, from {@code train} to
 *     {@code features}
 * @param slowDecay the power by which squared coefficients fall with their rank where the signal is
 *     spread widely, 0..3
 * @param steepDecay the same where the first few features carry most of it, 0..3
 * @param sigma standard deviation of the noise, above 0; the whole signal has standard deviation 1
 * @param repeats how often a pair of training sets is drawn, at least 2
 */
public record DoubleDescent(
    int train,
    int features,
    int signalFeatures,
    double slowDecay,
    double steepDecay,
    double sigma,
    int repeats)
    implements Experiment<DoubleDescent.Result> {

  /** How much larger the noise of the noisy truth is. */
  private static final double NOISY = 3;

  private static final String SLOW = "slow decay";

  public DoubleDescent {
    Checks.atLeast("train", 20, train);
    Checks.that(
        features >= 3 * train,
        "features must be at least 3 train ("
            + 3 * train
            + "), but was "
            + features
            + "; raise it or lower train");
    Checks.that(
        signalFeatures >= train && signalFeatures <= features,
        "signalFeatures must be from train ("
            + train
            + ") to features ("
            + features
            + "), but was "
            + signalFeatures);
    Checks.that(
        slowDecay >= 0 && slowDecay <= 3, "slowDecay must be in [0, 3], but was " + slowDecay);
    Checks.that(
        steepDecay >= 0 && steepDecay <= 3, "steepDecay must be in [0, 3], but was " + steepDecay);
    Checks.between("sigma", 0, 1e3, sigma);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What was computed and measured.
   *
   * @param curves one for each truth
   * @param winners where the second valley is deeper than the first, from the closed form alone
   */
  public record Result(List<Curve> curves, Winners winners) {

    /** The curve of the slow decay without extra noise. */
    public Curve slow() {
      return curves.stream().filter(curve -> curve.truth().equals(SLOW)).findFirst().orElseThrow();
    }
  }

  /**
   * The error of one truth by number of features, in squared units of the target, whose signal has
   * variance 1.
   *
   * @param truth a name
   * @param noise sigma²
   * @param firstBottom the best number of features below n, by the closed form
   * @param secondBottom the best number of features beyond n, by the closed form
   * @param bySize ascending
   * @param ridge the same fits with the best penalty for each number of features, at fewer of them
   * @param contrasts what the claims compare, repeat by repeat
   */
  public record Curve(
      String truth,
      double noise,
      int firstBottom,
      int secondBottom,
      List<Size> bySize,
      List<Penalised> ridge,
      Contrasts contrasts) {

    /** The exact test error at the first bottom. */
    public double firstError() {
      return exactAt(firstBottom);
    }

    /** The exact test error at the second bottom. */
    public double secondError() {
      return exactAt(secondBottom);
    }

    private double exactAt(int features) {
      return bySize.stream()
          .filter(size -> size.features() == features)
          .flatMap(size -> size.exact().stream())
          .findFirst()
          .orElseThrow()
          .testError();
    }
  }

  /**
   * Least squares on the first features.
   *
   * @param exact expectations in closed form; empty within 1 of n, where they are infinite
   * @param measured means over the repeats; empty within 3 of n, where a mean over repeats has no
   *     finite standard error
   * @param medianTestError the median over the repeats, which exists everywhere
   */
  public record Size(
      int features, Optional<Exact> exact, Optional<Measured> measured, double medianTestError) {}

  /** Terms of the expected test error; the last is the sum of the others. */
  public record Exact(double biasSquared, double variance, double noise, double testError) {}

  /**
   * Means over the repeats; the variance is half the squared distance of two fits to independent
   * training sets.
   */
  public record Measured(Estimate testError, Estimate variance) {}

  /**
   * Ridge on the first features.
   *
   * @param lambda the penalty that is best if the direction of the signal is unknown
   * @param limit the expected test error in the limit of many rows and features
   */
  public record Penalised(
      int features, double lambda, double limit, Estimate testError, Estimate variance) {}

  /**
   * Base-2 logarithms of ratios, one a repeat.
   *
   * @param leftArm test error with one feature over that at the first bottom
   * @param rightArm test error with nine tenths of n features over that at the first bottom
   * @param pastPeak test error with all features over that with n
   * @param secondOverFirst test error at the second bottom over that at the first
   * @param ridgeOverFirst test error of ridge on the features that may carry signal over that at
   *     the first bottom
   * @param varianceBelow variance with nine tenths of n features over that with one tenth
   * @param varianceBeyond variance with all features over that with eleven tenths of n
   * @param ridgeVarianceBelow variance of least squares over that of ridge with nine tenths of n
   *     features
   * @param ridgeVarianceAtPeak the same with n features
   * @param ridgeVarianceBeyond the same with 2n features
   */
  public record Contrasts(
      List<Double> leftArm,
      List<Double> rightArm,
      List<Double> pastPeak,
      List<Double> secondOverFirst,
      List<Double> ridgeOverFirst,
      List<Double> varianceBelow,
      List<Double> varianceBeyond,
      List<Double> ridgeVarianceBelow,
      List<Double> ridgeVarianceAtPeak,
      List<Double> ridgeVarianceBeyond) {}

  /**
   * The depth of the second valley against the first by decay and noise.
   *
   * @param decays the powers, one a column
   * @param sigmas the noises, one a row
   * @param doublings base-2 logarithm of the least test error beyond n over the least below n, row
   *     by row; below 0 the second valley is deeper
   */
  public record Winners(List<Double> decays, List<Double> sigmas, List<List<Double>> doublings) {}

  /** A hundred rows and up to a thousand features, two hundred of which carry signal. */
  public static DoubleDescent defaults() {
    return new DoubleDescent(100, 1000, 200, 0.75, 2, 0.3, 60);
  }

  /** The same experiment with another number of training rows. */
  public DoubleDescent withTrain(int rows) {
    return new DoubleDescent(rows, features, signalFeatures, slowDecay, steepDecay, sigma, repeats);
  }

  /** The same experiment with another largest number of features. */
  public DoubleDescent withFeatures(int most) {
    return new DoubleDescent(train, most, signalFeatures, slowDecay, steepDecay, sigma, repeats);
  }

  /** The same experiment with another number of features that carry signal. */
  public DoubleDescent withSignalFeatures(int count) {
    return new DoubleDescent(train, features, count, slowDecay, steepDecay, sigma, repeats);
  }

  /** The same experiment with another decay of the widely spread signal. */
  public DoubleDescent withSlowDecay(double power) {
    return new DoubleDescent(train, features, signalFeatures, power, steepDecay, sigma, repeats);
  }

  /** The same experiment with another decay of the concentrated signal. */
  public DoubleDescent withSteepDecay(double power) {
    return new DoubleDescent(train, features, signalFeatures, slowDecay, power, sigma, repeats);
  }

  /** The same experiment with another noise. */
  public DoubleDescent withSigma(double noise) {
    return new DoubleDescent(
        train, features, signalFeatures, slowDecay, steepDecay, noise, repeats);
  }

  /** The same experiment with another number of pairs of training sets. */
  public DoubleDescent withRepeats(int count) {
    return new DoubleDescent(train, features, signalFeatures, slowDecay, steepDecay, sigma, count);
  }

  /** The truths, in the order of the curves. */
  List<Signal> signals() {
    return List.of(
        Signal.decaying(SLOW, sigma, signalFeatures, slowDecay),
        Signal.decaying("steep decay", sigma, signalFeatures, steepDecay),
        Signal.decaying("slow decay and triple noise", NOISY * sigma, signalFeatures, slowDecay),
        Signal.single("one useful feature", sigma));
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new Result(new NestedSweep(this).curves(seed, progress), winners());
  }

  private Winners winners() {
    List<Double> decays = List.of(0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0);
    List<Double> sigmas = List.of(0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1.2);
    List<List<Double>> rows = new ArrayList<>();
    for (double noise : sigmas) {
      List<Double> row = new ArrayList<>();
      for (double decay : decays) {
        Signal signal = Signal.decaying("", noise, signalFeatures, decay);
        row.add(signal.secondOverFirst(train, features));
      }
      rows.add(List.copyOf(row));
    }
    return new Winners(decays, sigmas, List.copyOf(rows));
  }
}
