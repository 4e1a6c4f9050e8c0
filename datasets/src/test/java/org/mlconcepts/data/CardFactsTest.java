package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the cards say about the data, measured on the data. */
class CardFactsTest {

  private static final double FOUR_DIGITS = 0.00005;

  @Test
  void spamIsSortedAndNamesItsOwner() {
    Table table = Datasets.spambase().table();
    double[] george = table.numeric("word_freq_george").values();
    boolean[] spam = Datasets.spambase().labels();

    assertThat(IntStream.range(1, spam.length).filter(i -> spam[i] != spam[i - 1]).count()).isEqualTo(1);
    assertThat(share(spam.length, i -> !spam[i], i -> george[i] > 0)).isCloseTo(0.277, within(0.0005));
    assertThat(share(spam.length, i -> spam[i], i -> george[i] > 0)).isCloseTo(0.004, within(0.0005));
    assertThat(mean(table, "capital_run_total")).isCloseTo(283.2893, within(FOUR_DIGITS));
    assertThat(mean(table, "char_freq_dollar")).isCloseTo(0.0758, within(FOUR_DIGITS));
  }

  @Test
  void sevenRulesFindNineSpamMailsInTen() {
    Table t = Datasets.spambase().table();
    boolean[] spam = Datasets.spambase().labels();
    IntPredicate rules =
        i ->
            above(t, "char_freq_dollar", 0.05, i) + above(t, "word_freq_remove", 0, i) + above(t, "word_freq_free", 0.2, i)
                    + above(t, "char_freq_exclamation", 0.5, i) + above(t, "capital_run_longest", 60, i)
                    - 2 * above(t, "word_freq_hp", 0, i) - 2 * above(t, "word_freq_george", 0, i)
                >= 1;

    assertThat(share(spam.length, i -> true, i -> rules.test(i) == spam[i])).isCloseTo(0.8968, within(FOUR_DIGITS));
    assertThat(share(spam.length, rules, i -> spam[i])).isCloseTo(0.8521, within(FOUR_DIGITS));
    assertThat(share(spam.length, i -> spam[i], rules)).isCloseTo(0.8930, within(FOUR_DIGITS));
  }

  @Test
  void telcoCustomersLeaveByContractAndMissingChargesAreNewCustomers() {
    Table table = Datasets.telcoChurn().table();
    boolean[] churn = Datasets.telcoChurn().labels();
    CategoricalColumn contract = table.categorical("contract");
    NumericColumn charges = table.numeric("total_charges");

    assertThat(contract.counts()).containsExactly(3875, 1473, 1695);
    double[] expected = {0.4271, 0.1127, 0.0283};
    for (int code = 0; code < expected.length; code++) {
      int wanted = code;
      assertThat(share(churn.length, i -> contract.code(i) == wanted, i -> churn[i]))
          .isCloseTo(expected[code], within(FOUR_DIGITS));
    }
    assertThat(share(churn.length, charges::isMissing, i -> table.numeric("tenure_months").value(i) == 0)).isEqualTo(1);
    assertThat(share(churn.length, i -> table.numeric("tenure_months").value(i) == 0, charges::isMissing)).isEqualTo(1);
  }

  @Test
  void usageChargesAreConstantsTimesMinutes() {
    Table table = Datasets.telcoUsageChurn().table();
    boolean[] churn = Datasets.telcoUsageChurn().labels();
    String[] times = {"day", "eve", "night", "intl"};
    double[] prices = {0.17, 0.085, 0.045, 0.27};
    for (int j = 0; j < times.length; j++) {
      double[] minutes = table.numeric("total_" + times[j] + "_minutes").values();
      double[] charge = table.numeric("total_" + times[j] + "_charge").values();
      for (int i = 0; i < charge.length; i++) {
        assertThat(charge[i]).isCloseTo(prices[j] * minutes[i], within(0.0051));
      }
    }
    boolean[] plan = table.categorical("international_plan").is("yes");
    double[] calls = table.numeric("number_customer_service_calls").values();
    assertThat(share(churn.length, i -> plan[i], i -> churn[i])).isCloseTo(0.421, within(0.0005));
    assertThat(share(churn.length, i -> !plan[i], i -> churn[i])).isCloseTo(0.112, within(0.0005));
    assertThat(share(churn.length, i -> calls[i] <= 3, i -> churn[i])).isCloseTo(0.11, within(0.005));
    assertThat(share(churn.length, i -> calls[i] >= 4, i -> churn[i])).isGreaterThan(0.4);
  }

  @Test
  void theBankDrifts() {
    Table table = Datasets.bankMarketing().table();
    boolean[] yes = Datasets.bankMarketing().labels();
    double[] year = table.numeric("year").values();

    assertThat(share(yes.length, i -> year[i] == 2008, i -> yes[i])).isCloseTo(0.051, within(0.0005));
    assertThat(share(yes.length, i -> year[i] == 2009, i -> yes[i])).isCloseTo(0.1706, within(FOUR_DIGITS));
    assertThat(share(yes.length, i -> year[i] == 2010, i -> yes[i])).isCloseTo(0.5160, within(FOUR_DIGITS));
    assertThat(unknown(table, "contact")).isEqualTo(13_020);
    assertThat(unknown(table, "education")).isEqualTo(1_857);
    assertThat(unknown(table, "job")).isEqualTo(288);
    assertThat(unknown(table, "poutcome")).isEqualTo(36_959);
    assertThat(Arrays.stream(table.numeric("pdays").values()).filter(d -> d == -1).count()).isEqualTo(36_954);
  }

  /** The year is not in the source; nearly all days being working days shows that it was rebuilt rightly. */
  @Test
  void theBankCallsOnWorkingDays() {
    Table table = Datasets.bankMarketing().table();
    long working = IntStream.range(0, table.rows()).filter(i -> isWorkingDay(table, i)).count();

    assertThat(working).isEqualTo(45_161);
  }

  @Test
  void housePricesRiseAndZeroesMeanMissing() {
    Table table = Datasets.lucasHousePrices().table();
    DateColumn dates = table.date("sale_date");
    double[] price = table.numeric("price").values();
    double[] medians = {60_000, 62_400, 64_900, 67_000, 67_500, 72_000};
    for (int y = 0; y < medians.length; y++) {
      int year = 1993 + y;
      double[] sold =
          IntStream.range(0, price.length).filter(i -> dates.value(i).getYear() == year).mapToDouble(i -> price[i]).sorted().toArray();
      assertThat((sold[(sold.length - 1) / 2] + sold[sold.length / 2]) / 2).isEqualTo(medians[y]);
    }
    assertThat(dates.epochDays()).isSorted();
    assertThat(count(table, "depth_ft", v -> v == 0)).isEqualTo(3_878);
    assertThat(count(table, "frontage_ft", v -> v == 0)).isEqualTo(31);
    assertThat(count(table, "price", v -> v < 10_000)).isEqualTo(608);
    double[] built = table.numeric("year_built").values();
    assertThat(IntStream.range(0, price.length).filter(i -> built[i] > dates.value(i).getYear()).count()).isEqualTo(138);
  }

  /** Least squares of price on living area over the rows with i % 5 != 4: -31,945.08 + 75.9749 x, R2 0.5960 in R 4.2.2. */
  @Test
  void priceByLivingAreaIsTheReferenceLine() {
    Table table = Datasets.lucasHousePrices().table();
    int[] rows = IntStream.range(0, table.rows()).filter(i -> i % 5 != 4).toArray();
    double[] x = table.select(rows).numeric("living_area_sqft").values();
    double[] y = table.select(rows).numeric("price").values();
    double slope = covariance(x, y) / covariance(x, x);

    assertThat(slope).isCloseTo(75.9749, within(FOUR_DIGITS));
    assertThat(ReferenceFactsTest.mean(y) - slope * ReferenceFactsTest.mean(x)).isCloseTo(-31_945.08, within(0.005));
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
    assertThat(meanOf(riders, i -> dates.value(i).getYear() == 2001)).isCloseTo(11.779, within(0.0005));
    assertThat(meanOf(riders, i -> dates.value(i).getYear() == 2015)).isCloseTo(16.430, within(0.0005));
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
        assertThat(days.categorical("holiday").value(day)).isEqualTo(calendar.categorical("holiday").value(row));
        agreed++;
      }
    }
    assertThat(agreed).isEqualTo(days.rows() - days.categorical("holiday").counts()[days.categorical("holiday").codeOf("none")]);
  }

  /** Log wage on ethnicity, schooling, experience and its square: coefficients and R2 of R 4.2.2 leave no gradient. */
  @Test
  void wagesFollowTheReferenceEquation() {
    Table table = Datasets.cps1988Wages().table();
    boolean[] cauc = table.categorical("ethnicity").is("cauc");
    double[] school = table.numeric("education_years").values();
    double[] experience = table.numeric("experience_years").values();
    double[] log = Arrays.stream(table.numeric("weekly_wage").values()).map(StrictMath::log).toArray();
    double[] rest = new double[log.length];
    double[] white = new double[log.length];
    for (int i = 0; i < rest.length; i++) {
      white[i] = cauc[i] ? 1 : 0;
      double e = experience[i];
      rest[i] = log[i] - (4.078031 + 0.243364 * white[i] + 0.085673 * school[i] + 0.077473 * e - 0.001316 * e * e);
    }

    assertThat(1 - covariance(rest, rest) / covariance(log, log)).isCloseTo(0.3347, within(FOUR_DIGITS));
    // the coefficients are rounded to 6 digits, the last to 5e-7 of experience squared
    assertThat(ReferenceFactsTest.mean(rest)).isCloseTo(0, within(5e-4));
    assertThat(covariance(rest, white)).isCloseTo(0, within(1e-4));
    assertThat(covariance(rest, school)).isCloseTo(0, within(5e-4));
    assertThat(count(table, "experience_years", v -> v < 0)).isEqualTo(438);
    assertThat(ReferenceFactsTest.duplicates(table)).isEqualTo(2_128);
  }

  @Test
  void smallFactsOfTheOtherSets() {
    assertThat(mean(Datasets.breastCancerWdbc().table(), "mean_radius")).isCloseTo(14.1273, within(FOUR_DIGITS));
    assertThat(mean(Datasets.digits8x8().table(), "p33")).isCloseTo(8.8214, within(FOUR_DIGITS));
    assertThat(count(Datasets.digits8x8().table(), "p00", v -> v != 0)).isZero();
    Table shop = Datasets.foodmartCustomers().table();
    assertThat(mean(shop, "spend")).isCloseTo(148.7976, within(FOUR_DIGITS));
    assertThat(mean(shop, "visits")).isCloseTo(4.6881, within(FOUR_DIGITS));
    assertThat(mean(shop, "recency_days")).isCloseTo(94.7522, within(FOUR_DIGITS));
    String[] shares = shop.names().stream().filter(n -> n.startsWith("share_")).toArray(String[]::new);
    double[] sum = new double[shop.rows()];
    for (String name : shares) {
      double[] part = shop.numeric(name).values();
      Arrays.setAll(sum, i -> sum[i] + part[i]);
    }
    assertThat(Arrays.stream(sum).allMatch(s -> Math.abs(s - 1) < 5e-4)).isTrue();
  }

  @Test
  void penguinsAreAParadox() {
    Table table = Datasets.penguins().table();
    CategoricalColumn species = table.categorical("species");
    Table measured = table.without("sex");
    measured = measured.select(measured.completeRows());

    assertThat(table.completeRows()).hasSize(333);
    assertThat(measured.rows()).isEqualTo(342);
    assertThat(mean(table, "body_mass_g")).isCloseTo(4201.7544, within(FOUR_DIGITS));
    assertThat(covariance(measured.numeric("bill_depth_mm").values(), measured.numeric("body_mass_g").values())).isNegative();
    for (String kind : species.levels()) {
      boolean[] is = measured.categorical("species").is(kind);
      Table own = measured.select(IntStream.range(0, is.length).filter(i -> is[i]).toArray());
      assertThat(covariance(own.numeric("bill_depth_mm").values(), own.numeric("body_mass_g").values())).isPositive();
      long islands = Arrays.stream(own.categorical("island").counts()).filter(c -> c > 0).count();
      assertThat(islands).isEqualTo(kind.equals("adelie") ? 3 : 1);
    }
  }

  @Test
  void nearestNeighboursSucceedOnKnownSpeakersOnly() {
    Table table = Datasets.vowelSpeakers().table();
    double[] speaker = table.numeric("speaker").values();

    assertThat(nearestNeighbour(Datasets.vowelSpeakers(), i -> i % 5 == 4)).isCloseTo(0.9899, within(FOUR_DIGITS));
    assertThat(nearestNeighbour(Datasets.vowelSpeakers(), i -> speaker[i] >= 8)).isCloseTo(0.4740, within(FOUR_DIGITS));
    assertThat(nearestNeighbour(Datasets.digits8x8(), i -> i % 5 == 4)).isCloseTo(0.9916, within(FOUR_DIGITS));
  }

  @Test
  void voiceMeasuresRepeatEachOther() {
    Table table = Datasets.parkinsonsSpeech().features();
    double[][] columns = table.names().stream().map(n -> standardized(table.numeric(n).values())).toArray(double[][]::new);
    int close = 0;
    for (int a = 0; a < columns.length; a++) {
      for (int b = 0; b < a; b++) {
        close += Math.abs(dot(columns[a], columns[b])) > 0.95 ? 1 : 0;
      }
    }

    assertThat(close).isEqualTo(1_173);
  }

  private static double nearestNeighbour(Dataset dataset, IntPredicate test) {
    Table table = dataset.features();
    double[][] columns =
        table.names().stream().filter(n -> !n.equals("speaker")).map(n -> table.numeric(n).values()).toArray(double[][]::new);
    CategoricalColumn target = dataset.table().categorical(dataset.target());
    int[] train = IntStream.range(0, table.rows()).filter(test.negate()).toArray();
    return share(
        table.rows(),
        test,
        i -> {
          int best = train[0];
          double least = Double.POSITIVE_INFINITY;
          for (int j : train) {
            double distance = 0;
            for (double[] column : columns) {
              distance += (column[i] - column[j]) * (column[i] - column[j]);
            }
            if (distance < least) {
              least = distance;
              best = j;
            }
          }
          return target.code(best) == target.code(i);
        });
  }

  private static int above(Table table, String column, double limit, int row) {
    return table.numeric(column).value(row) > limit ? 1 : 0;
  }

  private static double share(int rows, IntPredicate among, IntPredicate wanted) {
    return IntStream.range(0, rows).filter(among).filter(wanted).count()
        / (double) IntStream.range(0, rows).filter(among).count();
  }

  private static double meanOf(double[] values, IntPredicate among) {
    return IntStream.range(0, values.length).filter(among).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  private static double mean(Table table, String column) {
    return ReferenceFactsTest.mean(table.numeric(column).present());
  }

  private static long count(Table table, String column, DoublePredicate wanted) {
    return Arrays.stream(table.numeric(column).present()).filter(wanted).count();
  }

  private static int unknown(Table table, String column) {
    CategoricalColumn words = table.categorical(column);
    return words.counts()[words.codeOf("unknown")];
  }

  private static boolean isWorkingDay(Table table, int row) {
    try {
      LocalDate date =
          LocalDate.of(
              (int) table.numeric("year").value(row),
              (int) table.numeric("month").value(row),
              (int) table.numeric("day").value(row));
      return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    } catch (DateTimeException e) {
      return false; // a day that the rebuilt year does not have
    }
  }

  private static double covariance(double[] x, double[] y) {
    double meanX = ReferenceFactsTest.mean(x);
    double meanY = ReferenceFactsTest.mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / x.length;
  }

  private static double[] standardized(double[] values) {
    double mean = ReferenceFactsTest.mean(values);
    double scale = Math.sqrt(covariance(values, values) * values.length);
    return Arrays.stream(values).map(v -> (v - mean) / scale).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
