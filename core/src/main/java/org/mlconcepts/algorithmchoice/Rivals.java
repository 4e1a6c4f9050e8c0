package org.mlconcepts.algorithmchoice;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Permutation;

/**
 * Two learners that differ in the features they see, and in nothing else; whether one of them is
 * truly better is known.
 */
interface Rivals {

  /** A few words. */
  String name();

  /** Whether one is truly better. */
  boolean different();

  /** The same rows as the first and as the second sees them. */
  View draw(int rows, Seed seed);

  /** The same rows, seen twice. */
  record View(ClassRows first, ClassRows second) {}

  /** Ten features of equal weight; each learner sees its own five. */
  static Rivals halves() {
    return new Truth("equal halves", false, new int[] {0, 1, 2, 3, 4}, new int[] {5, 6, 7, 8, 9});
  }

  /** The same ten features; the first learner sees all of them, the second three. */
  static Rivals allAgainstThree() {
    return new Truth(
        "seven features short", true, IntStream.range(0, 10).toArray(), new int[] {0, 1, 2});
  }

  /** Loans; each learner sees the same six numbers, and five columns of noise of its own. */
  static Rivals ownNoise() {
    return new Loans();
  }

  /** The log-odds are a sum of ten normal features. */
  final class Truth implements Rivals {

    private static final int FEATURES = 10;
    private static final double EFFECT = 0.5;

    private final String name;
    private final boolean different;
    private final int[] first;
    private final int[] second;

    Truth(String name, boolean different, int[] first, int[] second) {
      this.name = name;
      this.different = different;
      this.first = first;
      this.second = second;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean different() {
      return different;
    }

    @Override
    public View draw(int rows, Seed seed) {
      RandomGenerator random = seed.stream("rows");
      double[][] drawn = new double[rows][FEATURES];
      int[] labels = new int[rows];
      for (int i = 0; i < rows; i++) {
        Arrays.setAll(drawn[i], j -> random.nextGaussian());
        double logOdds = EFFECT * Arrays.stream(drawn[i]).sum();
        labels[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(-logOdds)) ? 1 : 0;
      }
      return new View(seen(drawn, labels, first), seen(drawn, labels, second));
    }

    private static ClassRows seen(double[][] rows, int[] labels, int[] features) {
      return new ClassRows(
          Arrays.stream(rows)
              .map(row -> IntStream.of(features).mapToDouble(j -> row[j]).toArray())
              .toArray(double[][]::new),
          labels);
    }
  }

  /** Rows of a table, with noise. */
  final class Loans implements Rivals {

    private static final int NOISE = 5;

    private final double[][] numbers;
    private final boolean[] marks;

    Loans() {
      Dataset data = Datasets.germanCredit();
      int[] all = IntStream.range(0, data.table().rows()).toArray();
      double[][] matrix =
          Features.fit(data.features().only("duration", "age", "checking_status"), all).matrix(all);
      numbers = Standardization.of(matrix).applyAll(matrix);
      marks = data.labels();
    }

    @Override
    public String name() {
      return "German credit, own noise";
    }

    @Override
    public boolean different() {
      return false;
    }

    @Override
    public View draw(int rows, Seed seed) {
      int[] chosen = Arrays.copyOf(Permutation.of(numbers.length, seed.stream("rows")), rows);
      return new View(
          seen(chosen, seed.stream("noise of the first")),
          seen(chosen, seed.stream("noise of the second")));
    }

    private ClassRows seen(int[] chosen, RandomGenerator random) {
      double[][] rows = new double[chosen.length][];
      int[] labels = new int[chosen.length];
      for (int i = 0; i < rows.length; i++) {
        double[] own = numbers[chosen[i]];
        rows[i] = Arrays.copyOf(own, own.length + NOISE);
        for (int j = own.length; j < rows[i].length; j++) {
          rows[i][j] = random.nextGaussian();
        }
        labels[i] = marks[chosen[i]] ? 1 : 0;
      }
      return new ClassRows(rows, labels);
    }
  }
}
