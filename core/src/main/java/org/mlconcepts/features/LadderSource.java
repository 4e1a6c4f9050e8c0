package org.mlconcepts.features;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.mlconcepts.data.Sales;
import org.mlconcepts.data.ShopSales;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Split;

/**
 * Days in order, described step by step: raw numbers, the same scaled, parts of the date as
 * numbers, the same as flags and waves, a flag for what is special, and a product.
 */
interface LadderSource {

  String RAW = "raw";
  String SCALED = "scaled";
  String PARTS = "date parts";
  String WAVES = "flags and waves";
  String FLAG = "special days";
  String PRODUCT = "product";
  List<String> STEPS = List.of(RAW, SCALED, PARTS, WAVES, FLAG, PRODUCT);

  /** A few words. */
  String title();

  /** A stretch of days: the first years to train on, the last one to test on. */
  interface Days {
    int training();

    int all();

    LocalDate date(int day);

    double target(int day);

    /** What a table has before anybody thinks about it; NaN where it is missing. */
    double[] raw(int day);

    /** What the flag says: 0 or 1. */
    double special(int day);

    /** What the product is made of, besides the weekend. */
    double factor(int day);
  }

  /** How many draws there are that share no day to test on. */
  int draws();

  /**
   * A stretch of days.
   *
   * @param repeat below {@link #draws()}; no day to test on is in two of them
   */
  Days draw(int repeat, Seed seed);

  /** The rows of a step, split in the order of time. */
  static Part part(Days days, String step) {
    int rung = STEPS.indexOf(step);
    double[][] rows = new double[days.all()][];
    double[] targets = new double[days.all()];
    for (int day = 0; day < rows.length; day++) {
      rows[day] = row(days, day, rung);
      targets[day] = days.target(day);
    }
    Part part =
        Part.of(
            rows,
            targets,
            Split.of(
                IntStream.range(0, days.training()).toArray(),
                IntStream.range(days.training(), days.all()).toArray()));
    Imputation filled = Imputation.of(part.train, Imputation.Rule.MEAN);
    part = part.with(filled.fill(part.train), filled.fill(part.test));
    Scaling scaling = Scaling.of(part.train, rung == 0 ? Scaling.Rule.NONE : Scaling.Rule.STANDARD);
    return part.with(scaling.apply(part.train), scaling.apply(part.test));
  }

  private static double[] row(Days days, int day, int rung) {
    LocalDate date = days.date(day);
    double[] raw = days.raw(day);
    double[] row = new double[raw.length + width(rung)];
    System.arraycopy(raw, 0, row, 0, raw.length);
    int at = raw.length;
    if (rung >= STEPS.indexOf(PARTS)) {
      row[at++] = date.getDayOfWeek().getValue();
      row[at++] = date.getMonthValue();
    }
    if (rung >= STEPS.indexOf(WAVES)) {
      row[at + date.getDayOfWeek().getValue() - 1] = 1;
      at += 7;
      double turn = 2 * Math.PI * (date.getDayOfYear() - 1) / date.lengthOfYear();
      row[at++] = StrictMath.sin(turn);
      row[at++] = StrictMath.cos(turn);
    }
    if (rung >= STEPS.indexOf(FLAG)) {
      row[at++] = days.special(day);
    }
    if (rung >= STEPS.indexOf(PRODUCT)) {
      row[at] = weekend(date) * days.factor(day);
    }
    return row;
  }

  private static int width(int rung) {
    int width = rung >= STEPS.indexOf(PARTS) ? 2 : 0;
    width += rung >= STEPS.indexOf(WAVES) ? 9 : 0;
    width += rung >= STEPS.indexOf(FLAG) ? 1 : 0;
    return width + (rung >= STEPS.indexOf(PRODUCT) ? 1 : 0);
  }

  private static double weekend(LocalDate date) {
    return date.getDayOfWeek().getValue() >= 6 ? 1 : 0;
  }

  /**
   * A shop whose promotions sell more on weekends, and whose promotion plan is blank on holidays,
   * when it is closed: the gap is the news.
   */
  static LadderSource shop() {
    return new LadderSource() {
      private static final double WEEKEND_EXTRA = 60; // pieces more of a promotion

      @Override
      public String title() {
        return "shop sales";
      }

      @Override
      public int draws() {
        return Integer.MAX_VALUE;
      }

      @Override
      public Days draw(int repeat, Seed seed) {
        Sales sales = ShopSales.defaults().draw(seed.stream("sales"));
        double[] total = sales.total();
        boolean[] promoted = sales.promoted();
        boolean[] closed = sales.holidays();
        return new Days() {
          @Override
          public int training() {
            return 2 * 365;
          }

          @Override
          public int all() {
            return sales.days();
          }

          @Override
          public LocalDate date(int day) {
            return sales.date(day);
          }

          @Override
          public double target(int day) {
            return total[day] + WEEKEND_EXTRA * weekend(date(day)) * factor(day);
          }

          @Override
          public double[] raw(int day) {
            return new double[] {day, closed[day] ? Double.NaN : factor(day)};
          }

          @Override
          public double special(int day) {
            return closed[day] ? 1 : 0;
          }

          @Override
          public double factor(int day) {
            return promoted[day] && !closed[day] ? 1 : 0;
          }
        };
      }
    };
  }

  /**
   * Three years of passengers at a station; on holidays it is as empty as on a Sunday. Each year
   * but the first two is the one to test on once, so that repeats share no test day; what they were
   * trained on overlaps by a year.
   */
  static LadderSource ridership() {
    Ridership ridership = new Ridership();
    double[] riders = ridership.riders();
    return new LadderSource() {
      private static final int YEAR = 365;

      @Override
      public String title() {
        return "Chicago ridership";
      }

      @Override
      public int draws() {
        return ridership.days() / YEAR - 2;
      }

      @Override
      public Days draw(int repeat, Seed seed) {
        int start = repeat * YEAR;
        return new Days() {
          @Override
          public int training() {
            return 2 * YEAR;
          }

          @Override
          public int all() {
            return 3 * YEAR;
          }

          @Override
          public LocalDate date(int day) {
            return ridership.date(start + day);
          }

          @Override
          public double target(int day) {
            return riders[start + day];
          }

          @Override
          public double[] raw(int day) {
            return ridership.raw(start + day);
          }

          @Override
          public double special(int day) {
            return ridership.holiday(start + day) ? 1 : 0;
          }

          @Override
          public double factor(int day) {
            return special(day);
          }
        };
      }
    };
  }
}
