package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Seed;

/**
 * Plants seasons in noise and asks each rule what it sees.
 *
 * @param period days of the season
 */
record SeasonStudy(int period, Seed seed) {

  /** How neighbouring days go together where there is no season. */
  enum Noise {
    WHITE("independent days", 0),
    SLOW("days that follow the day before", 0.5);

    private final String title;
    private final double phi;

    Noise(String title, double phi) {
      this.title = title;
      this.phi = phi;
    }

    String title() {
      return title;
    }
  }

  /**
   * One series for each condition: first 1 or 0 for each length, strength and rule, then for each
   * length, noise and rule.
   */
  List<List<Double>> repeat(int repeat) {
    List<Double> found = new ArrayList<>();
    List<Double> wrong = new ArrayList<>();
    for (int days : ExplorationFirst.LENGTHS) {
      double[] white = noise(days, 0, seed.stream("noise/" + days + "/" + repeat));
      double[] shape = shape(seed.stream("shape/" + repeat));
      for (double strength : ExplorationFirst.STRENGTHS) {
        double[] series = white.clone();
        for (int t = 0; t < days; t++) {
          series[t] += Math.sqrt(strength) * shape[t % period];
        }
        judge(series, found, period);
      }
      for (Noise kind : Noise.values()) {
        double[] series = noise(days, kind.phi, seed.stream("noise/" + days + "/" + repeat));
        judge(series, wrong, 0);
      }
    }
    return List.of(found, wrong);
  }

  /** Asks every rule; with {@code wanted} 0 any period is a find. */
  private void judge(double[] series, List<Double> finds, int wanted) {
    Autocorrelation acf = Autocorrelation.of(series, SeasonRule.LONGEST + 1);
    for (SeasonRule rule : SeasonRule.values()) {
      int named = rule.period(acf, series.length, period).orElse(0);
      // A multiple repeats the season as well, and by chance may stand a little higher.
      boolean hit = named > 0 && (wanted == 0 || named % wanted == 0);
      finds.add(hit ? 1.0 : 0.0);
    }
  }

  /** Standard deviation 1 for any phi. */
  private static double[] noise(int days, double phi, RandomGenerator random) {
    double[] values = new double[days];
    double value = random.nextGaussian();
    for (int t = 0; t < days; t++) {
      values[t] = value;
      value = phi * value + Math.sqrt(1 - phi * phi) * random.nextGaussian();
    }
    return values;
  }

  /** One season with mean 0 and variance 1. */
  private double[] shape(RandomGenerator random) {
    double[] shape = noise(period, 0, random);
    double mean = 0;
    for (double value : shape) {
      mean += value / period;
    }
    double squares = 0;
    for (int i = 0; i < period; i++) {
      shape[i] -= mean;
      squares += shape[i] * shape[i] / period;
    }
    for (int i = 0; i < period; i++) {
      shape[i] /= Math.sqrt(squares);
    }
    return shape;
  }
}
