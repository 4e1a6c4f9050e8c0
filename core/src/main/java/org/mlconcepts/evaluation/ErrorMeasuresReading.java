package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.evaluation.ErrorMeasures.Repeat;
import org.mlconcepts.evaluation.ErrorMeasures.Result;
import org.mlconcepts.evaluation.ErrorMeasures.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.metric.RegressionErrors;

/** Reads the measures against a growing error, a shifted population, and a share of variance. */
final class ErrorMeasuresReading implements Reading<ErrorMeasures, Result> {

  /** An error that rules a measure at least doubles it. */
  private static final double DOUBLED = -1;

  private static final double SAME = 1e-9;

  @Override
  public List<Claim> claims(ErrorMeasures experiment, Result result) {
    return List.of(
        Claim.judge(Evaluation.MAE_EASY, Verdict.HOLDS_IF, notRuled(result)),
        Claim.judge(Evaluation.RMSE_PUNISHES, Verdict.HOLDS, punished(result)),
        Claim.judge(Evaluation.R2_EXPLAINS, Verdict.HOLDS_IF, explained(result)));
  }

  private static List<Evidence> notRuled(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      evidence.add(planted(source, ErrorMeasures.LARGE, Repeat::maeGrowthLarge));
      evidence.add(planted(source, ErrorMeasures.HUGE, Repeat::maeGrowthHuge));
      evidence.add(
          Evidence.beyond(
              DOUBLED,
              source.name() + ", as it is",
              "minus the mean over the median absolute error (doublings)",
              of(source, r -> -Values.doublings(r.meanOverMedian(), 1))));
    }
    return evidence;
  }

  private static Evidence planted(Source source, double size, ToDoubleFunction<Repeat> growth) {
    return Evidence.beyond(
        DOUBLED,
        source.name() + ", one error of " + whole(size) + " times the usual",
        "minus the growth of the mean absolute error (doublings)",
        of(source, r -> -Values.doublings(growth.applyAsDouble(r), 1)));
  }

  private static List<Evidence> punished(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    if (!result.own()) {
      evidence.add(byHand());
    }
    for (Source source : result.sources()) {
      evidence.add(
          Evidence.of(
              source.name(),
              "what the largest hundredth of the errors makes of the squared sum, over the same of"
                  + " the absolute sum (doublings)",
              of(
                  source,
                  r -> Values.doublings(r.squaredShareOfLargest(), r.absoluteShareOfLargest()))));
    }
    return evidence;
  }

  private static Evidence byHand() {
    double[] level = {1, 1, 1, 1};
    double[] lumped = {0, 0, 0, 4};
    return Evidence.exact(
        0,
        "errors 0, 0, 0, 4 against 1, 1, 1, 1",
        "root mean squared error, while the mean absolute error is the same (doublings)",
        Values.doublings(of0(lumped).rmse(), of0(level).rmse())
            - Values.doublings(of0(lumped).mae(), of0(level).mae()));
  }

  private static List<Evidence> explained(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      double[] gaps = of(source, r -> SAME - Math.abs(r.trainR2() - r.trainShare()));
      evidence.add(
          Evidence.of(
              source.name() + ", least squares on its training rows",
              "how much closer than 1e-9 R² and the share of variance of the fitted values lie",
              gaps));
      evidence.add(
          Evidence.of(
              source.name() + ", new rows of the same population",
              "squared error of the mean over that of the model (doublings)",
              of(source, r -> -Values.doublings(1 - r.testR2(), 1))));
      evidence.add(
          Evidence.of(
              source.name() + ", rows beyond the range of the training rows",
              "squared error of the mean over that of the model (doublings)",
              of(source, r -> -Values.doublings(1 - r.shiftedR2(), 1))));
      evidence.add(
          Evidence.of(
              source.name() + ", new rows, one nearest neighbour",
              "squared error of the mean over that of the model (doublings)",
              of(source, r -> -Values.doublings(1 - r.neighbourR2(), 1))));
    }
    return evidence;
  }

  @Override
  public List<Chart> charts(ErrorMeasures experiment, Result result) {
    return ErrorMeasuresCharts.of(experiment, result);
  }

  static String whole(double size) {
    return String.format(Locale.ROOT, "%.0f", size);
  }

  static double[] of(Source source, ToDoubleFunction<Repeat> number) {
    return Values.of(source.repeats(), number);
  }

  private static RegressionErrors of0(double[] errors) {
    return RegressionErrors.of(errors, new double[errors.length]);
  }
}
