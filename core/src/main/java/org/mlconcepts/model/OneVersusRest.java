package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Lets a learner of two classes tell more apart: one model a class against all others, whose
 * probabilities are then scaled to sum to 1. Where there are two classes it is the learner itself.
 *
 * <p>Where every model gives 0 the known classes are equally likely.
 *
 * <p>Reference: Rifkin and Klautau (2004), In defense of one-vs-all classification, JMLR 5.
 *
 * @param binary the learner of classes 0 and 1
 */
public record OneVersusRest(WeightedClassificationLearner binary)
    implements WeightedClassificationLearner {

  /** Trains one model a class; at least two classes must be present. */
  @Override
  public Classifier fit(double[][] rows, int[] labels, double[] weights, RandomGenerator random) {
    Training.weights(rows, weights);
    KnownClasses classes = KnownClasses.atLeastTwo(rows, labels, weights);
    int[] places = classes.places(labels);
    if (classes.count() == 2) {
      Classifier model = against(1, rows, places, weights, random);
      return row -> classes.spread(model.probabilities(row));
    }
    List<Classifier> models = new ArrayList<>();
    for (int c = 0; c < classes.count(); c++) {
      models.add(against(c, rows, places, weights, random));
    }
    return row -> classes.spread(scaled(models, row));
  }

  private Classifier against(
      int c, double[][] rows, int[] places, double[] weights, RandomGenerator random) {
    int[] own = Arrays.stream(places).map(place -> place == c ? 1 : 0).toArray();
    return binary.fit(rows, own, weights, random);
  }

  private static double[] scaled(List<Classifier> models, double[] row) {
    double[] shares = new double[models.size()];
    double total = 0;
    for (int c = 0; c < shares.length; c++) {
      shares[c] = models.get(c).probability(row, 1);
      total += shares[c];
    }
    for (int c = 0; c < shares.length; c++) {
      shares[c] = total > 0 ? shares[c] / total : 1.0 / shares.length;
    }
    return shares;
  }
}
