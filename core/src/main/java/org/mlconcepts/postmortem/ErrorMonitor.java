package org.mlconcepts.postmortem;

import java.util.OptionalInt;

/**
 * Watches the errors of a forecast day by day, and raises an alarm when their mean over two weeks
 * is further from 0 than two-week means were in a backtest.
 *
 * <p>Errors of neighbouring days go together, so the limit comes from means over as many days in a
 * row, not from the spread of single days.
 *
 * @param spread root mean square of two-week means in the backtest, above 0
 * @param limit how many times that is tolerated, above 0
 */
record ErrorMonitor(double spread, double limit) {

  static final int WINDOW = 14; // days

  /** Learns the spread from the errors of a backtest, at least two weeks. */
  static ErrorMonitor of(double[] backtest, double limit) {
    double squares = 0;
    int windows = backtest.length - WINDOW + 1;
    for (int end = WINDOW; end <= backtest.length; end++) {
      double mean = mean(backtest, end);
      squares += mean * mean;
    }
    return new ErrorMonitor(Math.sqrt(squares / windows), limit);
  }

  /** The mean of the two weeks that end before a day. */
  static double mean(double[] errors, int end) {
    double sum = 0;
    for (int t = end - WINDOW; t < end; t++) {
      sum += errors[t];
    }
    return sum / WINDOW;
  }

  /** The largest mean that is tolerated. */
  double tolerated() {
    return limit * spread;
  }

  /** The first day from {@code from} on that ends two weeks beyond the limit. */
  OptionalInt firstAlarm(double[] errors, int from) {
    for (int end = Math.max(WINDOW, from + 1); end <= errors.length; end++) {
      if (Math.abs(mean(errors, end)) > tolerated()) {
        return OptionalInt.of(end - 1);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * What is left of the errors if the forecast is moved at each alarm by the mean of the two weeks
   * that raised it; the next two weeks are watched anew.
   */
  double[] corrected(double[] errors) {
    double[] left = errors.clone();
    int from = WINDOW - 1;
    OptionalInt alarm = firstAlarm(left, from);
    while (alarm.isPresent()) {
      double shift = mean(left, alarm.getAsInt() + 1);
      for (int t = alarm.getAsInt() + 1; t < left.length; t++) {
        left[t] -= shift;
      }
      alarm = firstAlarm(left, alarm.getAsInt() + WINDOW);
    }
    return left;
  }
}
