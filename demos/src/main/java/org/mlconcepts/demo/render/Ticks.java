package org.mlconcepts.demo.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Round values to mark on an axis. Linear marks are whole multiples of an exact decimal step, so
 * 0.3 never reads 0.30000000000000004.
 */
final class Ticks {

  private Ticks() {}

  /** A step of 1, 2 or 5 times a power of ten. */
  record Step(int digit, int exponent) {

    /** The step that comes nearest, as a ratio, to the wanted number of intervals over a span. */
    static Step over(double span, int intervals) {
      double raw = span / intervals;
      int exponent = Numbers.exponentOf(raw);
      double lead = new BigDecimal(raw).scaleByPowerOfTen(-exponent).doubleValue();
      if (lead <= 1.4) {
        return new Step(1, exponent);
      }
      if (lead <= 3.2) {
        return new Step(2, exponent);
      }
      return lead <= 7 ? new Step(5, exponent) : new Step(1, exponent + 1);
    }

    BigDecimal exact() {
      return BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
    }

    double size() {
      return exact().doubleValue();
    }

    BigDecimal times(long multiple) {
      return exact().multiply(BigDecimal.valueOf(multiple));
    }
  }

  /** Marks on a scale, about so many. */
  static List<Tick> on(Scale scale, int about) {
    return scale.logarithmic() ? logarithmic(scale, about) : linear(scale, about);
  }

  private static List<Tick> linear(Scale scale, int about) {
    Step step = Step.over(scale.high() - scale.low(), about);
    if (scale.whole() && step.exponent() < 0) {
      step = new Step(1, 0);
    }
    // A hair of tolerance keeps a mark that rounding has pushed just over the end of the axis.
    long first = (long) Math.ceil(scale.low() / step.size() - 1e-9);
    long last = (long) Math.floor(scale.high() / step.size() + 1e-9);
    List<BigDecimal> values = new ArrayList<>();
    for (long multiple = first; multiple <= last; multiple++) {
      values.add(step.times(multiple));
    }
    return labelled(values, step);
  }

  private static List<Tick> labelled(List<BigDecimal> values, Step step) {
    double largest =
        values.stream().mapToDouble(value -> Math.abs(value.doubleValue())).max().orElse(0);
    boolean extreme = largest >= 1e7 || (largest < 0.01 && step.exponent() < -4);
    // 2, 4 … 10 × 10¹⁰ reads better than 0.2, 0.4 … 1.0 × 10¹¹.
    boolean fewDigits = largest < 100 * StrictMath.pow(10, step.exponent());
    int exponent = fewDigits || largest == 0 ? step.exponent() : Numbers.exponentOf(largest);
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal value : values) {
      String label;
      if (extreme && largest > 0) {
        label = Numbers.scientific(value, exponent, Math.max(0, exponent - step.exponent()));
      } else {
        label = Numbers.plain(value.setScale(Math.max(0, -step.exponent())), largest >= 10_000);
      }
      ticks.add(new Tick(value.doubleValue(), label));
    }
    return ticks;
  }

  private static List<Tick> logarithmic(Scale scale, int about) {
    double decades = StrictMath.log10(scale.high() / scale.low());
    if (decades < 0.5) {
      return linear(scale, about);
    }
    int first = (int) Math.floor(StrictMath.log10(scale.low()));
    int last = (int) Math.ceil(StrictMath.log10(scale.high()));
    boolean powers = first < -5 || last > 6;
    int every = Math.max(1, (int) Math.ceil(decades / (about + 1)));
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent++) {
      for (int digit = 1; digit <= 9; digit++) {
        BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
        boolean named =
            digit == 1 ? Math.floorMod(exponent, every) == 0 : namedBetween(digit, decades);
        boolean marked = digit == 1 || decades <= 6;
        if (scale.shows(value.doubleValue()) && (named || marked)) {
          ticks.add(
              new Tick(value.doubleValue(), named ? logLabel(value, digit, exponent, powers) : ""));
        }
      }
    }
    return ticks;
  }

  private static boolean namedBetween(int digit, double decades) {
    // Two decades and the air around them: from 50 to 5,000, say, both ends are named.
    return (decades < 2 && digit == 2)
        || (decades < 2.2 && digit == 5)
        || (decades < 1 && (digit == 3 || digit == 7));
  }

  private static String logLabel(BigDecimal value, int digit, int exponent, boolean powers) {
    if (!powers) {
      return Numbers.plain(exponent >= 0 ? value.setScale(0) : value, true);
    }
    return digit == 1
        ? Numbers.powerOfTen(exponent)
        : digit + "\u00d7" + Numbers.powerOfTen(exponent);
  }
}
