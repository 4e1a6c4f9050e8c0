package org.mlconcepts.metric;

import java.util.NoSuchElementException;

/**
 * The value of a metric, or the reason why it has none.
 *
 * <p>Some metrics divide by something that may be nothing: R² by the spread of the target,
 * precision by the number of predicted positives. Others return a silent 0 or NaN there; here the
 * answer is {@link Undefined}, with its reason.
 */
public sealed interface Score {

  /**
   * A metric that has a value.
   *
   * @param value finite
   */
  record Defined(double value) implements Score {
    public Defined {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "value must be finite, but was "
                + value
                + "; use Score.undefined(reason) where a metric has no value");
      }
    }
  }

  /**
   * A metric that has no value on these data.
   *
   * @param reason a short clause that completes "undefined: …"
   */
  record Undefined(String reason) implements Score {
    public Undefined {
      if (reason.isBlank()) {
        throw new IllegalArgumentException(
            "reason must not be blank: say why the metric has no value");
      }
    }
  }

  /** A defined score. */
  static Score of(double value) {
    return new Defined(value);
  }

  /** A score that does not exist, for example {@code Score.undefined("the target is constant")}. */
  static Score undefined(String reason) {
    return new Undefined(reason);
  }

  /** Whether there is a value. */
  default boolean isDefined() {
    return this instanceof Defined;
  }

  /**
   * The value.
   *
   * @throws NoSuchElementException if there is none; the message says why
   */
  default double orElseThrow() {
    if (this instanceof Defined defined) {
      return defined.value();
    }
    throw new NoSuchElementException("undefined: " + ((Undefined) this).reason());
  }
}
