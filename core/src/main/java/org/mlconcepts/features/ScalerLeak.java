package org.mlconcepts.features;

import java.util.stream.IntStream;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/**
 * The textbook leak, which hardly is one: mean and deviation of each column from all rows before
 * the split, or from the training rows of each fold, for a learner that depends on them.
 */
final class ScalerLeak implements FeatureLeak {

  private static final int FOLDS = 5;
  private static final int COLUMNS = 10;

  private final int rows;

  ScalerLeak(int rows) {
    this.rows = rows;
  }

  @Override
  public String leak() {
    return "scaler before the split";
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
    Scaling early = Scaling.of(known, Scaling.Rule.STANDARD);
    double leaky = 0;
    double honest = 0;
    for (Split fold :
        StratifiedFolds.shuffled(Learner.labels(targets), FOLDS, seed.stream("folds"))) {
      Part part = Part.of(known, targets, fold);
      leaky += area(part, early) / FOLDS;
      honest += area(part, Scaling.of(part.train, Scaling.Rule.STANDARD)) / FOLDS;
    }
    Split fresh = Split.testing(2 * rows, IntStream.range(rows, 2 * rows).toArray());
    return new Scores(leaky, honest, area(Part.of(all, labels, fresh), early));
  }

  private static double area(Part part, Scaling scaling) {
    double[] scores =
        Learner.neighbours(15)
            .predict(
                scaling.apply(part.train),
                part.targets,
                scaling.apply(part.test),
                new Seed(0).stream("unused"));
    return Learner.area(part.truth, scores);
  }
}
