package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mlconcepts.data.Facts.FOUR_DIGITS;
import static org.mlconcepts.data.Facts.count;
import static org.mlconcepts.data.Facts.covariance;
import static org.mlconcepts.data.Facts.mean;
import static org.mlconcepts.data.Facts.meanOf;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the cards of the sets about amounts say about the data, measured on the data. */
class NumberFactsTest {

  @Test
  void housePricesRiseAndZeroesMeanMissing() {
    Table table = Datasets.lucasHousePrices().table();
    DateColumn dates = table.date("sale_date");
    double[] price = table.numeric("price").values();
    double[] medians = {60_000, 62_400, 64_900, 67_000, 67_500, 72_000};
    for (int y = 0; y < medians.length; y++) {
      int year = 1993 + y;
      double[] sold =
          IntStream.range(0, price.length)
              .filter(i -> dates.value(i).getYear() == year)
              .mapToDouble(i -> price[i])
              .sorted()
              .toArray();
      assertThat((sold[(sold.length - 1) / 2] + sold[sold.length / 2]) / 2).isEqualTo(medians[y]);
    }
    assertThat(dates.epochDays()).isSorted();
    assertThat(count(table, "depth_ft", v -> v == 0)).isEqualTo(3_878);
    assertThat(count(table, "frontage_ft", v -> v == 0)).isEqualTo(31);
    assertThat(count(table, "price", v -> v < 10_000)).isEqualTo(608);
    double[] built = table.numeric("year_built").values();
    assertThat(
            IntStream.range(0, price.length)
                .filter(i -> built[i] > dates.value(i).getYear())
                .count())
        .isEqualTo(138);
  }

  /**
   * Least squares of price on living area over the rows with i % 5 != 4: -31,945.08 + 75.9749 x, R2
   * 0.5960 in R 4.2.2.
   */
  @Test
  void priceByLivingAreaIsTheReferenceLine() {
    Table table = Datasets.lucasHousePrices().table();
    int[] rows = IntStream.range(0, table.rows()).filter(i -> i % 5 != 4).toArray();
    double[] x = table.select(rows).numeric("living_area_sqft").values();
    double[] y = table.select(rows).numeric("price").values();
    double slope = covariance(x, y) / covariance(x, x);

    assertThat(slope).isCloseTo(75.9749, within(FOUR_DIGITS));
    assertThat(mean(y) - slope * mean(x)).isCloseTo(-31_945.08, within(0.005));
    assertThat(slope * covariance(x, y) / covariance(y, y)).isCloseTo(0.5960, within(FOUR_DIGITS));
  }

  @Test
  void ridershipHasNoGapsAndQuietHolidays() {
    Table table = Datasets.chicagoRidership().table();
    DateColumn dates = table.date("date");
    double[] riders = table.numeric("ridership").values();
    CategoricalColumn holiday = table.categorical("holiday");
    IntPredicate weekend = i -> dates.value(i).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    IntPredicate free = i -> !holiday.value(i).equals("none");

    assertThat(dates.value(0)).isEqualTo(LocalDate.of(2001, 1, 22));
    assertThat(dates.epochDay(table.rows() - 1) - dates.epochDay(0)).isEqualTo(table.rows() - 1);
    assertThat(meanOf(riders, i -> dates.value(i).getYear() == 2001))
        .isCloseTo(11.779, within(0.0005));
    assertThat(meanOf(riders, i -> dates.value(i).getYear() == 2015))
        .isCloseTo(16.430, within(0.0005));
    assertThat(meanOf(riders, weekend.or(free).negate())).isCloseTo(17.710, within(0.0005));
    assertThat(meanOf(riders, weekend)).isCloseTo(4.402, within(0.0005));
    assertThat(meanOf(riders, free.and(weekend.negate()))).isCloseTo(6.968, within(0.0005));
    assertThat(count(table, "baseball_day", v -> v == 1)).isEqualTo(2_712);
    assertThat(count(table, "wind_max", v -> v == 406.2 || v == 240.5)).isEqualTo(2);
    assertThat(count(table, "pressure_change", v -> v == 26.92)).isEqualTo(1);
  }

  @Test
  void theCalendarAgreesWithTheRidership() {
    Table calendar = Datasets.usHolidays().table();
    Table days = Datasets.chicagoRidership().table();
    int first = days.date("date").epochDay(0);
    int agreed = 0;
    for (int row = 0; row < calendar.rows(); row++) {
      int day = calendar.date("date").epochDay(row) - first;
      if (day >= 0 && day < days.rows()) {
        assertThat(days.categorical("holiday").value(day))
            .isEqualTo(calendar.categorical("holiday").value(row));
        agreed++;
      }
    }
    assertThat(agreed)
        .isEqualTo(
            days.rows()
                - days.categorical("holiday").counts()[days.categorical("holiday").codeOf("none")]);
  }

  /**
   * Log wage on ethnicity, schooling, experience and its square: coefficients and R2 of R 4.2.2
   * leave no gradient.
   */
  @Test
  void wagesFollowTheReferenceEquation() {
    Table table = Datasets.cps1988Wages().table();
    boolean[] cauc = table.categorical("ethnicity").is("cauc");
    double[] school = table.numeric("education_years").values();
    double[] experience = table.numeric("experience_years").values();
    double[] log =
        Arrays.stream(table.numeric("weekly_wage").values()).map(StrictMath::log).toArray();
    double[] rest = new double[log.length];
    double[] white = new double[log.length];
    for (int i = 0; i < rest.length; i++) {
      white[i] = cauc[i] ? 1 : 0;
      double e = experience[i];
      rest[i] =
          log[i]
              - (4.078031
                  + 0.243364 * white[i]
                  + 0.085673 * school[i]
                  + 0.077473 * e
                  - 0.001316 * e * e);
    }

    assertThat(1 - covariance(rest, rest) / covariance(log, log))
        .isCloseTo(0.3347, within(FOUR_DIGITS));
    // the coefficients are rounded to 6 digits, the last to 5e-7 of experience squared
    assertThat(mean(rest)).isCloseTo(0, within(5e-4));
    assertThat(covariance(rest, white)).isCloseTo(0, within(1e-4));
    assertThat(covariance(rest, school)).isCloseTo(0, within(5e-4));
    assertThat(count(table, "experience_years", v -> v < 0)).isEqualTo(438);
    assertThat(ReferenceFactsTest.duplicates(table)).isEqualTo(2_128);
  }

  @Test
  void smallFactsOfTheOtherSets() {
    assertThat(mean(Datasets.breastCancerWdbc().table(), "mean_radius"))
        .isCloseTo(14.1273, within(FOUR_DIGITS));
    assertThat(mean(Datasets.digits8x8().table(), "p33")).isCloseTo(8.8214, within(FOUR_DIGITS));
    assertThat(count(Datasets.digits8x8().table(), "p00", v -> v != 0)).isZero();
    Table shop = Datasets.foodmartCustomers().table();
    assertThat(mean(shop, "spend")).isCloseTo(148.7976, within(FOUR_DIGITS));
    assertThat(mean(shop, "visits")).isCloseTo(4.6881, within(FOUR_DIGITS));
    assertThat(mean(shop, "recency_days")).isCloseTo(94.7522, within(FOUR_DIGITS));
    String[] shares =
        shop.names().stream().filter(n -> n.startsWith("share_")).toArray(String[]::new);
    double[] sum = new double[shop.rows()];
    for (String name : shares) {
      double[] part = shop.numeric(name).values();
      Arrays.setAll(sum, i -> sum[i] + part[i]);
    }
    assertThat(Arrays.stream(sum).allMatch(s -> Math.abs(s - 1) < 5e-4)).isTrue();
  }
}
