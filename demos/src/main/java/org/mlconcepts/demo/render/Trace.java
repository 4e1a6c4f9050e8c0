package org.mlconcepts.demo.render;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.mlconcepts.chart.Point;

/** The places of a series in pixels, in the order they are joined. */
final class Trace {

  private static final int DENSE = 1500;

  private final double[] x;
  private final double[] y;

  private Trace(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  static Trace of(List<Point> points, Panel panel) {
    return new Trace(
        points.stream().mapToDouble(point -> panel.px(point.x())).toArray(),
        points.stream().mapToDouble(point -> panel.py(point.y())).toArray());
  }

  /**
   * The same picture with fewer points: of each run of points within half a pixel along x, the
   * first, the lowest, the highest and the last stay (Jugel and others, <i>M4: A
   * Visualization-Oriented Time Series Data Aggregation</i>, 2014). Curves of a few points are left
   * alone.
   */
  Trace thinned() {
    if (x.length <= DENSE) {
      return this;
    }
    int[] kept = new int[x.length];
    int count = 0;
    for (int from = 0; from < x.length; ) {
      int to = from + 1;
      while (to < x.length && Math.floor(2 * x[to]) == Math.floor(2 * x[from])) {
        to++;
      }
      for (int i : corners(from, to)) {
        if (count == 0 || kept[count - 1] != i) {
          kept[count++] = i;
        }
      }
      from = to;
    }
    int[] rest = Arrays.copyOf(kept, count);
    return new Trace(
        Arrays.stream(rest).mapToDouble(i -> x[i]).toArray(),
        Arrays.stream(rest).mapToDouble(i -> y[i]).toArray());
  }

  /** First, lowest, highest and last of a run, in the order they are joined. */
  private int[] corners(int from, int to) {
    int low = from;
    int high = from;
    for (int i = from; i < to; i++) {
      low = y[i] < y[low] ? i : low;
      high = y[i] > y[high] ? i : high;
    }
    return new int[] {from, Math.min(low, high), Math.max(low, high), to - 1};
  }

  /** The outline of the intervals: along the upper ends and back along the lower ones. */
  static Trace band(List<Point> points, Panel panel, boolean steps) {
    Trace up = new Trace(of(points, panel).x, ends(points, panel, Point::high));
    // An end that a logarithm has no place for stops at the edge; far below it, the band would end
    // in a cliff.
    double floor = panel.y().logarithmic() ? panel.bottom() + 2.0 : Double.POSITIVE_INFINITY;
    double[] low =
        DoubleStream.of(ends(points, panel, Point::low)).map(y -> Math.min(y, floor)).toArray();
    Trace down = new Trace(up.x, low);
    return steps
        ? up.stepped().thinned().loop(down.stepped().thinned())
        : up.thinned().loop(down.thinned());
  }

  private static double[] ends(List<Point> points, Panel panel, ToDoubleFunction<Point> end) {
    return points.stream().mapToDouble(point -> panel.py(end.applyAsDouble(point))).toArray();
  }

  /** The same curve with the corners that steps have, each y held up to the next x. */
  Trace stepped() {
    double[] sx = new double[2 * x.length - 1];
    double[] sy = new double[2 * x.length - 1];
    for (int i = 0; i < sx.length; i++) {
      sx[i] = x[(i + 1) / 2];
      sy[i] = y[i / 2];
    }
    return new Trace(sx, sy);
  }

  /** Along this curve and back along another. */
  private Trace loop(Trace back) {
    int n = x.length;
    int m = back.x.length;
    double[] lx = Arrays.copyOf(x, n + m);
    double[] ly = Arrays.copyOf(y, n + m);
    for (int i = 0; i < m; i++) {
      lx[n + i] = back.x[m - 1 - i];
      ly[n + i] = back.y[m - 1 - i];
    }
    return new Trace(lx, ly);
  }

  int size() {
    return x.length;
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  Point2D at(int i) {
    return new Point2D.Double(x[i], y[i]);
  }

  boolean shownAt(int i, Panel panel) {
    return panel.window(0.01).contains(x[i], y[i]);
  }

  double meanHeight() {
    double sum = 0;
    for (double one : y) {
      sum -= one;
    }
    return sum / y.length;
  }

  Path2D path() {
    Path2D path = new Path2D.Double();
    path.moveTo(x[0], y[0]);
    for (int i = 1; i < x.length; i++) {
      path.lineTo(x[i], y[i]);
    }
    return path;
  }

  /**
   * Where the curve is last seen at its right end: its end, or the place where it leaves the panel.
   * Empty if all lies outside.
   */
  Optional<Point2D> rightEnd(Panel panel) {
    Optional<Point2D> last = end(panel, x.length - 1, -1);
    Optional<Point2D> first = end(panel, 0, 1);
    return last.isPresent() && first.isPresent() && first.get().getX() > last.get().getX()
        ? first
        : last;
  }

  private Optional<Point2D> end(Panel panel, int from, int step) {
    for (int i = from; i >= 0 && i < x.length; i += step) {
      if (shownAt(i, panel)) {
        return Optional.of(i == from ? at(i) : exit(panel, at(i), at(i - step)));
      }
    }
    return Optional.empty();
  }

  /** Halves the way from a place inside to one outside until the edge is found. */
  private static Point2D exit(Panel panel, Point2D inside, Point2D outside) {
    Point2D in = inside;
    Point2D out = outside;
    for (int i = 0; i < 30; i++) {
      Point2D middle =
          new Point2D.Double((in.getX() + out.getX()) / 2, (in.getY() + out.getY()) / 2);
      if (panel.window(0).contains(middle)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }
}
