package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
import org.mlconcepts.model.Penalty;
import org.mlconcepts.model.Shrinkage;
import org.mlconcepts.regularization.ShrinkageRules.Effect;
import org.mlconcepts.regularization.ShrinkageRules.Intercept;
import org.mlconcepts.regularization.ShrinkageRules.Law;
import org.mlconcepts.regularization.ShrinkageRules.Result;
import org.mlconcepts.regularization.ShrinkageRules.Solver;

/** Draws the closed forms, the solvers, and what units and the intercept do. */
final class ShrinkageCharts {

  private static final int STEPS = 80; // even, so that 0 is among them

  private ShrinkageCharts() {}

  static List<Chart> of(ShrinkageRules experiment, Result result) {
    return List.of(laws(experiment, result), solvers(result), units(result), intercepts(result));
  }

  private static Chart laws(ShrinkageRules experiment, Result result) {
    String finding =
        String.format(
            Locale.ROOT,
            "L1 sets %d of %d to exactly 0, the elastic net %d, L2 %d",
            zeros(result, PathStudy.L1),
            experiment.features(),
            zeros(result, PathStudy.ELASTIC_NET),
            zeros(result, PathStudy.L2));
    double farthest =
        result.laws().stream()
            .flatMap(law -> law.farthest().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElseThrow();
    return new Lines(
        "laws",
        finding + "; every solver is on its closed form",
        String.format(
            Locale.ROOT,
            "Penalised coefficients on uncorrelated columns against their least-squares estimates,"
                + " at a strength of %s. Dots are what general solvers find, lines the closed forms,"
                + " at most %.0e apart. %s.",
            experiment.strength(),
            farthest,
            finding),
        Axis.linear("least-squares estimate", ""),
        Axis.linear("penalised coefficient", ""),
        lawSeries(experiment, result),
        List.of());
  }

  private static List<Series> lawSeries(ShrinkageRules experiment, Result result) {
    double reach =
        result.laws().get(0).coefficients().stream()
            .mapToDouble(c -> Math.abs(c.estimate()))
            .max()
            .orElseThrow();
    List<Point> diagonal = List.of(Point.of(-reach, -reach), Point.of(reach, reach));
    List<Series> series = new ArrayList<>();
    series.add(new Series("no penalty", Role.REFERENCE, diagonal));
    for (Law law : result.laws()) {
      series.add(closedForm(law.penalty(), experiment.strength(), reach));
    }
    for (Law law : result.laws()) {
      series.add(
          new Series(
              law.penalty() + ", solved",
              Role.SAMPLED,
              law.coefficients().stream().map(c -> Point.of(c.estimate(), c.solved())).toList()));
    }
    return series;
  }

  private static int zeros(Result result, String penalty) {
    return ShrinkageReading.law(result, penalty).zeros().get(0);
  }

  private static Series closedForm(String penalty, double strength, double reach) {
    double ratio = penalty.equals(PathStudy.L1) ? 1 : penalty.equals(PathStudy.L2) ? 0 : 0.5;
    List<Point> points = new ArrayList<>();
    for (int k = 0; k <= STEPS; k++) {
      double z = reach * (2.0 * k / STEPS - 1);
      points.add(Point.of(z, Shrinkage.elasticNet(z, Penalty.of(strength, ratio))));
    }
    return new Series(penalty, Role.TRUTH, points);
  }

  private static Chart solvers(Result result) {
    List<Bars.Group> groups = new ArrayList<>();
    for (String data : List.of(SolverStudy.INVENTED, SolverStudy.HOUSES)) {
      List<Solver> own = result.solvers().stream().filter(s -> s.data().equals(data)).toList();
      groups.add(group("exactly 0, " + data, own, Solver::exact));
      groups.add(group("within 1 % of 0, " + data, own, Solver::near));
    }
    Solver plain = solver(result, SolverStudy.GRADIENT);
    Solver proximal = solver(result, SolverStudy.PROXIMAL);
    return new Bars(
        "solvers",
        String.format(
            Locale.ROOT,
            "On houses plain gradient descent makes %.0f %% of the lasso's zeros exact, proximal"
                + " steps %.0f %%",
            mean(percent(plain, plain.exact())),
            mean(percent(proximal, proximal.exact()))),
        "Of the coefficients that are 0 at the minimum of the lasso's objective, the share that"
            + " each solver makes exactly 0, and the share that it brings within a hundredth of the"
            + " largest coefficient, on invented columns and on twelve columns of house sales, with"
            + " 95 % intervals.",
        "solver",
        SolverStudy.SOLVERS,
        Axis.linear("coefficients that should be 0", "%").within(0, 105),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Solver solver(Result result, String name) {
    return result.solvers().stream()
        .filter(s -> s.data().equals(SolverStudy.HOUSES) && s.solver().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double[] percent(Solver solver, List<Integer> counts) {
    double[] shares = ShrinkageReading.shares(solver, counts);
    for (int r = 0; r < shares.length; r++) {
      shares[r] *= 100;
    }
    return shares.length > 1 ? shares : new double[2];
  }

  private static Bars.Group group(
      String name, List<Solver> solvers, Function<Solver, List<Integer>> counts) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Solver solver : solvers) {
      Estimate share = Estimate.of(percent(solver, counts.apply(solver)));
      Interval interval = share.interval(Evidence.LEVEL);
      bars.add(new Bars.Bar(share.mean(), interval.low(), interval.high()));
    }
    return new Bars.Group(name, bars);
  }

  private static Chart units(Result result) {
    Effect first = result.effects().get(0);
    Effect last = result.effects().get(result.effects().size() - 1);
    String finding =
        String.format(
            Locale.ROOT,
            "The unit of living area moves its lasso effect from %.0f %% to %.0f %% of the price;"
                + " scaled columns do not care",
            100 * first.lasso(),
            100 * last.lasso());
    return new Lines(
        "units",
        finding,
        "Predicted change of a house's price with one standard deviation of living area, by the"
            + " unit in which the area is written down, for ridge and lasso of fixed strength on"
            + " raw and on standardised columns. On standardised columns the unit makes no"
            + " difference.",
        Axis.log("unit of living area", "square feet"),
        Axis.linear("effect of one standard deviation", "% of the price"),
        List.of(
            effect("ridge, raw", Role.MEASURED, result, Effect::ridge),
            effect("lasso, raw", Role.MEASURED, result, Effect::lasso),
            effect("ridge, scaled", Role.REFERENCE, result, Effect::ridgeStandardized),
            effect("lasso, scaled", Role.REFERENCE, result, Effect::lassoStandardized)),
        List.of());
  }

  private static Series effect(
      String name, Role role, Result result, ToDoubleFunction<Effect> effect) {
    return new Series(
        name,
        role,
        result.effects().stream()
            .map(e -> Point.of(e.unit(), 100 * effect.applyAsDouble(e)))
            .toList());
  }

  private static Chart intercepts(Result result) {
    Intercept shown = result.intercepts().get(2);
    return new Lines(
        "intercept",
        String.format(
            Locale.ROOT,
            "With a penalised intercept a strength of %s makes houses %.0f %% too cheap; in"
                + " thousands of USD %.0f %%",
            shown.strength(),
            100 - 100 * mean(Values.array(shown.ratio())),
            100 - 100 * mean(Values.array(shown.ratioThousands()))),
        "Typical predicted price over typical price of houses that were not trained on, against the"
            + " strength of ridge, where the intercept costs as much as a coefficient and prices"
            + " are logarithms of USD or of thousands of USD, and where it is free. Dots lie on the"
            + " closed form.",
        Axis.log("strength of the penalty", ""),
        Axis.linear("typical prediction over typical price", "%"),
        List.of(
            closed("prices in USD", result, Intercept::closedForm),
            closed("in thousands of USD", result, Intercept::closedFormThousands),
            ratio("prices in USD, measured", result, Intercept::ratio),
            ratio("in thousands of USD, measured", result, Intercept::ratioThousands),
            ratio("free intercept", result, Intercept::ratioFree)),
        List.of(Rule.horizontal(100, "right on average")));
  }

  private static Series closed(String name, Result result, ToDoubleFunction<Intercept> ratio) {
    return new Series(
        name,
        Role.TRUTH,
        result.intercepts().stream()
            .map(i -> Point.of(i.strength(), 100 * ratio.applyAsDouble(i)))
            .toList());
  }

  private static Series ratio(
      String name, Result result, Function<Intercept, List<Double>> ratios) {
    List<Point> points = new ArrayList<>();
    for (Intercept each : result.intercepts()) {
      Estimate estimate = Estimate.of(Values.of(ratios.apply(each), r -> 100 * r));
      Interval interval = estimate.interval(Evidence.LEVEL);
      points.add(new Point(each.strength(), estimate.mean(), interval.low(), interval.high()));
    }
    return new Series(name, Role.SAMPLED, points);
  }

  private static double mean(double[] values) {
    return Estimate.of(values).mean();
  }
}
