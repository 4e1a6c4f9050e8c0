package org.mlconcepts.model;

import java.util.stream.IntStream;

/** The rows of a logistic problem, feature by feature, and where a fit stands on them. */
final class LogisticRows {

  /** Stands for the intercept where a feature is asked for. */
  static final int INTERCEPT = -1;

  /** Where a class is all but certain, the curvature is kept from vanishing. */
  private static final double FLATTEST = 1e-7;

  private final Frame frame;
  private final double[][] columns; // [feature][row], centred, in the units of the penalty
  private final double[] ones;
  private final double[] shares;
  private final double[] outcomes;
  private final double empty;
  private final double[] linear;
  private final double[] residuals; // weighted: outcome less probability
  private final double[] flexes; // weighted p(1 - p), at the fit where the curvature was taken
  private double loss;

  LogisticRows(LogisticProblem problem) {
    frame = Frame.of(problem);
    shares = problem.shares;
    outcomes = problem.outcomes;
    columns = new double[frame.features()][outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = frame.inside(j, problem.rows[i][j]);
      }
    }
    ones = Training.ones(outcomes.length);
    double mean = problem.meanOutcome();
    empty = StrictMath.log(mean / (1 - mean));
    linear = new double[outcomes.length];
    residuals = new double[outcomes.length];
    flexes = new double[outcomes.length];
    RowMath.add(linear, empty, ones);
    stand();
  }

  Frame frame() {
    return frame;
  }

  int features() {
    return columns.length;
  }

  /** The intercept of the empty model, from which a path starts. */
  double empty() {
    return empty;
  }

  /** The mean loss. */
  double loss() {
    return loss;
  }

  /** Minus the slopes of the mean loss in the coefficients of all features. */
  double[] pulls() {
    return RowMath.dots(residuals, columns);
  }

  double pullOfIntercept() {
    return RowMath.dot(ones, residuals);
  }

  /** Minus the slopes of the mean loss in the coefficients of the first members. */
  double[] pulls(int[] members, int count) {
    return RowMath.dots(residuals, columns(members, count));
  }

  /** Changes the coefficients of the members by a share of the way. */
  void move(int[] members, double share, double[] way) {
    int[] moving = IntStream.range(0, way.length).filter(a -> way[a] != 0).toArray();
    double[] moves = new double[moving.length];
    double[][] chosen = new double[moving.length][];
    for (int k = 0; k < moving.length; k++) {
      moves[k] = share * way[moving[k]];
      chosen[k] = column(members[moving[k]]);
    }
    RowMath.addAll(linear, moves, chosen);
    stand();
  }

  private void stand() {
    loss = 0;
    for (int i = 0; i < linear.length; i++) {
      double odds = StrictMath.exp(-Math.abs(linear[i]));
      double probability = (linear[i] < 0 ? odds : 1) / (1 + odds);
      boolean wrong = outcomes[i] == 1 ? linear[i] < 0 : linear[i] > 0;
      residuals[i] = shares[i] * (outcomes[i] - probability);
      loss += shares[i] * ((wrong ? Math.abs(linear[i]) : 0) + StrictMath.log1p(odds));
    }
  }

  /** The curvature of the loss between all members, at the present fit; upper triangle. */
  double[][] curvature(int[] members, int count) {
    double[][] chosen = columns(members, count);
    double[][] rows = new double[linear.length][count];
    for (int i = 0; i < linear.length; i++) {
      double odds = StrictMath.exp(-Math.abs(linear[i]));
      flexes[i] = shares[i] * Math.max(FLATTEST, odds / ((1 + odds) * (1 + odds)));
      for (int a = 0; a < count; a++) {
        rows[i][a] = chosen[a][i];
      }
    }
    return RowMath.crossProducts(rows, flexes);
  }

  /** The curvature between a feature and the first members, where it was last taken. */
  double[] curvatures(int feature, int[] members, int count) {
    double[] weighted = new double[linear.length];
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] = flexes[i] * columns[feature][i];
    }
    return RowMath.dots(weighted, columns(members, count));
  }

  private double[][] columns(int[] members, int count) {
    double[][] chosen = new double[count][];
    for (int a = 0; a < count; a++) {
      chosen[a] = column(members[a]);
    }
    return chosen;
  }

  private double[] column(int feature) {
    return feature == INTERCEPT ? ones : columns[feature];
  }
}
