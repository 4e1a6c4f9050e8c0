package org.mlconcepts.features;

import java.util.stream.IntStream;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Rows;

/**
 * A hundred models that guess, of which the one that does best on the validation rows is kept: its
 * score there, or on rows that took no part in the choice.
 */
final class BestOfManyLeak implements FeatureLeak {

  private static final int MODELS = 100;

  private final int rows;

  BestOfManyLeak(int rows) {
    this.rows = rows;
  }

  @Override
  public String leak() {
    return "choosing on the rows that are reported";
  }

  @Override
  public String data() {
    return "100 guessing models";
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
    double[][] guesses = NoiseRows.features(MODELS, 3 * rows, seed.stream("guesses"));
    double[][] labels = new double[3][];
    for (int part = 0; part < 3; part++) {
      labels[part] = NoiseRows.labels(rows, seed.stream("labels/" + part));
    }
    int best = 0;
    double most = 0;
    for (int model = 0; model < MODELS; model++) {
      double area = area(guesses[model], labels, 0);
      if (area > most) {
        most = area;
        best = model;
      }
    }
    return new Scores(most, area(guesses[best], labels, 1), area(guesses[best], labels, 2));
  }

  private double area(double[] guesses, double[][] labels, int part) {
    int[] own = IntStream.range(part * rows, (part + 1) * rows).toArray();
    return Learner.area(labels[part], Rows.select(guesses, own));
  }
}
