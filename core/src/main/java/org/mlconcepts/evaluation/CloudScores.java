package org.mlconcepts.evaluation;

import java.util.random.RandomGenerator;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.mlconcepts.lab.Seed;

/**
 * Two normal clouds of scores, negatives around 0 and positives around a distance, with the
 * probability that follows from Bayes' rule: a perfectly calibrated model of which everything is
 * known.
 *
 * @param distance of the clouds, in standard deviations
 */
record CloudScores(String name, double distance, double prevalence) implements ScoreSource {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** The area under the ROC curve: Φ(distance/√2). */
  double rocArea() {
    return NORMAL.cumulativeProbability(distance / Math.sqrt(2));
  }

  /** The recall at a cut of the probability. */
  double recall(double cut) {
    double score =
        (StrictMath.log(cut / (1 - cut)) - StrictMath.log(prevalence / (1 - prevalence))) / distance
            + distance / 2;
    return NORMAL.cumulativeProbability(distance - score);
  }

  @Override
  public Draw draw(int validation, int test, Seed seed) {
    return new Draw(
        sample(validation, seed.stream("validation")), sample(test, seed.stream("test")));
  }

  private Scored sample(int rows, RandomGenerator random) {
    int positives = Math.max(1, (int) Math.round(prevalence * rows));
    boolean[] labels = new boolean[rows];
    double[] probabilities = new double[rows];
    double logOdds = StrictMath.log(prevalence / (1 - prevalence));
    for (int i = 0; i < rows; i++) {
      labels[i] = i < positives;
      double score = random.nextGaussian() + (labels[i] ? distance : 0);
      double z = logOdds + distance * (score - distance / 2);
      probabilities[i] = 1 / (1 + StrictMath.exp(-z));
    }
    return new Scored(labels, probabilities);
  }
}
