package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.model.CrossValidatedPath;
import org.mlconcepts.model.ElasticNetPath;
import org.mlconcepts.model.LinearModel;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.PenaltyGrid;
import org.mlconcepts.model.RidgePath;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;

/**
 * Lasso, elastic net and ridge on the same rows and folds, each with the strength that
 * cross-validation likes best. All grids begin where next to nothing is left of the coefficients.
 */
final class PenaltyContest {

  private static final double HALF = 0.5;
  private static final double TOLERANCE = 1e-7; // glmnet's

  /** From 1000, on the scale of a mean loss, down to where nothing changes any more. */
  private static final double[] STRENGTHS =
      IntStream.range(0, 29).mapToDouble(k -> StrictMath.pow(10, 3 - k / 4.0)).toArray();

  private final double[][] rows;
  private final List<Split> folds;
  private final RidgePath ridge;
  private final List<RidgePath> ridgeFolds = new ArrayList<>();

  /**
   * Prepares rows for any targets.
   *
   * @param rows with features of about the same spread
   */
  PenaltyContest(double[][] rows, List<Split> folds) {
    this.rows = rows;
    this.folds = folds;
    ridge = RidgePath.of(rows);
    for (Split fold : folds) {
      ridgeFolds.add(RidgePath.of(Rows.select(rows, fold.train())));
    }
  }

  /** The lasso's fits along its path, by cross-validation. */
  CrossValidatedPath<ElasticNetPath> lasso(double[] targets) {
    return path(targets, 1);
  }

  /** The elastic net, half of whose price is on absolute values. */
  LinearModel elasticNet(double[] targets) {
    CrossValidatedPath<ElasticNetPath> validated = path(targets, HALF);
    return validated.path().model(validated.best());
  }

  private CrossValidatedPath<ElasticNetPath> path(double[] targets, double l1Ratio) {
    boolean wide = 2 * rows[0].length > rows.length;
    return CrossValidatedPath.of(
        SquaredProblem.of(rows, targets),
        PathOptions.elasticNet(l1Ratio)
            .withGrid(new PenaltyGrid.Spaced(30, wide ? 0.01 : 0.001))
            .withTolerance(TOLERANCE)
            .stoppingEarly(),
        folds,
        Progress.silent());
  }

  /** Ridge. */
  LinearModel ridge(double[] targets) {
    return ridge.fit(targets, chosen(targets) * rows.length);
  }

  /** Ridge without a penalty: least squares, the shortest solution if there are many. */
  LinearModel leastSquares(double[] targets) {
    return ridge.fit(targets, 0);
  }

  /** The strength of ridge with the smallest loss, on the scale of a mean loss. */
  double chosen(double[] targets) {
    double[] losses = new double[STRENGTHS.length];
    for (int f = 0; f < folds.size(); f++) {
      int[] train = folds.get(f).train();
      int[] test = folds.get(f).test();
      double[] known = Rows.select(targets, train);
      double[] truth = Rows.select(targets, test);
      double[][] testRows = Rows.select(rows, test);
      for (int k = 0; k < losses.length; k++) {
        LinearModel model = ridgeFolds.get(f).fit(known, STRENGTHS[k] * train.length);
        losses[k] += error(model, testRows, truth) / folds.size();
      }
    }
    return STRENGTHS[
        IntStream.range(1, losses.length).reduce(0, (a, b) -> losses[b] < losses[a] ? b : a)];
  }

  /** Mean squared error. */
  static double error(LinearModel model, double[][] rows, double[] targets) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      double miss = model.predict(rows[i]) - targets[i];
      sum += miss * miss;
    }
    return sum / rows.length;
  }
}
