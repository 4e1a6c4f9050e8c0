package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.postmortem.ForecastMonitor.Alarms;
import org.mlconcepts.postmortem.ForecastMonitor.Result;
import org.mlconcepts.postmortem.ForecastMonitor.Trace;
import org.mlconcepts.postmortem.ForecastMonitor.Year;

/** Reads what a change costs, and what watching the errors saves. */
final class ForecastMonitorReading implements Reading<ForecastMonitor, Result> {

  private static final double A_TENTH = Values.doublings(1.1, 1);
  private static final double MOST = 0.8;

  @Override
  public List<Claim> claims(ForecastMonitor experiment, Result result) {
    return List.of(
        Claim.judge(Postmortem.STATIC_WORLD, Verdict.HOLDS_IF, staticWorld(result)),
        Claim.judge(Postmortem.VALIDATE, Verdict.HOLDS_IF, watching(result)));
  }

  private static List<Evidence> staticWorld(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    Year quiet = result.years().get(0);
    for (Year year : result.years()) {
      if (year.change() != 0) {
        evidence.add(
            Evidence.beyond(
                A_TENTH,
                year.name() + ", model left alone",
                "error of the year with the change over the same year without (doublings)",
                Effects.doublings(year.frozen(), quiet.frozen())));
      }
      evidence.add(
          Evidence.beyond(
              A_TENTH,
              year.name() + ", model left alone or refitted",
              "error left alone over refitted every four weeks (doublings)",
              Effects.doublings(year.frozen(), year.refitted())));
    }
    return evidence;
  }

  private static List<Evidence> watching(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Year year : result.years()) {
      boolean changed = year.change() != 0;
      boolean shop = !year.name().equals(ForecastWorld.RIDERSHIP);
      if (shop) {
        evidence.add(
            Evidence.ofHits(
                MOST,
                year.name() + (changed ? ", alarm in time" : ", no false alarm"),
                changed
                    ? "share of years with an alarm within four weeks of the change"
                    : "share of years without any alarm",
                changed
                    ? Values.array(year.alarmed())
                    : year.alarmed().stream().mapToDouble(a -> 1 - a).toArray()));
      }
      evidence.add(
          Evidence.beyond(
              shop && !changed ? -A_TENTH : A_TENTH,
              year.name() + ", forecast moved at alarms",
              "error left alone over moved at alarms (doublings)",
              Effects.doublings(year.frozen(), year.corrected())));
    }
    return evidence;
  }

  @Override
  public List<Chart> charts(ForecastMonitor experiment, Result result) {
    return List.of(trace(experiment, result.trace()), policies(result), delays(result));
  }

  private static Chart trace(ForecastMonitor experiment, Trace trace) {
    int delay = trace.alarmDay() - experiment.changeDay();
    List<Rule> rules = new ArrayList<>();
    rules.add(Rule.vertical(experiment.changeDay() + 1, "change"));
    boolean raised = trace.alarmDay() < ForecastWorld.YEAR;
    if (raised) {
      rules.add(Rule.vertical(trace.alarmDay() + 1, "alarm"));
    }
    rules.add(Rule.horizontal(trace.tolerated(), "limit"));
    rules.add(Rule.horizontal(-trace.tolerated(), ""));
    return new Lines(
        "alarm",
        raised
            ? "The two-week mean error crosses the limit " + delay + " days after the change"
            : "The two-week mean error stays within its limit, whatever happened",
        "Mean error of the two weeks up to each day of the forecast year, in one shop whose level"
            + " falls, and in the same shop without the fall; rules mark the limit, the change and"
            + " the first alarm after it.",
        Axis.linear("day of the forecast year", ""),
        Axis.linear("two-week mean of sold less forecast", "pieces"),
        List.of(
            new Series("level falls", Role.TRUTH, points(trace.changed(), trace.firstDay())),
            new Series("no change", Role.REFERENCE, points(trace.quiet(), trace.firstDay()))),
        rules);
  }

  private static List<Point> points(List<Double> values, int first) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      points.add(Point.of(first + i, values.get(i)));
    }
    return points;
  }

  private static Chart policies(Result result) {
    List<Year> years = result.years();
    Year worst = years.get(years.size() - 2);
    return new Bars(
        "policies",
        String.format(
            Locale.ROOT,
            "%s: left alone the error is %.1f; refitted %.1f; moved at alarms %.1f",
            worst.name().substring(0, 1).toUpperCase(Locale.ROOT) + worst.name().substring(1),
            Effects.mean(worst.frozen()),
            Effects.mean(worst.refitted()),
            Effects.mean(worst.corrected())),
        "Mean absolute error of the forecast year for four policies, over that of the model left"
            + " alone, in shops whose level falls or not and in the ridership; with 95 %"
            + " intervals.",
        "world",
        years.stream().map(Year::name).toList(),
        Axis.linear("error over that of the model left alone", ""),
        List.of(
            policy("left alone", years, Year::frozen),
            policy("refitted every four weeks", years, Year::refitted),
            policy("moved at alarms", years, Year::corrected),
            policy("seasonal naive", years, Year::seasonalNaive)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Bars.Group policy(
      String name, List<Year> years, Function<Year, List<Double>> errors) {
    return new Bars.Group(name, years.stream().map(y -> bar(errors.apply(y), y.frozen())).toList());
  }

  /** The ratio of means, with the interval of the paired differences. */
  private static Bars.Bar bar(List<Double> errors, List<Double> reference) {
    double[] more = new double[errors.size()];
    for (int r = 0; r < more.length; r++) {
      more[r] = (errors.get(r) - reference.get(r)) / Effects.mean(reference);
    }
    Estimate estimate = Estimate.of(more);
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bars.Bar(1 + estimate.mean(), 1 + interval.low(), 1 + interval.high());
  }

  private static Chart delays(Result result) {
    List<Series> series = new ArrayList<>();
    for (int change : ForecastMonitor.CHANGES) {
      List<Point> points =
          result.alarms().stream()
              .filter(a -> a.change() == change)
              .map(a -> Effects.point(100 * a.quietAlarms(), a.delays()))
              .toList();
      if (!points.isEmpty()) {
        series.add(new Series("falls by " + -change + " pieces", Role.MEASURED, points));
      }
    }
    Alarms usual =
        result.alarms().stream()
            .filter(a -> a.change() == ForecastMonitor.CHANGES.get(2) && a.limit() == 3)
            .findFirst()
            .orElseThrow();
    return new Lines(
        "delay-and-false-alarms",
        String.format(
            Locale.ROOT,
            "With a limit of 3 spreads: %.0f %% of quiet years raise an alarm, a fall of %d pieces"
                + " waits %.0f days",
            100 * usual.quietAlarms(),
            -usual.change(),
            Effects.mean(usual.delays())),
        "Mean days from the change to the alarm against the share of quiet years with a false"
            + " alarm, for six limits and three sizes of the change; no alarm counts as all days"
            + " that are left.",
        Axis.linear("quiet years with a false alarm", "%"),
        Axis.linear("delay of the alarm", "days"),
        series,
        List.of());
  }
}
