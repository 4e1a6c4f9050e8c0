package org.mlconcepts.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mlconcepts.evaluation.ErrorMeasures.Repeat;
import org.mlconcepts.evaluation.ErrorSource.Sample;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.metric.Score;

/** Draws rows from one source, and measures the errors of the models on them. */
final class ErrorTrial {

  /**
   * A change of population: train on this share of the rows with the smallest input, test above.
   */
  private static final double SHIFT_QUANTILE = 0.75;

  private static final double LARGEST_SHARE = 0.01;

  private final ErrorMeasures settings;
  private final ErrorSource source;

  ErrorTrial(ErrorMeasures settings, ErrorSource source) {
    this.settings = settings;
    this.source = source;
  }

  /** The measures with one error of a certain size, each over its value without that row. */
  record Grown(double mae, double rmse, double medianAbsoluteError) {}

  /** One repeat with what is only averaged over the repeats. */
  record Drawn(List<Grown> growth, Repeat repeat) {}

  Drawn draw(Seed seed) {
    Sample all = source.draw(settings.train() + settings.test(), seed.stream("rows"));
    Sample training = part(all, 0, settings.train());
    Sample testing = part(all, settings.train(), settings.train() + settings.test());
    RegressionErrors trained =
        RegressionErrors.of(training.target(), ErrorSource.predictions(training, training));
    RegressionErrors tested =
        RegressionErrors.of(testing.target(), ErrorSource.predictions(training, testing));
    double[] errors = errors(training, testing);
    Repeat repeat =
        new Repeat(
            grown(errors, ErrorMeasures.LARGE).mae(),
            grown(errors, ErrorMeasures.HUGE).mae(),
            shareOfLargest(errors, 1),
            shareOfLargest(errors, 2),
            tested.mae() / tested.medianAbsoluteError(),
            r2(trained),
            variance(ErrorSource.predictions(training, training)) / variance(training.target()),
            r2(tested),
            shifted(all, source.deciding()),
            r2(RegressionErrors.of(testing.target(), ErrorSource.nearest(training, testing))),
            total(source, median(training.target()), testing),
            total(source, mean(training.target()), testing));
    return new Drawn(
        ErrorMeasures.SIZES.stream().map(size -> grown(errors, size)).toList(), repeat);
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
    return r2(RegressionErrors.of(above.target(), ErrorSource.predictions(below, above)));
  }

  private static double r2(RegressionErrors errors) {
    Score r2 = errors.r2();
    if (r2 instanceof Score.Undefined) {
      throw new IllegalArgumentException(
          "the target is constant in some of the rows that are drawn, so that R² is undefined");
    }
    return r2.orElseThrow();
  }

  private static Optional<Double> total(ErrorSource source, double predicted, Sample testing) {
    return source.hasTotals() ? Optional.of(predicted / mean(testing.target())) : Optional.empty();
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
