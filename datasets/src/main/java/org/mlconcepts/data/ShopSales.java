package org.mlconcepts.data;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Daily sales of a shop as a sum of known parts: level, trend, week, year, promotions, holidays and
 * autocorrelated noise, and, if wanted, a lasting change of the level on one day.
 *
 * <p>All amounts are pieces sold a day. The noise is e(t) = phi e(t-1) + sigma sqrt(1 - phi^2)
 * z(t), which starts in its stationary law, so sigma is its standard deviation on every day.
 *
 * @param days how many days from 2021-01-01, at least 14
 * @param level pieces on an average first day
 * @param shape what the season and the calendar do
 * @param noise the part that cannot be foreseen
 * @param levelBreak a change of the level, if there is one
 */
public record ShopSales(
    int days, double level, Shape shape, Noise noise, Optional<LevelBreak> levelBreak) {

  private static final LocalDate START = LocalDate.of(2021, 1, 1);

  /** Monday to Sunday, in parts of the week's amplitude; they sum to 0. */
  private static final double[] WEEK = {-0.5, -0.5, -0.25, 0, 0.75, 1, -0.5};

  private static final List<MonthDay> HOLIDAYS =
      List.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(7, 4),
          MonthDay.of(10, 3),
          MonthDay.of(11, 1),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));

  /**
   * The regular parts.
   *
   * @param trend pieces more each day
   * @param week amplitude of the week
   * @param year amplitude of a sine over the year with its top at the start of April
   * @param promotionShare share of days with a promotion, in [0, 1]
   * @param promotion pieces more on such a day
   * @param holiday pieces more (or, negative, less) on a public holiday
   */
  public record Shape(
      double trend,
      double week,
      double year,
      double promotionShare,
      double promotion,
      double holiday) {
    public Shape {
      if (!(promotionShare >= 0 && promotionShare <= 1)) {
        throw new IllegalArgumentException(
            "promotionShare must be in [0, 1], but was " + promotionShare);
      }
      for (double value : new double[] {trend, week, year, promotion, holiday}) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException(
              "trend, week, year, promotion and holiday must be finite, but one was " + value);
        }
      }
    }
  }

  /**
   * Autocorrelated normal noise.
   *
   * @param sigma its standard deviation, at least 0
   * @param phi its correlation with the day before, in (-1, 1)
   */
  public record Noise(double sigma, double phi) {
    public Noise {
      if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "sigma must be a finite number of at least 0, but was " + sigma);
      }
      if (!(phi > -1 && phi < 1)) {
        throw new IllegalArgumentException("phi must be in (-1, 1), but was " + phi);
      }
    }
  }

  /**
   * A lasting change.
   *
   * @param day the first day (from 0) of the new level
   * @param change pieces more or less from then on
   */
  public record LevelBreak(int day, double change) {
    public LevelBreak {
      if (day < 0 || !Double.isFinite(change)) {
        throw new IllegalArgumentException(
            "day must be at least 0 and change finite, but were " + day + ", " + change);
      }
    }
  }

  public ShopSales {
    if (days < 14) {
      throw new IllegalArgumentException("days must be at least 14, two weeks, but was " + days);
    }
    if (!Double.isFinite(level)) {
      throw new IllegalArgumentException("level must be finite, but was " + level);
    }
    if (levelBreak.isPresent() && levelBreak.get().day() >= days) {
      throw new IllegalArgumentException(
          "levelBreak must be on a day below days = "
              + days
              + ", but was on "
              + levelBreak.get().day());
    }
  }

  /** Three years without a break: 200 pieces a day, noise 12 with correlation 0.5. */
  public static ShopSales defaults() {
    return new ShopSales(
        3 * 365, 200, new Shape(0.03, 40, 25, 0.08, 60, -80), new Noise(12, 0.5), Optional.empty());
  }

  /** The same for another number of days. */
  public ShopSales withDays(int count) {
    return new ShopSales(count, level, shape, noise, levelBreak);
  }

  /** The same with another first level. */
  public ShopSales withLevel(double pieces) {
    return new ShopSales(days, pieces, shape, noise, levelBreak);
  }

  /** The same with other regular parts. */
  public ShopSales withShape(Shape other) {
    return new ShopSales(days, level, other, noise, levelBreak);
  }

  /** The same with other noise. */
  public ShopSales withNoise(Noise other) {
    return new ShopSales(days, level, shape, other, levelBreak);
  }

  /** The same with a lasting change of the level. */
  public ShopSales withLevelBreak(LevelBreak change) {
    return new ShopSales(days, level, shape, noise, Optional.of(change));
  }

  /** One series: first all promotions are drawn, then all noise. */
  public Sales draw(RandomGenerator rng) {
    Sales sales = new Sales(START, days);
    for (int t = 0; t < days; t++) {
      boolean promoted = rng.nextDouble() < shape.promotionShare();
      sales.set(Sales.Part.PROMOTION, t, promoted ? shape.promotion() : 0);
      sales.promoted[t] = promoted;
    }
    double error = noise.sigma() * rng.nextGaussian();
    double fresh = noise.sigma() * Math.sqrt(1 - noise.phi() * noise.phi());
    for (int t = 0; t < days; t++) {
      sales.set(Sales.Part.NOISE, t, error);
      calendar(sales, t);
      error = noise.phi() * error + fresh * rng.nextGaussian();
    }
    return sales;
  }

  private void calendar(Sales sales, int t) {
    LocalDate date = START.plusDays(t);
    sales.holiday[t] = HOLIDAYS.contains(MonthDay.from(date));
    sales.set(
        Sales.Part.LEVEL,
        t,
        level + levelBreak.filter(b -> t >= b.day()).map(LevelBreak::change).orElse(0.0));
    sales.set(Sales.Part.TREND, t, shape.trend() * t);
    sales.set(Sales.Part.WEEK, t, shape.week() * WEEK[date.getDayOfWeek().getValue() - 1]);
    sales.set(Sales.Part.YEAR, t, shape.year() * StrictMath.sin(2 * Math.PI * t / 365.25));
    sales.set(Sales.Part.HOLIDAY, t, sales.holiday[t] ? shape.holiday() : 0);
  }
}
