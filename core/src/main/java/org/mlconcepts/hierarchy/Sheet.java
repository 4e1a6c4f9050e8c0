package org.mlconcepts.hierarchy;

import java.util.List;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Point;
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

  /** Repeat by repeat, how many doublings the first is above the second. */
  static double[] doublings(List<Double> a, List<Double> b) {
    double[] doublings = new double[a.size()];
    for (int i = 0; i < doublings.length; i++) {
      doublings[i] = Values.doublings(a.get(i), b.get(i));
    }
    return doublings;
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
}
