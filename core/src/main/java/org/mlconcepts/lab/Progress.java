package org.mlconcepts.lab;

/**
 * Hears how far a piece of work has come. Called from any thread, so implementations must be
 * thread-safe.
 */
@FunctionalInterface
public interface Progress {

  /**
   * One more step is done.
   *
   * @param what the part of the work, in a few words
   * @param done steps done, 1..{@code total}
   * @param total steps in this part
   */
  void step(String what, int done, int total);

  /** Hears nothing. */
  static Progress silent() {
    return (what, done, total) -> {};
  }
}
