package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.features.Missingness.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Verdict;

/** Reads what a flag is worth by why values are missing. */
final class MissingnessReading implements Reading<Missingness, Result> {

  /** In area under the ROC curve. */
  private static final double NOTICEABLE = 0.001;

  @Override
  public List<Claim> claims(Missingness experiment, Result result) {
    Grid grid = Grid.of(result.cells());
    List<Evidence> evidence = new ArrayList<>();
    for (String data : grid.data()) {
      for (String learner : grid.learners(data)) {
        evidence.add(
            Evidence.beyond(
                NOTICEABLE,
                learner + ", " + data,
                "area under the ROC curve, gaps filled with the mean and flagged less filled only",
                grid.gain(data, learner, Missingness.FLAGGED, Missingness.MEAN)));
      }
    }
    return List.of(Claim.judge(FeatureEngineering.MISSING_FLAGS, Verdict.HOLDS_IF, evidence));
  }

  @Override
  public List<Chart> charts(Missingness experiment, Result result) {
    Grid grid = Grid.of(result.cells());
    return grid.data().size() == 1
        ? List.of(own(grid, grid.data().get(0)))
        : List.of(flag(result), fills(result));
  }

  /** What each way to fill comes to on a reader's table. */
  private static Chart own(Grid grid, String data) {
    return new Bars(
        "flag",
        String.format(
            Locale.ROOT,
            "On %s a flag changes the area of a line by %+.1f points, that of trees by %+.1f",
            data,
            100 * grid.meanGain(data, "logistic", Missingness.FLAGGED, Missingness.MEAN),
            100 * grid.meanGain(data, "boosted trees", Missingness.FLAGGED, Missingness.MEAN)),
        "Area under the ROC curve on new rows less that with gaps filled with the mean, for logistic"
            + " regression and boosted trees; with 95 % intervals.",
        "how gaps are filled",
        List.of(Missingness.FLAGGED),
        Axis.linear("gain over the mean", "points of area"),
        grid.learners(data).stream()
            .map(learner ->
                Grid.group(
                    learner,
                    List.of(Missingness.FLAGGED),
                    way -> Grid.times(100, grid.gain(data, learner, way, Missingness.MEAN))))
            .toList(),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0, "no gain")));
  }

  private static Chart flag(Result result) {
    Grid grid = Grid.of(result.cells());
    String chance = Missingness.name(Missingness.TRUTH, Gaps.CHANCE);
    String own = Missingness.name(Missingness.TRUTH, Gaps.OWN_VALUE);
    return new Bars(
        "flag",
        String.format(
            Locale.ROOT,
            "A flag gains a line %.1f points where large values are missing, %.1f where chance left"
                + " them out",
            100 * grid.meanGain(own, "logistic", Missingness.FLAGGED, Missingness.MEAN),
            100 * grid.meanGain(chance, "logistic", Missingness.FLAGGED, Missingness.MEAN)),
        "Area under the ROC curve on new rows with gaps filled with the mean and flagged, less that"
            + " with gaps filled only, for logistic regression and boosted trees, by why values are"
            + " missing; with 95 % intervals.",
        "rows, and why values are missing",
        grid.data(),
        Axis.linear("gain from the flag", "points of area"),
        grid.learners(chance).stream()
            .map(learner ->
                Grid.group(
                    learner,
                    grid.data(),
                    data ->
                        Grid.times(
                            100, grid.gain(data, learner, Missingness.FLAGGED, Missingness.MEAN))))
            .toList(),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0, "no gain")));
  }

  private static Chart fills(Result result) {
    Grid grid = Grid.of(result.cells());
    String own = Missingness.name(Missingness.TRUTH, Gaps.OWN_VALUE);
    return new Bars(
        "fills",
        String.format(
            Locale.ROOT,
            "One number for every gap is a flag to trees: where large values are missing, near rows"
                + " instead change their area by %+.1f points",
            100 * grid.meanGain(own, "boosted trees", Missingness.NEAR, Missingness.MEAN)),
        "Area under the ROC curve on new rows with gaps filled from ten near rows, less that with gaps"
            + " filled with the mean, neither flagged, by why values are missing; with 95 %"
            + " intervals. Trees can cut out the one value that stands for every gap.",
        "rows, and why values are missing",
        grid.data(),
        Axis.linear("near rows less mean", "points of area"),
        grid.learners(own).stream()
            .map(learner ->
                Grid.group(
                    learner,
                    grid.data(),
                    data ->
                        Grid.times(
                            100, grid.gain(data, learner, Missingness.NEAR, Missingness.MEAN))))
            .toList(),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0, "equal")));
  }
}
