package org.mlconcepts.model;

import java.util.Arrays;

/**
 * Solves the dual of a support vector machine, {@code min ½ αᵀQα - Σα} with {@code 0 ≤ αᵢ ≤ Cᵢ} and
 * {@code Σ zᵢαᵢ = 0}, two variables at a time: the one that violates the optimality conditions
 * most, and the partner that promises the largest decrease. Fan, Chen and Lin (2005), algorithm 2.
 */
final class MarginSolver {

  private static final double TOLERANCE = 1e-4;
  private static final double LEAST_CURVATURE = 1e-12;
  private static final int MOST_STEPS = 20_000_000;

  private final double[][] gram;
  private final double[] signs;
  private final double[] ceilings;
  private final double[] alphas;
  private final double[] slopes; // of the dual objective

  MarginSolver(double[][] gram, double[] signs, double[] ceilings) {
    this.gram = gram;
    this.signs = signs;
    this.ceilings = ceilings;
    alphas = new double[signs.length];
    slopes = new double[signs.length];
    Arrays.fill(slopes, -1);
  }

  void solve() {
    for (int step = 0; step < MOST_STEPS; step++) {
      int i = mostViolating();
      int k = i < 0 ? -1 : partner(i);
      if (k < 0) {
        return;
      }
      move(i, k);
    }
    throw new IllegalStateException(
        "the support vector machine did not come to rest in "
            + MOST_STEPS
            + " steps; use a smaller cost");
  }

  private boolean mayRise(int i) {
    return signs[i] > 0 ? alphas[i] < ceilings[i] : alphas[i] > 0;
  }

  private boolean mayFall(int i) {
    return signs[i] > 0 ? alphas[i] > 0 : alphas[i] < ceilings[i];
  }

  private int mostViolating() {
    int most = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < alphas.length; i++) {
      double pull = -signs[i] * slopes[i];
      if (pull > highest && mayRise(i)) {
        highest = pull;
        most = i;
      }
    }
    return most;
  }

  /** The best second variable; -1 if the first violates nothing together with any other. */
  private int partner(int i) {
    double pull = -signs[i] * slopes[i];
    int best = -1;
    double lowest = Double.POSITIVE_INFINITY;
    double largestGap = 0;
    for (int k = 0; k < alphas.length; k++) {
      double gap = pull + signs[k] * slopes[k];
      if (gap <= 0 || !mayFall(k)) {
        continue;
      }
      largestGap = Math.max(largestGap, gap);
      double change = -gap * gap / curvature(i, k);
      if (change < lowest) {
        lowest = change;
        best = k;
      }
    }
    return largestGap < TOLERANCE ? -1 : best;
  }

  private double curvature(int i, int k) {
    return Math.max(LEAST_CURVATURE, gram[i][i] + gram[k][k] - 2 * gram[i][k]);
  }

  /** Moves {@code zᵢαᵢ} up and {@code zₖαₖ} down by the same, as far as is best and allowed. */
  private void move(int i, int k) {
    double gap = -signs[i] * slopes[i] + signs[k] * slopes[k];
    double roomUp = signs[i] > 0 ? ceilings[i] - alphas[i] : alphas[i];
    double roomDown = signs[k] > 0 ? alphas[k] : ceilings[k] - alphas[k];
    double best = gap / curvature(i, k);
    double step = Math.min(best, Math.min(roomUp, roomDown));
    alphas[i] = moved(i, signs[i] * step, step == roomUp);
    alphas[k] = moved(k, -signs[k] * step, step == roomDown);
    for (int t = 0; t < slopes.length; t++) {
      slopes[t] += signs[t] * step * (gram[i][t] - gram[k][t]);
    }
  }

  /** To the bound itself where it is reached, without rounding. */
  private double moved(int i, double by, boolean toBound) {
    if (toBound) {
      return by > 0 ? ceilings[i] : 0;
    }
    return alphas[i] + by;
  }

  /** How much each row pulls: {@code zᵢαᵢ}. */
  double[] coefficients() {
    double[] coefficients = new double[alphas.length];
    for (int i = 0; i < alphas.length; i++) {
      coefficients[i] = signs[i] * alphas[i];
    }
    return coefficients;
  }

  /** The mean of what free rows ask for; halfway between the bounds where none is free. */
  double offset() {
    double sum = 0;
    int free = 0;
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (int i = 0; i < alphas.length; i++) {
      double pull = -signs[i] * slopes[i];
      if (mayRise(i) && mayFall(i)) {
        sum += pull;
        free++;
      } else if (mayRise(i)) {
        low = Math.max(low, pull);
      } else {
        high = Math.min(high, pull);
      }
    }
    return free > 0 ? sum / free : (low + high) / 2;
  }
}
