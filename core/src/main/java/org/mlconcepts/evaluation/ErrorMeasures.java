package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.evaluation.ErrorSource.Sample;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.RegressionErrors;

/**
 * What the usual error measures of regression react to: one growing error, the few largest errors
 * of real data, a change of population, and which constant prediction each of them would choose.
 *
 * <p>A straight line with normal noise, for which the growth is known in closed form, stands beside
 * weekly wages and house prices in dollars.
 *
 * @param train training rows, at least 20
 * @param test test rows, at least 20; one of their errors grows
 * @param repeats fresh training and test rows, at least 2
 */
public record ErrorMeasures(int train, int test, int repeats)
    implements Experiment<ErrorMeasures.Result> {

  /** The size of the growing error, in root mean squared errors of the other rows. */
  private static final List<Double> SIZES = List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0);

  /** An error that is large, in root mean squared errors of the other rows. */
  static final double LARGE = 10;

  /** An error as a slip of two digits makes it. */
  static final double HUGE = 100;

  /**
   * A change of population: train on this share of the rows with the smallest input, test above.
   */
  private static final double SHIFT_QUANTILE = 0.75;

  private static final double LARGEST_SHARE = 0.01;

  public ErrorMeasures {
    Checks.atLeast("train", 20, train);
    Checks.atLeast("test", 20, test);
    Checks.atLeast("repeats", 2, repeats);
    Checks.that(
        (long) train + test <= 9000,
        "train + test must be at most 9000, so that repeats on the tables differ, but was "
            + ((long) train + test));
  }

  /** The line first, then wages, then house prices. */
  public record Result(List<Source> sources) {}

  /**
   * One source of rows.
   *
   * @param growth the measures while one error grows, by its size
   * @param repeats one entry a repeat
   */
  public record Source(String name, List<Growth> growth, List<Repeat> repeats) {}

  /**
   * The measures where one error has a certain size, each over its value without that row.
   *
   * @param size of the error, in root mean squared errors of the other rows
   */
  public record Growth(double size, Estimate mae, Estimate rmse, Estimate medianAbsoluteError) {}

  /**
   * What one training and one test set showed, for least squares with an intercept unless another
   * model is named.
   *
   * @param maeGrowthLarge mean absolute error with one error of {@link #LARGE} times the usual,
   *     over its value without that row
   * @param maeGrowthHuge the same for {@link #HUGE} times the usual
   * @param absoluteShareOfLargest the part of the sum of absolute errors that the largest hundredth
   *     of the errors makes, 0..1
   * @param squaredShareOfLargest the same of the sum of squared errors
   * @param meanOverMedian mean absolute error over median absolute error
   * @param trainR2 R² on the training rows
   * @param trainShare variance of the fitted values over that of the target, on the training rows
   * @param testR2 R² on new rows
   * @param shiftedR2 R² on rows beyond the range of the training rows
   * @param neighbourR2 R² on new rows of a model that repeats the target of the nearest training
   *     row
   * @param totalByMedian the predicted total of the test rows over the true one, if every row is
   *     predicted by the training median, which minimises the absolute error
   * @param totalByMean the same for the training mean, which minimises the squared error
   */
  public record Repeat(
      double maeGrowthLarge,
      double maeGrowthHuge,
      double absoluteShareOfLargest,
      double squaredShareOfLargest,
      double meanOverMedian,
      double trainR2,
      double trainShare,
      double testR2,
      double shiftedR2,
      double neighbourR2,
      double totalByMedian,
      double totalByMean) {}

  /** A hundred test rows, so that the growing error is one in a hundred. */
  public static ErrorMeasures defaults() {
    return new ErrorMeasures(200, 100, 60);
  }

  /** The same experiment with another number of training rows. */
  public ErrorMeasures withTrain(int rows) {
    return new ErrorMeasures(rows, test, repeats);
  }

  /** The same experiment with another number of test rows. */
  public ErrorMeasures withTest(int rows) {
    return new ErrorMeasures(train, rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public ErrorMeasures withRepeats(int count) {
    return new ErrorMeasures(train, test, count);
  }

  /** The measures with one error of a certain size, each over its value without that row. */
  private record Grown(double mae, double rmse, double medianAbsoluteError) {}

  /** One repeat with what is only averaged over the repeats. */
  private record Drawn(List<Grown> growth, Repeat repeat) {}

  /**
   * The expected growth for normal errors in closed form: of the mean absolute error, and of the
   * root mean squared one.
   *
   * @param size of the one error, in standard deviations of the others
   */
  List<Double> expected(double size) {
    double share = 1.0 / test;
    double usual = Math.sqrt(2 / Math.PI); // E|e| of a standard normal error
    return List.of(
        (1 - share) + share * size / usual, Math.sqrt((1 - share) + share * size * size));
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Source> sources = new ArrayList<>();
    for (ErrorSource source :
        List.of(ErrorSource.line(), ErrorSource.wages(), ErrorSource.houses())) {
      Seed own = seed.child(source.name());
      List<Drawn> drawn =
          Repeats.run(source.name(), repeats, progress, r -> draw(source, own.child("draw/" + r)));
      sources.add(
          new Source(source.name(), growth(drawn), drawn.stream().map(Drawn::repeat).toList()));
    }
    return new Result(List.copyOf(sources));
  }

  private static List<Growth> growth(List<Drawn> drawn) {
    List<Growth> growth = new ArrayList<>();
    for (int s = 0; s < SIZES.size(); s++) {
      int at = s;
      growth.add(
          new Growth(
              SIZES.get(at),
              Estimate.of(Values.of(drawn, d -> d.growth().get(at).mae())),
              Estimate.of(Values.of(drawn, d -> d.growth().get(at).rmse())),
              Estimate.of(Values.of(drawn, d -> d.growth().get(at).medianAbsoluteError()))));
    }
    return List.copyOf(growth);
  }

  private Drawn draw(ErrorSource source, Seed seed) {
    Sample all = source.draw(train + test, seed.stream("rows"));
    Sample training = part(all, 0, train);
    Sample testing = part(all, train, train + test);
    RegressionErrors trained =
        RegressionErrors.of(training.target(), ErrorSource.predictions(training, training));
    RegressionErrors tested =
        RegressionErrors.of(testing.target(), ErrorSource.predictions(training, testing));
    double[] errors = errors(training, testing);
    Repeat repeat =
        new Repeat(
            grown(errors, LARGE).mae(),
            grown(errors, HUGE).mae(),
            shareOfLargest(errors, 1),
            shareOfLargest(errors, 2),
            tested.mae() / tested.medianAbsoluteError(),
            trained.r2().orElseThrow(),
            variance(ErrorSource.predictions(training, training)) / variance(training.target()),
            tested.r2().orElseThrow(),
            shifted(all, source.deciding()),
            RegressionErrors.of(testing.target(), ErrorSource.nearest(training, testing))
                .r2()
                .orElseThrow(),
            median(training.target()) / mean(testing.target()),
            mean(training.target()) / mean(testing.target()));
    return new Drawn(SIZES.stream().map(size -> grown(errors, size)).toList(), repeat);
  }

  private static Sample part(Sample all, int from, int to) {
    return new Sample(
        Arrays.copyOfRange(all.design(), from, to), Arrays.copyOfRange(all.target(), from, to));
  }

  private static double[] errors(Sample training, Sample testing) {
    double[] predicted = ErrorSource.predictions(training, testing);
    double[] errors = new double[predicted.length];
    Arrays.setAll(errors, i -> testing.target()[i] - predicted[i]);
    return errors;
  }

  /** Puts an error of a certain size in place of the last one. */
  private static Grown grown(double[] errors, double size) {
    double[] others = Arrays.copyOf(errors, errors.length - 1);
    RegressionErrors before = against0(others);
    double[] grown = errors.clone();
    grown[grown.length - 1] = size * before.rmse();
    RegressionErrors after = against0(grown);
    return new Grown(
        after.mae() / before.mae(),
        after.rmse() / before.rmse(),
        after.medianAbsoluteError() / before.medianAbsoluteError());
  }

  private static RegressionErrors against0(double[] errors) {
    return RegressionErrors.of(errors, new double[errors.length]);
  }

  private static double shareOfLargest(double[] errors, int power) {
    double[] sizes =
        Arrays.stream(errors).map(e -> power == 1 ? Math.abs(e) : e * e).sorted().toArray();
    int largest = Math.max(1, (int) Math.round(LARGEST_SHARE * sizes.length));
    double top = 0;
    for (int i = sizes.length - largest; i < sizes.length; i++) {
      top += sizes[i];
    }
    return top / Arrays.stream(sizes).sum();
  }

  /** R² above a quantile of the deciding input, of a model that was trained below it. */
  private static double shifted(Sample all, int input) {
    double[] sorted = Arrays.stream(all.design()).mapToDouble(row -> row[input]).sorted().toArray();
    double bound = sorted[(int) (SHIFT_QUANTILE * sorted.length) - 1];
    Sample below = all.where(input, bound, false);
    Sample above = all.where(input, bound, true);
    if (above.target().length < 2) {
      bound = sorted[sorted.length / 2];
      below = all.where(input, bound, false);
      above = all.where(input, bound, true);
    }
    return RegressionErrors.of(above.target(), ErrorSource.predictions(below, above))
        .r2()
        .orElseThrow();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
  }
}
