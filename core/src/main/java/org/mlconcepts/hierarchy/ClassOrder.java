package org.mlconcepts.hierarchy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.sample.Permutation;

/**
 * Rows in random order, such that every beginning holds the classes in about their shares: small
 * training sets then differ in size and not by luck in their classes, and one is part of the next.
 */
final class ClassOrder {

  private ClassOrder() {}

  /** All rows; the j-th of m rows of a class comes at a random place within (j, j+1)/m. */
  static int[] of(int[] labels, RandomGenerator random) {
    int[] order = Permutation.of(labels.length, random);
    int classes = Arrays.stream(labels).max().orElseThrow() + 1;
    int[] sizes = new int[classes];
    for (int label : labels) {
      sizes[label]++;
    }
    int[] dealt = new int[classes];
    double[] place = new double[labels.length];
    for (int row : order) {
      int c = labels[row];
      place[row] = (dealt[c]++ + random.nextDouble()) / sizes[c];
    }
    return IntStream.of(order)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> place[row]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
