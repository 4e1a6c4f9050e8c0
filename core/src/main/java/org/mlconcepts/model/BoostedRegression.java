package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.metric.Quantiles;

/**
 * Boosted trees that predict a number. Starts from the best constant and adds small trees, each
 * grown on the direction in which the loss falls, shrunk by the learning rate.
 *
 * <p>For squared loss the direction is the residual and a leaf takes the mean of its residuals; for
 * absolute loss it is the residual's sign and a leaf takes their median, so that no target counts
 * for more than its side.
 *
 * <p>Reference: Friedman (2001), Greedy function approximation: a gradient boosting machine, Annals
 * of Statistics 29, algorithms 2 and 3.
 *
 * @param trees how many, at least 1
 * @param depth most splits on a path, at least 1
 * @param learningRate in (0, 1]
 * @param minLeafRows fewest rows in a leaf, at least 1
 * @param loss what an error costs
 */
public record BoostedRegression(
    int trees, int depth, double learningRate, int minLeafRows, Loss loss)
    implements RegressionLearner {

  /** What an error costs in training. */
  public enum Loss {
    /** Its square: large errors dominate. */
    SQUARED,
    /** Its size. */
    ABSOLUTE
  }

  public BoostedRegression {
    Training.atLeast("trees", trees, 1);
    Training.atLeast("depth", depth, 1);
    Training.atLeast("minLeafRows", minLeafRows, 1);
    if (!(learningRate > 0 && learningRate <= 1)) {
      throw new IllegalArgumentException("learningRate must be in (0, 1], but was " + learningRate);
    }
  }

  /** Trees of depth 3 with learning rate 0.1 and at least 5 rows a leaf. */
  public static BoostedRegression of(int trees, Loss loss) {
    return new BoostedRegression(trees, 3, 0.1, 5, loss);
  }

  /** Trains a model; leaves {@code random} alone. */
  @Override
  public Regressor fit(double[][] rows, double[] targets, RandomGenerator random) {
    Training.targets(rows, targets);
    SortedColumns columns = SortedColumns.of(rows);
    double[] weights = Training.ones(rows.length);
    Cart cart = Cart.full().withMaxDepth(depth).withMinLeafRows(minLeafRows);
    double start = centre(targets);
    double[] residuals = Arrays.stream(targets).map(y -> y - start).toArray();
    List<RegressionTree> grown = new ArrayList<>(trees);
    for (int t = 0; t < trees; t++) {
      double[] direction =
          loss == Loss.SQUARED ? residuals : Arrays.stream(residuals).map(Math::signum).toArray();
      RegressionTree splits = cart.fit(columns, direction, weights, random);
      grown.add(step(splits, rows, residuals));
    }
    return new Boosted(start, learningRate, grown);
  }

  /** Gives each leaf its step and takes it. */
  private RegressionTree step(RegressionTree splits, double[][] rows, double[] residuals) {
    int[] leaves = new int[rows.length];
    int[] counts = new int[splits.nodes()];
    for (int i = 0; i < rows.length; i++) {
      leaves[i] = splits.leaf(rows[i]);
      counts[leaves[i]]++;
    }
    double[][] members = new double[counts.length][];
    Arrays.setAll(members, node -> new double[counts[node]]);
    for (int i = 0; i < rows.length; i++) {
      members[leaves[i]][--counts[leaves[i]]] = residuals[i];
    }
    double[] values = new double[members.length];
    Arrays.setAll(values, node -> members[node].length == 0 ? 0 : centre(members[node]));
    for (int i = 0; i < rows.length; i++) {
      residuals[i] -= learningRate * values[leaves[i]];
    }
    return splits.withValues(values);
  }

  private double centre(double[] values) {
    return loss == Loss.SQUARED
        ? Arrays.stream(values).sum() / values.length
        : Quantiles.of(values).median();
  }

  private record Boosted(double start, double learningRate, List<RegressionTree> trees)
      implements Regressor {

    @Override
    public double predict(double[] row) {
      double sum = start;
      for (RegressionTree tree : trees) {
        sum += learningRate * tree.predict(row);
      }
      return sum;
    }
  }
}
