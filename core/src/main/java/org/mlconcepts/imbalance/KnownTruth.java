package org.mlconcepts.imbalance;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Seed;

/**
 * Independent normal features with a known probability of a positive, its intercept set so that
 * positives are as rare as asked for.
 */
final class KnownTruth implements RareSource {

  private static final int FEATURES = 10;

  /**
   * Draws from which the intercept is found, the same ones in every run: it is part of the truth.
   */
  private static final int CALIBRATION = 10_000;

  private final String name;
  private final double prevalence;
  private final Signal signal;
  private final double intercept;

  /** What the log-odds depend on. */
  interface Signal {
    double of(double[] x);
  }

  KnownTruth(String name, double prevalence, Signal signal) {
    this.name = name;
    this.prevalence = prevalence;
    this.signal = signal;
    RandomGenerator random = new Seed(0).stream("intercept of " + name);
    this.intercept =
        intercept(
            IntStream.range(0, CALIBRATION)
                .mapToDouble(i -> signal.of(features(random)))
                .toArray());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double prevalence() {
    return prevalence;
  }

  /** The probability of a positive. */
  double probability(double[] x) {
    return logistic(intercept + signal.of(x));
  }

  @Override
  public RareRows draw(Parts.Sizes sizes, Seed seed) {
    RandomGenerator random = seed.stream("rows");
    int[] wanted = new int[2];
    wanted[1] = sizes.positives(prevalence);
    wanted[0] = sizes.total() - wanted[1];
    double[][] rows = new double[sizes.total()][];
    int[] labels = new int[rows.length];
    int drawn = 0;
    while (drawn < rows.length) {
      double[] x = features(random);
      int label = random.nextDouble() < probability(x) ? 1 : 0;
      if (wanted[label]-- > 0) { // a row of a class that is complete is left out
        rows[drawn] = x;
        labels[drawn++] = label;
      }
    }
    int[] order = IntStream.range(0, rows.length).toArray();
    return RareRows.of(rows, labels, Parts.stratified(labels, order, prevalence, sizes));
  }

  private static double[] features(RandomGenerator random) {
    double[] x = new double[FEATURES];
    Arrays.setAll(x, j -> random.nextGaussian());
    return x;
  }

  /** The intercept at which the mean probability is the prevalence, by halving. */
  private double intercept(double[] signals) {
    double low = -30;
    double high = 30;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      double sum = 0;
      for (double s : signals) {
        sum += logistic(middle + s);
      }
      if (sum / signals.length < prevalence) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double logistic(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }
}
