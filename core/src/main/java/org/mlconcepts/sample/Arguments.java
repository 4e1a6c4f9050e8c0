package org.mlconcepts.sample;

/**
 * The checks that several splitters share; every message names the argument, the rule and the
 * value.
 */
final class Arguments {

  private Arguments() {}

  static void atLeast(String name, int least, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          name + " must be at least " + least + ", but was " + value);
    }
  }

  static void folds(int folds, int rows) {
    atLeast("folds", 2, folds);
    if (folds > rows) {
      throw new IllegalArgumentException(
          "folds must be at most the number of rows ("
              + rows
              + "), but was "
              + folds
              + "; use fewer folds");
    }
  }
}
