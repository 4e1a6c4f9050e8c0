package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.data.Sales;
import org.mlconcepts.data.ShopSales;
import org.mlconcepts.lab.Seed;

/**
 * Where three years of known days and the year after them come from.
 *
 * @param name how a condition is called
 * @param unit of the values
 * @param repeats how many there are
 * @param promotions whether there are any
 * @param draw one of them, by its number
 */
record ForecastWorld(String name, String unit, int repeats, boolean promotions, Draw draw) {

  static final int YEAR = 365;
  static final int KNOWN = 3 * YEAR;
  static final int ALL = KNOWN + YEAR;
  static final String RIDERSHIP = "Chicago ridership";

  /** Days with the error that remains to a perfect forecast. */
  record Days(DailySeries series, double floor) {}

  /** Draws one. */
  interface Draw {
    Days days(Seed seed, int repeat);
  }

  Days draw(Seed seed, int repeat) {
    return draw.days(seed, repeat);
  }

  /** A generated shop that sells {@code trend} pieces more each day. */
  static ForecastWorld shop(String name, double trend, int repeats) {
    return new ForecastWorld(
        name,
        "pieces a day",
        repeats,
        true,
        (seed, repeat) -> {
          Sales sales = shop(trend).withDays(ALL).draw(seed.stream("sales/" + repeat));
          double[] noise = sales.part(Sales.Part.NOISE);
          double floor = 0;
          for (int day = KNOWN; day < ALL; day++) {
            floor += Math.abs(noise[day]) / YEAR;
          }
          return new Days(DailySeries.of(sales), floor);
        });
  }

  /** The usual shop with another growth. */
  static ShopSales shop(double trend) {
    ShopSales usual = ShopSales.defaults();
    ShopSales.Shape shape = usual.shape();
    return usual.withShape(
        new ShopSales.Shape(
            trend,
            shape.week(),
            shape.year(),
            shape.promotionShare(),
            shape.promotion(),
            shape.holiday()));
  }

  /**
   * Twelve years of passengers, each with the three years before it: the years forecast do not
   * overlap, the years learned from do. What remains to a perfect forecast is not known.
   */
  static ForecastWorld ridership() {
    DailySeries all = DailySeries.ridership();
    List<Days> blocks = new ArrayList<>();
    for (int end = all.days(); end >= ALL; end -= YEAR) {
      blocks.add(0, new Days(all.between(end - ALL, end), 0));
    }
    return new ForecastWorld(
        RIDERSHIP, "thousands a day", blocks.size(), false, (seed, repeat) -> blocks.get(repeat));
  }
}
