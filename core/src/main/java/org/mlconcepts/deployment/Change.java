package org.mlconcepts.deployment;

import java.util.random.RandomGenerator;

/**
 * What becomes of a stream of rows with four features, of which the first two decide the label: at
 * the start the log-odds are {@code 2.5 (x₀ + x₁)/√2}, features are standard normal.
 *
 * <p>Inputs and concept are changed apart from each other, so that it is known which of the two an
 * alarm speaks of.
 */
enum Change {
  NONE("nothing changes"),
  /** The first two features move in opposite directions: along the border between the classes. */
  HARMLESS("inputs move along the border"),
  /** Inputs swing along the border, from the first row on. */
  SEASONAL("inputs swing with the season"),
  /** The first two features shrink, so that more rows lie near the border. */
  HARDER("inputs become harder"),
  /** The last feature moves to where the truth has a bend that training rows hardly showed. */
  OUTSIDE("inputs leave the trained region"),
  /** The border turns. */
  CONCEPT("concept turns"),
  /** The border turns for ever more of the rows. */
  GRADUAL("concept turns slowly"),
  /** The border turns, and inputs move along it. */
  BOTH("concept turns, inputs move"),
  /** The border turns to and fro. */
  RETURNING("concept turns to and fro, soon back");

  static final int FEATURES = 4;

  private static final double SLOPE = 2.5;
  private static final double HALF_ROOT = Math.sqrt(0.5); // sine and cosine of the turn, 45 degrees
  private static final double MOVE = 0.4;
  private static final double SEASON = 2000; // rows
  private static final double RAMP = 2000; // rows
  private static final int STAY = 1000; // rows before it turns again
  private static final double SHRINK = 0.5;
  private static final double OUT = 2.5; // how far the last feature moves
  private static final double BEND = 1.5; // where the truth bends
  private static final double STEEPER = -4; // log-odds a unit beyond the bend

  private final String title;

  Change(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Whether there is something to see from the first row on, or nothing at all. */
  boolean always() {
    return this == NONE || this == SEASONAL;
  }

  /** Whether inputs move. */
  boolean inputs() {
    return this != NONE && this != CONCEPT && this != GRADUAL;
  }

  /** Rows of a stream. */
  static final class Drawn {
    final double[][] rows; // features by row
    final double[] chances; // true chance of label 1 by row
    final int[] labels; // 0 or 1 by row

    Drawn(int count) {
      rows = new double[count][FEATURES];
      chances = new double[count];
      labels = new int[count];
    }
  }

  /** Rows before any change, to train on and to compare with. */
  static Drawn before(int count, RandomGenerator random) {
    return NONE.draw(count, count, random);
  }

  /** A stream whose change begins after {@code start} rows; equal draws for every change. */
  Drawn draw(int count, int start, RandomGenerator random) {
    Drawn drawn = new Drawn(count);
    for (int t = 0; t < count; t++) {
      double[] x = drawn.rows[t];
      for (int j = 0; j < FEATURES; j++) {
        x[j] = random.nextGaussian();
      }
      double late = random.nextDouble();
      double label = random.nextDouble();
      if (this == SEASONAL || t >= start) {
        move(x, t);
      }
      drawn.chances[t] = chance(x, t >= start && turned(late, t - start));
      drawn.labels[t] = label < drawn.chances[t] ? 1 : 0;
    }
    return drawn;
  }

  private void move(double[] x, int t) {
    switch (this) {
      case HARMLESS, BOTH -> along(x, MOVE);
      case SEASONAL -> along(x, MOVE * StrictMath.sin(2 * Math.PI * t / SEASON));
      case HARDER -> {
        x[0] *= SHRINK;
        x[1] *= SHRINK;
      }
      case OUTSIDE -> x[FEATURES - 1] += OUT;
      default -> {}
    }
  }

  private static void along(double[] x, double distance) {
    x[0] += distance;
    x[1] -= distance;
  }

  private boolean turned(double late, int since) {
    return this == CONCEPT
        || this == BOTH
        || (this == GRADUAL && late * RAMP < since)
        || (this == RETURNING && since / STAY % 2 == 0);
  }

  private static double chance(double[] x, boolean turned) {
    double across = HALF_ROOT * (x[0] + x[1]);
    double along = HALF_ROOT * (x[0] - x[1]);
    double decisive = turned ? HALF_ROOT * (across + along) : across;
    double logOdds = SLOPE * decisive + STEEPER * Math.max(0, x[FEATURES - 1] - BEND);
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
