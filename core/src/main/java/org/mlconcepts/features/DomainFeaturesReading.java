package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.features.DomainFeatures.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Verdict;

/** Reads what features from the trade are worth, by area and by precision. */
final class DomainFeaturesReading implements Reading<DomainFeatures, Result> {

  /** What counts as much, in area under the ROC curve and in average precision. */
  private static final double MUCH = 0.05;

  @Override
  public List<Claim> claims(DomainFeatures experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    Grid precisions = Grid.of(result.precisions());
    Grid areas = Grid.of(result.areas());
    for (String data : precisions.data()) {
      List<String> sets = precisions.features(data);
      for (String learner : precisions.learners(data)) {
        for (String set : sets.subList(1, sets.size())) {
          String where = learner + ", " + data + ", " + set;
          evidence.add(
              Evidence.beyond(
                  MUCH,
                  where + ", average precision",
                  "average precision above that of the raw columns",
                  precisions.gain(data, learner, set, sets.get(0))));
          evidence.add(
              Evidence.beyond(
                  MUCH,
                  where + ", area",
                  "area under the ROC curve above that of the raw columns",
                  areas.gain(data, learner, set, sets.get(0))));
        }
      }
    }
    return List.of(Claim.judge(FeatureEngineering.DOMAIN, Verdict.HOLDS_IF, evidence));
  }

  @Override
  public List<Chart> charts(DomainFeatures experiment, Result result) {
    return List.of(
        chart(
            Grid.of(result.precisions()),
            DomainFeatures.FRAUD,
            "fraud-precision",
            "average precision"),
        chart(
            Grid.of(result.areas()),
            DomainFeatures.FRAUD,
            "fraud-area",
            "area under the ROC curve"),
        chart(
            Grid.of(result.precisions()),
            DomainFeatures.USAGE,
            "usage-precision",
            "average precision"),
        chart(
            Grid.of(result.areas()),
            DomainFeatures.USAGE,
            "usage-area",
            "area under the ROC curve"));
  }

  private static Chart chart(Grid grid, String data, String id, String measure) {
    List<String> sets = grid.features(data);
    String last = sets.get(sets.size() - 1);
    return new Bars(
        id,
        String.format(
            Locale.ROOT,
            "%s: the trade's features lift %s from %.2f to %.2f for a line, from %.2f to %.2f for"
                + " trees",
            data.substring(0, 1).toUpperCase(Locale.ROOT) + data.substring(1),
            measure.equals("average precision") ? measure : "the area",
            grid.mean(data, "logistic", sets.get(0)),
            grid.mean(data, "logistic", last),
            grid.mean(data, "boosted trees", sets.get(0)),
            grid.mean(data, "boosted trees", last)),
        measure.substring(0, 1).toUpperCase(Locale.ROOT)
            + measure.substring(1)
            + " on new rows of "
            + data
            + " for logistic regression and boosted trees, by the features they were given; with 95 %"
            + " intervals.",
        "features",
        sets,
        Axis.linear(measure, ""),
        grid.learners(data).stream()
            .map(learner -> Grid.group(learner, sets, set -> grid.scores(data, learner, set)))
            .toList(),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }
}
