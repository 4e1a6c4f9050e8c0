package org.mlconcepts.hierarchy;

import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Score;
import org.mlconcepts.model.FilterBank;

/**
 * Thirty-two values of noise, and somewhere among them three high and three low ones: high before
 * low is class 1, low before high class 0. Where it happens says nothing.
 *
 * <p>The best possible decision compares the two likelihoods, each the mean over all places; its
 * accuracy is that of this decision on twenty thousand signals.
 */
final class Signals implements Field {

  private static final int LENGTH = 32;
  private static final int HALF = 3;
  private static final int PLACES = LENGTH - 2 * HALF + 1;
  private static final double NOISE = 0.5;
  private static final int JUDGED = 20_000;

  @Override
  public String name() {
    return SIGNALS;
  }

  @Override
  public double guess() {
    return 0.5;
  }

  @Override
  public List<FilterBank> banks() {
    return List.of(new FilterBank(1, LENGTH, 2 * HALF, 6, LENGTH));
  }

  @Override
  public Labelled draw(int count, RandomGenerator random) {
    double[][] rows = new double[count][LENGTH];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % 2;
      for (int j = 0; j < LENGTH; j++) {
        rows[i][j] = NOISE * random.nextGaussian();
      }
      int place = random.nextInt(PLACES);
      for (int j = 0; j < 2 * HALF; j++) {
        rows[i][place + j] += high(j, labels[i]);
      }
    }
    return new Labelled(rows, labels);
  }

  private static int high(int within, int label) {
    return within < HALF == (label == 1) ? 1 : -1;
  }

  @Override
  public Score best() {
    Labelled judged = draw(JUDGED, Seed.DEFAULT.stream("best decision"));
    int right = 0;
    for (int i = 0; i < JUDGED; i++) {
      right += decide(judged.rows()[i]) == judged.labels()[i] ? 1 : 0;
    }
    return Score.of((double) right / JUDGED);
  }

  /**
   * The more likely class. A pattern of squared length 6 at a place multiplies the likelihood of
   * pure noise by exp((match - 3)/variance); the pattern of the other class matches with the
   * opposite sign.
   */
  static int decide(double[] signal) {
    double one = 0;
    double zero = 0;
    for (int place = 0; place < PLACES; place++) {
      double match = 0;
      for (int j = 0; j < 2 * HALF; j++) {
        match += high(j, 1) * signal[place + j];
      }
      one += StrictMath.exp(match / (NOISE * NOISE));
      zero += StrictMath.exp(-match / (NOISE * NOISE));
    }
    return one > zero ? 1 : 0;
  }
}
