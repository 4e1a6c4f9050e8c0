package org.mlconcepts.features;

import java.util.List;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Folds;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.TimeFolds;

/**
 * Days of passengers, shuffled before they are split, or split in the order of time. The features
 * are the day's number, weekday and weather; a tree reads off the days beside the one it is asked
 * for. The fresh rows are the year after.
 */
final class TimeLeak implements FeatureLeak {

  private static final int KNOWN = 3 * 365;
  private static final int AFTER = 365;
  private static final int FOLDS = 4;

  private final Ridership ridership = new Ridership();

  @Override
  public String leak() {
    return "shuffling days before the split";
  }

  @Override
  public String data() {
    return "Chicago ridership";
  }

  @Override
  public String measure() {
    return "share of variance explained";
  }

  @Override
  public boolean noise() {
    return false;
  }

  @Override
  public Scores scores(Seed seed) {
    int start = seed.stream("start").nextInt(ridership.days() - KNOWN - AFTER);
    int[] days = IntStream.range(start, start + KNOWN + AFTER).toArray();
    double[][] rows = Rows.select(ridership.simple(), days);
    double[] targets = Rows.select(ridership.riders(), days);
    int[] known = IntStream.range(0, KNOWN).toArray();
    double[][] seen = Rows.select(rows, known);
    double[] seenTargets = Rows.select(targets, known);
    List<Split> shuffled = Folds.shuffled(KNOWN, FOLDS, seed.stream("folds"));
    List<Split> inOrder = new TimeFolds(KNOWN, 2, 365, 0, Integer.MAX_VALUE).splits();
    Split after = Split.testing(KNOWN + AFTER, IntStream.range(KNOWN, KNOWN + AFTER).toArray());
    return new Scores(
        r2(seen, seenTargets, shuffled, seed),
        r2(seen, seenTargets, inOrder, seed),
        r2(rows, targets, List.of(after), seed));
  }

  private static double r2(double[][] rows, double[] targets, List<Split> splits, Seed seed) {
    double sum = 0;
    for (Split split : splits) {
      Part part = Part.of(rows, targets, split);
      double[] predicted =
          Learner.forest(10).predict(part.train, part.targets, part.test, seed.stream("fit"));
      sum += Learner.r2(part.truth, predicted);
    }
    return sum / splits.size();
  }
}
