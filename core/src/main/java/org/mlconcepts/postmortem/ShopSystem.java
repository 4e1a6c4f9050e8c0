package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.data.Sales;
import org.mlconcepts.data.ShopSales;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.RegressionLearner;

/**
 * A shop that forecasts tomorrow from today: two years to learn from, then half a year served. Its
 * level wanders, so that yesterday's sales and the mean of the last week tell a lot.
 */
final class ShopSystem {

  static final int TRAINING = 730;
  static final int SERVED = 180;

  /** Of the features: yesterday's sales, and the mean of the last week. */
  static final int YESTERDAY = 4;

  static final int LAST_WEEK = 5;

  /** How old the oldest stale feature is. */
  private static final int MOST_STALE = 14; // days

  private static final int FIRST_DAY = 28;
  private static final int WEEK = 7;
  private static final double WANDERING = 25;
  private static final double MEMORY = 0.95;

  /** Eight trees of at least five days a leaf, with half of the features at each node. */
  static final RegressionLearner LEARNER =
      new BaggedTrees(8, Cart.full().withMinLeafRows(5).withCandidateFeatures(3));

  private final DailySeries days;
  private final double[] series;
  private final Seed seed;

  private ShopSystem(DailySeries days, Seed seed) {
    this.days = days;
    this.series = days.values();
    this.seed = seed;
  }

  static ShopSystem draw(Seed seed) {
    Sales sales =
        ShopSales.defaults()
            .withDays(TRAINING + SERVED)
            .withNoise(new ShopSales.Noise(WANDERING, MEMORY))
            .draw(seed.stream("sales"));
    return new ShopSystem(DailySeries.of(sales), seed);
  }

  Seed seed() {
    return seed;
  }

  double[] training() {
    return Arrays.copyOf(series, TRAINING);
  }

  /** What was sold, in the served half year. */
  double[] truth() {
    return Arrays.copyOfRange(series, TRAINING, TRAINING + SERVED);
  }

  /** The features as they are meant: day, weekday, promotion, holiday, and two of past sales. */
  ForecastFeatures features() {
    return leaking(0);
  }

  /** The same, but the last week's mean is moved to the day's own value by half of the strength. */
  ForecastFeatures leaking(double strength) {
    return (values, day) -> {
      double[] row = row(values, day, 0);
      row[LAST_WEEK] += strength / 2 * (values[day] - row[LAST_WEEK]);
      return row;
    };
  }

  private double[] row(double[] values, int day, int age) {
    double week = 0;
    for (int t = day - age - WEEK; t < day - age; t++) {
      week += values[t] / WEEK;
    }
    return new double[] {
      day,
      days.day(day).weekday(),
      days.promoted(day) ? 1 : 0,
      days.holiday(day) ? 1 : 0,
      values[day - 1 - age],
      week
    };
  }

  Backtest backtest(ForecastFeatures features) {
    return new Backtest(features, LEARNER, WEEK, FIRST_DAY);
  }

  /** Features as they are served on each day after training, with a fault of some strength. */
  double[][] served(Fault fault, double strength) {
    double[][] rows = new double[SERVED][];
    double[] usual = means();
    RandomGenerator random = seed.stream("lost");
    for (int i = 0; i < SERVED; i++) {
      int day = TRAINING + i;
      boolean lost = random.nextDouble() < strength / 2 && fault == Fault.LOSSY_JOIN;
      boolean old = fault == Fault.STALE_FEATURE;
      rows[i] = row(series, day, old ? (int) Math.ceil(MOST_STALE * strength) : 0);
      for (int j = YESTERDAY; j <= LAST_WEEK; j++) {
        rows[i][j] *= fault == Fault.UNIT_CHANGE ? 1 + strength : 1;
        rows[i][j] = lost ? usual[j] : rows[i][j];
      }
    }
    return rows;
  }

  private double[] means() {
    double[] means = new double[LAST_WEEK + 1];
    for (int day = FIRST_DAY; day < TRAINING; day++) {
      double[] row = row(series, day, 0);
      for (int j = 0; j < means.length; j++) {
        means[j] += row[j] / (TRAINING - FIRST_DAY);
      }
    }
    return means;
  }

  /** What is reported as sold; with a changed label, part of it no longer counts. */
  double[] reported(Fault fault, double strength) {
    double share = fault == Fault.LABEL_CHANGE ? 1 - 0.3 * strength : 1;
    return Arrays.stream(truth()).map(sold -> share * sold).toArray();
  }

  /**
   * The history as it is read later: late bookings have moved each day a little, so that a replay
   * is never exact.
   */
  double[] replayed() {
    RandomGenerator random = seed.stream("late bookings");
    return Arrays.stream(series).map(sold -> sold * (1 + 0.01 * random.nextGaussian())).toArray();
  }

  /** Served rows as a shadow run would hand them to a gate. */
  static List<ServedRow> rows(double[][] served) {
    List<ServedRow> rows = new ArrayList<>();
    for (int i = 0; i < served.length; i++) {
      rows.add(new ServedRow(TRAINING + i, Values.list(served[i])));
    }
    return rows;
  }

  double[] all() {
    return series.clone();
  }

  static int firstDay() {
    return FIRST_DAY;
  }
}
