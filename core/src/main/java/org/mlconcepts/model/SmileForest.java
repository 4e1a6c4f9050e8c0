package org.mlconcepts.model;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import smile.base.cart.SplitRule;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.StructType;
import smile.data.vector.IntVector;

/**
 * The random forest of Smile 2.6: trees grown to the end on bootstrap samples drawn class by class.
 * A probability is the mean over the trees of the smoothed class share in the leaf, (count +
 * 1)/(rows + k), each tree weighted by its out-of-bag accuracy.
 *
 * <p>Smile grows trees in parallel and keeps one generator a thread, seeded anew at the start of
 * each tree. So that no thread can take up another tree halfway, and so that the trees do not mix
 * with the caller's own parallel work, the fit runs in a pool of one thread of its own while the
 * caller waits. Equal generators then give equal forests from any thread.
 *
 * <p>Reference: Breiman (2001), Random forests, Machine Learning 45.
 *
 * @param trees how many, at least 1
 * @param candidateFeatures features to choose from at each node; 0 for the root of their number,
 *     rounded down
 * @param minLeafRows fewest rows in a leaf, at least 1
 */
public record SmileForest(int trees, int candidateFeatures, int minLeafRows)
    implements ClassificationLearner {

  private static final String TARGET = "target";

  public SmileForest {
    Training.atLeast("trees", trees, 1);
    Training.atLeast("candidateFeatures", candidateFeatures, 0);
    Training.atLeast("minLeafRows", minLeafRows, 1);
  }

  /** Full trees with the root of the number of features as candidates. */
  public static SmileForest of(int trees) {
    return new SmileForest(trees, 0, 1);
  }

  /** Grows a forest from seeds drawn from {@code random}. At least two classes must be present. */
  @Override
  public Classifier fit(double[][] rows, int[] labels, RandomGenerator random) {
    int features = Training.features(rows);
    int classes = Training.classes(rows, labels);
    int[] known = IntStream.of(labels).distinct().sorted().toArray();
    if (known.length < 2) {
      throw new IllegalArgumentException(
          "labels must hold at least two classes, but all are "
              + labels[0]
              + "; stratify the split");
    }
    if (candidateFeatures > features) {
      throw new IllegalArgumentException(
          "candidateFeatures must be at most the number of features ("
              + features
              + "), but was "
              + candidateFeatures);
    }
    String[] names = IntStream.range(0, features).mapToObj(j -> "f" + j).toArray(String[]::new);
    DataFrame inputs = DataFrame.of(rows, names);
    DataFrame data = inputs.merge(IntVector.of(TARGET, labels));
    // Smile leaves its generator unseeded for seeds below 2, so the lowest bits are fixed to give
    // at least 2.
    long[] seeds =
        LongStream.generate(() -> random.nextLong() >>> 1 | 2).distinct().limit(trees).toArray();
    int candidates = candidateFeatures > 0 ? candidateFeatures : (int) Math.sqrt(features);
    RandomForest forest = alone(() -> grow(data, candidates, seeds));
    return classifier(forest, inputs.schema(), known, classes);
  }

  private RandomForest grow(DataFrame data, int candidates, long[] seeds) {
    int most = data.size(); // no tree has more leaves than rows, nor a longer path
    return RandomForest.fit(
        Formula.lhs(TARGET),
        data,
        trees,
        candidates,
        SplitRule.GINI,
        most,
        most,
        minLeafRows,
        1.0,
        null,
        LongStream.of(seeds));
  }

  /**
   * Runs the fit in a pool of one thread; the caller sleeps instead of helping, and so takes no
   * part in it.
   */
  private static RandomForest alone(Callable<RandomForest> fit) {
    ForkJoinPool pool = new ForkJoinPool(1);
    try {
      FutureTask<RandomForest> task = new FutureTask<>(fit);
      pool.execute(task);
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while growing a forest");
    } catch (ExecutionException e) {
      throw new IllegalStateException("Smile could not grow the forest", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Classifier classifier(
      RandomForest forest, StructType schema, int[] known, int classes) {
    forest
        .formula()
        .x(
            Tuple.of(
                new double[schema.length()],
                schema)); // binds the schema now, before threads share it
    return row -> {
      Training.rowLength(row, schema.length());
      double[] shares = new double[known.length];
      forest.predict(Tuple.of(row, schema), shares);
      double[] probabilities = new double[classes];
      for (int c = 0; c < known.length; c++) {
        probabilities[known[c]] = shares[c];
      }
      return probabilities;
    };
  }
}
