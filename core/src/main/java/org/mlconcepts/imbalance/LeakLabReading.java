package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.imbalance.LeakLab.Cell;
import org.mlconcepts.imbalance.LeakLab.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads how much each leak pretends. */
final class LeakLabReading implements Reading<LeakLab, Result> {

  /** What must be pretended to count, in area under the ROC curve. */
  private static final double NOTICEABLE = 0.01;

  /** Bundled features, after which charts are named. */
  private static final List<String> KNOWN = List.of("noise", "telco churn");

  @Override
  public List<Claim> claims(LeakLab experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Cell cell : result.cells()) {
      if (!cell.leak().equals(Leak.SCALER.title())) {
        evidence.add(
            Evidence.beyond(
                NOTICEABLE,
                cell.leak() + " before the split, " + cell.learner() + ", " + cell.features(),
                "area under the ROC curve above one half, where there is nothing to learn",
                above(cell.leaky())));
        evidence.add(
            Evidence.beyond(
                NOTICEABLE,
                cell.leak()
                    + " within the training part, "
                    + cell.learner()
                    + ", "
                    + cell.features(),
                "area under the ROC curve above one half, where there is nothing to learn",
                above(cell.honest())));
      }
    }
    return List.of(Claim.judge(Imbalance.OVERSAMPLING_OVERFITS, Verdict.HOLDS_IF, evidence));
  }

  private static double[] above(List<Double> areas) {
    return areas.stream().mapToDouble(area -> area - 0.5).toArray();
  }

  @Override
  public List<Chart> charts(LeakLab experiment, Result result) {
    return result.cells().stream()
        .map(Cell::features)
        .distinct()
        .map(features -> chart(result, features))
        .toList();
  }

  private static Chart chart(Result result, String features) {
    List<Cell> cells =
        result.cells().stream()
            .filter(cell -> cell.features().equals(features))
            .sorted((a, b) -> Double.compare(mean(b.leaky()), mean(a.leaky())))
            .toList();
    Cell worst = cells.get(0);
    double scaler =
        cells.stream()
            .filter(cell -> cell.leak().equals(Leak.SCALER.title()))
            .mapToDouble(cell -> mean(cell.leaky()) - mean(cell.honest()))
            .max()
            .orElseThrow();
    return new Bars(
        "leaks-" + (KNOWN.contains(features) ? features.replace(' ', '-') : "own-table"),
        String.format(
            Locale.ROOT,
            "Nothing to learn, yet %s before the split gives a %s an area of %.2f; a scaler"
                + " adds %.3f at most",
            worst.leak(),
            worst.learner(),
            mean(worst.leaky()),
            Math.max(0, scaler)),
        "Area under the ROC curve of labels that are pure noise, by leak and learner, with the step"
            + " done before the split and within the training part, on features of "
            + features
            + "."
            + (KNOWN.contains(features)
                ? " The honest way stays near one half; copies and blends of test rows pretend skill,"
                    + " the more so the more flexible the learner; a scaler fitted on all rows"
                    + " pretends nothing that can be seen."
                : ""),
        "what is done too early, and the learner",
        cells.stream().map(cell -> cell.leak() + ", " + cell.learner()).toList(),
        Axis.linear("area under the ROC curve", "").within(0, 1.02),
        List.of(
            new Bars.Group("before the split", bars(cells.stream().map(Cell::leaky).toList())),
            new Bars.Group("in training only", bars(cells.stream().map(Cell::honest).toList()))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0.5, "nothing to learn")));
  }

  private static List<Bars.Bar> bars(List<List<Double>> areas) {
    return areas.stream()
        .map(each -> {
          Estimate estimate = Estimate.of(Values.array(each));
          Interval interval = estimate.interval(Evidence.LEVEL);
          return new Bars.Bar(estimate.mean(), interval.low(), interval.high());
        })
        .toList();
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }
}
