package org.mlconcepts.imbalance;

import java.util.Arrays;

/**
 * Which rows are fitted, which choose a threshold, and which test: apart from each other, and each
 * with the same share of positives, so that no part is ever without any.
 */
final class Parts {

  private static final double NEARLY_ALL = 0.98;

  private final int[] fit;
  private final int[] validation;
  private final int[] test;

  private Parts(int[] fit, int[] validation, int[] test) {
    this.fit = fit;
    this.validation = validation;
    this.test = test;
  }

  /** Numbers of the rows to fit, positives first. */
  int[] fit() {
    return fit;
  }

  /** Numbers of the rows to choose a threshold on, positives first. */
  int[] validation() {
    return validation;
  }

  /** Numbers of the rows to test on, positives first. */
  int[] test() {
    return test;
  }

  /** How many rows each part has. */
  record Sizes(int fit, int validation, int test) {

    int total() {
      return fit + validation + test;
    }

    /** How many of all rows are positive. */
    int positives(double prevalence) {
      return share(fit, prevalence) + share(validation, prevalence) + share(test, prevalence);
    }

    private Sizes times(double factor) {
      return new Sizes((int) (factor * fit), (int) (factor * validation), (int) (factor * test));
    }
  }

  /** At least two, so that every part knows both classes. */
  private static int share(int rows, double prevalence) {
    return Math.max(2, (int) Math.round(prevalence * rows));
  }

  /**
   * Takes rows of either class from the front of an order. If there are not enough of one class,
   * all parts become smaller alike.
   *
   * @param labels 1 for a positive, by row
   * @param order each row once
   */
  static Parts stratified(int[] labels, int[] order, double prevalence, Sizes asked) {
    int[] positives = Arrays.stream(order).filter(i -> labels[i] == 1).toArray();
    int[] negatives = Arrays.stream(order).filter(i -> labels[i] == 0).toArray();
    int wanted = asked.positives(prevalence);
    double enough =
        Math.min(
            (double) positives.length / wanted,
            (double) negatives.length / (asked.total() - wanted));
    Sizes sizes = enough >= 1 ? asked : asked.times(NEARLY_ALL * enough);
    int[] used = {0, 0};
    int[][] parts = new int[3][];
    int at = 0;
    for (int size : new int[] {sizes.fit(), sizes.validation(), sizes.test()}) {
      int rare = share(size, prevalence);
      int[] part = new int[size];
      for (int i = 0; i < size; i++) {
        part[i] = i < rare ? positives[used[1]++] : negatives[used[0]++];
      }
      parts[at++] = part;
    }
    return new Parts(parts[0], parts[1], parts[2]);
  }
}
