package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.LogLoss;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.model.CrossValidatedPath;
import org.mlconcepts.model.LogisticPath;
import org.mlconcepts.model.LogisticProblem;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.LogisticRidgePath;
import org.mlconcepts.model.LogitModel;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.PenaltyGrid;
import org.mlconcepts.regularization.CreditScoring.Arm;
import org.mlconcepts.regularization.CreditScoring.Prediction;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/** Nested cross-validation of the penalties on one table. */
final class NestedStudy {

  static final String L1 = "L1";
  static final String ELASTIC_NET = "elastic net";
  static final String L2 = "L2";
  static final String HARDLY = "hardly any penalty";

  private static final double HALF = 0.5;
  private static final double ALMOST_NOTHING = 1e-6;
  private static final double TOLERANCE = 1e-7; // glmnet's
  private static final double RIDGE_TOLERANCE = 1e-3;

  /** Down to shares of the strength that keeps nothing beyond which none is ever chosen. */
  private static final PenaltyGrid WIDE_GRID = new PenaltyGrid.Spaced(20, 0.08);

  private static final PenaltyGrid NARROW_GRID = new PenaltyGrid.Spaced(25, 0.005);

  private static final List<Double> WIDE = List.of(30.0, 10.0, 3.0, 1.0, 0.3);
  private static final List<Double> NARROW = List.of(3.0, 1.0, 0.3, 0.1, 0.03, 0.01, 0.003);

  private final CreditScoring settings;
  private final RealTable table;

  NestedStudy(CreditScoring settings, RealTable table) {
    this.settings = settings;
    this.table = table;
  }

  /** What one model shows, on test rows but for one number. */
  private record Score(double area, double loss, double trainingLoss, int kept) {}

  Prediction run(Seed seed, Progress progress) {
    List<Split> splits = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      splits.addAll(
          StratifiedFolds.shuffled(
              table.labels(), settings.folds(), seed.stream("outer/" + round)));
    }
    List<List<Score>> scores =
        Repeats.run(
            "nested cross-validation of " + table.name(),
            splits.size(),
            progress,
            r -> fold(splits.get(r), seed.stream("inner/" + r)));
    List<Arm> arms = new ArrayList<>();
    for (int a = 0; a < penalties().size(); a++) {
      int arm = a;
      List<Score> own = scores.stream().map(each -> each.get(arm)).toList();
      arms.add(
          new Arm(
              penalties().get(a),
              own.stream().map(Score::area).toList(),
              own.stream().map(Score::loss).toList(),
              own.stream().map(Score::trainingLoss).toList(),
              own.stream().map(Score::kept).toList()));
    }
    return new Prediction(
        table.name(), table.rows().length, table.columns().size(), List.copyOf(arms));
  }

  private List<String> penalties() {
    return table.wide() ? List.of(L1, ELASTIC_NET, L2) : List.of(L1, ELASTIC_NET, L2, HARDLY);
  }

  private List<Score> fold(Split split, RandomGenerator random) {
    double[][] rows = Rows.select(table.rows(), split.train());
    int[] labels = Rows.select(table.labels(), split.train());
    List<Split> inner = StratifiedFolds.shuffled(labels, settings.innerFolds(), random);
    List<Score> scores = new ArrayList<>();
    scores.add(score(sparse(rows, labels, inner, 1), split));
    scores.add(score(sparse(rows, labels, inner, HALF), split));
    scores.add(score(ridge(rows, labels, inner), split));
    if (!table.wide()) {
      scores.add(
          score(
              new LogisticRegression(ALMOST_NOTHING).standardized().fit(rows, labels, random),
              split));
    }
    return scores;
  }

  /** The lasso or elastic net with the strength that cross-validation likes best. */
  static LogitModel sparse(double[][] rows, int[] labels, List<Split> inner, double l1Ratio) {
    CrossValidatedPath<LogisticPath> validated =
        CrossValidatedPath.of(
            LogisticProblem.of(rows, labels).standardized(),
            PathOptions.elasticNet(l1Ratio)
                .withGrid(wide(rows) ? WIDE_GRID : NARROW_GRID)
                .withTolerance(TOLERANCE),
            inner,
            Progress.silent());
    return validated.path().model(validated.best());
  }

  private static boolean wide(double[][] rows) {
    return 2 * rows[0].length > rows.length;
  }

  private LogitModel ridge(double[][] rows, int[] labels, List<Split> inner) {
    List<Double> strengths = table.wide() ? WIDE : NARROW;
    double[] losses = new double[strengths.size()];
    for (Split split : inner) {
      List<LogitModel> path =
          LogisticRidgePath.of(
              LogisticProblem.of(
                      Rows.select(rows, split.train()), Rows.select(labels, split.train()))
                  .standardized(),
              strengths,
              RIDGE_TOLERANCE);
      boolean[] outcomes = outcomes(labels, split.test());
      double[][] test = Rows.select(rows, split.test());
      for (int k = 0; k < losses.length; k++) {
        losses[k] += LogLoss.of(outcomes, path.get(k).scores(test)).orElseThrow();
      }
    }
    int best = IntStream.range(1, losses.length).reduce(0, (a, b) -> losses[b] < losses[a] ? b : a);
    return LogisticRidgePath.of(
            LogisticProblem.of(rows, labels).standardized(),
            strengths.subList(0, best + 1),
            RIDGE_TOLERANCE)
        .get(best);
  }

  private Score score(LogitModel model, Split split) {
    double[] scores = model.scores(Rows.select(table.rows(), split.test()));
    double area = RocCurve.of(outcomes(table.labels(), split.test()), scores).area();
    int kept = 0;
    for (double coefficient : model.coefficients()) {
      kept += coefficient != 0 ? 1 : 0;
    }
    return new Score(area, loss(model, split.test()), loss(model, split.train()), kept);
  }

  private double loss(LogitModel model, int[] rows) {
    return LogLoss.of(outcomes(table.labels(), rows), model.scores(Rows.select(table.rows(), rows)))
        .orElseThrow();
  }

  private static boolean[] outcomes(int[] labels, int[] rows) {
    boolean[] outcomes = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      outcomes[i] = labels[rows[i]] == 1;
    }
    return outcomes;
  }
}
