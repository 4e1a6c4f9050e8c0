package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * The second descent on real data: least squares on a growing number of random features of house
 * sales, with few training rows and many to test on. Two targets on the same rows show what noise
 * does: the price, and the price over the appraisal.
 *
 * <p>A random Fourier feature of a row x is {@code √2 cos(w'x + b)} with normal w and uniform b;
 * many of them together stand for a Gaussian kernel (Rahimi and Recht 2007). A wide kernel, as wide
 * as the typical distance of two rows, makes smooth features that carry much each; a narrow one, a
 * quarter of that, makes wiggly features that carry little each. The penalty of ridge is a tenth of
 * a row's squared length. None of these is tuned.
 *
 * @param train training rows n, at least 20
 * @param features the largest number of features, at least 3 {@code train}
 * @param test rows to test on in each repeat, at least 10
 * @param wide standard deviation of the wide kernel over the typical distance of two rows, above
 *     {@code narrow}
 * @param narrow the same of the narrow kernel, above 0
 * @param penalty ridge penalty over the mean squared length of a row of features, above 0
 * @param repeats how often rows and features are drawn anew, at least 3
 */
public record RandomFeatures(
    int train, int features, int test, double wide, double narrow, double penalty, int repeats)
    implements Experiment<RandomFeatures.Result> {

  public RandomFeatures {
    Checks.atLeast("train", 20, train);
    Checks.that(
        features >= 3 * train,
        "features must be at least 3 train ("
            + 3 * train
            + "), but was "
            + features
            + "; raise it or lower train");
    Checks.atLeast("test", 10, test);
    Checks.that(
        2L * train + test <= 20_000,
        "2 train + test must be at most 20000, fewer than the rows of the table, but was "
            + (2L * train + test));
    Checks.between("narrow", 0, 1e3, narrow);
    Checks.between("wide", narrow, 1e3, wide);
    Checks.between("penalty", 0, 1e6, penalty);
    Checks.atLeast("repeats", 3, repeats);
  }

  /** One entry for each target and kernel. */
  public record Result(List<Curve> curves) {}

  /**
   * The error for one target and kernel. All errors and variances are shares of the variance of the
   * test targets: 1 is as good as predicting their mean.
   *
   * @param target what is predicted, in a few words
   * @param kernel {@code "wide kernel"} or {@code "narrow kernel"}
   * @param bySize ascending
   * @param ridge the same with the penalty, at fewer sizes
   * @param firstBottom the number of features below n with the smallest mean log error over the
   *     repeats
   * @param secondBottom the same beyond n
   * @param contrasts what the claims compare, repeat by repeat
   */
  public record Curve(
      String target,
      String kernel,
      List<Size> bySize,
      List<Size> ridge,
      int firstBottom,
      int secondBottom,
      Contrasts contrasts) {

    /** What was measured with a number of features. */
    public Size at(int features) {
      return bySize.stream().filter(size -> size.features() == features).findFirst().orElseThrow();
    }
  }

  /**
   * One number of features. The quartiles are over the repeats; near the peak a mean would be that
   * of the worst draw.
   *
   * @param variance half the squared distance between the predictions of two fits to disjoint
   *     training sets: median over repeats
   */
  public record Size(
      int features, double lowerQuartile, double median, double upperQuartile, double variance) {}

  /**
   * Base-2 logarithms of ratios, one a repeat. The two bottoms are chosen on the other repeats, so
   * that their choice has not seen the errors compared.
   *
   * @param leftArm test error with one feature over that at the first bottom
   * @param rightArm test error with nine tenths of n features over that at the first bottom
   * @param pastPeak test error with all features over that with n
   * @param secondOverFirst test error at the second bottom over that at the first
   * @param ridgeOverFirst test error of ridge with all features over that at the first bottom
   * @param varianceBelow variance with nine tenths of n features over that with one tenth
   * @param varianceBeyond variance with all features over that with eleven tenths of n
   * @param ridgeVarianceAtPeak variance of least squares over that of ridge with n features
   * @param ridgeVarianceBeyond the same with all features
   */
  public record Contrasts(
      List<Double> leftArm,
      List<Double> rightArm,
      List<Double> pastPeak,
      List<Double> secondOverFirst,
      List<Double> ridgeOverFirst,
      List<Double> varianceBelow,
      List<Double> varianceBeyond,
      List<Double> ridgeVarianceAtPeak,
      List<Double> ridgeVarianceBeyond) {}

  /** A hundred rows and up to a thousand features, tested on two hundred other rows. */
  public static RandomFeatures defaults() {
    return new RandomFeatures(100, 1000, 200, 1, 0.25, 0.1, 25);
  }

  /** The same experiment with another number of training rows. */
  public RandomFeatures withTrain(int rows) {
    return new RandomFeatures(rows, features, test, wide, narrow, penalty, repeats);
  }

  /** The same experiment with another largest number of features. */
  public RandomFeatures withFeatures(int most) {
    return new RandomFeatures(train, most, test, wide, narrow, penalty, repeats);
  }

  /** The same experiment with another number of test rows. */
  public RandomFeatures withTest(int rows) {
    return new RandomFeatures(train, features, rows, wide, narrow, penalty, repeats);
  }

  /** The same experiment with another wide kernel. */
  public RandomFeatures withWide(double times) {
    return new RandomFeatures(train, features, test, times, narrow, penalty, repeats);
  }

  /** The same experiment with another narrow kernel. */
  public RandomFeatures withNarrow(double times) {
    return new RandomFeatures(train, features, test, wide, times, penalty, repeats);
  }

  /** The same experiment with another ridge penalty. */
  public RandomFeatures withPenalty(double share) {
    return new RandomFeatures(train, features, test, wide, narrow, share, repeats);
  }

  /** The same experiment with another number of repeats. */
  public RandomFeatures withRepeats(int count) {
    return new RandomFeatures(train, features, test, wide, narrow, penalty, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Curve> curves =
        new ArrayList<>(new RandomFeatureSweep(this, "wide kernel", wide).curves(seed, progress));
    curves.addAll(new RandomFeatureSweep(this, "narrow kernel", narrow).curves(seed, progress));
    return new Result(List.copyOf(curves));
  }
}
