package org.mlconcepts.model;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;

/**
 * The quadratics of all rows and of the training rows of each split.
 *
 * <p>If the splits are the folds of a cross-validation, every product of two features is summed
 * once in all: the moments of each fold's test rows add up to those of all rows, and all but a
 * fold's are the difference. Where a feature has nearly all its variance in one fold, such a
 * difference would have lost digits, and the training rows are summed themselves; likewise for
 * other splits, and where the features are so many that few of the products will ever be asked for.
 */
final class FoldQuadratics {

  private static final int MOST_FEATURES = 1000;

  private final SquaredProblem problem;
  private final List<Split> splits;
  private final double[] origin;
  private final Optional<Sums> sums;

  private record Sums(RegressionMoments all, List<RegressionMoments> tests) {}

  private FoldQuadratics(
      SquaredProblem problem, List<Split> splits, double[] origin, Optional<Sums> sums) {
    this.problem = problem;
    this.splits = splits;
    this.origin = origin;
    this.sums = sums;
  }

  static FoldQuadratics of(SquaredProblem problem, List<Split> splits, Progress progress) {
    int p = problem.rows[0].length;
    double[] origin = new double[p + 1];
    for (int j = 0; j < p; j++) {
      origin[j] = problem.standardization.mean(j);
    }
    origin[p] = problem.meanOutcome();
    if (p > MOST_FEATURES || !partition(splits, problem.rows.length)) {
      return new FoldQuadratics(problem, splits, origin, Optional.empty());
    }
    List<RegressionMoments> tests =
        Repeats.run(
            "sums of products",
            splits.size(),
            progress,
            fold -> moments(problem, splits.get(fold).test(), origin));
    RegressionMoments all = tests.stream().reduce(RegressionMoments::plus).orElseThrow();
    return new FoldQuadratics(problem, splits, origin, Optional.of(new Sums(all, tests)));
  }

  Quadratic all() {
    return sums.<Quadratic>map(s -> MomentQuadratic.of(s.all(), origin, problem.standardize))
        .orElseGet(() -> RowQuadratic.of(problem));
  }

  Quadratic training(int fold) {
    return sums.map(s -> s.all().minus(s.tests().get(fold)))
        .filter(moments -> moments.safeWithin(sums.orElseThrow().all()))
        .<Quadratic>map(moments -> MomentQuadratic.of(moments, origin, problem.standardize))
        .orElseGet(() -> RowQuadratic.of(problem.subset(splits.get(fold).train())));
  }

  private static RegressionMoments moments(SquaredProblem problem, int[] which, double[] origin) {
    double[][] rows = new double[which.length][origin.length];
    int p = origin.length - 1;
    for (int i = 0; i < which.length; i++) {
      for (int j = 0; j < p; j++) {
        rows[i][j] = problem.rows[which[i]][j] - origin[j];
      }
      rows[i][p] = problem.outcomes[which[i]] - origin[p];
    }
    return RegressionMoments.of(rows, Rows.select(problem.weights, which));
  }

  /**
   * Whether each row is tested once, by a model trained on all rows that are not tested with it.
   */
  private static boolean partition(List<Split> splits, int rows) {
    BitSet tested = new BitSet(rows);
    int count = 0;
    for (Split split : splits) {
      BitSet trained = new BitSet(rows);
      for (int row : split.train()) {
        trained.set(row);
      }
      for (int row : split.test()) {
        tested.set(row);
      }
      int tests = split.test().length;
      if (split.train().length != rows - tests || trained.cardinality() != rows - tests) {
        return false;
      }
      count += tests;
    }
    return count == rows && tested.cardinality() == rows;
  }
}
