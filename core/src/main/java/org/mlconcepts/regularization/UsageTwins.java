package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.LogLoss;
import org.mlconcepts.model.CrossValidatedPath;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.LogisticPath;
import org.mlconcepts.model.LogisticProblem;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.PenaltyGrid;
import org.mlconcepts.regularization.TwinStudy.Fit;
import org.mlconcepts.regularization.TwinStudy.Fits;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/** Telephone customers with four pairs of twins: minutes, and the charge for them. */
final class UsageTwins {

  static final String TITLE = "minutes and charges of telephone customers";

  private static final List<String> PERIODS = List.of("day", "eve", "night", "intl");

  private static final PenaltyGrid GRID = new PenaltyGrid.Spaced(15, 1e-2);

  private static final double[] STRENGTHS =
      IntStream.range(0, 8).mapToDouble(k -> StrictMath.pow(10, -k / 2.0)).toArray();

  private final Twins settings;
  private final double[][] rows;
  private final int[] labels;
  private final List<int[]> pairs;

  UsageTwins(Twins settings) {
    this.settings = settings;
    Dataset data = Datasets.telcoUsageChurn();
    int[] all = IntStream.range(0, data.table().rows()).toArray();
    Features features = Features.fit(data.features().without("state", "area_code"), all);
    rows = features.matrix(all);
    boolean[] leaves = data.labels();
    labels = Arrays.stream(all).map(i -> leaves[i] ? 1 : 0).toArray();
    pairs = new ArrayList<>();
    for (String period : PERIODS) {
      pairs.add(
          new int[] {
            features.names().indexOf("total_" + period + "_minutes"),
            features.names().indexOf("total_" + period + "_charge")
          });
    }
  }

  /** The lowest correlation of a pair over all customers. */
  double correlation() {
    return TwinStudy.lowestCorrelation(rows, pairs);
  }

  /** Trains on some customers and tests on the others. */
  Fits repeat(Seed seed) {
    int[] order = Permutation.of(rows.length, seed.stream("rows"));
    int[] train = Arrays.copyOf(order, settings.customers());
    int[] test = Arrays.copyOfRange(order, settings.customers(), order.length);
    double[][] chosen = Rows.select(rows, train);
    int[] outcomes = Rows.select(labels, train);
    LogisticProblem problem = LogisticProblem.of(chosen, outcomes).standardized();
    List<Split> folds = StratifiedFolds.shuffled(outcomes, TwinStudy.FOLDS, seed.stream("folds"));
    double spread = Math.sqrt(2 * (1 - TwinStudy.lowestCorrelation(chosen, pairs)));
    Trial trial = new Trial(problem, folds, test, spread);
    return new Fits(
        fit(trial, List.of(1.0)), fit(trial, Twins.L1_RATIOS), fit(trial, List.of(0.0)));
  }

  private static PathOptions options(double l1Ratio) {
    PathOptions options = PathOptions.elasticNet(l1Ratio).withTolerance(TwinStudy.TOLERANCE);
    return l1Ratio == 0 ? options.withLambdas(STRENGTHS) : options.withGrid(GRID);
  }

  private static final class Trial {
    private final LogisticProblem problem;
    private final List<Split> folds;
    private final int[] test;
    private final double spread;

    Trial(LogisticProblem problem, List<Split> folds, int[] test, double spread) {
      this.problem = problem;
      this.folds = folds;
      this.test = test;
      this.spread = spread;
    }
  }

  private Fit fit(Trial trial, List<Double> l1Ratios) {
    CrossValidatedPath<LogisticPath> validated =
        TwinStudy.best(
            l1Ratios.stream()
                .map(ratio ->
                    CrossValidatedPath.of(
                        trial.problem, options(ratio), trial.folds, Progress.silent()))
                .toList());
    LogisticPath path = validated.path();
    int step = validated.best();
    double[] scaled = path.standardizedCoefficients(step);
    boolean[] leaves = new boolean[trial.test.length];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = labels[trial.test[i]] == 1;
    }
    double[] scores = path.model(step).scores(Rows.select(rows, trial.test));
    return new Fit(
        TwinStudy.torn(scaled, pairs),
        TwinStudy.gap(scaled, pairs),
        LogLoss.of(leaves, scores).orElseThrow(),
        trial.spread / 2 / path.penalty(step).l2()); // a label deviates by one half at most
  }
}
