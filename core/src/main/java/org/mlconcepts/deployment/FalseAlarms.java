package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.HistogramDrift;
import org.mlconcepts.metric.KolmogorovSmirnov;

/**
 * What monitors of inputs say where nothing has changed: the stability index by sample size, and
 * the share of looks with at least one alarm by how many features are tested.
 */
final class FalseAlarms {

  static final double LEVEL = 0.05;

  private static final int BINS = 10;
  private static final int MOST_FEATURES = 50;
  private static final double ALIKE = 0.95; // what features that move together share
  private static final int FIRST_ROWS = 200; // sizes without a common factor: d takes many values
  private static final int SECOND_ROWS = 301;
  private static final List<Integer> ROWS = List.of(50, 100, 200, 500, 1000, 2000, 5000);
  private static final List<Integer> FEATURES = List.of(1, 2, 5, 10, 20, 30, 50);

  /** What was measured. */
  public record Result(List<Null> psi, List<Family> families) {}

  /**
   * The stability index of two samples of one distribution, ten bins of equal shares.
   *
   * @param rows of each sample
   * @param expected (bins - 1)(1/n + 1/m)
   * @param mean measured, half a row added to each bin
   * @param aboveTenth share of samples above 0.1
   * @param aboveQuarter share above 0.25
   */
  public record Null(
      int rows, double expected, Estimate mean, double aboveTenth, double aboveQuarter) {}

  /**
   * Kolmogorov-Smirnov tests at 5 % of several features that did not change.
   *
   * @param exact {@code 1 - 0.95^features}
   * @param independent share of looks with an alarm, features that know nothing of each other
   * @param alike the same, features that nearly repeat each other
   * @param bonferroni the same as independent, each feature tested at 5 % over their number
   */
  public record Family(
      int features, double exact, Estimate independent, Estimate alike, Estimate bonferroni) {}

  private final int repeats;
  private final Progress progress;

  FalseAlarms(int repeats, Progress progress) {
    this.repeats = repeats;
    this.progress = progress;
  }

  Result run(Seed seed) {
    List<Null> psi = new ArrayList<>();
    for (int rows : ROWS) {
      psi.add(psi(rows, seed.child("psi/" + rows)));
    }
    return new Result(List.copyOf(psi), families(seed.child("families")));
  }

  static double exact(int features) {
    return 1 - StrictMath.pow(1 - LEVEL, features);
  }

  private Null psi(int rows, Seed seed) {
    double[] found = new double[repeats];
    for (int r = 0; r < repeats; r++) {
      RandomGenerator random = seed.stream("samples/" + r);
      found[r] = HistogramDrift.of(counts(rows, random), counts(rows, random)).smoothedPsi();
    }
    return new Null(
        rows,
        HistogramDrift.expectedPsi(BINS, rows, rows),
        Estimate.of(found),
        share(found, 0.1),
        share(found, 0.25));
  }

  private static double share(double[] values, double above) {
    return (double) Arrays.stream(values).filter(v -> v > above).count() / values.length;
  }

  private static int[] counts(int rows, RandomGenerator random) {
    int[] counts = new int[BINS];
    for (int i = 0; i < rows; i++) {
      counts[random.nextInt(BINS)]++;
    }
    return counts;
  }

  /** The distances of one look, by feature. */
  private record Look(List<Long> independent, List<Long> alike) {}

  private List<Family> families(Seed seed) {
    List<Look> looks =
        Repeats.run("many features", repeats, progress, r -> look(seed.stream("look/" + r)));
    long single = KolmogorovSmirnov.criticalSteps(FIRST_ROWS, SECOND_ROWS, LEVEL);
    List<Family> families = new ArrayList<>();
    for (int features : FEATURES) {
      long strict = KolmogorovSmirnov.criticalSteps(FIRST_ROWS, SECOND_ROWS, LEVEL / features);
      families.add(
          new Family(
              features,
              exact(features),
              Estimate.of(alarms(looks.stream().map(Look::independent).toList(), features, single)),
              Estimate.of(alarms(looks.stream().map(Look::alike).toList(), features, single)),
              Estimate.of(
                  alarms(looks.stream().map(Look::independent).toList(), features, strict))));
    }
    return List.copyOf(families);
  }

  private static double[] alarms(List<List<Long>> looks, int features, long critical) {
    return looks.stream()
        .mapToDouble(
            look -> look.subList(0, features).stream().anyMatch(d -> d >= critical) ? 1 : 0)
        .toArray();
  }

  private static Look look(RandomGenerator random) {
    double[] first = gaussians(FIRST_ROWS, random);
    double[] second = gaussians(SECOND_ROWS, random);
    List<Long> independent = new ArrayList<>();
    List<Long> alike = new ArrayList<>();
    for (int j = 0; j < MOST_FEATURES; j++) {
      double[] a = gaussians(FIRST_ROWS, random);
      double[] b = gaussians(SECOND_ROWS, random);
      independent.add(KolmogorovSmirnov.of(a, b).steps());
      alike.add(KolmogorovSmirnov.of(blend(first, a), blend(second, b)).steps());
    }
    return new Look(List.copyOf(independent), List.copyOf(alike));
  }

  private static double[] blend(double[] shared, double[] own) {
    double[] blend = new double[own.length];
    Arrays.setAll(blend, i -> Math.sqrt(ALIKE) * shared[i] + Math.sqrt(1 - ALIKE) * own[i]);
    return blend;
  }

  private static double[] gaussians(int count, RandomGenerator random) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> random.nextGaussian());
    return values;
  }
}
