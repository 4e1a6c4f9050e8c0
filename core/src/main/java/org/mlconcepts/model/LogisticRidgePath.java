package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression with a price on squares only, along a path of strengths: logistic loss and
 * {@code (l2/2) ‖w‖²}, with a free intercept. It is the way for many features: {@link
 * LogisticRegression} forms all products of two features, this one none.
 *
 * <p>Newton's method, with each step solved by conjugate gradients to a tenth of its slope; a round
 * of those costs O(n p). A fit starts at the one before it, and ends when no slope is above the
 * tolerance, as a share of the steepest slope of the empty model: {@link
 * PenalizedProblem#kktResidual} is then below it.
 *
 * <p>Reference: Lin, Weng and Keerthi (2008), Trust region Newton method for logistic regression,
 * JMLR 9, without the trust region: the steps are halved instead where they would lead upwards.
 */
public final class LogisticRidgePath {

  private static final int MOST_STEPS = 200;
  private static final int MOST_ROUNDS = 1000;
  private static final int MOST_HALVINGS = 40;
  private static final double FORCING = 0.1;
  private static final double ROUNDING = 1e-13;

  private final LogisticProblem problem;
  private final Frame frame;
  private final double[][] rows; // a one, then the features in the units of the penalty
  private final double[] spreads; // mean squares of the columns
  private final double steepest;

  // Where the iteration stands.
  private double[] at;
  private double[] linear;
  private double[] residuals; // weighted: probability less outcome
  private double[] flexes; // weighted p(1 - p)
  private double objective;

  private LogisticRidgePath(LogisticProblem problem) {
    this.problem = problem;
    frame = Frame.of(problem);
    rows = new double[problem.rows.length][frame.features() + 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = 1;
      for (int j = 1; j < rows[i].length; j++) {
        rows[i][j] = frame.inside(j - 1, problem.rows[i][j - 1]);
      }
    }
    spreads = new double[frame.features() + 1];
    for (int j = 0; j < frame.features(); j++) {
      double deviation = frame.deviation(j) / frame.scale(j);
      spreads[j + 1] = deviation * deviation;
    }
    double mean = problem.meanOutcome();
    at = new double[frame.features() + 1];
    at[0] = StrictMath.log(mean / (1 - mean));
    linear = RowMath.dots(at, rows);
    residuals = new double[rows.length];
    flexes = new double[rows.length];
    stand(0);
    steepest = largest(slopes(0));
  }

  /**
   * Follows the path.
   *
   * @param l2 the strengths, all above 0; best from strong to weak
   * @param tolerance in (0, 1)
   * @return one model a strength, in the order of the strengths
   */
  public static List<LogitModel> of(LogisticProblem problem, List<Double> l2, double tolerance) {
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException("tolerance must be in (0, 1), but was " + tolerance);
    }
    LogisticRidgePath path = new LogisticRidgePath(problem);
    List<LogitModel> models = new ArrayList<>();
    for (double price : l2) {
      if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("l2 must be above 0 and finite, but was " + price);
      }
      models.add(path.fit(price, tolerance));
    }
    return List.copyOf(models);
  }

  private LogitModel fit(double price, double tolerance) {
    stand(price);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] slopes = slopes(price);
      if (largest(slopes) <= tolerance * steepest) {
        return model();
      }
      move(direction(slopes, price), price);
    }
    throw new IllegalStateException(
        "the logistic path did not come to rest in " + MOST_STEPS + " steps; use more tolerance");
  }

  /** Minus the inverse of the curvature times the slopes, by preconditioned conjugate gradients. */
  private double[] direction(double[] slopes, double price) {
    double[] scale = diagonal(price);
    double[] direction = new double[slopes.length];
    double[] rest = slopes.clone();
    double[] way = scaled(rest, scale, -1);
    double height = -RowMath.dot(rest, way);
    double goal = FORCING * FORCING * height;
    for (int round = 0; round < MOST_ROUNDS && height > goal; round++) {
      double[] bent = curved(way, price);
      double length = height / RowMath.dot(way, bent);
      RowMath.add(direction, length, way);
      RowMath.add(rest, length, bent);
      double[] next = scaled(rest, scale, -1);
      double lower = -RowMath.dot(rest, next);
      RowMath.add(next, lower / height, way);
      way = next;
      height = lower;
    }
    return direction;
  }

  /** About the curvature of each coefficient by itself; it need not be exact to precondition. */
  private double[] diagonal(double price) {
    double flex = Arrays.stream(flexes).sum();
    double[] diagonal = new double[at.length];
    diagonal[0] = flex;
    for (int j = 1; j < diagonal.length; j++) {
      diagonal[j] = flex * spreads[j] + price;
    }
    return diagonal;
  }

  private static double[] scaled(double[] values, double[] scale, double sign) {
    double[] scaled = new double[values.length];
    for (int j = 0; j < scaled.length; j++) {
      scaled[j] = sign * values[j] / scale[j];
    }
    return scaled;
  }

  /** The curvature times a vector. */
  private double[] curved(double[] way, double price) {
    double[] along = RowMath.dots(way, rows);
    for (int i = 0; i < along.length; i++) {
      along[i] *= flexes[i];
    }
    double[] curved = new double[way.length];
    RowMath.addAll(curved, along, rows);
    for (int j = 1; j < curved.length; j++) {
      curved[j] += price * way[j];
    }
    return curved;
  }

  /** Goes along the direction, half as far as long as the objective would rise. */
  private void move(double[] direction, double price) {
    double[] from = at;
    double[] fromLinear = linear;
    double[] change = RowMath.dots(direction, rows);
    double before = objective;
    double length = 1;
    for (int halvings = 0; halvings <= MOST_HALVINGS; halvings++) {
      at = from.clone();
      linear = fromLinear.clone();
      RowMath.add(at, length, direction);
      RowMath.add(linear, length, change);
      stand(price);
      if (objective <= before + ROUNDING * before) {
        return;
      }
      length /= 2;
    }
  }

  private void stand(double price) {
    objective = 0;
    for (int i = 0; i < rows.length; i++) {
      double p = Logistic.probability(linear[i]);
      double share = problem.shares[i];
      residuals[i] = share * (p - problem.outcomes[i]);
      flexes[i] = share * p * (1 - p);
      objective += share * problem.loss(problem.outcomes[i], linear[i]);
    }
    for (int j = 1; j < at.length; j++) {
      objective += price / 2 * at[j] * at[j];
    }
  }

  private double[] slopes(double price) {
    double[] slopes = new double[at.length];
    RowMath.addAll(slopes, residuals, rows);
    for (int j = 1; j < slopes.length; j++) {
      slopes[j] += price * at[j];
    }
    return slopes;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private LogitModel model() {
    double[] inside = new double[frame.features()];
    System.arraycopy(at, 1, inside, 0, inside.length);
    double[] raw = frame.raw(inside);
    return new LogitModel(frame.intercept(at[0], raw), raw);
  }
}
