package org.mlconcepts.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * A quadratic that computes a column of G when it is first asked for, O(n p): a sparse path through
 * many features needs few.
 */
final class RowQuadratic extends Quadratic {

  private final double[][] rows; // in the units of the penalty, centred
  private final double[] shares;
  private final Map<Integer, double[]> columns = new TreeMap<>();

  private RowQuadratic(SquaredProblem problem, Frame frame, double spread, double[][] rows) {
    super(frame, problem.meanOutcome(), spread, problem.pullOfEmptyModel());
    this.rows = rows;
    shares = problem.shares;
  }

  static RowQuadratic of(SquaredProblem problem) {
    Frame frame = Frame.of(problem);
    double mean = problem.meanOutcome();
    double spread = 0;
    double[][] inside = new double[problem.rows.length][frame.features()];
    for (int i = 0; i < inside.length; i++) {
      double deviation = problem.outcomes[i] - mean;
      spread += problem.shares[i] * deviation * deviation;
      for (int j = 0; j < frame.features(); j++) {
        inside[i][j] = frame.inside(j, problem.rows[i][j]);
      }
    }
    return new RowQuadratic(problem, frame, spread, inside);
  }

  @Override
  double[] column(int j) {
    return columns.computeIfAbsent(j, this::compute);
  }

  private double[] compute(int j) {
    double[] column = new double[features()];
    for (int i = 0; i < rows.length; i++) {
      RowMath.add(column, shares[i] * rows[i][j], rows[i]);
    }
    return column;
  }
}
