package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Point;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;

/** Measurements of learners by features, found by name. Repeats of one source are paired. */
final class Grid {

  private final List<Measured> cells;

  private Grid(List<Measured> cells) {
    this.cells = cells;
  }

  static Grid of(List<Measured> cells) {
    return new Grid(cells);
  }

  /** What is compared on a source: every learner with every way to prepare features. */
  record Plan(String data, List<String> learners, List<String> features) {
    Plan {
      learners = List.copyOf(learners);
      features = List.copyOf(features);
    }
  }

  /**
   * Repeats a comparison.
   *
   * @param repeat gives the scores of a repeat, [learner][features] as in the plan
   */
  static List<Measured> run(
      Plan plan, int repeats, Progress progress, IntFunction<double[][]> repeat) {
    List<double[][]> drawn = Repeats.run(plan.data(), repeats, progress, repeat);
    List<Measured> cells = new ArrayList<>();
    for (int l = 0; l < plan.learners().size(); l++) {
      for (int f = 0; f < plan.features().size(); f++) {
        int learner = l;
        int features = f;
        cells.add(
            new Measured(
                plan.data(),
                plan.learners().get(l),
                plan.features().get(f),
                drawn.stream().map(scores -> scores[learner][features]).toList()));
      }
    }
    return cells;
  }

  /** The scores of a cell, one a repeat. */
  double[] scores(String data, String learner, String features) {
    return cells.stream()
        .filter(cell -> cell.data().equals(data) && cell.learner().equals(learner))
        .filter(cell -> cell.features().equals(features))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("no cell " + data + ", " + learner + ", " + features))
        .values();
  }

  /** By how much some features beat others, repeat by repeat. */
  double[] gain(String data, String learner, String features, String over) {
    return difference(scores(data, learner, features), scores(data, learner, over));
  }

  double mean(String data, String learner, String features) {
    return mean(scores(data, learner, features));
  }

  double meanGain(String data, String learner, String features, String over) {
    return mean(gain(data, learner, features, over));
  }

  /** The sources in order. */
  List<String> data() {
    return cells.stream().map(Measured::data).distinct().toList();
  }

  /** The learners of a source in order. */
  List<String> learners(String data) {
    return cells.stream()
        .filter(cell -> cell.data().equals(data))
        .map(Measured::learner)
        .distinct()
        .toList();
  }

  /** The ways to prepare the features of a source, in order. */
  List<String> features(String data) {
    return cells.stream()
        .filter(cell -> cell.data().equals(data))
        .map(Measured::features)
        .distinct()
        .toList();
  }

  static double[] difference(double[] a, double[] b) {
    double[] differences = new double[a.length];
    Arrays.setAll(differences, r -> a[r] - b[r]);
    return differences;
  }

  static double[] times(double factor, double[] values) {
    return Arrays.stream(values).map(v -> factor * v).toArray();
  }

  static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /** A bar with the interval that verdicts use. */
  static Bars.Bar bar(double[] values) {
    Estimate estimate = Estimate.of(values);
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bars.Bar(estimate.mean(), interval.low(), interval.high());
  }

  /** Bars of one colour, one an item. */
  static <T> Bars.Group group(String name, List<T> items, Function<T, double[]> of) {
    return new Bars.Group(name, items.stream().map(item -> bar(of.apply(item))).toList());
  }

  /** A point with the interval that verdicts use. */
  static Point point(double x, double[] values) {
    Bars.Bar bar = bar(values);
    return new Point(x, bar.value(), bar.low(), bar.high());
  }
}
