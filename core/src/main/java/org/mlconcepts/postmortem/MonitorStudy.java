package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mlconcepts.data.ShopSales;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.postmortem.ForecastMonitor.Alarms;
import org.mlconcepts.postmortem.ForecastMonitor.Trace;
import org.mlconcepts.postmortem.ForecastMonitor.Year;

/**
 * Judges watched years.
 *
 * @param changeDay the day of the fourth year on which the level changes
 * @param limit of the monitor
 */
record MonitorStudy(int changeDay, double limit) {

  private static final int IN_TIME = 28; // days
  private static final int YEAR = ForecastWorld.YEAR;

  /** One shop with each change in turn; noise and promotions are the same. */
  static List<WatchedYear> shop(int changeDay, Seed seed, int repeat) {
    ShopSales sales = ShopSales.defaults().withDays(ForecastWorld.ALL);
    List<WatchedYear> years = new ArrayList<>();
    for (int change : ForecastMonitor.CHANGES) {
      ShopSales changed =
          sales.withLevelBreak(new ShopSales.LevelBreak(ForecastWorld.KNOWN + changeDay, change));
      years.add(WatchedYear.of(DailySeries.of(changed.draw(seed.stream("sales/" + repeat)))));
    }
    return years;
  }

  Year year(String name, int change, List<WatchedYear> years) {
    return new Year(
        name,
        change,
        each(years, y -> Values.array(y.frozen())),
        each(years, y -> Values.array(y.refitted())),
        each(years, y -> monitor(y, limit).corrected(Values.array(y.frozen()))),
        each(years, y -> Values.array(y.seasonalNaive())),
        years.stream().map(y -> alarmed(y, change)).toList());
  }

  private static List<Double> each(
      List<WatchedYear> years, Function<WatchedYear, double[]> errors) {
    return years.stream().map(y -> WatchedYear.absolute(errors.apply(y))).toList();
  }

  private static ErrorMonitor monitor(WatchedYear year, double limit) {
    return ErrorMonitor.of(Values.array(year.backtest()), limit);
  }

  private double alarmed(WatchedYear year, int change) {
    ErrorMonitor monitor = monitor(year, limit);
    double[] errors = Values.array(year.frozen());
    if (change == 0) {
      return monitor.firstAlarm(errors, 0).isPresent() ? 1 : 0;
    }
    return delay(monitor, errors) <= IN_TIME ? 1 : 0;
  }

  /** Days from the change to the next alarm. */
  private double delay(ErrorMonitor monitor, double[] errors) {
    // A window that ends before the change cannot have seen it.
    OptionalInt alarm = monitor.firstAlarm(errors, changeDay + 1);
    return alarm.orElse(YEAR) - changeDay;
  }

  List<Alarms> alarms(List<List<WatchedYear>> shops) {
    List<Alarms> alarms = new ArrayList<>();
    for (int c = 1; c < ForecastMonitor.CHANGES.size(); c++) {
      for (double tried : ForecastMonitor.LIMITS) {
        int at = c;
        double quiet = 0;
        for (List<WatchedYear> shop : shops) {
          double[] errors = Values.array(shop.get(0).frozen());
          boolean wolf = monitor(shop.get(0), tried).firstAlarm(errors, 0).isPresent();
          quiet += wolf ? 1.0 / shops.size() : 0;
        }
        alarms.add(
            new Alarms(
                tried,
                ForecastMonitor.CHANGES.get(c),
                quiet,
                shops.stream()
                    .map(s -> delay(monitor(s.get(at), tried), Values.array(s.get(at).frozen())))
                    .toList()));
      }
    }
    return alarms;
  }

  Trace trace(List<WatchedYear> shop) {
    WatchedYear changed = shop.get(shop.size() - 1);
    ErrorMonitor monitor = monitor(changed, limit);
    double[] errors = Values.array(changed.frozen());
    return new Trace(
        ErrorMonitor.WINDOW,
        means(errors),
        means(Values.array(shop.get(0).frozen())),
        monitor.tolerated(),
        monitor.firstAlarm(errors, changeDay).orElse(YEAR));
  }

  private static List<Double> means(double[] errors) {
    return Arrays.stream(IntStream.rangeClosed(ErrorMonitor.WINDOW, errors.length).toArray())
        .mapToObj(end -> ErrorMonitor.mean(errors, end))
        .toList();
  }
}
