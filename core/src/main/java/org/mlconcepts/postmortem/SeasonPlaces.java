package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.mlconcepts.data.ShopSales;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.postmortem.ExplorationFirst.Place;
import org.mlconcepts.postmortem.ExplorationFirst.Strengths;

/** Looks for the week and the year where a forecast needs them. */
final class SeasonPlaces {

  /** Days of the ridership whose autocorrelation is shown: 16 weeks. */
  static final int SHOWN = 112;

  private static final int WEEK = 7;
  private static final int SHOPS = 60;
  private static final int YEAR = 52; // weeks
  private static final int THREE_YEARS = 3 * YEAR;

  private final DailySeries ridership = DailySeries.ridership();

  List<Place> places(Seed seed) {
    ShopSales sales = ShopSales.defaults().withDays(THREE_YEARS * WEEK);
    List<double[]> shops = new ArrayList<>();
    for (int shop = 0; shop < SHOPS; shop++) {
      shops.add(sales.draw(seed.stream("shop/" + shop)).total());
    }
    double[] riders = ridership.values();
    return List.of(
        new Place("week, shop, 16 weeks", shops.stream().map(s -> week(cut(s, SHOWN))).toList()),
        new Place("week, Chicago ridership, 16 weeks", blocks(riders, SHOWN, SeasonPlaces::week)),
        new Place("year, shop, 3 years", shops.stream().map(SeasonPlaces::year).toList()),
        new Place(
            "year, Chicago ridership, 3 years",
            blocks(riders, THREE_YEARS * WEEK, SeasonPlaces::year)));
  }

  /** What is looked for in a block. */
  private interface Look {
    double at(double[] values);
  }

  /** Blocks of days that do not overlap. */
  private static List<Double> blocks(double[] values, int length, Look look) {
    List<Double> found = new ArrayList<>();
    for (int end = length; end <= values.length; end += length) {
      found.add(look.at(Arrays.copyOfRange(values, end - length, end)));
    }
    return found;
  }

  private static double[] cut(double[] values, int length) {
    return Arrays.copyOf(values, length);
  }

  /** The strict rule on the days as they come. */
  private static double week(double[] days) {
    Autocorrelation acf = Autocorrelation.of(days, SeasonRule.LONGEST + 1);
    int named = SeasonRule.STRICT_PEAK.period(acf, days.length, WEEK).orElse(0);
    return named > 0 && named % WEEK == 0 ? 1 : 0;
  }

  /** The rule for a known lag of 52 weeks on weekly means, less their straight line. */
  private static double year(double[] days) {
    double[] weeks = new double[days.length / WEEK];
    for (int w = 0; w < weeks.length; w++) {
      for (int d = 0; d < WEEK; d++) {
        weeks[w] += days[w * WEEK + d] / WEEK;
      }
    }
    Autocorrelation acf = Autocorrelation.of(withoutLine(weeks), YEAR);
    return SeasonRule.KNOWN_LAG.period(acf, weeks.length, YEAR).isPresent() ? 1 : 0;
  }

  private static double[] withoutLine(double[] values) {
    double centre = (values.length - 1) / 2.0;
    double mean = Arrays.stream(values).sum() / values.length;
    double products = 0;
    double squares = 0;
    for (int t = 0; t < values.length; t++) {
      products += (t - centre) * (values[t] - mean);
      squares += (t - centre) * (t - centre);
    }
    double slope = products / squares;
    double[] rest = new double[values.length];
    Arrays.setAll(rest, t -> values[t] - mean - slope * (t - centre));
    return rest;
  }

  /** Autocorrelations of the first days at lags 1, 2, … */
  List<Double> acf() {
    double[] all = Autocorrelation.of(cut(ridership.values(), SHOWN), SeasonRule.LONGEST).values();
    return Values.list(Arrays.copyOfRange(all, 1, all.length));
  }

  Strengths strengths() {
    Decomposition parts = Decomposition.additive(ridership.values(), WEEK);
    return new Strengths(
        parts.strengthOfSeason().orElseThrow(), parts.strengthOfTrend().orElseThrow());
  }

  List<Double> weekdays() {
    return means(WEEK, day -> ridership.day(day).weekday() - 1, day -> true);
  }

  List<Double> months() {
    return means(
        12,
        day -> ridership.day(day).date().getMonthValue() - 1,
        day -> !ridership.day(day).weekend() && !ridership.holiday(day));
  }

  private List<Double> means(int groups, IntUnaryOperator group, IntPredicate wanted) {
    double[] sums = new double[groups];
    int[] counts = new int[groups];
    IntStream.range(0, ridership.days())
        .filter(wanted)
        .forEach(day -> {
          sums[group.applyAsInt(day)] += ridership.value(day);
          counts[group.applyAsInt(day)]++;
        });
    return IntStream.range(0, groups).mapToObj(g -> sums[g] / counts[g]).toList();
  }
}
