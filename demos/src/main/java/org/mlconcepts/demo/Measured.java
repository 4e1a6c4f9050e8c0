package org.mlconcepts.demo;

import java.util.List;
import java.util.Optional;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.metric.Score;

/**
 * A metric as {@code metrics.json} has it: {@code {"value": x}}, {@code {"value": x, "interval":
 * [lo, hi]}} or {@code {"undefined": "reason"}}.
 */
sealed interface Measured {

  /** A number without an interval. */
  record Plain(double value) implements Measured {}

  /** A number with its interval. */
  record Between(double value, List<Double> interval) implements Measured {}

  /** Why there is no number. */
  record None(String undefined) implements Measured {}

  /** A score without an interval. */
  static Measured of(Score score) {
    return of(score, Optional.empty());
  }

  /** A number without an interval. */
  static Measured of(double value) {
    return new Plain(value);
  }

  /** A score with an interval, if there is one. */
  static Measured of(Score score, Optional<Interval> interval) {
    if (score instanceof Score.Undefined undefined) {
      return new None(undefined.reason());
    }
    double value = score.orElseThrow();
    return interval
        .<Measured>map(i -> new Between(value, List.of(i.low(), i.high())))
        .orElse(new Plain(value));
  }
}
