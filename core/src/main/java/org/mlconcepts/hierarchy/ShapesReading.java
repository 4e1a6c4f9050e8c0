package org.mlconcepts.hierarchy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.hierarchy.Shapes.Learner;
import org.mlconcepts.hierarchy.Shapes.PatternResult;
import org.mlconcepts.hierarchy.Shapes.Result;
import org.mlconcepts.hierarchy.Shapes.Surface;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Verdict;

/** Reads which patterns a network finds that a line does not. */
final class ShapesReading implements Reading<Shapes, Result> {

  @Override
  public List<Claim> claims(Shapes experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (PatternResult pattern : result.patterns()) {
      evidence.add(
          Evidence.beyond(
              Hierarchy.MATTERS,
              pattern.name(),
              "accuracy of the network less that of logistic regression",
              Sheet.less(
                  pattern.learner(Rival.NETWORK).accuracy(),
                  pattern.learner(Rival.LOGISTIC).accuracy())));
    }
    return List.of(Claim.judge(Hierarchy.COMPLEX_PATTERNS, Verdict.HOLDS_IF, evidence));
  }

  @Override
  public List<Chart> charts(Shapes experiment, Result result) {
    List<Chart> charts = new ArrayList<>();
    for (Surface surface : result.surfaces()) {
      charts.add(surface(result, surface));
    }
    charts.add(bars(result));
    charts.add(parities(result));
    return List.copyOf(charts);
  }

  private static Chart surface(Result result, Surface surface) {
    double accuracy =
        Sheet.mean(result.pattern(surface.pattern()).learner(surface.learner()).accuracy());
    List<String> across =
        surface.at().stream().map(x -> String.format(Locale.ROOT, "%.2f", x)).toList();
    List<String> down = new ArrayList<>(across);
    Collections.reverse(down);
    String learner = surface.learner().equals(Rival.LOGISTIC) ? "logistic regression" : "a network";
    boolean board = surface.pattern().equals(Pattern.CHESSBOARD);
    Heatmap map =
        new Heatmap(
            (board ? "chessboard-" : "spirals-") + surface.learner(),
            String.format(
                Locale.ROOT,
                "%s: %s is right in %.0f %% of fresh rows",
                board ? "Chessboard of four squares" : "Two spirals",
                learner,
                100 * accuracy),
            (board ? "Chessboard" : "Spirals")
                + ": probability of class 1 by both features, as "
                + learner
                + " of the first repeat sees it, with the true class in the cells where rows lie;"
                + " accuracy is the mean over all repeats.",
            "first feature",
            "second feature",
            across,
            down,
            Axis.linear("probability of class 1", "%").within(0, 100),
            surface.cells().stream()
                .map(row -> row.stream().map(p -> Math.rint(100 * p)).toList())
                .toList());
    return map.withWords(truth(surface))
        .withNote(
            board
                ? "0 and 1: the class that is right in the cell. Colour: what the learner says."
                : "0 and 1: the class that is right where the arms of the spirals run. Colour: what"
                    + " the learner says.");
  }

  /** The class that is right in each cell, in the order of the cells. */
  private static List<List<String>> truth(Surface surface) {
    Pattern.Plane plane = new Pattern.Plane(surface.pattern());
    List<List<String>> truth = new ArrayList<>();
    for (int row = surface.at().size() - 1; row >= 0; row--) {
      double y = surface.at().get(row);
      truth.add(surface.at().stream().map(x -> plane.classAt(x, y)).toList());
    }
    return truth;
  }

  private static Chart bars(Result result) {
    List<PatternResult> shown = result.patterns().stream().filter(p -> !isParity(p)).toList();
    PatternResult first = shown.get(0);
    return chart(
        "who-finds-it",
        String.format(
            Locale.ROOT,
            "On the chessboard a line reaches %.2f, a network %.2f, and a forest %.2f",
            Sheet.mean(first.learner(Rival.LOGISTIC).accuracy()),
            Sheet.mean(first.learner(Rival.NETWORK).accuracy()),
            Sheet.mean(first.learner(Rival.FOREST).accuracy())),
        "Accuracy on fresh rows of two pictures and two tables, for four learners. Networks,"
            + " neighbours and forests all follow what a line cannot.",
        shown);
  }

  private static Chart parities(Result result) {
    List<PatternResult> shown = result.patterns().stream().filter(ShapesReading::isParity).toList();
    PatternResult last = shown.get(shown.size() - 1);
    return chart(
        "parities",
        String.format(
            Locale.ROOT,
            "On a parity of 2 bits the network reaches %.2f, on one of %d bits %.2f",
            Sheet.mean(shown.get(0).learner(Rival.NETWORK).accuracy()),
            shown.size() + 1,
            Sheet.mean(last.learner(Rival.NETWORK).accuracy())),
        "Accuracy on fresh rows of twelve bits, of which the first few decide by their parity. With"
            + " each further bit the pattern becomes harder to find, until next to nothing is"
            + " found.",
        shown);
  }

  private static boolean isParity(PatternResult pattern) {
    return pattern.name().startsWith("parity");
  }

  private static Chart chart(String id, String title, String alt, List<PatternResult> shown) {
    List<Bars.Group> groups = new ArrayList<>();
    for (Learner learner : shown.get(0).learners()) {
      groups.add(
          new Bars.Group(
              learner.name(),
              shown.stream()
                  .map(pattern -> Sheet.bar(pattern.learner(learner.name()).accuracy()))
                  .toList()));
    }
    groups.add(
        new Bars.Group(
            "always the same",
            shown.stream().map(pattern -> Bars.Bar.of(pattern.guess())).toList()));
    return new Bars(
        id,
        title,
        alt,
        "pattern",
        shown.stream().map(PatternResult::name).toList(),
        Axis.linear("accuracy", "").within(0, 1),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }
}
