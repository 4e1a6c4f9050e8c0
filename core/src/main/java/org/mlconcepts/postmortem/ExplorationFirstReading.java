package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.metric.Wilson;
import org.mlconcepts.postmortem.ExplorationFirst.False;
import org.mlconcepts.postmortem.ExplorationFirst.Found;
import org.mlconcepts.postmortem.ExplorationFirst.Place;
import org.mlconcepts.postmortem.ExplorationFirst.Result;

/** Reads from which strength and length on a season shows, and how often noise looks like one. */
final class ExplorationFirstReading implements Reading<ExplorationFirst, Result> {

  private static final String WHITE = "white";

  private static final double MOST = 0.8;
  private static final int WEEKS_16 = 112;
  private static final List<Double> JUDGED = List.of(0.1, 0.5, 1.0);

  @Override
  public List<Claim> claims(ExplorationFirst experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Place place : result.places()) {
      evidence.add(
          Evidence.ofHits(
              MOST,
              place.name(),
              "share of " + place.found().size() + " series or blocks in which it was found",
              Values.array(place.found())));
    }
    for (Found found : result.planted()) {
      boolean judged = found.days() == WEEKS_16 || found.days() == ExplorationFirst.LENGTHS.get(3);
      if (judged
          && JUDGED.contains(found.strength())
          && found.rule().equals(SeasonRule.STRICT_PEAK.title())) {
        evidence.add(
            Evidence.ofHits(
                MOST,
                String.format(
                    Locale.ROOT,
                    "planted season of strength %.1f, %d days, strict rule",
                    found.strength(),
                    found.days()),
                "share of series in which it was found",
                Values.array(found.found())));
      }
    }
    for (False noise : result.noise()) {
      if (noise.days() == WEEKS_16) {
        evidence.add(
            Evidence.ofHits(
                MOST,
                "no season, " + noise.noise() + ", " + noise.days() + " days, " + noise.rule(),
                "share of series in which none was found",
                noise.found().stream().mapToDouble(f -> 1 - f).toArray()));
      }
    }
    return List.of(Claim.judge(Postmortem.EXPLORE_FIRST, Verdict.HOLDS_IF, evidence));
  }

  @Override
  public List<Chart> charts(ExplorationFirst experiment, Result result) {
    return List.of(
        acf(result), power(experiment, result), noise(result), weekdays(result), months(result));
  }

  private static Chart acf(Result result) {
    List<Point> points = new ArrayList<>();
    int highest = 0;
    for (int i = 0; i < result.acf().size(); i++) {
      points.add(Point.of(i + 1, result.acf().get(i)));
      highest = result.acf().get(i) > result.acf().get(highest) ? i : highest;
    }
    double limit = SeasonRule.STRICT_PEAK.limit() / Math.sqrt(result.acfDays());
    return new Lines(
        "acf-ridership",
        String.format(
            Locale.ROOT,
            "%d days of passengers show a season at first sight: %.2f at a lag of %d days",
            result.acfDays(),
            result.acf().get(highest),
            highest + 1),
        "Autocorrelation of the first weeks of the Chicago ridership at lags of 1 to 30 days; rules"
            + " mark the strict limits that noise stays within.",
        Axis.linear("lag", "days"),
        Axis.linear("autocorrelation", "").within(-1, 1),
        List.of(new Series("ridership", Role.MEASURED, points)),
        List.of(
            Rule.horizontal(limit, "noise stays below"),
            Rule.horizontal(-limit, "noise stays above")));
  }

  private static Chart power(ExplorationFirst experiment, Result result) {
    List<Series> series = new ArrayList<>();
    for (int days : ExplorationFirst.LENGTHS) {
      List<Point> truth = new ArrayList<>();
      for (double q = 0.02; q < 2.05; q *= 1.1) {
        truth.add(Point.of(q, 100 * SeasonRule.power(q, days, experiment.period())));
      }
      series.add(new Series(days + " days, theory", Role.TRUTH, truth));
    }
    double found = 0;
    for (int days : ExplorationFirst.LENGTHS) {
      List<Point> points = new ArrayList<>();
      for (Found each : result.planted()) {
        if (each.days() == days && each.rule().equals(SeasonRule.KNOWN_LAG.title())) {
          points.add(share(each.strength(), each.found()));
          found = days == WEEKS_16 && each.strength() == 0.2 ? Effects.mean(each.found()) : found;
        }
      }
      series.add(new Series(days + " days", Role.SAMPLED, points));
    }
    return new Lines(
        "power",
        String.format(
            Locale.ROOT,
            "A season with a fifth of the noise's variance shows in %.0f %% of series of %d days",
            100 * found,
            WEEKS_16),
        "How often the autocorrelation at the known lag is beyond its usual limit, by the variance"
            + " of the planted season over that of white noise, for four lengths; measured points"
            + " on the curves of theory.",
        Axis.log("variance of the season over that of the noise", ""),
        Axis.linear("found", "% of series").within(-2, 102),
        series,
        List.of());
  }

  private static Point share(double x, List<Double> found) {
    double hits = Effects.mean(found) * found.size();
    Interval interval = Wilson.interval(hits, found.size(), Evidence.LEVEL);
    double share = 100 * hits / found.size();
    return new Point(
        x, share, Math.min(share, 100 * interval.low()), Math.max(share, 100 * interval.high()));
  }

  private static Chart noise(Result result) {
    List<Bars.Group> groups = new ArrayList<>();
    for (SeasonRule rule : SeasonRule.values()) {
      groups.add(
          new Bars.Group(
              rule.title(),
              result.noise().stream()
                  .filter(n -> n.rule().equals(rule.title()))
                  .map(n -> share(0, n.found()))
                  .map(p -> new Bars.Bar(p.y(), p.low(), p.high()))
                  .toList()));
    }
    List<String> categories =
        result.noise().stream()
            .filter(n -> n.rule().equals(SeasonRule.KNOWN_LAG.title()))
            .map(n ->
                n.days()
                    + (n.noise().equals(SeasonStudy.Noise.WHITE.title())
                        ? " days, " + WHITE
                        : " days, slow"))
            .toList();
    double worst = 0;
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).endsWith(WHITE)) {
        worst = Math.max(worst, groups.get(1).bars().get(i).value());
      }
    }
    return new Bars(
        "false-finds",
        String.format(
            Locale.ROOT,
            "Who looks for the highest peak finds a season in up to %.0f %% of white noise",
            worst),
        "How often each rule names a season in series without one, for independent days (white) and"
            + " for days that follow the day before (slow), and four lengths; with 95 % intervals.",
        "series without season",
        categories,
        Axis.linear("a season is named", "% of series"),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Chart weekdays(Result result) {
    double weekend = (result.weekdays().get(5) + result.weekdays().get(6)) / 2;
    return seasonal(
        "weekdays",
        String.format(
            Locale.ROOT,
            "On a weekend day %.1f thousand come, on a Wednesday %.1f",
            weekend,
            result.weekdays().get(2)),
        "Mean passengers in Chicago by weekday.",
        List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        result.weekdays());
  }

  private static Chart months(Result result) {
    double low = result.months().stream().mapToDouble(m -> m).min().orElseThrow();
    double high = result.months().stream().mapToDouble(m -> m).max().orElseThrow();
    return seasonal(
        "months",
        String.format(
            Locale.ROOT,
            "The best month's working days have %.0f %% more passengers than the worst month's",
            100 * (high / low - 1)),
        "Mean passengers in Chicago on working days that are no holiday, by month.",
        List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        result.months());
  }

  private static Chart seasonal(
      String id, String title, String alt, List<String> phases, List<Double> means) {
    return new Bars(
        id,
        title,
        alt,
        id.equals("months") ? "month" : "weekday",
        phases,
        Axis.linear("passengers", "thousands a day"),
        List.of(new Bars.Group("passengers", means.stream().map(Bars.Bar::of).toList())),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }
}
