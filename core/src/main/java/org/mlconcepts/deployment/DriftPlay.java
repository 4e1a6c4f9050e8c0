package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.deployment.DriftDetectors.Result;
import org.mlconcepts.deployment.DriftDetectors.Scenario;
import org.mlconcepts.deployment.DriftDetectors.Watch;
import org.mlconcepts.lab.Estimate;

/** Who alarms, by what changes and by how long one is ready to wait. */
final class DriftPlay {

  private static final List<Integer> WAITS = List.of(200, 400, 800, 1600, 3000);

  /** A monitor that alarms in more of the streams than this has seen something. */
  private static final double SEEN = 0.5;

  private DriftPlay() {}

  static Playable figure(Result result) {
    List<Scenario> scenarios = result.scenarios();
    List<String> names = scenarios.stream().map(Scenario::name).toList();
    Dial change = new Dial("what changes", names, names.indexOf(Change.CONCEPT.title()));
    Dial wait =
        new Dial(
            "rows since it began",
            WAITS.stream().map(rows -> String.format(Locale.ROOT, "%,d", rows)).toList(),
            2);
    return Playable.of(
        "who-alarms",
        "Let inputs move, then the concept, and wait longer. Which monitors see what, and which"
            + " alarm although the model is as good as any could be?",
        List.of(change, wait),
        at -> frame(scenarios.get(at.get(0)), WAITS.get(at.get(1))));
  }

  private static Chart frame(Scenario scenario, int wait) {
    List<Bars.Bar> inputs = new ArrayList<>();
    List<Bars.Bar> errors = new ArrayList<>();
    long seen = 0;
    for (Watch watch : scenario.watches()) {
      double share = mean(watch.alarmed(scenario.start(), scenario.start() + wait));
      seen += share > SEEN ? 1 : 0;
      inputs.add(Bars.Bar.of(watch.errors() ? 0 : share));
      errors.add(Bars.Bar.of(watch.errors() ? share : 0));
    }
    String finding =
        String.format(
            Locale.ROOT,
            "%s, %,d rows on: the model errs %.3f more than it had to; %d of %d monitors alarm in"
                + " most streams",
            scenario.name(),
            wait,
            mean(scenario.excess()),
            seen,
            scenario.watches().size());
    return new Bars(
        "who-alarms",
        finding,
        "Share of streams with a first alarm by then, one bar a monitor. " + finding + ".",
        "monitor",
        Arrays.stream(Monitors.Kind.values()).map(Monitors.Kind::title).toList(),
        Axis.linear("streams with an alarm", "share").within(0, 1),
        List.of(
            new Bars.Group("watches inputs or scores", inputs),
            new Bars.Group("watches errors", errors)),
        Bars.Layout.STACKED,
        List.of(Rule.horizontal(DetectorStudy.FALSE_STREAMS, "false alarms")));
  }

  private static double mean(double... values) {
    return Estimate.of(values).mean();
  }
}
