package org.mlconcepts.metric;

/**
 * Watches a stream of numbers, such as the errors 0 and 1 of a model, and says when their level has
 * changed. It has a memory, so each stream needs a detector of its own, and it is not for sharing
 * by threads.
 */
public interface StreamDetector {

  /** What a detector says after a value. */
  enum State {
    STABLE,
    WARNING,
    DRIFT
  }

  /**
   * Takes the next value.
   *
   * @param value finite
   */
  State add(double value);

  /**
   * How much speaks for a change just now, in the unit of the detector's own threshold; at least 0.
   */
  double evidence();
}
