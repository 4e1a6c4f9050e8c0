package org.mlconcepts.metric;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The counts of a decision among several classes, each class against the rest, and the ways to
 * average them.
 *
 * <p>Macro: the plain mean over the classes, each as important as the others. Weighted: by how
 * often a class occurs. Micro: from the pooled counts; where every row has one label and one
 * prediction, micro precision, recall and F1 are all the accuracy.
 *
 * <p>A class that is never predicted has no precision, one that never occurs no recall. Such an
 * average is undefined; other libraries put 0 there.
 *
 * <p>Reference: Sokolova and Lapalme (2009), Information Processing and Management 45; Opitz and
 * Burst (2019), Macro F1 and Macro F1, for the two different numbers of that name.
 */
public final class ConfusionMatrix {

  private final double[][] counts; // counts[true][predicted]
  private final double[] actual;
  private final double[] predicted;
  private final double total;

  private ConfusionMatrix(double[][] counts) {
    this.counts = counts;
    int k = counts.length;
    actual = new double[k];
    predicted = new double[k];
    double sum = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        actual[i] += counts[i][j];
        predicted[j] += counts[i][j];
        sum += counts[i][j];
      }
    }
    total = sum;
  }

  /**
   * Counts decisions.
   *
   * @param labels the true classes, 0..classes-1
   * @param predicted as many
   * @param classes at least 2
   */
  public static ConfusionMatrix of(int[] labels, int[] predicted, int classes) {
    return of(labels, predicted, classes, Arguments.ones(labels.length));
  }

  /**
   * Counts decisions on weighted rows: a row of weight 2 counts like two rows.
   *
   * @param weights one a row, finite and at least 0, not all 0
   */
  public static ConfusionMatrix of(int[] labels, int[] predicted, int classes, double[] weights) {
    Arguments.sameLength("labels", labels.length, "predicted", predicted.length);
    Arguments.atLeast("classes", 2, classes);
    Arguments.weights(labels.length, weights);
    double[][] counts = new double[classes][classes];
    for (int i = 0; i < labels.length; i++) {
      Arguments.classNumber("labels", i, labels[i], classes);
      Arguments.classNumber("predicted", i, predicted[i], classes);
      counts[labels[i]][predicted[i]] += weights[i];
    }
    return new ConfusionMatrix(counts);
  }

  /** Number of classes. */
  public int classes() {
    return counts.length;
  }

  /** How often a class was taken for another. */
  public double count(int actualClass, int predictedClass) {
    return counts[actualClass][predictedClass];
  }

  /** How often a class occurs. */
  public double support(int label) {
    return actual[label];
  }

  /** One class against the rest. */
  public Confusion oneVersusRest(int label) {
    double[] cells = new double[4]; // summed, not subtracted: with weights that would not be exact
    for (int i = 0; i < classes(); i++) {
      for (int j = 0; j < classes(); j++) {
        cells[(i == label ? 0 : 1) + (j == label ? 0 : 2)] += counts[i][j];
      }
    }
    return new Confusion(cells[0], cells[1], cells[2], cells[3]);
  }

  /** The share of rows that were decided right, 0..1. */
  public double accuracy() {
    return right() / total;
  }

  private double right() {
    double right = 0;
    for (int c = 0; c < classes(); c++) {
      right += counts[c][c];
    }
    return right;
  }

  /** A rate of one class against the rest, for example {@code Confusion::f1}. */
  @FunctionalInterface
  public interface Rate {
    Score of(Confusion confusion);
  }

  /** The plain mean of a rate over all classes; undefined if it is for one of them. */
  public Score macro(Rate rate) {
    return average(rate, IntStream.range(0, classes()).mapToDouble(c -> 1).toArray());
  }

  /**
   * The mean of a rate weighted by how often a class occurs; undefined if it is for one that does.
   */
  public Score weighted(Rate rate) {
    return average(rate, actual);
  }

  /** The rate of the pooled counts of all classes. */
  public Score micro(Rate rate) {
    double right = right();
    double wrong = total - right;
    return rate.of(new Confusion(right, wrong, wrong, total * (classes() - 1) - wrong));
  }

  private Score average(Rate rate, double[] weights) {
    double sum = 0;
    double weight = 0;
    for (int c = 0; c < classes(); c++) {
      if (weights[c] > 0) {
        Score score = rate.of(oneVersusRest(c));
        if (!score.isDefined()) {
          return Score.undefined("class " + c + " has none: " + ((Score.Undefined) score).reason());
        }
        sum += weights[c] * score.orElseThrow();
        weight += weights[c];
      }
    }
    return Score.of(sum / weight);
  }

  /**
   * The harmonic mean of macro precision and macro recall. Also called macro F1, and never larger
   * or equal by rule: it differs from the mean of the F1 of the classes.
   */
  public Score f1OfMacroMeans() {
    Score precision = macro(Confusion::precision);
    Score recall = macro(Confusion::recall);
    if (!precision.isDefined() || !recall.isDefined()) {
      return precision.isDefined() ? recall : precision;
    }
    double sum = precision.orElseThrow() + recall.orElseThrow();
    return sum == 0
        ? Score.undefined("macro precision and macro recall are 0")
        : Score.of(2 * precision.orElseThrow() * recall.orElseThrow() / sum);
  }

  /** The mean recall of the classes that occur, 0..1. */
  public double balancedAccuracy() {
    double sum = 0;
    int present = 0;
    for (int c = 0; c < classes(); c++) {
      if (actual[c] > 0) {
        sum += counts[c][c] / actual[c];
        present++;
      }
    }
    return sum / present;
  }

  /**
   * The correlation of labels and decisions, at most 1 (Gorodkin 2004, Computational Biology and
   * Chemistry 28); Matthews' for two classes. Undefined if only one class occurs, or is predicted.
   */
  public Score matthews() {
    double both = 0;
    double squaresPredicted = 0;
    double squaresActual = 0;
    for (int c = 0; c < classes(); c++) {
      both += predicted[c] * actual[c];
      squaresPredicted += predicted[c] * predicted[c];
      squaresActual += actual[c] * actual[c];
    }
    double spread =
        Math.sqrt(total * total - squaresPredicted) * Math.sqrt(total * total - squaresActual);
    return single(actual) || single(predicted)
        ? Score.undefined("only one class occurs, or only one is predicted")
        : Score.of((right() * total - both) / spread);
  }

  /** Cohen's kappa: agreement beyond what the margins give by chance, at most 1. */
  public Score kappa() {
    double chance = 0;
    for (int c = 0; c < classes(); c++) {
      chance += actual[c] / total * (predicted[c] / total);
    }
    return single(actual) && single(predicted) && right() > 0
        ? Score.undefined("labels and decisions are all of one and the same class")
        : Score.of((accuracy() - chance) / (1 - chance));
  }

  private static boolean single(double[] margin) {
    return Arrays.stream(margin).filter(count -> count > 0).count() == 1;
  }
}
