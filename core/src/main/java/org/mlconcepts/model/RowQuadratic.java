package org.mlconcepts.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * A quadratic that computes a column of G when it is first asked for, O(n p): a sparse path through
 * many features needs few.
 */
final class RowQuadratic extends Quadratic {

  private final double[][] features; // [feature][row], centred, in the units of the penalty
  private final double[] shares;
  private final Map<Integer, double[]> columns = new TreeMap<>();

  private RowQuadratic(SquaredProblem problem, Frame frame, double spread, double[][] features) {
    super(frame, problem.meanOutcome(), spread, problem.pullOfEmptyModel());
    this.features = features;
    shares = problem.shares;
  }

  static RowQuadratic of(SquaredProblem problem) {
    Frame frame = Frame.of(problem);
    double mean = problem.meanOutcome();
    double spread = 0;
    double[][] features = new double[frame.features()][problem.rows.length];
    for (int i = 0; i < problem.rows.length; i++) {
      double deviation = problem.outcomes[i] - mean;
      spread += problem.shares[i] * deviation * deviation;
      for (int j = 0; j < features.length; j++) {
        features[j][i] = frame.inside(j, problem.rows[i][j]);
      }
    }
    return new RowQuadratic(problem, frame, spread, features);
  }

  @Override
  double[] column(int j) {
    return columns.computeIfAbsent(j, this::compute);
  }

  private double[] compute(int j) {
    double[] weighted = features[j].clone();
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] *= shares[i];
    }
    return RowMath.dots(weighted, features);
  }
}
