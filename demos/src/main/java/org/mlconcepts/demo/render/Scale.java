package org.mlconcepts.demo.render;

import java.util.Arrays;
import org.mlconcepts.chart.Axis;

/**
 * Turns the values of an axis into positions from 0 to 1.
 *
 * @param low the value at 0
 * @param high the value at 1
 * @param logarithmic whether positions follow the base-10 logarithm
 * @param whole whether only whole numbers occur, so that fractions are not worth a mark
 */
record Scale(double low, double high, boolean logarithmic, boolean whole) {

  /** How much room an axis leaves around the data when it has no range of its own. */
  enum Room {
    /** A little air on both sides. */
    SNUG,
    /** Ends at round values, and at zero if the data come near it. */
    ROUND,
    /** As {@link #ROUND}, and always with zero, or a power of ten on a logarithmic axis. */
    WITH_ZERO
  }

  /** About so many steps between the ends of a vertical axis. */
  static final int ROUND_STEPS = 5;

  private static final double FAR = 50;

  /**
   * The scale of an axis: its own range, or one that fits the values. Values that are not finite do
   * not count.
   */
  static Scale of(Axis axis, double[] values, Room room) {
    boolean log = axis.scale() == Axis.Scale.LOG;
    double[] usable =
        Arrays.stream(values).filter(v -> Double.isFinite(v) && (!log || v > 0)).toArray();
    double min = Arrays.stream(usable).min().orElse(log ? 0.1 : 0);
    double max = Arrays.stream(usable).max().orElse(log ? 10 : 1);
    boolean whole =
        Arrays.stream(usable).allMatch(v -> v == Math.rint(v)) && (max == min || max - min >= 2);
    if (axis.range().isPresent()) {
      double low = axis.range().get().low();
      double high = axis.range().get().high();
      return new Scale(log && low <= 0 ? Math.min(min, high / 1e3) : low, high, log, whole);
    }
    return log ? fitLogarithmic(min, max, room, whole) : fitLinear(min, max, room, whole);
  }

  private static Scale fitLogarithmic(double min, double max, Room room, boolean whole) {
    double air = min == max ? StrictMath.log10(2) : 0.03 * StrictMath.log10(max / min);
    double factor = StrictMath.pow(10, air);
    // Bars have no zero to stand on here: they get a power of ten that leaves the shortest some
    // length.
    double foot = StrictMath.pow(10, Math.floor(StrictMath.log10(min / 1.5)));
    return new Scale(room == Room.WITH_ZERO ? foot : min / factor, max * factor, true, whole);
  }

  private static Scale fitLinear(double min, double max, Room room, boolean whole) {
    double low = min;
    double high = max;
    if (room == Room.WITH_ZERO || (room == Room.ROUND && low >= 0 && low <= 0.4 * high)) {
      low = Math.min(low, 0);
    }
    if (room == Room.WITH_ZERO || (room == Room.ROUND && high <= 0 && high >= 0.4 * low)) {
      high = Math.max(high, 0);
    }
    // Differences in the last bits are no pattern to be blown up to the full height.
    double least = Math.max(Math.abs(low), Math.abs(high)) * 1e-9;
    if (high - low <= least) {
      double half = whole && Math.abs(high) < 1e6 ? 1 : high == 0 ? 0.5 : Math.abs(high) * 0.5;
      low -= half;
      high += half;
    }
    if (room == Room.SNUG) {
      double air = 0.025 * (high - low);
      return new Scale(low - air, high + air, false, whole);
    }
    return withRoundEnds(low, high);
  }

  /**
   * Ends at round values where they are near: they are worth a little height, not a quarter of the
   * chart.
   */
  private static Scale withRoundEnds(double low, double high) {
    Ticks.Step step = Ticks.Step.over(high - low, ROUND_STEPS);
    double bottom = step.times((long) Math.floor(low / step.size() + 1e-9)).doubleValue();
    double top = step.times((long) Math.ceil(high / step.size() - 1e-9)).doubleValue();
    double near = 0.09 * (high - low);
    double air = 0.04 * (high - low);
    double start = low - bottom <= near ? bottom : low - air;
    double end = top - high <= near ? top : high + air;
    return new Scale(start, end, false, false);
  }

  /**
   * The position of a value: 0 at the low end, 1 at the high end, less or more outside, and never
   * far enough out to overflow.
   */
  double unit(double value) {
    double position;
    if (logarithmic) {
      position = value <= 0 ? -FAR : StrictMath.log10(value / low) / StrictMath.log10(high / low);
    } else {
      position = value / (high - low) - low / (high - low);
    }
    return Math.max(-FAR, Math.min(FAR, position));
  }

  /** Whether a value lies on the axis, ends included. */
  boolean shows(double value) {
    double position = unit(value);
    return position >= -1e-9 && position <= 1 + 1e-9;
  }
}
