package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;

/**
 * A good forecast in a world that does not stand still: in the fourth year the level changes on one
 * day. How soon a monitor of the errors says so, how often it cries wolf, and what it saves.
 *
 * @param changeDay the day of the fourth year on which the level changes, in [30, 335]
 * @param limit how many backtest spreads of a two-week mean error are tolerated, above 0
 * @param repeats shops drawn, at least 2
 */
public record ForecastMonitor(int changeDay, double limit, int repeats)
    implements Experiment<ForecastMonitor.Result> {

  /** Pieces a day; 0 is the quiet year. */
  static final List<Integer> CHANGES = List.of(0, -10, -20, -40);

  static final List<Double> LIMITS = List.of(1.5, 2.0, 2.5, 3.0, 3.5, 4.0);

  public ForecastMonitor {
    Checks.that(
        changeDay >= 30 && changeDay <= 335,
        "changeDay must be in [30, 335], but was " + changeDay);
    Checks.that(limit > 0 && limit < 100, "limit must be in (0, 100), but was " + limit);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * Shops by the size of their change, the real series, alarms by limit, and one year day by day.
   *
   * @param years one a change of the shop, then the ridership
   */
  public record Result(List<Year> years, List<Alarms> alarms, Trace trace) {
    public Result {
      years = List.copyOf(years);
      alarms = List.copyOf(alarms);
    }
  }

  /**
   * The error of the fourth year under four policies; one entry a repeat.
   *
   * @param name of the condition
   * @param change pieces a day; 0 where there is none, or none is known
   * @param frozen the model as it was released
   * @param refitted trained every four weeks on all days so far
   * @param corrected moved by the last two weeks' mean error at each alarm
   * @param seasonalNaive the day 52 weeks before
   * @param alarmed 1 where an alarm was raised within four weeks of the change, or at all in a year
   *     without one
   */
  public record Year(
      String name,
      int change,
      List<Double> frozen,
      List<Double> refitted,
      List<Double> corrected,
      List<Double> seasonalNaive,
      List<Double> alarmed) {
    public Year {
      frozen = List.copyOf(frozen);
      refitted = List.copyOf(refitted);
      corrected = List.copyOf(corrected);
      seasonalNaive = List.copyOf(seasonalNaive);
      alarmed = List.copyOf(alarmed);
    }
  }

  /**
   * Alarms of the shop at one limit.
   *
   * @param change pieces a day, not 0
   * @param quietAlarms share of years without a change in which an alarm is raised
   * @param delays days from the change to the first alarm after it, one a repeat; all the days that
   *     are left if there is none
   */
  public record Alarms(double limit, int change, double quietAlarms, List<Double> delays) {
    public Alarms {
      delays = List.copyOf(delays);
    }
  }

  /**
   * The mean error of the two weeks before each day of one year, with the largest change and
   * without any.
   *
   * @param firstDay the day of the first entry
   * @param tolerated the limit in pieces
   * @param alarmDay the day of the first alarm after the change; beyond the year if there is none
   */
  public record Trace(
      int firstDay, List<Double> changed, List<Double> quiet, double tolerated, int alarmDay) {
    public Trace {
      changed = List.copyOf(changed);
      quiet = List.copyOf(quiet);
    }
  }

  /** A change after three months; three spreads are tolerated. */
  public static ForecastMonitor defaults() {
    return new ForecastMonitor(90, 3, 30);
  }

  /** The same experiment with the change on another day. */
  public ForecastMonitor withChangeDay(int day) {
    return new ForecastMonitor(day, limit, repeats);
  }

  /** The same experiment with another limit. */
  public ForecastMonitor withLimit(double spreads) {
    return new ForecastMonitor(changeDay, spreads, repeats);
  }

  /** The same experiment with another number of shops. */
  public ForecastMonitor withRepeats(int count) {
    return new ForecastMonitor(changeDay, limit, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<List<WatchedYear>> shops =
        Repeats.run("shop", repeats, progress, r -> MonitorStudy.shop(changeDay, seed, r));
    ForecastWorld ridership = ForecastWorld.ridership();
    List<WatchedYear> real =
        Repeats.run(
            ridership.name(),
            ridership.repeats(),
            progress,
            r -> WatchedYear.of(ridership.draw(seed, r).series()));
    MonitorStudy study = new MonitorStudy(changeDay, limit);
    List<Year> years = new ArrayList<>();
    for (int c = 0; c < CHANGES.size(); c++) {
      int at = c;
      int change = CHANGES.get(c);
      String name = change == 0 ? "shop without a change" : "shop, " + change + " pieces";
      years.add(study.year(name, change, shops.stream().map(s -> s.get(at)).toList()));
    }
    years.add(study.year(ridership.name(), 0, real));
    return new Result(years, study.alarms(shops), study.trace(shops.get(0)));
  }
}
