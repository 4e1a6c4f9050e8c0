package org.mlconcepts.demo.render;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Points;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.chart.Steps;

/** Steps and points of the gallery. */
final class GalleryPoints {

  private GalleryPoints() {}

  static Chart precisionRecall() {
    double[] recall = {
      1, 0.95, 0.9, 0.8, 0.75, 0.7, 0.6, 0.55, 0.5, 0.4, 0.35, 0.3, 0.2, 0.15, 0.1, 0.05, 0
    };
    double[] weights = {
      0.06, 0.06, 0.14, 0.22, 0.4, 0.47, 0.5, 0.66, 0.7, 0.72, 0.8, 0.86, 0.85, 0.9, 0.96, 0.95, 1
    };
    List<Point> weighted =
        IntStream.range(0, recall.length).mapToObj(i -> Point.of(recall[i], weights[i])).toList();
    List<Point> plain =
        IntStream.range(0, recall.length)
            .mapToObj(i -> Point.of(recall[i], 0.06 + 0.62 * (weights[i] - 0.06)))
            .toList();
    return new Steps(
        "precision-recall",
        "Class weights lift precision at every recall below 0.8",
        "Two precision-recall curves; the weighted one lies above the plain one.",
        Axis.linear("recall", "").within(0, 1),
        Axis.linear("precision", "").within(0, 1),
        List.of(
            new Series("class weights (AP 0.68)", Role.MEASURED, weighted),
            new Series("plain (AP 0.45)", Role.MEASURED, plain)),
        List.of(Rule.horizontal(0.06, "no skill: 6 % positives")));
  }

  static Chart roc() {
    double[] x = Gallery.grid(0, 1, 41);
    return new Steps(
        "roc",
        "Three classifiers whose curves cross",
        "Receiver operating curves of three models above the diagonal.",
        Axis.linear("false positive rate", "").within(0, 1),
        Axis.linear("true positive rate", "").within(0, 1),
        List.of(
            Gallery.banded(
                "forest",
                Role.MEASURED,
                x,
                v -> StrictMath.pow(v, 0.25),
                v -> Math.min(0.05, 1 - StrictMath.pow(v, 0.25))),
            Gallery.series("logistic", Role.MEASURED, x, v -> StrictMath.pow(v, 0.4)),
            Gallery.series("chance", Role.REFERENCE, x, v -> v)),
        List.of(Rule.vertical(0.1, "budget: 10 % false alarms")));
  }

  static Chart scatter() {
    RandomGenerator random = Gallery.random(7);
    List<Series> series = new ArrayList<>();
    double[][] centres = {{0, 0}, {4, 3}, {-1, 5}};
    for (int c = 0; c < 3; c++) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        points.add(
            Point.of(centres[c][0] + random.nextGaussian(), centres[c][1] + random.nextGaussian()));
      }
      series.add(new Series("cluster " + (c + 1), Role.SAMPLED, points));
    }
    return new Points(
        "clusters",
        "k-means finds the three groups it was told to find",
        "Three round clouds of points.",
        Axis.linear("x\u2081", ""),
        Axis.linear("x\u2082", ""),
        series,
        List.of(Rule.horizontal(1.5, "split of the tree")));
  }

  static Chart regression() {
    RandomGenerator random = Gallery.random(3);
    double[] x = Gallery.grid(0, 10, 25);
    List<Point> sample = new ArrayList<>();
    for (double at : x) {
      double y = 20_000 + 9000 * StrictMath.sin(at) + 2000 * random.nextGaussian();
      sample.add(new Point(at, y, y - 1500, y + 3000));
    }
    return new Points(
        "regression",
        "The straight line misses the wave",
        "Noisy points around a sine wave, and a straight line through them.",
        Axis.linear("week", ""),
        Axis.linear("sales", "USD"),
        List.of(
            Gallery.series(
                "true mean",
                Role.TRUTH,
                Gallery.grid(0, 10, 200),
                v -> 20_000 + 9000 * StrictMath.sin(v)),
            Gallery.series(
                "straight line", Role.REFERENCE, Gallery.grid(0, 10, 200), v -> 21_000 - 300 * v),
            new Series("sample", Role.SAMPLED, sample)),
        List.of());
  }
}
