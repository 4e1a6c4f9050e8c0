package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Values;
import org.mlconcepts.regularization.RidgeTradeOff.Contest;
import org.mlconcepts.regularization.RidgeTradeOff.Result;
import org.mlconcepts.regularization.RidgeTradeOff.Step;
import org.mlconcepts.regularization.RidgeTradeOff.Sweep;

/** Draws the trade-off of ridge. */
final class RidgeCharts {

  private RidgeCharts() {}

  static List<Chart> of(RidgeTradeOff experiment, Result result) {
    List<Chart> charts = new ArrayList<>();
    result
        .bottom()
        .ifPresent(bottom -> {
          charts.add(decomposition(experiment, result, bottom));
          charts.add(freedom(experiment, result, bottom));
        });
    charts.add(gains(result));
    result.sweeps().forEach(sweep -> charts.add(sweep(sweep, result.bottom().isEmpty())));
    return charts;
  }

  private static Chart decomposition(RidgeTradeOff experiment, Result result, Step best) {
    Step free = result.steps().get(0);
    String finding =
        String.format(
            Locale.ROOT,
            "Least squares makes %.2f, all of it variance; the best ridge %.2f at λ = %.2g",
            free.error(),
            best.error(),
            best.lambda());
    List<Point> measured =
        penalised(result).stream()
            .map(s -> {
              double half = 2 * s.standardError();
              return new Point(s.lambda(), s.measured(), s.measured() - half, s.measured() + half);
            })
            .toList();
    return new Lines(
            "decomposition",
            finding,
            String.format(
                Locale.ROOT,
                "Exact bias², variance and error of ridge against its strength on %d fixed rows with %d"
                    + " features, with the error measured over %d draws of the noise on the curve. %s.",
                experiment.rows(),
                experiment.features(),
                experiment.draws(),
                finding),
            Axis.log("strength λ of the penalty", ""),
            Axis.linear("mean squared error, without noise", "squared units of the target"),
            List.of(
                exact("bias²", result, Step::lambda, Step::biasSquared),
                exact("variance", result, Step::lambda, Step::variance),
                exact("test error", result, Step::lambda, Step::error),
                new Series("test error, measured", Role.SAMPLED, measured)),
            List.of(
                Rule.horizontal(free.error(), "least squares"),
                Rule.vertical(
                    best.lambda(), String.format(Locale.ROOT, "best: λ = %.2g", best.lambda()))))
        .withNote("Whiskers: two standard errors either way");
  }

  /** Without least squares, which has no place on a logarithmic axis. */
  private static List<Step> penalised(Result result) {
    return result.steps().subList(1, result.steps().size());
  }

  private static Series exact(
      String name, Result result, ToDoubleFunction<Step> x, ToDoubleFunction<Step> y) {
    return new Series(
        name,
        Role.TRUTH,
        penalised(result).stream()
            .map(s -> Point.of(x.applyAsDouble(s), y.applyAsDouble(s)))
            .toList());
  }

  private static Chart freedom(RidgeTradeOff experiment, Result result, Step best) {
    return new Lines(
        "complexity",
        String.format(
            Locale.ROOT,
            "The penalty is a complexity axis that runs backwards: best at %.1f of %d degrees of"
                + " freedom",
            best.degreesOfFreedom(),
            experiment.features()),
        String.format(
            Locale.ROOT,
            "Exact bias², variance and error of ridge against its effective degrees of freedom, from"
                + " next to none to the %d of least squares; the error is smallest at %.1f.",
            experiment.features(),
            best.degreesOfFreedom()),
        Axis.linear("effective degrees of freedom", "trace of the hat matrix"),
        Axis.linear("mean squared error, without noise", "squared units of the target"),
        List.of(
            exact("bias²", result, Step::degreesOfFreedom, Step::biasSquared),
            exact("variance", result, Step::degreesOfFreedom, Step::variance),
            exact("test error", result, Step::degreesOfFreedom, Step::error)),
        List.of(Rule.vertical(best.degreesOfFreedom(), "best")));
  }

  private static Chart gains(Result result) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Contest contest : result.contests()) {
      Estimate estimate = Estimate.of(RidgeReading.gain(contest));
      Interval interval = estimate.interval(Evidence.LEVEL);
      bars.add(new Bars.Bar(estimate.mean(), interval.low(), interval.high()));
    }
    return new Bars(
        "gains",
        gained(result, bars),
        "By how many doublings least squares' error on new rows, noise included, is above that of"
            + " ridge at the strength chosen by cross-validation, on "
            + (result.bottom().isPresent()
                ? "invented samples and on small samples of real tables"
                : "small samples of your table")
            + ", with 95 % intervals.",
        "samples",
        result.contests().stream().map(Contest::data).toList(),
        Axis.linear("error of least squares over that of ridge", "doublings"),
        List.of(new Bars.Group("ridge against least squares", bars)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0, "equal")));
  }

  private static String gained(Result result, List<Bars.Bar> bars) {
    double first = StrictMath.pow(2, bars.get(0).value());
    return result.bottom().isPresent()
        ? String.format(
            Locale.ROOT,
            "On few noisy rows least squares makes %.2f times the error of a chosen ridge, on many"
                + " clean ones %.2f",
            first,
            StrictMath.pow(2, bars.get(1).value()))
        : String.format(
            Locale.ROOT,
            "On %s least squares makes %.2f times the error of a chosen ridge",
            result.contests().get(0).data(),
            first);
  }

  private static Chart sweep(Sweep sweep, boolean own) {
    int best = RidgeReading.best(sweep);
    List<Point> rest = new ArrayList<>();
    List<Point> variance = new ArrayList<>();
    List<Point> error = new ArrayList<>();
    for (int k = 0; k < sweep.lambdas().size(); k++) {
      double lambda = sweep.lambdas().get(k);
      rest.add(point(lambda, RidgeReading.rest(sweep, k)));
      variance.add(point(lambda, sweep.variances().get(k)));
      error.add(point(lambda, sweep.errors().get(k)));
    }
    String data =
        own
            ? sweep.data()
            : sweep.data().substring(0, 1).toUpperCase(Locale.ROOT) + sweep.data().substring(1);
    return new Lines(
        own ? "sweep-own-table" : "sweep-" + sweep.data().replace(' ', '-'),
        String.format(
            Locale.ROOT,
            "%s: variance %.2g at the weakest penalty, %.2g at the best, λ = %.2g",
            data,
            variance.get(0).y(),
            variance.get(best).y(),
            sweep.lambdas().get(best)),
        "Variance, bias² with noise, and error on new rows of ridge on small samples, in squared"
            + (own ? " deviations of the target" : " units of a log")
            + ", against the strength of the penalty: "
            + sweep.data()
            + ". Variance falls with the strength, bias² rises.",
        Axis.log("strength λ of the penalty", ""),
        Axis.linear(
            "mean squared error",
            own ? "squared standard deviations of the target" : "squared log units"),
        List.of(
            new Series("bias² and noise", Role.MEASURED, rest),
            new Series("variance", Role.MEASURED, variance),
            new Series("test error", Role.MEASURED, error)),
        List.of(
            Rule.vertical(
                sweep.lambdas().get(best),
                String.format(Locale.ROOT, "best: λ = %.2g", sweep.lambdas().get(best)))));
  }

  private static Point point(double x, List<Double> values) {
    Estimate estimate = Estimate.of(Values.array(values));
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Point(x, estimate.mean(), interval.low(), interval.high());
  }
}
