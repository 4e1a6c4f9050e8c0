package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;

/**
 * What one look at the autocorrelation shows before any model: from which strength and length on a
 * plain rule finds a planted season, how often it finds one in noise, and what it finds in the shop
 * and in real passengers.
 *
 * @param period of the planted season in days, in [2, 14]
 * @param repeats series drawn for each condition, at least 2
 */
public record ExplorationFirst(int period, int repeats)
    implements Experiment<ExplorationFirst.Result> {

  static final List<Double> STRENGTHS = List.of(0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0);
  static final List<Integer> LENGTHS = List.of(56, 112, 364, 1092);

  public ExplorationFirst {
    Checks.that(period >= 2 && period <= 14, "period must be in [2, 14], but was " + period);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What was found.
   *
   * @param planted seasons of known strength
   * @param noise series without a season
   * @param places seasons that matter to the forecast, in the shop and in the ridership
   * @param acf autocorrelations of the ridership at lags 1, 2, …
   * @param acfDays how many days they are of
   * @param strengths of season and trend in the ridership, by {@link Decomposition}
   * @param weekdays mean passengers on Monday to Sunday, in thousands
   * @param months mean passengers on working days of January to December, in thousands
   */
  public record Result(
      List<Found> planted,
      List<False> noise,
      List<Place> places,
      List<Double> acf,
      int acfDays,
      Strengths strengths,
      List<Double> weekdays,
      List<Double> months) {
    public Result {
      planted = List.copyOf(planted);
      noise = List.copyOf(noise);
      places = List.copyOf(places);
      acf = List.copyOf(acf);
      weekdays = List.copyOf(weekdays);
      months = List.copyOf(months);
    }
  }

  /** Shares of variance, 0..1, over blocks of the ridership. */
  public record Strengths(double week, double trendBesideWeek) {}

  /**
   * A planted season.
   *
   * @param strength variance of the season over that of the white noise around it
   * @param found 1 where the rule named the planted period, one entry a series
   */
  public record Found(String rule, double strength, int days, List<Double> found) {
    public Found {
      found = List.copyOf(found);
    }
  }

  /**
   * A series without season.
   *
   * @param noise how neighbouring days go together
   * @param found 1 where the rule named any period all the same
   */
  public record False(String rule, String noise, int days, List<Double> found) {
    public False {
      found = List.copyOf(found);
    }
  }

  /**
   * A season that is there.
   *
   * @param found 1 where the strict rule named it, one entry a series or block of days
   */
  public record Place(String name, List<Double> found) {
    public Place {
      found = List.copyOf(found);
    }
  }

  /** A week. */
  public static ExplorationFirst defaults() {
    return new ExplorationFirst(7, 200);
  }

  /** The same experiment with another planted period. */
  public ExplorationFirst withPeriod(int days) {
    return new ExplorationFirst(days, repeats);
  }

  /** The same experiment with another number of series. */
  public ExplorationFirst withRepeats(int count) {
    return new ExplorationFirst(period, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    SeasonStudy study = new SeasonStudy(period, seed);
    List<List<List<Double>>> drawn =
        Repeats.run("planted seasons", repeats, progress, study::repeat);
    List<Found> planted = new ArrayList<>();
    List<False> noise = new ArrayList<>();
    int cell = 0;
    for (int days : LENGTHS) {
      for (double strength : STRENGTHS) {
        for (SeasonRule rule : SeasonRule.values()) {
          planted.add(new Found(rule.title(), strength, days, column(drawn, 0, cell++)));
        }
      }
    }
    cell = 0;
    for (int days : LENGTHS) {
      for (SeasonStudy.Noise kind : SeasonStudy.Noise.values()) {
        for (SeasonRule rule : SeasonRule.values()) {
          noise.add(new False(rule.title(), kind.title(), days, column(drawn, 1, cell++)));
        }
      }
    }
    SeasonPlaces real = new SeasonPlaces();
    return new Result(
        planted,
        noise,
        real.places(seed),
        real.acf(),
        SeasonPlaces.SHOWN,
        real.strengths(),
        real.weekdays(),
        real.months());
  }

  private static List<Double> column(List<List<List<Double>>> drawn, int part, int cell) {
    return drawn.stream().map(d -> d.get(part).get(cell)).toList();
  }
}
