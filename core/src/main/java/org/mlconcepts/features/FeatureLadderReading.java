package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.features.FeatureLadder.Monotone;
import org.mlconcepts.features.FeatureLadder.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads what each step is worth, and to whom. */
final class FeatureLadderReading implements Reading<FeatureLadder, Result> {

  /** What a difference between learners must exceed to count, in explained variance. */
  private static final double MUCH = 0.1;

  private static final double NOTICEABLE = 0.01;
  private static final double A_LITTLE = 0.005;

  @Override
  public List<Claim> claims(FeatureLadder experiment, Result result) {
    return List.of(
        Claim.judge(FeatureEngineering.POOR_FEATURES, Verdict.HOLDS, poor(result)),
        Claim.judge(FeatureEngineering.SCALING, Verdict.HOLDS_IF, scaling(result)),
        Claim.judge(FeatureEngineering.DATE_PARTS, Verdict.HOLDS, dates(result)),
        Claim.judge(FeatureEngineering.INTERACTIONS, Verdict.HOLDS_IF, products(result)));
  }

  /** The worst learner with all features against the best one with raw features. */
  private static List<Evidence> poor(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    Grid ladder = Grid.of(result.ladder());
    for (String data : ladder.data()) {
      evidence.add(lead(ladder, data, LadderSource.PRODUCT, LadderSource.RAW));
    }
    evidence.add(
        lead(
            Grid.of(result.products()),
            ProductStudy.DATA,
            ProductStudy.PRODUCTS,
            ProductStudy.COLUMNS));
    return evidence;
  }

  private static Evidence lead(Grid grid, String data, String good, String poor) {
    double[] worst = new double[grid.scores(data, "linear", good).length];
    double[] best = new double[worst.length];
    Arrays.fill(worst, Double.POSITIVE_INFINITY);
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (String learner : grid.learners(data)) {
      for (int r = 0; r < worst.length; r++) {
        worst[r] = Math.min(worst[r], grid.scores(data, learner, good)[r]);
        best[r] = Math.max(best[r], grid.scores(data, learner, poor)[r]);
      }
    }
    return Evidence.beyond(
        MUCH,
        data,
        "explained variance, worst learner with all features less best learner with the raw ones",
        Grid.difference(worst, best));
  }

  private static List<Evidence> scaling(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    Grid units = Grid.of(result.units());
    for (String data : units.data()) {
      for (String learner : units.learners(data)) {
        evidence.add(
            Evidence.beyond(
                NOTICEABLE,
                learner + ", " + data,
                "accuracy with scaled columns less that with columns as they come",
                units.gain(
                    data, learner, Scaling.Rule.STANDARD.title(), Scaling.Rule.NONE.title())));
      }
    }
    Grid ladder = Grid.of(result.ladder());
    for (String data : ladder.data()) {
      evidence.add(
          Evidence.beyond(
              NOTICEABLE,
              "least squares, " + data,
              "explained variance with scaled columns less that with columns as they come",
              ladder.gain(data, "linear", LadderSource.SCALED, LadderSource.RAW)));
    }
    return evidence;
  }

  private static List<Evidence> dates(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    Grid ladder = Grid.of(result.ladder());
    for (String data : ladder.data()) {
      for (String learner : ladder.learners(data)) {
        for (String step : List.of(LadderSource.PARTS, LadderSource.WAVES)) {
          String as = step.equals(LadderSource.PARTS) ? "as numbers" : "as flags and waves";
          evidence.add(
              Evidence.beyond(
                  NOTICEABLE,
                  learner + ", " + data + ", " + as,
                  "explained variance with parts of the date less that with the day's number",
                  ladder.gain(data, learner, step, LadderSource.SCALED)));
        }
      }
    }
    return evidence;
  }

  private static List<Evidence> products(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Gain gain : gains(result)) {
      evidence.add(
          Evidence.beyond(
              A_LITTLE,
              gain.learner() + ", " + gain.data(),
              "explained variance with the product less that without",
              Values.array(gain.values())));
    }
    return evidence;
  }

  /** What products are worth to a learner on a source. */
  record Gain(String data, String learner, List<Double> values) {}

  static List<Gain> gains(Result result) {
    List<Gain> gains = new ArrayList<>();
    Grid products = Grid.of(result.products());
    Grid ladder = Grid.of(result.ladder());
    for (String learner : List.of("linear", "forest")) {
      gains.add(
          new Gain(
              ProductStudy.DATA,
              learner,
              Values.list(
                  products.gain(
                      ProductStudy.DATA, learner, ProductStudy.PRODUCTS, ProductStudy.COLUMNS))));
      for (String data : ladder.data()) {
        gains.add(
            new Gain(
                data,
                learner,
                Values.list(ladder.gain(data, learner, LadderSource.PRODUCT, LadderSource.FLAG))));
      }
    }
    return gains;
  }

  /** The map that changes most predictions on new rows. */
  static Monotone wildest(Result result) {
    return result.monotone().stream()
        .max(Comparator.comparingDouble(m -> Grid.mean(Values.array(m.test()))))
        .orElseThrow();
  }

  @Override
  public List<Chart> charts(FeatureLadder experiment, Result result) {
    return FeatureLadderCharts.of(result);
  }
}
