package org.mlconcepts.demo.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;

/**
 * Charts of every kind, plain ones and the hard cases. {@code main} writes them into a folder to be
 * looked at.
 */
final class Gallery {

  private Gallery() {}

  public static void main(String[] args) {
    charts().forEach(chart -> ChartFiles.write(chart, Path.of(args[0])));
  }

  static List<Chart> charts() {
    return List.of(
        GalleryLines.biasVariance(),
        GalleryLines.lassoPath(),
        GalleryLines.learningCurve(),
        GalleryLines.escapingCurve(),
        GalleryLines.tinyAndHuge(),
        GalleryLines.coinciding(),
        GalleryLines.onePoint(),
        GalleryPoints.precisionRecall(),
        GalleryPoints.roc(),
        GalleryPoints.scatter(),
        GalleryPoints.regression(),
        GalleryTables.rebalancing(),
        GalleryTables.errorShares(),
        GalleryTables.longNames(),
        GalleryTables.oneCategory(),
        GalleryTables.signedBars(),
        GalleryTables.logBars(),
        GalleryTables.confusion(),
        GalleryTables.correlations());
  }

  static Series series(String name, Role role, double[] x, DoubleUnaryOperator y) {
    return new Series(
        name,
        role,
        IntStream.range(0, x.length).mapToObj(i -> Point.of(x[i], y.applyAsDouble(x[i]))).toList());
  }

  static Series banded(
      String name, Role role, double[] x, DoubleUnaryOperator y, DoubleUnaryOperator half) {
    List<Point> points = new ArrayList<>();
    for (double at : x) {
      double value = y.applyAsDouble(at);
      points.add(
          new Point(at, value, value - half.applyAsDouble(at), value + half.applyAsDouble(at)));
    }
    return new Series(name, role, points);
  }

  static double[] grid(double from, double to, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> from + (to - from) * i / (count - 1))
        .toArray();
  }

  static double[] logGrid(double from, double to, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> from * StrictMath.pow(to / from, i / (count - 1.0)))
        .toArray();
  }

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
