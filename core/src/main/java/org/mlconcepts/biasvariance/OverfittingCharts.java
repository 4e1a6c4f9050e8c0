package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mlconcepts.biasvariance.OverfittingDetectors.LearningCurve;
import org.mlconcepts.biasvariance.OverfittingDetectors.Model;
import org.mlconcepts.biasvariance.OverfittingDetectors.Permuted;
import org.mlconcepts.biasvariance.OverfittingDetectors.Result;
import org.mlconcepts.biasvariance.OverfittingDetectors.Size;
import org.mlconcepts.biasvariance.OverfittingDetectors.Study;
import org.mlconcepts.biasvariance.OverfittingDetectors.Tree;
import org.mlconcepts.biasvariance.OverfittingDetectors.Validation;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Points;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Values;

/** The pictures of the headline study, and one of the detectors on all of them. */
record OverfittingCharts(OverfittingDetectors experiment, Result result) {

  /** A difference in test error that counts, as a share of the rows. */
  private static final double LEVEL = 0.01;

  private static final Axis ERROR = Axis.linear("error", "share of rows");

  List<Chart> all() {
    Study study = result.studies().get(0);
    return List.of(trap(study), depths(study), curves(study), permuted(study), detectors());
  }

  private static Chart trap(Study study) {
    List<Series> series = new ArrayList<>();
    series.add(
        new Series(
            "trees by depth",
            Role.SAMPLED,
            study.trees().stream().map(tree -> place(tree.model())).toList()));
    for (Model model : study.others()) {
      series.add(new Series(model.name(), Role.SAMPLED, List.of(place(model))));
    }
    Model forest = study.model(OverfittingStudy.FOREST);
    String finding =
        String.format(
            Locale.ROOT,
            "On %s the %s errs clearly less on test rows than %d of %d others, and has a larger gap than %d",
            study.data(),
            forest.name(),
            count(study, m -> m.mean(Model::test) > forest.mean(Model::test) + LEVEL),
            study.models().size() - 1,
            count(study, m -> m.mean(Model::gap) < forest.mean(Model::gap)));
    return new Points(
        "gap-against-test-error",
        finding,
        "Each point is a model: its gap between training and cross-validated error across, its test error upwards. If the gap"
            + " told which model overfits, the points would lie on a rising line. "
            + finding
            + ".",
        Axis.linear("gap: cross-validated minus training error", "share of rows"),
        Axis.linear("test error", "share of rows"),
        series,
        List.of(Rule.horizontal(study.majorityError(), "always the majority")));
  }

  private static long count(Study study, Predicate<Model> which) {
    return study.models().stream().filter(which).count();
  }

  private static Point place(Model model) {
    return point(model.mean(Model::gap), model.test());
  }

  private static Point point(double x, List<Double> values) {
    Estimate estimate = Estimate.of(Values.array(values));
    double half = estimate.interval(Evidence.LEVEL).halfWidth();
    return new Point(x, estimate.mean(), estimate.mean() - half, estimate.mean() + half);
  }

  private Chart depths(Study study) {
    int best = study.best(Model::crossValidated).depth();
    return new Lines(
        "depth-sweep",
        "On "
            + study.data()
            + " training error only falls with depth; cross-validated error is least at depth "
            + best,
        "Training, cross-validated and test error of a tree on "
            + experiment.rows()
            + " rows of "
            + study.data()
            + " against its depth limit, with the depth of the least cross-validated error and the error of always saying the"
            + " majority.",
        Axis.linear("depth limit", ""),
        ERROR,
        List.of(
            byDepth("training error", Role.REFERENCE, study, Model::training),
            byDepth("cross-validated error", Role.MEASURED, study, Model::crossValidated),
            byDepth("test error", Role.MEASURED, study, Model::test)),
        List.of(
            Rule.vertical(best, "least cross-validated: depth " + best),
            Rule.horizontal(study.majorityError(), "always the majority")));
  }

  private static Series byDepth(
      String name, Role role, Study study, Function<Model, List<Double>> error) {
    List<Point> points = new ArrayList<>();
    for (Tree tree : study.trees()) {
      points.add(point(tree.depth(), error.apply(tree.model())));
    }
    return new Series(name, role, points);
  }

  private static Chart curves(Study study) {
    List<Series> series = new ArrayList<>();
    List<String> falls = new ArrayList<>();
    for (LearningCurve curve : study.learningCurves()) {
      series.add(new Series(curve.name(), Role.MEASURED, bySize(curve, Size::test)));
      series.add(
          new Series(curve.name() + ", training", Role.REFERENCE, bySize(curve, Size::training)));
      List<Point> points = bySize(curve, Size::test);
      double fall = points.get(0).y() - points.get(points.size() - 1).y();
      falls.add(String.format(Locale.ROOT, "%.3f (%s)", fall, curve.name()));
    }
    return new Lines(
        "learning-curve",
        "On " + study.data() + " test error falls with more rows by " + String.join(", ", falls),
        "Test error and training error of three models against the number of training rows of "
            + study.data()
            + ". From the fewest to the most rows the test error falls by "
            + String.join(", ", falls)
            + ". Dashed: their training error.",
        Axis.log("training rows", ""),
        ERROR,
        series,
        List.of(Rule.horizontal(study.majorityError(), "always the majority")));
  }

  private static List<Point> bySize(LearningCurve curve, Function<Size, List<Double>> error) {
    return curve.sizes().stream().map(size -> point(size.rows(), error.apply(size))).toList();
  }

  private static Chart permuted(Study study) {
    List<List<Bars.Bar>> bars = List.of(new ArrayList<>(), new ArrayList<>());
    List<String> categories = new ArrayList<>();
    for (Permuted random : study.permuted()) {
      Model real = study.model(random.name());
      categories.add(random.name() + ", real labels");
      categories.add(random.name() + ", random labels");
      bars.get(0).add(bar(real.training()));
      bars.get(0).add(bar(random.training()));
      bars.get(1).add(bar(real.crossValidated()));
      bars.get(1).add(bar(random.crossValidated()));
    }
    String seen =
        study.permuted().stream()
            .map(p ->
                String.format(
                    Locale.ROOT,
                    "%.3f (%s)",
                    Estimate.of(Values.array(p.training())).mean(),
                    p.name()))
            .collect(Collectors.joining(", "));
    return new Bars(
        "permuted-labels",
        "Training error on random labels: " + seen + "; only held-out rows notice",
        "Training error and cross-validated error on the real labels of "
            + study.data()
            + " and on the same labels in random order. Training error on random labels is "
            + seen
            + "; the cross-validated error stands beside that of always saying the majority.",
        "model and labels",
        categories,
        ERROR,
        List.of(
            new Bars.Group("training error", bars.get(0)),
            new Bars.Group("cross-validated error", bars.get(1))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(study.majorityError(), "always the majority")));
  }

  private static Bars.Bar bar(List<Double> values) {
    Point point = point(0, values);
    return new Bars.Bar(point.y(), point.low(), point.high());
  }

  private Chart detectors() {
    List<Series> series = new ArrayList<>();
    List<Double> validated = new ArrayList<>();
    List<Double> gaps = new ArrayList<>();
    int rows = 0;
    for (Study study : result.studies()) {
      List<Validation> sizes = study.validation();
      series.add(
          new Series(
              "validation rows, " + study.data(),
              Role.MEASURED,
              sizes.stream()
                  .map(validation -> point(validation.rows(), validation.right()))
                  .toList()));
      List<Double> gap =
          Values.list(OverfittingDetectorsReading.rightShares(study.models(), Model::gap));
      validated.add(Estimate.of(Values.array(sizes.get(sizes.size() - 1).right())).mean());
      gaps.add(Estimate.of(Values.array(gap)).mean());
      rows = sizes.get(sizes.size() - 1).rows();
      series.add(
          new Series(
              "gap, " + study.data(),
              Role.REFERENCE,
              List.of(
                  point(sizes.get(0).rows(), gap),
                  point(sizes.get(sizes.size() - 1).rows(), gap))));
    }
    return new Lines(
        "detectors",
        String.format(
            Locale.ROOT,
            "Of the differences, %d validation rows get %.0f to %.0f %% the right way round, the gap %.0f to %.0f %%",
            rows,
            100 * Collections.min(validated),
            100 * Collections.max(validated),
            100 * Collections.min(gaps),
            100 * Collections.max(gaps)),
        "Share of the differences in test error between models that a validation set gets the right way round, against its"
            + " number of rows; dashed, the share that the gap gets right. One half is a guess.",
        Axis.log("validation rows", ""),
        Axis.linear("test error differences the right way round", "share").within(0, 1),
        series,
        List.of(Rule.horizontal(0.5, "guessing")));
  }
}
