package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.mlconcepts.postmortem.FailedForecast.Coverage;
import org.mlconcepts.postmortem.FailedForecast.Fan;
import org.mlconcepts.postmortem.FailedForecast.Promise;
import org.mlconcepts.postmortem.FailedForecast.Result;
import org.mlconcepts.postmortem.FailedForecast.World;

/** The pictures of the failed forecast. */
final class FailedForecastCharts {

  private static final int SHOWN_DAYS = 42;

  private FailedForecastCharts() {}

  static List<Chart> all(Result result) {
    return List.of(
        promises(result, Forecaster.FOREST),
        promises(result, Forecaster.LINEAR),
        fan(result.fan()),
        repairs("repairs-shop", result.world(FailedForecast.GROWING)),
        repairs("repairs-fast-growing-shop", result.world(FailedForecast.FAST)),
        repairs("repairs-ridership", result.world(ForecastWorld.RIDERSHIP)),
        coverage(result));
  }

  /**
   * What an error is worth depends on the unit, so the seasonal naive forecast is the yardstick.
   */
  private static Chart promises(Result result, Forecaster forecaster) {
    List<World> worlds = result.worlds();
    World worst = result.world(FailedForecast.FAST);
    Promise promise = worst.promise(forecaster, Stage.HOLIDAYS);
    String name = forecaster.title();
    return new Bars(
        "promises-" + name,
        String.format(
            Locale.ROOT,
            "Fast-growing shop, %s: shuffled folds promised an error of %.1f pieces, %.1f came"
                + " true",
            name,
            Effects.mean(promise.shuffled()),
            Effects.mean(promise.future())),
        "Mean absolute error of the "
            + name
            + " with all features in four worlds, as three ways to validate promise it and as it"
            + " came true, over the error of the seasonal naive forecast in the future; with 95 %"
            + " intervals.",
        "world",
        worlds.stream().map(World::name).toList(),
        Axis.linear("error over that of seasonal naive", ""),
        List.of(
            promised("shuffled folds", worlds, forecaster, Promise::shuffled),
            promised("in time order, from one year on", worlds, forecaster, Promise::expanding),
            promised("last known year", worlds, forecaster, Promise::lastYear),
            promised("came true", worlds, forecaster, Promise::future)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(1, "seasonal naive")));
  }

  private static Bars.Group promised(
      String name,
      List<World> worlds,
      Forecaster forecaster,
      Function<Promise, List<Double>> errors) {
    return new Bars.Group(
        name,
        worlds.stream()
            .map(w ->
                Effects.bar(
                    errors.apply(w.promise(forecaster, Stage.HOLIDAYS)),
                    Effects.mean(w.seasonalNaive())))
            .toList());
  }

  private static Chart fan(Fan fan) {
    int from = fan.truth().size() - SHOWN_DAYS;
    double below = 0;
    double linearBelow = 0;
    for (int i = from; i < fan.truth().size(); i++) {
      below += (fan.truth().get(i) - fan.forest().get(i)) / SHOWN_DAYS;
      linearBelow += (fan.truth().get(i) - fan.linear().get(i)) / SHOWN_DAYS;
    }
    List<Point> linear = new ArrayList<>();
    for (int i = from; i < fan.truth().size(); i++) {
      linear.add(new Point(i + 1, fan.linear().get(i), fan.low().get(i), fan.high().get(i)));
    }
    return new Lines(
            "fan",
            String.format(
                Locale.ROOT,
                "Over the last six weeks the forest is %.0f pieces a day too low, the seasonal model"
                    + " %.0f",
                below,
                linearBelow),
            "The last six weeks of the forecast year of one fast-growing shop: what was sold, the"
                + " seasonal model with its 90 % band, and the forest, which repeats the level of the"
                + " days it has learned from.",
            Axis.linear("day of the forecast year", ""),
            Axis.linear("sold", "pieces"),
            List.of(
                new Series("seasonal model, 90 % band", Role.MEASURED, linear),
                new Series("forest", Role.REFERENCE, points(fan.forest(), from)),
                new Series("sold", Role.SAMPLED, points(fan.truth(), from))),
            List.of())
        .withNote("Band: 90 % interval of a day");
  }

  private static List<Point> points(List<Double> values, int from) {
    List<Point> points = new ArrayList<>();
    for (int i = from; i < values.size(); i++) {
      points.add(Point.of(i + 1, values.get(i)));
    }
    return points;
  }

  private static Chart repairs(String id, World world) {
    boolean shop = !world.floor().isEmpty();
    List<Stage> stages =
        Arrays.stream(Stage.values()).filter(s -> shop || s != Stage.PROMOTIONS).toList();
    List<Rule> rules = new ArrayList<>();
    rules.add(Rule.horizontal(Effects.mean(world.seasonalNaive()), "seasonal naive"));
    if (shop) {
      rules.add(Rule.horizontal(Effects.mean(world.floor()), "perfect forecast"));
    }
    double linear = Effects.mean(world.future(Forecaster.LINEAR, Stage.HOLIDAYS));
    double forest = Effects.mean(world.future(Forecaster.FOREST, Stage.HOLIDAYS));
    return new Bars(
        id,
        String.format(
            Locale.ROOT,
            "%s: with every repair %.3g for the linear model and %.3g for the forest; seasonal"
                + " naive %.3g",
            world.name().substring(0, 1).toUpperCase(Locale.ROOT) + world.name().substring(1),
            linear,
            forest,
            Effects.mean(world.seasonalNaive())),
        world.name().substring(0, 1).toUpperCase(Locale.ROOT)
            + world.name().substring(1)
            + ": mean absolute error in the forecast year as one piece of knowledge after another is"
            + " added, for a linear model and a forest, with 95 % intervals; rules mark the"
            + " seasonal naive forecast"
            + (shop ? " and the error of a perfect one." : "."),
        "known of a day",
        stages.stream().map(Stage::title).toList(),
        Axis.linear("mean absolute error in the forecast year", world.unit()),
        List.of(
            ladder("linear", world, Forecaster.LINEAR, stages),
            ladder("forest", world, Forecaster.FOREST, stages)),
        Bars.Layout.SIDE_BY_SIDE,
        rules);
  }

  private static Bars.Group ladder(
      String name, World world, Forecaster forecaster, List<Stage> stages) {
    return new Bars.Group(
        name, stages.stream().map(s -> Effects.bar(world.future(forecaster, s))).toList());
  }

  private static Chart coverage(Result result) {
    List<World> worlds = result.worlds();
    double real = Effects.mean(result.world(ForecastWorld.RIDERSHIP).coverage().get(1).share());
    double shop = Effects.mean(result.world(FailedForecast.GROWING).coverage().get(1).share());
    List<Bars.Group> groups = new ArrayList<>();
    for (int m = 0; m < 2; m++) {
      int method = m;
      List<Coverage> each = worlds.stream().map(w -> w.coverage().get(method)).toList();
      groups.add(
          new Bars.Group(
              "from " + each.get(0).method(),
              each.stream().map(c -> Effects.bar(c.share())).toList()));
    }
    return new Bars(
        "coverage",
        String.format(
            Locale.ROOT,
            "Of the days, %.0f %% lie inside backtest intervals of 90 %% in the growing shop, %.0f %% in"
                + " Chicago",
            100 * shop,
            100 * real),
        "Share of the days of the forecast year inside the seasonal model's 90 % interval, made"
            + " from its errors on known days or from a backtest, with 95 % intervals.",
        "world",
        worlds.stream().map(World::name).toList(),
        Axis.linear("share of days inside", "").within(0, 1),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(ErrorQuantiles.LEVEL, "promised")));
  }
}
