package org.mlconcepts.regularization;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.mlconcepts.model.Shrinkage;
import org.mlconcepts.sample.Permutation;

/**
 * Three ways downhill on the lasso's objective {@code ‖y - Xw‖²/(2n) + λ‖w‖₁}, all from w = 0, each
 * row seen once a pass. Columns and targets have mean 0, so that there is no intercept.
 *
 * <p>The price on absolute values has no slope at 0. Plain descent takes 0 for it there, and ±λ
 * elsewhere, and so steps over 0 and back again; the proximal step moves by the slope of the loss
 * alone and then solves the rest exactly, which is a soft threshold.
 *
 * <p>Reference: Hastie, Tibshirani and Wainwright (2015), Statistical Learning with Sparsity,
 * sections 5.3.1 and 5.3.3; for one row at a time Langford, Li and Zhang (2009), JMLR 10.
 */
final class LassoDescent {

  private final double[][] rows;
  private final double[] targets;
  private final double lambda;
  private final int passes;
  private final double[][] products; // X'X/n
  private final double[] pulls; // X'y/n

  LassoDescent(double[][] rows, double[] targets, double lambda, int passes) {
    this.rows = rows;
    this.targets = targets;
    this.lambda = lambda;
    this.passes = passes;
    products = new double[rows[0].length][rows[0].length];
    pulls = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int a = 0; a < pulls.length; a++) {
        pulls[a] += rows[i][a] * targets[i] / rows.length;
        for (int b = 0; b < pulls.length; b++) {
          products[a][b] += rows[i][a] * rows[i][b] / rows.length;
        }
      }
    }
  }

  /** All rows a step, along the subgradient; the step falls with the root of their number. */
  double[] gradient() {
    double[] w = new double[rows[0].length];
    double first = 1 / curvature();
    for (int t = 1; t <= passes; t++) {
      double[] slope = slope(w);
      double step = first / Math.sqrt(t);
      for (int j = 0; j < w.length; j++) {
        w[j] -= step * (slope[j] + lambda * Math.signum(w[j]));
      }
    }
    return w;
  }

  /**
   * One row a step, in an order of their own each pass; the step falls with the root of the pass.
   */
  double[] stochastic(RandomGenerator random) {
    double[] w = new double[rows[0].length];
    double first = 1 / Arrays.stream(rows).mapToDouble(row -> dot(row, row)).max().orElseThrow();
    int[] order = new int[rows.length];
    Arrays.setAll(order, i -> i);
    for (int t = 1; t <= passes; t++) {
      Permutation.shuffle(order, random);
      double step = first / Math.sqrt(t);
      for (int i : order) {
        double miss = dot(rows[i], w) - targets[i];
        for (int j = 0; j < w.length; j++) {
          w[j] -= step * (miss * rows[i][j] + lambda * Math.signum(w[j]));
        }
      }
    }
    return w;
  }

  /** All rows a step: down the slope of the loss, then the soft threshold. */
  double[] proximal() {
    double[] w = new double[rows[0].length];
    double step = 1 / curvature();
    for (int t = 1; t <= passes; t++) {
      double[] slope = slope(w);
      for (int j = 0; j < w.length; j++) {
        w[j] = Shrinkage.lasso(w[j] - step * slope[j], step * lambda);
      }
    }
    return w;
  }

  /** Of the loss, {@code X'Xw/n - X'y/n}. */
  private double[] slope(double[] w) {
    double[] slope = new double[w.length];
    for (int j = 0; j < w.length; j++) {
      slope[j] = dot(products[j], w) - pulls[j];
    }
    return slope;
  }

  /** At least the largest eigenvalue of X'X/n: its largest row sum (Gershgorin). */
  private double curvature() {
    double largest = 0;
    for (double[] row : products) {
      largest = Math.max(largest, Arrays.stream(row).map(Math::abs).sum());
    }
    return largest;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
