package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * What cross-validation is good for: how much worse than the best candidate is the one that it
 * picks, compared with picking by training error or by a single split, and which variance it lowers
 * and which it does not. On polynomials with a known truth, and on samples of real wages whose
 * population stands in for the truth.
 *
 * @param train training rows of the synthetic data sets, at least 3; two thirds of them must exceed
 *     {@code degrees}
 * @param sigma standard deviation of the synthetic noise, above 0
 * @param degrees the highest degree among the synthetic candidates, at least 1
 * @param folds how many folds, 2..{@code train}, at most 33
 * @param repeats how many synthetic data sets are drawn from each layout, at least 4
 * @param samples how many samples of each size are drawn from the wages, at least 2
 * @param truth the true function of the synthetic data
 * @param layout the layout of training positions that the charts show; the claims look at all
 */
public record CrossValidationSelects(
    int train,
    double sigma,
    int degrees,
    int folds,
    int repeats,
    int samples,
    TrueFunction truth,
    Layout layout)
    implements Experiment<CrossValidationSelects.Result> {

  public CrossValidationSelects {
    Checks.atLeast("degrees", 1, degrees);
    Checks.atLeast("train", 3, train);
    Checks.that(
        train - train / 3 > degrees,
        "degrees must be below two thirds of train ("
            + (train - train / 3)
            + " rows are left beside a single split), but was "
            + degrees
            + "; lower degrees or raise train");
    Checks.between("sigma", 0, 1e6, sigma);
    Checks.that(
        folds >= 2 && folds <= Math.min(train, 33),
        "folds must be in 2.." + Math.min(train, 33) + ", but was " + folds);
    Checks.that(
        train - (train + folds - 1) / folds > degrees,
        "folds must leave more rows than degrees ("
            + degrees
            + ") to train on, but "
            + folds
            + " folds of "
            + train
            + " rows leave "
            + (train - (train + folds - 1) / folds)
            + "; raise folds or lower degrees");
    Checks.atLeast("repeats", 4, repeats);
    Checks.atLeast("samples", 2, samples);
  }

  /**
   * What was measured.
   *
   * @param layouts one entry a layout, in the order of the enum
   * @param curve all candidates on the first data set of the charted layout
   * @param wages samples of the wages, by size and family of candidates
   * @param coins the best of many models that guess
   */
  public record Result(List<Study> layouts, Curve curve, List<Wages> wages, List<Coins> coins) {}

  /**
   * Data sets with positions of one layout.
   *
   * @param choices what each chooser took
   * @param fixedDegree the degree with the smallest geometric mean of the excess error: the best
   *     one to fix beforehand, for somebody who knew the truth
   * @param spread variances over data sets
   * @param errorBar how well the naive standard error of cross-validation describes its real
   *     spread, at the fixed degree
   */
  public record Study(
      Layout layout, List<Choice> choices, int fixedDegree, Spread spread, ErrorBar errorBar) {

    /** What one chooser took. */
    public Choice choice(Chooser chooser) {
      return Choice.in(choices, chooser);
    }
  }

  /**
   * What one chooser took, one entry a data set.
   *
   * @param chosen the degree, or the number of neighbours
   * @param excess the true squared error above the noise of the fitted model that was taken
   */
  public record Choice(Chooser chooser, List<Integer> chosen, List<Double> excess) {
    static Choice in(List<Choice> choices, Chooser chooser) {
      return choices.stream()
          .filter(choice -> choice.chooser() == chooser)
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * Variances over the data sets of a batch, one entry a batch (a tenth of all data sets each, at
   * least two). Those of predictions are averaged over the test points.
   *
   * @param fixed predictions of the fixed degree
   * @param fixedAfterCrossValidation the same model, fitted again after it was cross-validated
   * @param foldsAveraged predictions of the mean of the folds' models of the fixed degree
   * @param chosenByTrainingError predictions of the degree with the smallest training error
   * @param chosenByCrossValidation predictions of the degree with the smallest cross-validated
   *     error
   * @param splitEstimate error estimate of the fixed degree on a single split
   * @param crossValidatedEstimate error estimate of the fixed degree over the folds
   * @param repeatedEstimate the mean of five such estimates with other folds
   */
  public record Spread(
      List<Double> fixed,
      List<Double> fixedAfterCrossValidation,
      List<Double> foldsAveraged,
      List<Double> chosenByTrainingError,
      List<Double> chosenByCrossValidation,
      List<Double> splitEstimate,
      List<Double> crossValidatedEstimate,
      List<Double> repeatedEstimate) {}

  /**
   * The error bar of cross-validation.
   *
   * @param estimate the cross-validated error of the fixed degree over data sets
   * @param trueError the true error of the same fits
   * @param standardDeviation how the estimate really varies over data sets
   * @param naiveStandardError the mean standard error as computed from the folds of one data set
   */
  public record ErrorBar(
      Estimate estimate, Estimate trueError, double standardDeviation, double naiveStandardError) {}

  /** All candidates on one data set; chosen degrees by chooser. */
  public record Curve(
      List<Validated> byDegree,
      int trainingError,
      int crossValidation,
      int oneStandardError,
      int oracle) {}

  /** One degree on one data set, in squared units of y. */
  public record Validated(
      int degree,
      double trueError,
      double trainingError,
      double crossValidated,
      double standardError) {}

  /**
   * Samples of one size from the wages.
   *
   * @param family {@code polynomials} in experience, or {@code neighbours} by experience
   * @param rows how many rows a sample has
   * @param noise variance of the log wage among men of equal experience: the smallest possible
   *     error
   * @param choices what each chooser took
   * @param smallest the smallest cross-validated error of each sample
   * @param nested the nested cross-validated error of choosing and fitting
   */
  public record Wages(
      String family,
      int rows,
      double noise,
      List<Choice> choices,
      List<Double> smallest,
      List<Double> nested) {

    /** What one chooser took. */
    public Choice choice(Chooser chooser) {
      return Choice.in(choices, chooser);
    }

    /**
     * The true error, noise included, of the model with the smallest cross-validated error, one
     * entry a sample.
     */
    public List<Double> trueError() {
      return choice(Chooser.CROSS_VALIDATION).excess().stream()
          .map(excess -> excess + noise)
          .toList();
    }
  }

  /**
   * The best of many coin flips on 100 rows.
   *
   * @param models how many there are to choose from
   * @param expectedBest the exact expectation of the best accuracy
   * @param measuredBest the same, measured
   */
  public record Coins(int models, double expectedBest, Estimate measuredBest) {}

  /** Thirty rows of a cosine, degrees 0 to 15, ten folds. */
  public static CrossValidationSelects defaults() {
    return new CrossValidationSelects(
        30, 0.1, 15, 10, 200, 100, TrueFunction.COSINE, Layout.JITTERED);
  }

  /** The same experiment with another number of training rows. */
  public CrossValidationSelects withTrain(int rows) {
    return new CrossValidationSelects(rows, sigma, degrees, folds, repeats, samples, truth, layout);
  }

  /** The same experiment with another noise. */
  public CrossValidationSelects withSigma(double noise) {
    return new CrossValidationSelects(
        train, noise, degrees, folds, repeats, samples, truth, layout);
  }

  /** The same experiment up to another degree. */
  public CrossValidationSelects withDegrees(int highest) {
    return new CrossValidationSelects(
        train, sigma, highest, folds, repeats, samples, truth, layout);
  }

  /** The same experiment with another number of folds. */
  public CrossValidationSelects withFolds(int count) {
    return new CrossValidationSelects(
        train, sigma, degrees, count, repeats, samples, truth, layout);
  }

  /** The same experiment with another number of synthetic data sets. */
  public CrossValidationSelects withRepeats(int count) {
    return new CrossValidationSelects(train, sigma, degrees, folds, count, samples, truth, layout);
  }

  /** The same experiment with another number of samples of the wages. */
  public CrossValidationSelects withSamples(int count) {
    return new CrossValidationSelects(train, sigma, degrees, folds, repeats, count, truth, layout);
  }

  /** The same experiment with another true function. */
  public CrossValidationSelects withTruth(TrueFunction function) {
    return new CrossValidationSelects(
        train, sigma, degrees, folds, repeats, samples, function, layout);
  }

  /** The same experiment with another layout in the charts. */
  public CrossValidationSelects withLayout(Layout positions) {
    return new CrossValidationSelects(
        train, sigma, degrees, folds, repeats, samples, truth, positions);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    SelectionStudy synthetic = new SelectionStudy(this);
    List<Study> studies = new ArrayList<>();
    for (Layout each : Layout.values()) {
      studies.add(synthetic.study(each, seed, progress));
    }
    List<Wages> wages = new WageSelection(folds, samples).run(seed, progress);
    return new Result(
        List.copyOf(studies),
        synthetic.curve(layout, seed),
        wages,
        CoinFlips.race(samples, seed.stream("coins")));
  }
}
