package org.mlconcepts.chart;

import java.util.Optional;

/**
 * An axis.
 *
 * @param label what runs along it, for example {@code "mean squared error"}
 * @param unit the unit in words or symbols, for example {@code "USD"}; empty for a pure number
 * @param scale how values become positions
 * @param range the shown range, or empty to fit the data
 */
public record Axis(String label, String unit, Scale scale, Optional<Range> range) {

  /** How values become positions. */
  public enum Scale {
    LINEAR,
    /** Base-10 logarithm; every value must be positive. */
    LOG
  }

  /** The shown part of an axis. */
  public record Range(double low, double high) {
    public Range {
      if (!(low < high)) {
        throw new IllegalArgumentException(
            "low must be below high, but was [" + low + ", " + high + "]");
      }
    }
  }

  /** A linear axis that fits the data. */
  public static Axis linear(String label, String unit) {
    return new Axis(label, unit, Scale.LINEAR, Optional.empty());
  }

  /** A logarithmic axis that fits the data. */
  public static Axis log(String label, String unit) {
    return new Axis(label, unit, Scale.LOG, Optional.empty());
  }

  /** The same axis, cut to a range; what lies outside is clipped. */
  public Axis within(double low, double high) {
    return new Axis(label, unit, scale, Optional.of(new Range(low, high)));
  }

  /** Label and unit as they are printed: {@code "price (USD)"}. */
  public String caption() {
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }
}
