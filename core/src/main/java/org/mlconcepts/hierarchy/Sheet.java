package org.mlconcepts.hierarchy;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Values;

/** Arithmetic on lists that hold one number a repeat. */
final class Sheet {

  private Sheet() {}

  static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }

  /** Repeat by repeat, the first less the second. */
  static double[] less(List<Double> a, List<Double> b) {
    double[] differences = new double[a.size()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = a.get(i) - b.get(i);
    }
    return differences;
  }

  /** Repeat by repeat, the first less the second. */
  static double[] less(double[] a, double... b) {
    double[] differences = a.clone();
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= b[i];
    }
    return differences;
  }

  /** The mean with its interval. */
  static Point point(double x, List<Double> values) {
    Estimate estimate = Estimate.of(Values.array(values));
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Point(x, estimate.mean(), interval.low(), interval.high());
  }

  /** The mean with its interval. */
  static Bars.Bar bar(List<Double> values) {
    Point point = point(0, values);
    return new Bars.Bar(point.y(), point.low(), point.high());
  }

  /**
   * A line at the accuracy of always the same answer, unless it lies so far below all series that
   * it would press them together at the top of a chart.
   */
  static List<Rule> guess(double guess, List<Series> series) {
    DoubleSummaryStatistics shown =
        series.stream()
            .flatMap(one -> one.points().stream())
            .mapToDouble(Point::y)
            .summaryStatistics();
    boolean near = shown.getMin() - guess < (shown.getMax() - shown.getMin()) / 2;
    return near ? List.of(Rule.horizontal(guess, "always the same")) : List.of();
  }

  /** The same in words. */
  static String always(double guess) {
    return String.format(Locale.ROOT, "Always the same answer is right in %.0f %%.", 100 * guess);
  }
}
