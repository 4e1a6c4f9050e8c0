package org.mlconcepts.metric;

import java.util.Arrays;
import java.util.Locale;

/**
 * The checks that several metrics share; every message names the argument, the rule and the value.
 */
final class Arguments {

  /** How far the probabilities of a row may sum from 1: those of single precision do. */
  private static final double NEARLY = 1e-5;

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

  /** One finite score a label. */
  static void scored(boolean[] labels, double[] scores) {
    sameLength("labels", labels.length, "scores", scores.length);
    finite("scores", scores);
  }

  /** One finite weight a row, none negative, not all 0. */
  static void weights(int rows, double[] weights) {
    if (weights.length != rows) {
      throw new IllegalArgumentException(
          "weights must have one value a row (" + rows + "), but had " + weights.length);
    }
    boolean any = false;
    for (int i = 0; i < rows; i++) {
      if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "weights[" + i + "] must be finite and at least 0, but was " + weights[i]);
      }
      any |= weights[i] > 0;
    }
    if (!any) {
      throw new IllegalArgumentException("weights must not all be 0");
    }
  }

  /** A weight of 1 for each row. */
  static double[] ones(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Labels 0 and 1 as false and true. */
  static boolean[] positives(int[] labels) {
    boolean[] positives = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != 0 && labels[i] != 1) {
        throw new IllegalArgumentException(
            "labels["
                + i
                + "] must be 0 or 1, but was "
                + labels[i]
                + "; say which class is positive, or take MulticlassAuc or ConfusionMatrix");
      }
      positives[i] = labels[i] == 1;
    }
    return positives;
  }

  /** One distribution over the same classes for each label, which is one of them. */
  static void distributions(int[] labels, double[][] probabilities) {
    sameLength("labels", labels.length, "probabilities", probabilities.length);
    int classes = probabilities[0].length;
    for (int i = 0; i < labels.length; i++) {
      classNumber("labels", i, labels[i], classes);
      sameLength("probabilities[0]", classes, "probabilities[" + i + "]", probabilities[i].length);
      double sum = 0;
      for (double p : probabilities[i]) {
        sum += p >= 0 && p <= 1 ? p : Double.NaN;
      }
      if (!(Math.abs(sum - 1) <= NEARLY)) {
        throw new IllegalArgumentException(
            "probabilities["
                + i
                + "] must be in 0..1 and sum to 1, but were "
                + Arrays.toString(probabilities[i]));
      }
    }
  }

  static void cost(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite and at least 0, but was " + value);
    }
  }

  static void share(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in (0, 1], but was " + value);
    }
  }

  /** One probability a label. */
  static void probabilities(boolean[] labels, double[] probabilities) {
    sameLength("labels", labels.length, "probabilities", probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      if (!(probabilities[i] >= 0 && probabilities[i] <= 1)) {
        throw new IllegalArgumentException(
            "probabilities[" + i + "] must be in 0..1, but was " + probabilities[i]);
      }
    }
  }

  static void atLeast(String name, int least, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          name + " must be at least " + least + ", but was " + value);
    }
  }

  static void classNumber(String name, int row, int value, int classes) {
    if (value < 0 || value >= classes) {
      throw new IllegalArgumentException(
          name + "[" + row + "] must be in 0.." + (classes - 1) + ", but was " + value);
    }
  }
}
