package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.postmortem.FailedForecast.Coverage;
import org.mlconcepts.postmortem.FailedForecast.Fan;
import org.mlconcepts.postmortem.FailedForecast.Promise;
import org.mlconcepts.postmortem.FailedForecast.Rung;
import org.mlconcepts.postmortem.FailedForecast.World;
import org.mlconcepts.sample.Folds;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.TimeFolds;

/** Validates and forecasts one series. */
final class ForecastStudy {

  private static final int KNOWN = ForecastWorld.KNOWN;
  private static final int YEAR = ForecastWorld.YEAR;
  private static final int FOLDS = 3;
  private static final int WEEKS = 364; // the same weekday a year before

  /** Full features for all; the day number alone for the line that the story starts with. */
  private static boolean judged(Forecaster forecaster, Stage stage) {
    return stage == Stage.HOLIDAYS
        || (stage == Stage.DAY_NUMBER && forecaster == Forecaster.LINEAR);
  }

  /** The repairs are taken one by one for those two. */
  private static List<Stage> stages(Forecaster forecaster) {
    return forecaster == Forecaster.LINE_AND_FOREST
        ? List.of(Stage.HOLIDAYS)
        : List.of(Stage.values());
  }

  private final DailySeries series;
  private final double floor;
  private final Seed seed;
  private final int[] known = IntStream.range(0, KNOWN).toArray();
  private final int[] future = IntStream.range(KNOWN, ForecastWorld.ALL).toArray();

  ForecastStudy(ForecastWorld.Days days, Seed seed) {
    this.series = days.series();
    this.floor = days.floor();
    this.seed = seed;
  }

  /**
   * All errors of one series, in the order in which {@link #gather} reads them.
   *
   * @param promised shuffled, expanding, last year and future for each forecaster and judged stage
   * @param ladder the future for each forecaster and stage
   * @param coverage share and width for each kind of interval
   */
  record Errors(
      List<List<Double>> promised,
      List<Double> ladder,
      double seasonalNaive,
      double floor,
      List<List<Double>> coverage) {}

  Errors errors() {
    List<List<Double>> promised = new ArrayList<>();
    List<Double> ladder = new ArrayList<>();
    for (Forecaster forecaster : Forecaster.values()) {
      for (Stage stage : stages(forecaster)) {
        double error = error(forecaster, stage, Split.testing(ForecastWorld.ALL, future));
        ladder.add(error);
        if (judged(forecaster, stage)) {
          promised.add(promise(forecaster, stage, error));
        }
      }
    }
    double naive = RegressionErrors.of(series.values(future), seasonalNaive()).mae();
    return new Errors(
        promised, ladder, naive, floor, List.of(covered(residuals()), covered(backtest())));
  }

  private double error(Forecaster forecaster, Stage stage, Split split) {
    return forecaster.error(series, stage, split, seed.stream("fit"));
  }

  private List<Double> promise(Forecaster forecaster, Stage stage, double came) {
    double shuffled = 0;
    for (Split split : Folds.shuffled(KNOWN, FOLDS, seed.stream("folds"))) {
      shuffled += error(forecaster, stage, split) / FOLDS;
    }
    List<Split> inOrder = new TimeFolds(KNOWN, 2, YEAR, 0, Integer.MAX_VALUE).splits();
    double early = error(forecaster, stage, inOrder.get(0));
    double late = error(forecaster, stage, inOrder.get(1));
    return Values.list(shuffled, (early + late) / 2, late, came);
  }

  private double[] seasonalNaive() {
    double[] past = series.between(0, KNOWN).values();
    return Baseline.SEASONAL_NAIVE.forecast(past, WEEKS, YEAR);
  }

  private double[] linear(int[] train, int[] test) {
    return Forecaster.LINEAR.forecast(series, Stage.HOLIDAYS, train, test, seed.stream("fit"));
  }

  /** What the model gets wrong on the days it has learned from. */
  private ErrorQuantiles residuals() {
    return ErrorQuantiles.of(series.values(known), linear(known, known));
  }

  /** What a model of the first two years gets wrong in the third. */
  private ErrorQuantiles backtest() {
    int[] early = IntStream.range(0, KNOWN - YEAR).toArray();
    int[] late = IntStream.range(KNOWN - YEAR, KNOWN).toArray();
    return ErrorQuantiles.of(series.values(late), linear(early, late));
  }

  private List<Double> covered(ErrorQuantiles errors) {
    double[] forecast = linear(known, future);
    int inside = 0;
    for (int i = 0; i < future.length; i++) {
      double error = series.value(future[i]) - forecast[i];
      inside += error >= errors.low() && error <= errors.high() ? 1 : 0;
    }
    return Values.list((double) inside / future.length, errors.high() - errors.low());
  }

  Fan fan() {
    double[] forecast = linear(known, future);
    ErrorQuantiles errors = backtest();
    return new Fan(
        KNOWN,
        Values.list(series.values(future)),
        Values.list(forecast),
        Values.list(Arrays.stream(forecast).map(f -> f + errors.low()).toArray()),
        Values.list(Arrays.stream(forecast).map(f -> f + errors.high()).toArray()),
        Values.list(
            Forecaster.FOREST.forecast(series, Stage.HOLIDAYS, known, future, seed.stream("fit"))),
        Values.list(seasonalNaive()));
  }

  static World gather(ForecastWorld world, List<Errors> errors) {
    List<Promise> promised = new ArrayList<>();
    List<Rung> ladder = new ArrayList<>();
    for (Forecaster forecaster : Forecaster.values()) {
      for (Stage stage : stages(forecaster)) {
        int rung = ladder.size();
        ladder.add(
            new Rung(
                forecaster.title(),
                stage.title(),
                errors.stream().map(e -> e.ladder().get(rung)).toList()));
        if (judged(forecaster, stage)) {
          int at = promised.size();
          promised.add(promise(forecaster, stage, errors, at));
        }
      }
    }
    return new World(
        world.name(),
        world.unit(),
        promised,
        ladder,
        errors.stream().map(Errors::seasonalNaive).toList(),
        world.promotions() ? errors.stream().map(Errors::floor).toList() : List.of(),
        List.of(
            coverage("errors on the known days", errors, 0),
            coverage("errors of a backtest", errors, 1)));
  }

  private static Promise promise(Forecaster forecaster, Stage stage, List<Errors> errors, int at) {
    List<List<Double>> columns = new ArrayList<>();
    for (int c = 0; c < 4; c++) {
      int column = c;
      columns.add(errors.stream().map(e -> e.promised().get(at).get(column)).toList());
    }
    return new Promise(
        forecaster.title(),
        stage.title(),
        columns.get(0),
        columns.get(1),
        columns.get(2),
        columns.get(3));
  }

  private static Coverage coverage(String method, List<Errors> errors, int at) {
    return new Coverage(
        method,
        errors.stream().map(e -> e.coverage().get(at).get(0)).toList(),
        errors.stream().map(e -> e.coverage().get(at).get(1)).toList());
  }
}
