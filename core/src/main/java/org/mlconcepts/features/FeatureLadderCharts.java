package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.features.FeatureLadder.Monotone;
import org.mlconcepts.features.FeatureLadder.Result;
import org.mlconcepts.features.FeatureLadderReading.Gain;
import org.mlconcepts.lab.Values;

/** Draws the ladder and what stands beside it. */
final class FeatureLadderCharts {

  private FeatureLadderCharts() {}

  static List<Chart> of(Result result) {
    Grid ladder = Grid.of(result.ladder());
    List<Chart> charts = new ArrayList<>();
    ladder.data().forEach(data -> charts.add(ladder(ladder, data)));
    charts.add(units(result));
    charts.add(products(result));
    charts.add(monotone(result));
    return charts;
  }

  private static Chart ladder(Grid grid, String data) {
    return new Bars(
        "ladder-" + data.toLowerCase(Locale.ROOT).replace(' ', '-'),
        String.format(
            Locale.ROOT,
            "%s: new features lift a line from %.2f to %.2f and a forest from %.2f to %.2f",
            data.substring(0, 1).toUpperCase(Locale.ROOT) + data.substring(1),
            rounded(grid.mean(data, "linear", LadderSource.RAW)),
            rounded(grid.mean(data, "linear", LadderSource.PRODUCT)),
            rounded(grid.mean(data, "forest", LadderSource.RAW)),
            rounded(grid.mean(data, "forest", LadderSource.PRODUCT))),
        "Share of the variance of "
            + data
            + " explained in the third year, by the features that a model trained on two years was"
            + " given, each step with those before it, for least squares, a forest and ten"
            + " neighbours; with 95 % intervals. Below 0 the mean of the year would do better.",
        "features, each with those before it",
        LadderSource.STEPS,
        Axis.linear("explained variance", ""),
        grid.learners(data).stream()
            .map(learner ->
                Grid.group(learner, LadderSource.STEPS, step -> grid.scores(data, learner, step)))
            .toList(),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0, "mean of the year")));
  }

  /** To hundredths, and never minus 0. */
  private static double rounded(double value) {
    return Math.rint(100 * value) / 100 + 0.0;
  }

  private static Chart units(Result result) {
    Grid units = Grid.of(result.units());
    String raw = Scaling.Rule.NONE.title();
    String scaled = Scaling.Rule.STANDARD.title();
    List<Bars.Group> groups = new ArrayList<>();
    for (String learner : List.of(UnitStudy.NEIGHBOURS, UnitStudy.TREE)) {
      for (String rule : List.of(raw, scaled)) {
        groups.add(
            Grid.group(
                learner + (rule.equals(raw) ? ", raw" : ", scaled"),
                units.data(),
                data -> Grid.times(100, units.scores(data, learner, rule))));
      }
    }
    return new Bars(
        "scaling",
        String.format(
            Locale.ROOT,
            "Scaling lifts neighbours on wine from %.0f %% to %.0f %%; a tree has %.0f %% before,"
                + " %.0f %% after",
            100 * units.mean("wine", UnitStudy.NEIGHBOURS, raw),
            100 * units.mean("wine", UnitStudy.NEIGHBOURS, scaled),
            100 * units.mean("wine", UnitStudy.TREE, raw),
            100 * units.mean("wine", UnitStudy.TREE, scaled)),
        "Share of right answers on new rows for five neighbours and for a tree, with columns as"
            + " they come and brought to mean 0 and deviation 1. Two invented sources have columns"
            + " in units a hundred times finer: those that tell nothing, or those that tell the"
            + " class.",
        "rows",
        units.data(),
        Axis.linear("right answers", "%").within(0, 101),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Chart products(Result result) {
    List<Gain> gains = FeatureLadderReading.gains(result);
    List<String> data = gains.stream().map(Gain::data).distinct().toList();
    return new Bars(
        "products",
        String.format(
            Locale.ROOT,
            "A product is worth %.2f to a line and %.2f to a forest where nothing else is true; on"
                + " ridership %.3f and %.3f",
            mean(gains, data.get(0), "linear"),
            mean(gains, data.get(0), "forest"),
            mean(gains, data.get(2), "linear"),
            mean(gains, data.get(2), "forest")),
        "Explained variance on new rows with products of columns less that without, for least"
            + " squares and a forest, where the truth is two products, where promotions sell more"
            + " on weekends, and where holidays matter less on weekends; with 95 % intervals.",
        "rows",
        data,
        Axis.linear("gain in explained variance", ""),
        List.of("linear", "forest").stream()
            .map(learner -> Grid.group(learner, data, d -> values(gains, d, learner)))
            .toList(),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0, "no gain")));
  }

  private static double[] values(List<Gain> gains, String data, String learner) {
    return gains.stream()
        .filter(gain -> gain.data().equals(data) && gain.learner().equals(learner))
        .findFirst()
        .map(gain -> Values.array(gain.values()))
        .orElseThrow();
  }

  private static double mean(List<Gain> gains, String data, String learner) {
    return Grid.mean(values(gains, data, learner));
  }

  private static Chart monotone(Result result) {
    Monotone wildest = FeatureLadderReading.wildest(result);
    List<Monotone> maps = result.monotone();
    List<Bars.Group> groups =
        List.of(
            Grid.group("training rows", maps, m -> Grid.times(100, Values.array(m.training()))),
            Grid.group("new rows", maps, m -> Grid.times(100, Values.array(m.test()))));
    double highest =
        groups.stream()
            .flatMap(group -> group.bars().stream())
            .mapToDouble(Bars.Bar::high)
            .max()
            .orElse(0);
    return new Bars(
        "monotone",
        String.format(
            Locale.ROOT,
            "Rising maps change a tree's answer for at most %.2f %% of new rows and %.2f %% of its"
                + " own",
            100 * Grid.mean(Values.array(wildest.test())),
            100
                * maps.stream()
                    .mapToDouble(m -> Grid.mean(Values.array(m.training())))
                    .max()
                    .orElse(0)),
        "Share of rows for which a full tree predicts something else after every column was put"
            + " through a strictly rising map. The tree asks the same questions; only a new value"
            + " in the gap between two training values can change sides, because the middle of the"
            + " gap moves when the map is not a straight line, or because it lies right on a cut,"
            + " where rounding decides.",
        "rows and map",
        maps.stream().map(m -> m.data() + ", " + m.map()).toList(),
        Axis.linear("rows with another prediction", "%").within(0, Math.max(0.1, 1.05 * highest)),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }
}
