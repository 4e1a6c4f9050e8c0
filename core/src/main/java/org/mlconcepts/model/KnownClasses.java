package org.mlconcepts.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The classes on training rows that count. A class without such a row keeps its number, but a model
 * knows nothing of it and gives it probability 0.
 */
final class KnownClasses {

  private final int all;
  private final int[] known; // known[c] = label of the c-th known class
  private final int[] place; // place[label] = c, or -1

  private KnownClasses(int all, int[] known) {
    this.all = all;
    this.known = known;
    place = new int[all];
    Arrays.fill(place, -1);
    for (int c = 0; c < known.length; c++) {
      place[known[c]] = c;
    }
  }

  static KnownClasses of(double[][] rows, int[] labels, double[] weights) {
    int all = Training.classes(rows, labels);
    int[] known =
        IntStream.range(0, labels.length)
            .filter(i -> weights[i] > 0)
            .map(i -> labels[i])
            .distinct()
            .sorted()
            .toArray();
    return new KnownClasses(all, known);
  }

  /** The same, for learners that can do nothing with a single class. */
  static KnownClasses atLeastTwo(double[][] rows, int[] labels, double[] weights) {
    KnownClasses classes = of(rows, labels, weights);
    if (classes.count() < 2) {
      throw new IllegalArgumentException(
          "labels must hold at least two classes, but all are "
              + classes.known[0]
              + "; stratify the split");
    }
    return classes;
  }

  void write(PartWriter to) {
    to.count("classes", all);
    to.counts("known", known);
  }

  static KnownClasses read(PartReader from) {
    int all = from.size("classes", 1);
    int[] known = from.counts("known");
    from.require(known.length > 0, "known must hold at least one class");
    for (int c = 0; c < known.length; c++) {
      from.require(
          known[c] >= (c == 0 ? 0 : known[c - 1] + 1) && known[c] < all,
          "known classes must ascend within 0.." + (all - 1));
    }
    return new KnownClasses(all, known);
  }

  /** How many are known. */
  int count() {
    return known.length;
  }

  /** The label of a known class. */
  int label(int c) {
    return known[c];
  }

  /** The place of a label among the known classes; -1 for one that is not known. */
  int place(int label) {
    return place[label];
  }

  /** The places of labels; a row that does not count may have -1. */
  int[] places(int[] labels) {
    return Arrays.stream(labels).map(label -> place[label]).toArray();
  }

  /** Probabilities of all classes from those of the known ones. */
  double[] spread(double[] ofKnown) {
    double[] probabilities = new double[all];
    for (int c = 0; c < known.length; c++) {
      probabilities[known[c]] = ofKnown[c];
    }
    return probabilities;
  }
}
