package org.mlconcepts.metric;

import java.util.Arrays;

/** How far one sample of a number lies from another, in its own unit or in standard deviations. */
public final class LocationShift {

  private LocationShift() {}

  /**
   * The Wasserstein distance of order 1, {@code ∫ |F(t) - G(t)| dt}: how far each unit of mass has
   * to move on average to turn one sample into the other. In the unit of the values, at least 0.
   *
   * <p>Reference: Vallender (1974), Theory of Probability and its Applications 18(4).
   *
   * @param first at least one value, all finite
   * @param second the same
   */
  public static double wasserstein(double[] first, double[] second) {
    double[] a = sorted("first", first);
    double[] b = sorted("second", second);
    double sum = 0;
    double before = Math.min(a[0], b[0]);
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      double value = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
      double distance = Math.abs((double) i / a.length - (double) j / b.length);
      sum += distance * (value - before);
      before = value;
      while (i < a.length && a[i] == value) {
        i++;
      }
      while (j < b.length && b[j] == value) {
        j++;
      }
    }
    return sum;
  }

  /**
   * Mean of the second sample less that of the first, over the standard deviation (divisor n - 1)
   * of the first; undefined if that is 0.
   *
   * @param first at least two values, all finite
   * @param second at least one value, all finite
   */
  public static Score inDeviations(double[] first, double[] second) {
    Arguments.atLeast("number of values in first", 2, first.length);
    Arguments.atLeast("number of values in second", 1, second.length);
    Arguments.finite("first", first);
    Arguments.finite("second", second);
    double mean = Arrays.stream(first).sum() / first.length;
    double squares = 0;
    for (double value : first) {
      squares += (value - mean) * (value - mean);
    }
    if (squares == 0) {
      return Score.undefined("the first sample does not vary");
    }
    double shift = Arrays.stream(second).sum() / second.length - mean;
    return Score.of(shift / Math.sqrt(squares / (first.length - 1)));
  }

  private static double[] sorted(String name, double[] values) {
    Arguments.atLeast("number of values in " + name, 1, values.length);
    Arguments.finite(name, values);
    double[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }
}
