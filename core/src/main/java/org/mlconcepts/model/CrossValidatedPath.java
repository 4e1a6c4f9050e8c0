package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.sample.OneStandardErrorRule;
import org.mlconcepts.sample.Split;

/**
 * A path fitted to all rows, and how well models trained on part of the rows predict the rest at
 * each of its penalties: how to choose one.
 *
 * <p>The grid of penalties is that of the path on all rows, and the same for every split. Means,
 * deviations and intercept are learned anew from the training rows of each split. The splits run in
 * the {@link java.util.concurrent.ForkJoinPool} of the caller; the result does not depend on the
 * number of threads.
 *
 * <p>Reference: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section
 * 7.10.
 *
 * @param path the fits to all rows
 * @param foldLosses {@code foldLosses.get(step).get(split)}: the weighted mean loss on the test
 *     rows; the squared error for numbers, the deviance (twice the log loss) for classes
 */
public record CrossValidatedPath<P extends CoefficientPath>(P path, List<List<Double>> foldLosses) {

  public CrossValidatedPath {
    foldLosses = foldLosses.stream().map(List::copyOf).toList();
  }

  /**
   * Cross-validates the lasso or the elastic net.
   *
   * @param splits at least two; of {@code problem}'s rows
   */
  public static CrossValidatedPath<ElasticNetPath> of(
      SquaredProblem problem, PathOptions options, List<Split> splits, Progress progress) {
    require(problem, splits);
    FoldQuadratics quadratics = FoldQuadratics.of(problem, splits, progress);
    ElasticNetPath path = ElasticNetPath.of(quadratics.all(), options);
    PathOptions shared = options.withGrid(new PenaltyGrid.Given(path.lambdas()));
    return new CrossValidatedPath<>(
        path,
        byStep(
            Repeats.run(
                "cross-validation",
                splits.size(),
                progress,
                split -> {
                  Quadratic training = quadratics.training(split);
                  PathPoints points = SquaredDescent.path(training, shared, path.lambdas());
                  return losses(problem, points, splits.get(split).test());
                })));
  }

  /**
   * Cross-validates logistic regression.
   *
   * @param splits at least two; of {@code problem}'s rows, with both classes in every training part
   */
  public static CrossValidatedPath<LogisticPath> of(
      LogisticProblem problem, PathOptions options, List<Split> splits, Progress progress) {
    require(problem, splits);
    LogisticPath path = LogisticPath.of(problem, options);
    PathOptions shared = options.withGrid(new PenaltyGrid.Given(path.lambdas()));
    return new CrossValidatedPath<>(
        path,
        byStep(
            Repeats.run(
                "cross-validation",
                splits.size(),
                progress,
                split -> {
                  LogisticProblem training = problem.subset(splits.get(split).train());
                  PathPoints points = LogisticDescent.path(training, shared);
                  return losses(problem, points, splits.get(split).test());
                })));
  }

  /** The cross-validated loss at each step: mean and standard error over the splits. */
  public List<Estimate> losses() {
    return foldLosses.stream()
        .map(folds -> Estimate.of(folds.stream().mapToDouble(Double::doubleValue).toArray()))
        .toList();
  }

  /** The step with the smallest mean loss; of equals the one with the strongest penalty. */
  public int best() {
    return new OneStandardErrorRule(losses()).best();
  }

  /** The strongest penalty whose mean loss is within one standard error of the smallest. */
  public int withinOneStandardError() {
    return new OneStandardErrorRule(losses()).chosen();
  }

  private static double[] losses(PenalizedProblem problem, PathPoints points, int[] test) {
    double[] losses = new double[points.size()];
    for (int step = 0; step < losses.length; step++) {
      double weight = 0;
      for (int row : test) {
        double linear = points.linear(step, problem.rows[row]);
        losses[step] += 2 * problem.weights[row] * problem.loss(problem.outcomes[row], linear);
        weight += problem.weights[row];
      }
      losses[step] /= weight;
    }
    return losses;
  }

  private static List<List<Double>> byStep(List<double[]> byFold) {
    List<List<Double>> losses = new ArrayList<>();
    for (int step = 0; step < byFold.get(0).length; step++) {
      int at = step;
      losses.add(byFold.stream().map(fold -> fold[at]).toList());
    }
    return losses;
  }

  private static void require(PenalizedProblem problem, List<Split> splits) {
    Training.atLeast("number of splits", splits.size(), 2);
    for (Split split : splits) {
      double weight = 0;
      for (int row : split.test()) {
        weight += row < problem.weights.length ? problem.weights[row] : 0;
      }
      if (!(weight > 0)) {
        throw new IllegalArgumentException(
            "splits must be of the "
                + problem.weights.length
                + " rows of the problem, with weight in every test part");
      }
    }
  }
}
