package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.lab.Values;

/**
 * How bias², variance and noise add up to test error as the degree of a polynomial grows, computed
 * exactly and measured by redrawing the noise.
 *
 * @param train training rows, more than {@code degrees}
 * @param sigma standard deviation of the noise, above 0
 * @param degrees the highest degree, at least 1; all from 0 up to it are fitted
 * @param repeats how often the noise is redrawn on the same design, at least 2
 * @param redraws how many whole training sets are drawn from each layout, at least 2
 * @param truth the true function
 * @param layout how the training positions lie
 */
public record PolynomialDegree(
    int train,
    double sigma,
    int degrees,
    int repeats,
    int redraws,
    TrueFunction truth,
    Layout layout)
    implements Experiment<PolynomialDegree.Result> {

  private static final int TEST_POINTS = 101;

  public PolynomialDegree {
    Checks.atLeast("degrees", 1, degrees);
    Checks.that(
        train > degrees,
        "train must be above degrees ("
            + degrees
            + "), but was "
            + train
            + "; lower degrees or raise train");
    Checks.between("sigma", 0, 1e6, sigma);
    Checks.atLeast("repeats", 2, repeats);
    Checks.atLeast("redraws", 2, redraws);
  }

  /**
   * What was computed and measured.
   *
   * @param train the fixed design
   * @param test the points over which bias and variance are averaged
   * @param byDegree one entry a degree, from 0
   * @param bestDegree the degree with the smallest expected test error
   * @param example one training set and three fits to it
   * @param redrawn risks of single fits on whole redrawn training sets, for each layout
   */
  public record Result(
      Positions train,
      Positions test,
      List<Degree> byDegree,
      int bestDegree,
      Example example,
      List<Redrawn> redrawn) {

    /** The smallest expected test error. */
    public Degree best() {
      return byDegree.get(bestDegree);
    }
  }

  /** Positions with the true function there. */
  public record Positions(List<Double> x, List<Double> truth) {}

  /**
   * One degree. Everything is an average over the test points, in squared units of the target;
   * biasSquared + variance + noise = expectedTestError.
   *
   * @param biasSquared exact squared difference between expected prediction and truth
   * @param variance exact variance of the prediction over redrawn noise
   * @param noise sigma²
   * @param expectedTestError exact expected squared error on fresh noisy targets
   * @param measuredTestError the mean over the repeats
   * @param measuredStandardError the standard error of that mean
   * @param trainError exact expected squared error on the training targets
   */
  public record Degree(
      int degree,
      double biasSquared,
      double variance,
      double noise,
      double expectedTestError,
      double measuredTestError,
      double measuredStandardError,
      double trainError) {}

  /** The first training set, and the predictions of some degrees at the test points. */
  public record Example(List<Double> y, List<Fit> fits) {}

  /** The predictions of one degree at the test points. */
  public record Fit(int degree, List<Double> predictions) {}

  /**
   * Single fits on redrawn training sets: new positions and new noise each. A risk is the fitted
   * curve's expected squared error on fresh targets, averaged over the test points; it includes the
   * noise.
   *
   * @param layout how the positions were drawn
   * @param constant risk of degree 0
   * @param line risk of degree 1
   * @param best risk of the degree that happened to be best
   * @param highest risk of the highest degree
   * @param lineBiasShare share of bias² in bias² + variance of degree 1 on that design
   * @param lineTrainError expected training error of degree 1 on that design
   * @param leastVarianceStep smallest growth of the exact variance from one degree to the next, as
   *     a ratio
   */
  public record Redrawn(
      Layout layout,
      List<Double> constant,
      List<Double> line,
      List<Double> best,
      List<Double> highest,
      List<Double> lineBiasShare,
      List<Double> lineTrainError,
      List<Double> leastVarianceStep) {}

  /** Thirty rows of a cosine with a noise of a tenth of its height, degrees 0 to 15. */
  public static PolynomialDegree defaults() {
    return new PolynomialDegree(30, 0.1, 15, 400, 200, TrueFunction.COSINE, Layout.JITTERED);
  }

  /** The same experiment with another number of training rows. */
  public PolynomialDegree withTrain(int rows) {
    return new PolynomialDegree(rows, sigma, degrees, repeats, redraws, truth, layout);
  }

  /** The same experiment with another noise. */
  public PolynomialDegree withSigma(double noise) {
    return new PolynomialDegree(train, noise, degrees, repeats, redraws, truth, layout);
  }

  /** The same experiment up to another degree. */
  public PolynomialDegree withDegrees(int highest) {
    return new PolynomialDegree(train, sigma, highest, repeats, redraws, truth, layout);
  }

  /** The same experiment with another number of noise draws. */
  public PolynomialDegree withRepeats(int count) {
    return new PolynomialDegree(train, sigma, degrees, count, redraws, truth, layout);
  }

  /** The same experiment with another number of whole training sets. */
  public PolynomialDegree withRedraws(int count) {
    return new PolynomialDegree(train, sigma, degrees, repeats, count, truth, layout);
  }

  /** The same experiment with another true function. */
  public PolynomialDegree withTruth(TrueFunction function) {
    return new PolynomialDegree(train, sigma, degrees, repeats, redraws, function, layout);
  }

  /** The same experiment with another layout of the training positions. */
  public PolynomialDegree withLayout(Layout positions) {
    return new PolynomialDegree(train, sigma, degrees, repeats, redraws, truth, positions);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    double[] x = layout.draw(train, seed.stream("design"));
    double[] testX = Layout.EVEN.draw(TEST_POINTS, seed.stream("test"));
    PolynomialFits fits = new PolynomialFits(x, testX, degrees);

    List<double[]> errors =
        Repeats.run(
            "redraw noise",
            repeats,
            progress,
            i -> testErrors(fits, x, testX, seed.stream("noise/" + i)));
    List<Degree> byDegree = new ArrayList<>();
    for (int d = 0; d <= degrees; d++) {
      int degree = d;
      Estimate measured = Estimate.of(errors.stream().mapToDouble(e -> e[degree]).toArray());
      byDegree.add(
          degree(degree, fits.exact(degree, truth.at(x), truth.at(testX), sigma), measured));
    }
    int best = bestOf(byDegree.stream().mapToDouble(Degree::expectedTestError).toArray());

    List<Redrawn> redrawn = new ArrayList<>();
    for (Layout each : Layout.values()) {
      String name = "redraw " + Settings.word(each);
      redrawn.add(
          RedrawnSet.collect(
              each,
              Repeats.run(
                  name,
                  redraws,
                  progress,
                  i -> trainingSet(each, testX, seed.child(name + "/" + i)))));
    }
    return new Result(
        positions(x),
        positions(testX),
        List.copyOf(byDegree),
        best,
        example(fits, x, best, seed),
        List.copyOf(redrawn));
  }

  private double[] testErrors(
      PolynomialFits fits, double[] x, double[] testX, RandomGenerator rng) {
    double[][] predictions = fits.predictions(noisy(x, rng));
    double[] fresh = noisy(testX, rng);
    double[] errors = new double[predictions.length];
    for (int d = 0; d < errors.length; d++) {
      errors[d] = meanSquaredDifference(predictions[d], fresh);
    }
    return errors;
  }

  private Degree degree(int degree, PolynomialFits.Terms exact, Estimate measured) {
    double noise = sigma * sigma;
    return new Degree(
        degree,
        exact.biasSquared(),
        exact.variance(),
        noise,
        exact.biasSquared() + exact.variance() + noise,
        measured.mean(),
        measured.standardError(),
        exact.trainError());
  }

  private RedrawnSet trainingSet(Layout drawnFrom, double[] testX, Seed seed) {
    double[] x = drawnFrom.draw(train, seed.stream("design"));
    PolynomialFits fits = new PolynomialFits(x, testX, degrees);
    double[][] predictions = fits.predictions(noisy(x, seed.stream("noise")));
    double[] testTruth = truth.at(testX);
    double[] risks = new double[degrees + 1];
    double leastStep = Double.POSITIVE_INFINITY;
    double varianceBefore = Double.NaN;
    for (int d = 0; d <= degrees; d++) {
      risks[d] = meanSquaredDifference(predictions[d], testTruth) + sigma * sigma;
      double variance = fits.exact(d, truth.at(x), testTruth, sigma).variance();
      leastStep = d == 0 ? leastStep : Math.min(leastStep, variance / varianceBefore);
      varianceBefore = variance;
    }
    PolynomialFits.Terms line = fits.exact(1, truth.at(x), testTruth, sigma);
    return new RedrawnSet(
        risks[0], risks[1], risks[bestOf(risks)], risks[degrees], line, leastStep);
  }

  private Example example(PolynomialFits fits, double[] x, int best, Seed seed) {
    double[] y = noisy(x, seed.stream("noise/0"));
    List<Fit> shown = new ArrayList<>();
    for (int degree : new int[] {1, best, degrees}) {
      if (shown.stream().noneMatch(fit -> fit.degree() == degree)) {
        shown.add(new Fit(degree, Values.list(fits.predictions(degree, y))));
      }
    }
    return new Example(Values.list(y), List.copyOf(shown));
  }

  private double[] noisy(double[] x, RandomGenerator rng) {
    double[] y = truth.at(x);
    for (int i = 0; i < y.length; i++) {
      y[i] += sigma * rng.nextGaussian();
    }
    return y;
  }

  private Positions positions(double[] x) {
    return new Positions(Values.list(x), Values.list(truth.at(x)));
  }

  private static int bestOf(double[] errors) {
    int best = 0;
    for (int d = 1; d < errors.length; d++) {
      best = errors[d] < errors[best] ? d : best;
    }
    return best;
  }

  private static double meanSquaredDifference(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum / a.length;
  }
}
