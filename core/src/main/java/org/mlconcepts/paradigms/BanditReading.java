package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Bars.Bar;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.paradigms.Bandit.PlayerResult;
import org.mlconcepts.paradigms.Bandit.Result;
import org.mlconcepts.paradigms.Bandit.Source;

/** Reads what trying other arms costs and brings. */
final class BanditReading implements Reading<Bandit, Result> {

  private static final Player TRIES = Player.exploring(Bandit.TRIES);

  @Override
  public List<Claim> claims(Bandit experiment, Result result) {
    List<Evidence> trial = new ArrayList<>();
    for (Source source : result.sources()) {
      String measure = "pay a step, a tenth of the pulls at random less none";
      trial.add(
          Evidence.of(
              source.name() + ", the last " + Bandit.LAST + " steps",
              measure,
              Values.array(source.lastGain())));
      trial.add(
          Evidence.of(
              source.name() + ", the first " + Bandit.FIRST + " steps",
              measure,
              Values.array(source.firstGain())));
    }
    return List.of(Claim.judge(Paradigms.TRIAL_AND_ERROR, Verdict.HOLDS_IF, trial));
  }

  static PlayerResult player(Source source, String name) {
    return source.players().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<Chart> charts(Bandit experiment, Result result) {
    List<Chart> charts = new ArrayList<>();
    for (int i = 0; i < result.sources().size(); i++) {
      charts.add(curves(i == 0 ? "best-arm" : "best-occupation", result.sources().get(i)));
    }
    charts.add(shares(result));
    return charts;
  }

  @Override
  public List<Playable> playables(Bandit experiment, Result result) {
    return List.of(BanditPlay.figure(result.sources().get(0)));
  }

  private static Chart curves(String id, Source source) {
    List<Series> series = new ArrayList<>();
    for (PlayerResult player : source.players()) {
      List<Point> points = new ArrayList<>();
      for (int bin = 0; bin < player.curve().size(); bin++) {
        points.add(Point.of(Bandit.BIN * bin + (Bandit.BIN + 1) / 2.0, player.curve().get(bin)));
      }
      series.add(new Series(player.name(), Role.MEASURED, points));
    }
    return new Lines(
        id,
        String.format(
            Locale.ROOT,
            "On %s greed ends with the best in %.0f%% of pulls, a tenth at random in %.0f%%",
            source.name(),
            100 * player(source, Player.GREEDY).bestShare(),
            100 * player(source, TRIES.name()).bestShare()),
        "Share of pulls of the best arm by step for five players, on " + source.name() + ".",
        Axis.linear("step", ""),
        Axis.linear("share of pulls of the best arm", "").within(0, 1),
        series,
        List.of());
  }

  private static Chart shares(Result result) {
    List<Bars.Group> groups = new ArrayList<>();
    for (Player player : Bandit.players()) {
      List<Bar> bars = new ArrayList<>();
      for (Source source : result.sources()) {
        Estimate pay = player(source, player.name()).pay();
        Interval interval = pay.interval(Evidence.LEVEL);
        bars.add(
            new Bar(
                pay.mean() / source.best(),
                interval.low() / source.best(),
                interval.high() / source.best()));
      }
      groups.add(new Bars.Group(player.name(), bars));
    }
    Source real = result.sources().get(result.sources().size() - 1);
    double greedy = player(real, Player.GREEDY).pay().mean() / real.best();
    double tries = player(real, TRIES.name()).pay().mean() / real.best();
    return new Bars(
        "pay",
        String.format(
            Locale.ROOT,
            "Greedy calls sell %.0f%% of what is possible, with a tenth at random %.0f%%",
            100 * greedy,
            100 * tries),
        "Mean pay in the last hundred steps over that of the best arm, for five players and two"
            + " kinds of arms, with 95 % intervals over the runs.",
        "arms",
        result.sources().stream().map(Source::name).toList(),
        Axis.linear("mean pay", "best arm = 1"),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }
}
