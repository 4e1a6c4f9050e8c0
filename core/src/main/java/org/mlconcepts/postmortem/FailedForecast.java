package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;

/**
 * The forecast that was strong in cross-validation and weak in the year that followed: three years
 * of days are known, the fourth is forecast at once. What four ways to validate promise, what comes
 * true, and what each repair is worth.
 *
 * @param trend pieces more each day in the growing shop; three times as many in the fast-growing
 *     one; in [0, 1]
 * @param repeats shops drawn, at least 2; the real series has as many years as it has
 */
public record FailedForecast(double trend, int repeats)
    implements Experiment<FailedForecast.Result> {

  static final String NO_GROWTH = "shop without growth";
  static final String GROWING = "growing shop";
  static final String FAST = "fast-growing shop";

  public FailedForecast {
    Checks.that(trend >= 0 && trend <= 1, "trend must be in [0, 1], but was " + trend);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** Four worlds, and one future day by day. */
  public record Result(List<World> worlds, Fan fan) {
    public Result {
      worlds = List.copyOf(worlds);
    }

    World world(String name) {
      return worlds.stream().filter(w -> w.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /**
   * One world; lists hold one mean absolute error a repeat.
   *
   * @param unit of all errors
   * @param promised what validation said, for each forecaster with all features, and for a line
   *     with none but the day number
   * @param ladder the error in the future, for each forecaster and stage that was tried
   * @param seasonalNaive the error of repeating the day 52 weeks before
   * @param floor the error of a perfect forecast; empty where nobody knows it
   * @param coverage how many days of the future fell into intervals of 90 %, by how they were made
   */
  public record World(
      String name,
      String unit,
      List<Promise> promised,
      List<Rung> ladder,
      List<Double> seasonalNaive,
      List<Double> floor,
      List<Coverage> coverage) {
    public World {
      promised = List.copyOf(promised);
      ladder = List.copyOf(ladder);
      seasonalNaive = List.copyOf(seasonalNaive);
      floor = List.copyOf(floor);
      coverage = List.copyOf(coverage);
    }

    List<Double> future(Forecaster forecaster, Stage stage) {
      return ladder.stream()
          .filter(r -> r.forecaster().equals(forecaster.title()) && r.stage().equals(stage.title()))
          .findFirst()
          .orElseThrow()
          .future();
    }

    Promise promise(Forecaster forecaster, Stage stage) {
      return promised.stream()
          .filter(p -> p.forecaster().equals(forecaster.title()) && p.stage().equals(stage.title()))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * What validation on the known years says.
   *
   * @param shuffled three folds of days drawn at random
   * @param expanding the second year from the first and the third from both
   * @param lastYear the third year from the first two
   * @param future what came true
   */
  public record Promise(
      String forecaster,
      String stage,
      List<Double> shuffled,
      List<Double> expanding,
      List<Double> lastYear,
      List<Double> future) {
    public Promise {
      shuffled = List.copyOf(shuffled);
      expanding = List.copyOf(expanding);
      lastYear = List.copyOf(lastYear);
      future = List.copyOf(future);
    }
  }

  /** The error in the future with the features up to a stage. */
  public record Rung(String forecaster, String stage, List<Double> future) {
    public Rung {
      future = List.copyOf(future);
    }
  }

  /** The share of future days inside the interval of 90 %, and its mean width. */
  public record Coverage(String method, List<Double> share, List<Double> width) {
    public Coverage {
      share = List.copyOf(share);
      width = List.copyOf(width);
    }
  }

  /** One future of the fast-growing shop; one entry a day. */
  public record Fan(
      int firstDay,
      List<Double> truth,
      List<Double> linear,
      List<Double> low,
      List<Double> high,
      List<Double> forest,
      List<Double> seasonalNaive) {
    public Fan {
      truth = List.copyOf(truth);
      linear = List.copyOf(linear);
      low = List.copyOf(low);
      high = List.copyOf(high);
      forest = List.copyOf(forest);
      seasonalNaive = List.copyOf(seasonalNaive);
    }
  }

  /** Eleven pieces more a year, on two hundred. */
  public static FailedForecast defaults() {
    return new FailedForecast(0.03, 30);
  }

  /** The same experiment with another growth. */
  public FailedForecast withTrend(double pieces) {
    return new FailedForecast(pieces, repeats);
  }

  /** The same experiment with another number of shops. */
  public FailedForecast withRepeats(int count) {
    return new FailedForecast(trend, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    ForecastWorld fast = ForecastWorld.shop(FAST, 3 * trend, repeats);
    List<World> worlds = new ArrayList<>();
    for (ForecastWorld world :
        List.of(
            ForecastWorld.shop(NO_GROWTH, 0, repeats),
            ForecastWorld.shop(GROWING, trend, repeats),
            fast,
            ForecastWorld.ridership())) {
      List<ForecastStudy.Errors> errors =
          Repeats.run(
              world.name(),
              world.repeats(),
              progress,
              r -> new ForecastStudy(world.draw(seed, r), seed.child("r/" + r)).errors());
      worlds.add(ForecastStudy.gather(world, errors));
    }
    return new Result(worlds, new ForecastStudy(fast.draw(seed, 0), seed.child("r/0")).fan());
  }
}
