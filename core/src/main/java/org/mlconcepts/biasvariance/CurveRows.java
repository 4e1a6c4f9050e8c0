package org.mlconcepts.biasvariance;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Permutation;

/** Noisy values of a curve at positions that never change; exchanging a row exchanges its noise. */
final class CurveRows implements TrainingRows {

  private final OneChangedRow settings;
  private final double[][] positions;
  private final double[] truth;
  private final double[][] test;

  CurveRows(OneChangedRow settings, Seed seed) {
    this.settings = settings;
    double[] x = Layout.JITTERED.draw(settings.train(), seed.stream("design"));
    positions = rows(x);
    truth = settings.truth().at(x);
    test = rows(Layout.EVEN.draw(settings.test(), seed.stream("test")));
  }

  private static double[][] rows(double[] x) {
    return Arrays.stream(x).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
  }

  @Override
  public Draw draw(RandomGenerator rng) {
    Labelled one = new Labelled(positions, noisy(rng));
    Labelled other = new Labelled(positions, noisy(rng));
    return new Draw(one, other, Permutation.of(settings.train(), rng), test);
  }

  @Override
  public boolean fixedInputs() {
    return true;
  }

  private double[] noisy(RandomGenerator rng) {
    return Arrays.stream(truth)
        .map(value -> value + settings.sigma() * rng.nextGaussian())
        .toArray();
  }
}
