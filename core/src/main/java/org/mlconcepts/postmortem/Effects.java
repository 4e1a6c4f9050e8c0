package org.mlconcepts.postmortem;

import java.util.Arrays;
import java.util.List;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Point;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Values;

/** Paired effects of repeats, and how they are drawn. */
final class Effects {

  private Effects() {}

  /** By how many doublings each of the first exceeds its partner. */
  static double[] doublings(List<Double> a, List<Double> b) {
    double[] effects = new double[a.size()];
    for (int r = 0; r < effects.length; r++) {
      effects[r] = Values.doublings(a.get(r), b.get(r));
    }
    return effects;
  }

  static double[] difference(double[] a, double[] b) {
    double[] effects = new double[a.length];
    for (int r = 0; r < effects.length; r++) {
      effects[r] = a[r] - b[r];
    }
    return effects;
  }

  static double[] magnitudes(double[] values) {
    return Arrays.stream(values).map(Math::abs).toArray();
  }

  static double mean(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.size();
  }

  static Estimate estimate(List<Double> values) {
    return Estimate.of(Values.array(values));
  }

  /** The mean with its interval of 95 %. */
  static Bars.Bar bar(List<Double> values) {
    return bar(values, 1);
  }

  /** The mean with its interval, both over a scale above 0. */
  static Bars.Bar bar(List<Double> values, double scale) {
    Estimate estimate = estimate(values);
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bars.Bar(estimate.mean() / scale, interval.low() / scale, interval.high() / scale);
  }

  static Point point(double x, List<Double> values) {
    Estimate estimate = estimate(values);
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Point(x, estimate.mean(), interval.low(), interval.high());
  }
}
