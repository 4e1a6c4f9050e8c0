package org.mlconcepts.metric;

import java.util.stream.IntStream;

/**
 * Areas under ROC curves of several classes.
 *
 * <p>One against the rest uses the score of a class to part it from all others; the value depends
 * on how common the other classes are, since they are pooled. One against one looks at two classes
 * at a time, with the mean of the two directions, and does not depend on how common classes are
 * (Hand and Till 2001, Machine Learning 45).
 */
public final class MulticlassAuc {

  private final int[] labels;
  private final double[][] scores;
  private final double[] weights;
  private final double[] support;

  private MulticlassAuc(int[] labels, double[][] scores, double[] weights, double[] support) {
    this.labels = labels;
    this.scores = scores;
    this.weights = weights;
    this.support = support;
  }

  /**
   * Areas of scored rows.
   *
   * @param labels classes 0..k-1
   * @param scores one row of k a label, the higher the more of that class; finite; k at least 2
   */
  public static MulticlassAuc of(int[] labels, double[][] scores) {
    return of(labels, scores, Arguments.ones(labels.length));
  }

  /**
   * Areas of weighted rows.
   *
   * @param weights one a row, finite and at least 0, not all 0
   */
  public static MulticlassAuc of(int[] labels, double[][] scores, double[] weights) {
    Arguments.sameLength("labels", labels.length, "scores", scores.length);
    Arguments.weights(labels.length, weights);
    int classes = scores[0].length;
    Arguments.atLeast("classes", 2, classes);
    double[] support = new double[classes];
    for (int i = 0; i < labels.length; i++) {
      Arguments.classNumber("labels", i, labels[i], classes);
      Arguments.sameLength("scores[0]", classes, "scores[" + i + "]", scores[i].length);
      support[labels[i]] += weights[i];
    }
    return new MulticlassAuc(labels.clone(), scores.clone(), weights.clone(), support);
  }

  /** The area of one class against the rest; undefined if it does not occur, or no other does. */
  public Score oneVersusRest(int label) {
    boolean[] positive = new boolean[labels.length];
    double[] score = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      positive[i] = labels[i] == label;
      score[i] = scores[i][label];
    }
    return RocCurve.areaOf(positive, score, weights);
  }

  /** The mean of the two directions of two classes, on their rows only. */
  public Score oneVersusOne(int first, int second) {
    Score forth = direction(first, second);
    Score back = direction(second, first);
    return forth.isDefined() && back.isDefined()
        ? Score.of((forth.orElseThrow() + back.orElseThrow()) / 2)
        : Score.undefined("class " + (support[first] == 0 ? first : second) + " does not occur");
  }

  private Score direction(int label, int against) {
    if (support[label] + support[against] == 0) {
      return Score.undefined("neither class occurs");
    }
    int[] rows =
        IntStream.range(0, labels.length)
            .filter(i -> labels[i] == label || labels[i] == against)
            .toArray();
    boolean[] positive = new boolean[rows.length];
    double[] score = new double[rows.length];
    double[] weight = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      positive[i] = labels[rows[i]] == label;
      score[i] = scores[rows[i]][label];
      weight[i] = weights[rows[i]];
    }
    return RocCurve.areaOf(positive, score, weight);
  }

  /** The plain mean over the classes of {@link #oneVersusRest}. */
  public Score oneVersusRestMacro() {
    return oneVersusRest(false);
  }

  /** The mean of {@link #oneVersusRest} weighted by how often a class occurs. */
  public Score oneVersusRestWeighted() {
    return oneVersusRest(true);
  }

  private Score oneVersusRest(boolean bySupport) {
    double sum = 0;
    double weights = 0;
    for (int c = 0; c < support.length; c++) {
      Score area = oneVersusRest(c);
      if (!area.isDefined()) {
        return Score.undefined("class " + c + ": " + ((Score.Undefined) area).reason());
      }
      double weight = bySupport ? support[c] : 1;
      sum += weight * area.orElseThrow();
      weights += weight;
    }
    return Score.of(sum / weights);
  }

  /** The plain mean over all pairs of {@link #oneVersusOne}. */
  public Score oneVersusOneMacro() {
    return oneVersusOne(false);
  }

  /** The mean of {@link #oneVersusOne} weighted by the rows of the two classes. */
  public Score oneVersusOneWeighted() {
    return oneVersusOne(true);
  }

  private Score oneVersusOne(boolean bySupport) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < support.length; i++) {
      for (int j = i + 1; j < support.length; j++) {
        Score area = oneVersusOne(i, j);
        if (!area.isDefined()) {
          return area;
        }
        double weight = bySupport ? support[i] + support[j] : 1;
        sum += weight * area.orElseThrow();
        weights += weight;
      }
    }
    return Score.of(sum / weights);
  }
}
