package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.evaluation.ErrorTrial.Drawn;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

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
    implements OnTable<ErrorMeasures.Result> {

  /** The size of the growing error, in root mean squared errors of the other rows. */
  static final List<Double> SIZES = List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0);

  /** An error that is large, in root mean squared errors of the other rows. */
  static final double LARGE = 10;

  /** An error as a slip of two digits makes it. */
  static final double HUGE = 100;

  /** Rows of a reader's table beside those of a repeat. */
  private static final int LEAST_OTHERS = 100;

  public ErrorMeasures {
    Checks.atLeast("train", 20, train);
    Checks.atLeast("test", 20, test);
    Checks.atLeast("repeats", 2, repeats);
    Checks.that(
        (long) train + test <= 9000,
        "train + test must be at most 9000, so that repeats on the tables differ, but was "
            + ((long) train + test));
  }

  /** The line first, then wages, then house prices; or a reader's table alone. */
  public record Result(List<Source> sources) {

    boolean own() {
      return sources.size() == 1;
    }

    /** Those that are tables. */
    List<Source> tables() {
      return own() ? sources : sources.subList(1, sources.size());
    }
  }

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
   *     predicted by the training median, which minimises the absolute error; empty where targets
   *     of a reader's table can be below 0, so that a total is no yardstick
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
      Optional<Double> totalByMedian,
      Optional<Double> totalByMean) {}

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
      sources.add(source(source, seed, progress));
    }
    return new Result(List.copyOf(sources));
  }

  /**
   * Measures the errors on a table alone, of least squares on the two columns that go most with the
   * target.
   *
   * @param data with a number to predict
   */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    ErrorSource own = ErrorSource.own(data, train + test + LEAST_OTHERS);
    Source found = source(own, seed, progress);
    Checks.that(
        found.repeats().stream()
            .allMatch(r -> r.neighbourR2() < 1 && Double.isFinite(r.meanOverMedian())),
        "rows of the table repeat each other, so that their targets are known without an error");
    return new Result(List.of(found));
  }

  private Source source(ErrorSource source, Seed seed, Progress progress) {
    Seed own = seed.child(source.name());
    ErrorTrial trial = new ErrorTrial(this, source);
    List<Drawn> drawn =
        Repeats.run(source.name(), repeats, progress, r -> trial.draw(own.child("draw/" + r)));
    return new Source(source.name(), growth(drawn), drawn.stream().map(Drawn::repeat).toList());
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
}
