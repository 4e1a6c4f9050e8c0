package org.mlconcepts.features;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Why a value is missing. Each rule leaves out about three values in ten. */
enum Gaps {
  /** By chance alone: missing completely at random. */
  CHANCE("by chance") {
    @Override
    double[] leaning(double[][] rows, double[] targets, int column, int other) {
      return new double[rows.length];
    }
  },
  /** By another column that stays visible: missing at random, given that column. */
  OTHER_COLUMN("by another column") {
    @Override
    double[] leaning(double[][] rows, double[] targets, int column, int other) {
      return scaled(rows, other);
    }
  },
  /** By the value itself, mostly where it is large: missing not at random. */
  OWN_VALUE("by its own value") {
    @Override
    double[] leaning(double[][] rows, double[] targets, int column, int other) {
      return scaled(rows, column);
    }
  },
  /** By the label: the gap is made after the event, or by the one who knows. */
  LABEL("by the label") {
    @Override
    double[] leaning(double[][] rows, double[] targets, int column, int other) {
      return Arrays.stream(targets).map(y -> y == 1 ? 1 : -1).toArray();
    }
  };

  private static final double SHARE = 0.3;
  private static final double STEEPNESS = 3;
  private static final double LABEL_STEEPNESS = 0.5;

  private final String title;

  Gaps(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** What speaks for a gap in each row, about 0 and of about unit size. */
  abstract double[] leaning(double[][] rows, double[] targets, int column, int other);

  /**
   * The rows with gaps, as NaN, in one column.
   *
   * @param columns the column that gets gaps, and the one beside it that may cause them
   */
  double[][] in(double[][] rows, double[] targets, List<Integer> columns, RandomGenerator random) {
    double[] leaning = leaning(rows, targets, columns.get(0), columns.get(1));
    double steepness = this == LABEL ? LABEL_STEEPNESS : STEEPNESS;
    double start = start(leaning, steepness);
    double[][] gappy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      gappy[i] = rows[i].clone();
      if (random.nextDouble() < logistic(start + steepness * leaning[i])) {
        gappy[i][columns.get(0)] = Double.NaN;
      }
    }
    return gappy;
  }

  /** Where the curve must start for the share of gaps to be right, by halving. */
  private static double start(double[] leaning, double steepness) {
    double low = -30;
    double high = 30;
    for (int step = 0; step < 50; step++) {
      double middle = (low + high) / 2;
      double sum = Arrays.stream(leaning).map(z -> logistic(middle + steepness * z)).sum();
      if (sum < SHARE * leaning.length) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double[] scaled(double[][] rows, int column) {
    double[][] one = new double[rows.length][];
    Arrays.setAll(one, i -> new double[] {rows[i][column]});
    double[][] scaled = Scaling.of(one, Scaling.Rule.STANDARD).apply(one);
    return Arrays.stream(scaled).mapToDouble(row -> row[0]).toArray();
  }

  private static double logistic(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }
}
