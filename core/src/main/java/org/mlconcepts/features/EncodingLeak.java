package org.mlconcepts.features;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/**
 * Many levels that tell nothing, each replaced by the mean label of its rows: of all rows before
 * the split, or of the training rows of each fold.
 */
final class EncodingLeak implements FeatureLeak {

  private static final int FOLDS = 5;
  private static final int ROWS_A_LEVEL = 4;

  private final int rows;

  EncodingLeak(int rows) {
    this.rows = rows;
  }

  @Override
  public String leak() {
    return "target encoding before the split";
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
    int count = Math.max(2, rows / ROWS_A_LEVEL);
    double[] labels = NoiseRows.labels(2 * rows, seed.stream("labels"));
    RandomGenerator random = seed.stream("levels");
    int[] levels = new int[2 * rows];
    Arrays.setAll(levels, i -> random.nextInt(count));
    int[] seen = IntStream.range(0, rows).toArray();
    LevelColumn known =
        new LevelColumn(Rows.select(levels, seen), Rows.select(labels, seen), count);
    TargetEncoding early = TargetEncoding.of(known, 1);
    double leaky = 0;
    double honest = 0;
    for (Split fold :
        StratifiedFolds.shuffled(Learner.labels(known.targets), FOLDS, seed.stream("folds"))) {
      int[] test = Rows.select(known.levels, fold.test());
      double[] truth = Rows.select(known.targets, fold.test());
      leaky += Learner.area(truth, early.encode(test)) / FOLDS;
      TargetEncoding late = TargetEncoding.of(known.select(fold.train()), 1);
      honest += Learner.area(truth, late.encode(test)) / FOLDS;
    }
    int[] fresh = IntStream.range(rows, 2 * rows).toArray();
    return new Scores(
        leaky,
        honest,
        Learner.area(Rows.select(labels, fresh), early.encode(Rows.select(levels, fresh))));
  }
}
