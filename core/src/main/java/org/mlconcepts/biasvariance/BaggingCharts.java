package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.biasvariance.Bagging.Curve;
import org.mlconcepts.biasvariance.Bagging.Ensemble;
import org.mlconcepts.biasvariance.Bagging.Parts;
import org.mlconcepts.biasvariance.Bagging.Result;
import org.mlconcepts.biasvariance.Bagging.Size;
import org.mlconcepts.biasvariance.Bagging.Study;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;

/** Draws the averaged trees. */
final class BaggingCharts {

  private BaggingCharts() {}

  static List<Chart> of(Bagging experiment, Result result) {
    return List.of(
        decomposition(experiment, result),
        byTrees(experiment, result),
        byDepth(result),
        fits(
            "tree-fits",
            "Full trees on different training sets disagree",
            "full tree",
            result,
            result.fits().tree()),
        fits(
            "bagged-fits",
            "Averages of " + experiment.trees() + " trees on the same training sets, truth behind",
            "average of " + experiment.trees() + " trees",
            result,
            result.fits().bagging()));
  }

  private static Chart decomposition(Bagging experiment, Result result) {
    List<String> categories = new ArrayList<>();
    List<List<Double>> shares = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<String> left = new ArrayList<>();
    for (Study study : result.studies()) {
      String problem = study.problem().title;
      addShares(study, study.tree().parts(), shares);
      categories.add(problem + ": tree");
      for (Ensemble ensemble : study.ensembles()) {
        addShares(study, ensemble.all(), shares);
        categories.add(problem + ": " + ensemble.name());
      }
      double ratio =
          mean(study.bagging().all(), Parts::variance)
              / mean(study.tree().parts(), Parts::variance);
      left.add(String.format(Locale.ROOT, "%.0f %% on %s", 100 * ratio, problem));
    }
    List<Bars.Group> groups = new ArrayList<>();
    for (String part : List.of("bias²", "variance", "noise")) {
      groups.add(
          new Bars.Group(part, shares.get(groups.size()).stream().map(Bars.Bar::of).toList()));
    }
    return new Bars(
        "decomposition",
        "Of a tree's variance, an average of "
            + experiment.trees()
            + " trees keeps "
            + String.join(" and ", left),
        "Squared bias, variance and noise of a full tree, bagged trees and a random forest on two problems, stacked to the test"
            + " error, as a share of that of the single tree. Bagging keeps "
            + String.join(" and ", left)
            + " of the tree's variance.",
        "learner",
        categories,
        Axis.linear("share of the single tree's test error", "%"),
        groups,
        Bars.Layout.STACKED,
        List.of());
  }

  private static void addShares(Study study, Parts parts, List<List<Double>> shares) {
    double scale = mean(study.tree().parts(), Parts::testError) / 100;
    shares
        .get(0)
        .add(Math.max(0, mean(parts, Parts::biasSquared)) / scale); // unbiased, so below 0 at times
    shares.get(1).add(mean(parts, Parts::variance) / scale);
    shares.get(2).add(study.noise() / scale);
  }

  private static Chart byTrees(Bagging experiment, Result result) {
    List<Series> series = new ArrayList<>();
    List<String> correlations = new ArrayList<>();
    for (Study study : result.studies()) {
      double scale = mean(study.tree().parts(), Parts::variance);
      for (Ensemble ensemble : study.ensembles()) {
        String name = ensemble.name() + " on " + study.problem().title;
        List<Point> theory = new ArrayList<>();
        List<Point> measured = new ArrayList<>();
        for (Size size : ensemble.sizes()) {
          theory.add(Point.of(size.trees(), ensemble.theory(size.trees()) / scale));
          measured.add(ratio(size.trees(), size.parts(), scale));
        }
        series.add(new Series(name + ", theory", Role.TRUTH, theory));
        series.add(new Series(name, Role.SAMPLED, measured));
        correlations.add(String.format(Locale.ROOT, "%.2f (%s)", ensemble.correlation(), name));
      }
    }
    return new Lines(
        "variance-by-trees",
        "Averaging lowers variance down to a floor that the trees' correlation sets",
        "Variance of the average against the number of trees up to "
            + experiment.trees()
            + ", as a multiple of the variance of a"
            + " tree on all rows. Lines: the closed form with the correlation measured on the first "
            + BaggingBlock.FIRST_TREES
            + " trees: "
            + String.join(", ", correlations)
            + ".",
        Axis.log("trees averaged", ""),
        Axis.linear("variance", "multiples of a full tree's"),
        series,
        List.of(Rule.horizontal(1, "one tree on all rows")));
  }

  private static Chart byDepth(Result result) {
    List<Series> series = new ArrayList<>();
    List<String> peaks = new ArrayList<>();
    for (Study study : result.studies()) {
      double scale = mean(study.tree().parts(), Parts::variance);
      List<Point> points = new ArrayList<>();
      for (int depth = 0; depth < study.byDepth().size(); depth++) {
        points.add(ratio(depth, study.byDepth().get(depth).parts(), scale));
      }
      Point peak = points.stream().reduce((a, b) -> b.y() > a.y() ? b : a).orElseThrow();
      series.add(new Series(study.problem().title, Role.MEASURED, points));
      peaks.add(
          String.format(
              Locale.ROOT,
              "at depth %.0f on %s (%.2f times a full tree's)",
              peak.x(),
              study.problem().title,
              peak.y()));
    }
    return new Lines(
        "variance-by-depth",
        "Variance is highest " + String.join(", ", peaks),
        "Variance of a tree against its depth limit from 0 to "
            + Bagging.DEEPEST_LIMIT
            + ", as a multiple of the variance of a"
            + " full tree, on two problems. It is highest "
            + String.join(" and ", peaks)
            + ".",
        Axis.linear("depth limit", ""),
        Axis.linear("variance", "multiples of a full tree's"),
        series,
        List.of(Rule.horizontal(1, "full tree")));
  }

  private static Point ratio(double x, Parts parts, double scale) {
    Estimate variance = parts.mean(Parts::variance);
    double half = variance.interval(Evidence.LEVEL).halfWidth();
    return new Point(
        x,
        variance.mean() / scale,
        (variance.mean() - half) / scale,
        (variance.mean() + half) / scale);
  }

  private static double mean(Parts parts, Function<Parts, List<Double>> part) {
    return parts.mean(part).mean();
  }

  private static Chart fits(
      String id, String title, String name, Result result, List<Curve> curves) {
    List<Double> x = result.fits().x();
    List<Series> series = new ArrayList<>();
    series.add(new Series("truth", Role.TRUTH, points(x, result.fits().truth())));
    for (int i = 0; i < curves.size(); i++) {
      series.add(
          new Series(
              "training set " + (i + 1), Role.MEASURED, points(x, curves.get(i).predictions())));
    }
    return new Lines(
        id,
        title,
        "The true curve with two bumps, and behind or around it the fit of a "
            + name
            + " to each of "
            + curves.size()
            + " training sets drawn from the same source.",
        Axis.linear("x", ""),
        Axis.linear("y", "").within(-0.5, 2),
        series,
        List.of());
  }

  private static List<Point> points(List<Double> x, List<Double> y) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      points.add(Point.of(x.get(i), y.get(i)));
    }
    return points;
  }
}
