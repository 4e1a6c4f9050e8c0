package org.mlconcepts.features;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/**
 * Five hundred columns of noise, of which the twenty that go best with the labels are kept: chosen
 * on all rows before the split, or on the training rows of each fold. Hastie, Tibshirani and
 * Friedman, The Elements of Statistical Learning, section 7.10.2.
 */
final class SelectionLeak implements FeatureLeak {

  private static final int COLUMNS = 500;
  private static final int KEPT = 20;
  private static final int FOLDS = 5;

  private final int rows;

  SelectionLeak(int rows) {
    this.rows = rows;
  }

  @Override
  public String leak() {
    return "feature selection before the split";
  }

  @Override
  public String data() {
    return "noise";
  }

  @Override
  public String measure() {
    return "area under the ROC curve";
  }

  @Override
  public boolean noise() {
    return true;
  }

  @Override
  public Scores scores(Seed seed) {
    double[][] all = NoiseRows.features(2 * rows, COLUMNS, seed.stream("features"));
    double[] labels = NoiseRows.labels(2 * rows, seed.stream("labels"));
    int[] seen = IntStream.range(0, rows).toArray();
    double[][] known = Rows.select(all, seen);
    double[] targets = Rows.select(labels, seen);
    int[] early = best(known, targets);
    double leaky = 0;
    double honest = 0;
    for (Split fold :
        StratifiedFolds.shuffled(Learner.labels(targets), FOLDS, seed.stream("folds"))) {
      Part part = Part.of(known, targets, fold);
      leaky += area(part, early) / FOLDS;
      honest += area(part, best(part.train, part.targets)) / FOLDS;
    }
    Split fresh = Split.testing(2 * rows, IntStream.range(rows, 2 * rows).toArray());
    return new Scores(leaky, honest, area(Part.of(all, labels, fresh), early));
  }

  private static double area(Part part, int[] columns) {
    double[] scores =
        Learner.logistic()
            .predict(
                select(part.train, columns),
                part.targets,
                select(part.test, columns),
                new Seed(0).stream("unused"));
    return Learner.area(part.truth, scores);
  }

  private static double[][] select(double[][] rows, int[] columns) {
    return Arrays.stream(rows)
        .map(row -> IntStream.of(columns).mapToDouble(j -> row[j]).toArray())
        .toArray(double[][]::new);
  }

  /** The columns whose means differ most between the labels. */
  private static int[] best(double[][] rows, double[] labels) {
    double share = Grid.mean(labels);
    double[] strength = new double[COLUMNS];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        strength[j] += (labels[i] - share) * rows[i][j];
      }
    }
    return IntStream.range(0, COLUMNS)
        .boxed()
        .sorted((a, b) -> Double.compare(Math.abs(strength[b]), Math.abs(strength[a])))
        .limit(KEPT)
        .mapToInt(j -> j)
        .toArray();
  }
}
