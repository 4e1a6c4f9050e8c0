package org.mlconcepts.model;

import java.util.Arrays;

/**
 * Minimises a quadratic and a penalty over a working set of coefficients, one coefficient at a
 * time: each in turn moves to its best place, the others held. With the price on absolute values
 * that place is a soft threshold, and so often exactly 0.
 *
 * <p>Sweeps over the whole set alternate with sweeps over the coefficients that are not 0, until
 * those rest (Friedman, Hastie and Tibshirani 2010, Journal of Statistical Software 33(1), section
 * 2). Where features are so correlated that the sweeps creep, a jump helps: as long as no sign
 * changes, the best coefficients solve a linear system.
 *
 * <p>The quadratic is known by its curvature H and by the pull, minus its slope, at the present
 * coefficients. A move d in coefficient a lowers the pull on b by {@code d Hab}.
 */
final class CoordinateDescent {

  /** A soft threshold that rounding alone has passed is not passed. */
  private static final double ROUNDING = 1e-12;

  private static final int MOST_SWEEPS = 100_000;

  private final int free; // the first so many coefficients cost nothing
  private int size;
  private double[][] curvature = new double[8][8];
  private double[] values = new double[8];
  private double[] pulls = new double[8];
  private Penalty penalty = new Penalty(0, 0);
  private int sweeps;

  /** A working set, empty but for so many unpenalised coefficients to come first. */
  CoordinateDescent(int free) {
    this.free = free;
  }

  int size() {
    return size;
  }

  double value(int a) {
    return values[a];
  }

  void setValue(int a, double value) {
    values[a] = value;
  }

  /** Sets minus the slope of the quadratic in coefficient a, where the coefficients now are. */
  void setPull(int a, double pull) {
    pulls[a] = pull;
  }

  double curvature(int a, int b) {
    return curvature[a][b];
  }

  /** Curvature between two coefficients; it is symmetric. */
  void setCurvature(int a, int b, double value) {
    curvature[a][b] = value;
    curvature[b][a] = value;
  }

  /** Adds a coefficient that is 0; its curvature and pull are to be set. */
  void grow() {
    if (size == values.length) {
      int room = 2 * size;
      values = Arrays.copyOf(values, room);
      pulls = Arrays.copyOf(pulls, room);
      curvature = Arrays.copyOf(curvature, room);
      for (int a = 0; a < room; a++) {
        curvature[a] = a < size ? Arrays.copyOf(curvature[a], room) : new double[room];
      }
    }
    size++;
  }

  /**
   * Moves to the minimum.
   *
   * @param least a move d in a coefficient of curvature h matters if {@code h d²} is above this
   */
  void minimise(Penalty price, double least) {
    penalty = price;
    sweeps = 0;
    while (sweep(true) > least) {
      int patience = 10 + nonZero() / 6; // about what a jump costs, in sweeps
      for (int inner = 1; sweep(false) > least; inner++) {
        if (inner % patience == 0) {
          jump();
        }
      }
    }
  }

  private int nonZero() {
    int count = 0;
    for (int a = 0; a < size; a++) {
      count += values[a] == 0 ? 0 : 1;
    }
    return count;
  }

  /** Visits the coefficients in order and returns the largest h d² of their moves. */
  private double sweep(boolean all) {
    if (++sweeps > MOST_SWEEPS) {
      throw new IllegalStateException(
          "coordinate descent did not come to rest in "
              + MOST_SWEEPS
              + " sweeps; use a larger tolerance or an l1Ratio below 1");
    }
    double largest = 0;
    for (int a = 0; a < size; a++) {
      if (all || values[a] != 0 || a < free) {
        double change = best(a) - values[a];
        if (change != 0) {
          move(a, change);
          largest = Math.max(largest, curvature[a][a] * change * change);
        }
      }
    }
    return largest;
  }

  private double best(int a) {
    double own = curvature[a][a];
    double alone = pulls[a] + own * values[a];
    if (a < free) {
      return alone / own;
    }
    double beyond = Math.abs(alone) - penalty.l1();
    return beyond <= ROUNDING * penalty.l1()
        ? 0
        : Math.copySign(beyond / (own + penalty.l2()), alone);
  }

  private void move(int a, double change) {
    values[a] += change;
    double[] row = curvature[a];
    for (int b = 0; b < size; b++) {
      pulls[b] -= change * row[b];
    }
  }

  /**
   * Goes straight to the best coefficients of the present signs, or to where the first of them
   * reaches 0 on the way.
   */
  private void jump() {
    int[] active = active();
    double[][] system = new double[active.length][active.length];
    double[] pull = new double[active.length];
    for (int i = 0; i < active.length; i++) {
      for (int k = i; k < active.length; k++) {
        system[i][k] = curvature[active[i]][active[k]];
      }
      pull[i] = pulls[active[i]];
      if (active[i] >= free) {
        double value = values[active[i]];
        system[i][i] += penalty.l2();
        pull[i] -= penalty.l2() * value + Math.copySign(penalty.l1(), value);
      }
    }
    Cholesky factor = Cholesky.inPlace(system);
    if (factor.dependentColumn().isEmpty()) {
      go(active, factor.solve(pull));
    }
  }

  private void go(int[] active, double[] way) {
    double share = 1;
    int stopped = -1;
    for (int i = 0; i < active.length; i++) {
      double value = values[active[i]];
      if (active[i] >= free && penalty.l1() > 0 && value * way[i] < 0 && -value / way[i] < share) {
        share = -value / way[i];
        stopped = i;
      }
    }
    for (int i = 0; i < active.length; i++) {
      move(active[i], i == stopped ? -values[active[i]] : share * way[i]);
    }
  }

  private int[] active() {
    int[] active = new int[size];
    int count = 0;
    for (int a = 0; a < size; a++) {
      if (values[a] != 0 || a < free) {
        active[count++] = a;
      }
    }
    return Arrays.copyOf(active, count);
  }
}
