package org.mlconcepts.paradigms;

import java.util.List;
import org.mlconcepts.chart.Bars.Bar;
import org.mlconcepts.chart.Point;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Values;

/**
 * What the readings of this question have in common: means, paired differences, drawn intervals.
 */
final class Marks {

  private Marks() {}

  static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }

  /** The first less the second, repeat by repeat. */
  static double[] less(List<Double> a, List<Double> b) {
    double[] differences = new double[a.size()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = a.get(i) - b.get(i);
    }
    return differences;
  }

  /** A bar of the mean with its interval. */
  static Bar bar(List<Double> values) {
    Estimate estimate = Estimate.of(Values.array(values));
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bar(estimate.mean(), interval.low(), interval.high());
  }

  /** A point of the mean of what cannot exceed 1; its interval is cut there. */
  static Point upToOne(double x, List<Double> values) {
    Bar bar = bar(values);
    return new Point(x, bar.value(), bar.low(), Math.max(bar.value(), Math.min(1, bar.high())));
  }

  /** A point of the mean with its interval. */
  static Point point(double x, List<Double> values) {
    Bar bar = bar(values);
    return new Point(x, bar.value(), bar.low(), bar.high());
  }
}
