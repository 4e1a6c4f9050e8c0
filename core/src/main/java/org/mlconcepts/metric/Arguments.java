package org.mlconcepts.metric;

import java.util.Locale;

/**
 * The checks that several metrics share; every message names the argument, the rule and the value.
 */
final class Arguments {

  private Arguments() {}

  static void sameLength(String first, int firstLength, String second, int secondLength) {
    if (firstLength != secondLength) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s and %s must have the same length, but had %d and %d",
              first,
              second,
              firstLength,
              secondLength));
    }
    if (firstLength == 0) {
      throw new IllegalArgumentException(first + " must hold at least one value, but was empty");
    }
  }

  static void finite(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            name
                + "["
                + i
                + "] must be finite, but was "
                + values[i]
                + "; impute or drop such rows first");
      }
    }
  }

  static void level(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), but was " + level);
    }
  }
}
