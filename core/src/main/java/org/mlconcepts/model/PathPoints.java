package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.List;

/** What a path collects on its way. */
final class PathPoints {

  final Frame frame;
  final List<Double> lambdas = new ArrayList<>();
  final List<Double> intercepts = new ArrayList<>();
  final List<double[]> coefficients = new ArrayList<>();
  final List<Double> explained = new ArrayList<>();

  PathPoints(Frame frame) {
    this.frame = frame;
  }

  /**
   * Adds a fit.
   *
   * @param level the linear predictor where all features are at their means
   * @param inside the coefficients in the units of the penalty
   * @param share the share of the null deviance that the fit explains
   */
  void add(double lambda, double level, double[] inside, double share) {
    double[] raw = frame.raw(inside);
    lambdas.add(lambda);
    intercepts.add(frame.intercept(level, raw));
    coefficients.add(raw);
    explained.add(share);
  }

  int size() {
    return lambdas.size();
  }

  /** The linear predictor of a row at step k. */
  double linear(int k, double[] row) {
    return intercepts.get(k) + RowMath.dot(coefficients.get(k), row);
  }
}
