package org.mlconcepts.lab;

/** Checks of settings, with messages that name the setting, the rule and the value. */
public final class Checks {

  private Checks() {}

  /** Requires a whole number of at least {@code least}. */
  public static void atLeast(String name, int least, int value) {
    that(value >= least, name + " must be at least " + least + ", but was " + value);
  }

  /** Requires a finite number strictly between two bounds. */
  public static void between(String name, double low, double high, double value) {
    that(
        value > low && value < high,
        name + " must be between " + low + " and " + high + ", but was " + value);
  }

  /**
   * Requires that a rule is kept.
   *
   * @param message names the setting, the rule, the value and the way out
   */
  public static void that(boolean kept, String message) {
    if (!kept) {
      throw new IllegalArgumentException(message);
    }
  }
}
