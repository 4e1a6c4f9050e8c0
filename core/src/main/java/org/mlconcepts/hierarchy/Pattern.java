package org.mlconcepts.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Rows;

/** Where rows of two classes come from that no straight line parts. */
interface Pattern {

  /** Rows to judge models on. */
  int TEST = 500;

  /** A few words. */
  String name();

  /** Fresh rows. */
  Labelled rows(int count, RandomGenerator random);

  /** Rows to judge on; of a table those that {@link #rows} with the same seed does not hold. */
  default Labelled test(int train, Seed seed) {
    return rows(TEST, seed.stream("test"));
  }

  /** Whether it is a picture, in the square from -1 to 1. */
  default boolean isPlane() {
    return false;
  }

  /** Accuracy of always saying the larger class. */
  default double guess() {
    return 0.5;
  }

  String CHESSBOARD = "chessboard";
  String SPIRALS = "two spirals";
  String DIGITS = "odd or even digit";
  String CUSTOMERS = "leaving customers";

  /** The name of the parity of so many bits. */
  static String parity(int bits) {
    return "parity of " + bits;
  }

  static List<Pattern> all() {
    List<Pattern> all = new ArrayList<>(List.of(new Plane(CHESSBOARD), new Plane(SPIRALS)));
    for (int bits = 2; bits <= Parity.MOST; bits++) {
      all.add(new Parity(bits));
    }
    all.add(new RealRows(DIGITS, Tables.oddDigits()));
    all.add(new RealRows(CUSTOMERS, Tables.customers()));
    return List.copyOf(all);
  }

  /**
   * Chessboard: the square from -1 to 1, class 1 where the features have different signs; no
   * straight line is right in more than two thirds of it. Spirals: one and a quarter turns from the
   * middle outwards, class 1 opposite to class 0, with a little noise.
   */
  record Plane(String name) implements Pattern {

    private static final double NEAR = 0.08;

    @Override
    public boolean isPlane() {
      return true;
    }

    @Override
    public Labelled rows(int count, RandomGenerator random) {
      double[][] rows = new double[count][];
      int[] labels = new int[count];
      for (int i = 0; i < count; i++) {
        if (name.equals(CHESSBOARD)) {
          rows[i] = new double[] {random.nextDouble(-1, 1), random.nextDouble(-1, 1)};
          labels[i] = rows[i][0] > 0 != rows[i][1] > 0 ? 1 : 0;
        } else {
          labels[i] = i % 2;
          rows[i] = spiral(labels[i], random);
        }
      }
      return new Labelled(rows, labels);
    }

    /**
     * The class of rows at a place without noise, as a figure; blank on a border of the chessboard
     * and away from the arms of the spirals, where no rows lie.
     */
    String classAt(double x, double y) {
      if (name.equals(CHESSBOARD)) {
        return Math.abs(x * y) < 1e-9 ? "" : x > 0 != y > 0 ? "1" : "0";
      }
      boolean zero = isNear(0, x, y);
      boolean one = isNear(1, x, y);
      return zero == one ? "" : one ? "1" : "0";
    }

    private static boolean isNear(int label, double x, double y) {
      for (int step = 0; step <= 1000; step++) {
        double[] on = arm(label, step / 1000.0);
        double across = on[0] - x;
        double up = on[1] - y;
        if (across * across + up * up < NEAR * NEAR) {
          return true;
        }
      }
      return false;
    }

    private static double[] arm(int label, double along) {
      double angle = 2.5 * Math.PI * along + label * Math.PI;
      return new double[] {
        0.9 * along * StrictMath.cos(angle), 0.9 * along * StrictMath.sin(angle)
      };
    }

    private static double[] spiral(int label, RandomGenerator random) {
      double along = Math.sqrt(random.nextDouble()); // evenly along the arm
      double[] on = arm(label, along);
      return new double[] {
        on[0] + 0.03 * random.nextGaussian(), on[1] + 0.03 * random.nextGaussian()
      };
    }
  }

  /**
   * Twelve bits of -1 and 1; class 1 if an odd number of the first few are 1. Every smaller set of
   * these bits says nothing at all about the class.
   */
  record Parity(int bits) implements Pattern {

    static final int MOST = 5;
    private static final int WIDTH = 12;

    @Override
    public String name() {
      return parity(bits);
    }

    @Override
    public Labelled rows(int count, RandomGenerator random) {
      double[][] rows = new double[count][WIDTH];
      int[] labels = new int[count];
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < WIDTH; j++) {
          boolean one = random.nextBoolean();
          rows[i][j] = one ? 1 : -1;
          labels[i] ^= one && j < bits ? 1 : 0;
        }
      }
      return new Labelled(rows, labels);
    }
  }

  /** Rows of a table, in an order of their own for each seed. */
  record RealRows(String name, Labelled table) implements Pattern {

    @Override
    public Labelled rows(int count, RandomGenerator random) {
      return select(0, count, random);
    }

    @Override
    public Labelled test(int train, Seed seed) {
      return select(train, TEST, seed.stream("train"));
    }

    @Override
    public double guess() {
      return table.guess();
    }

    private Labelled select(int from, int count, RandomGenerator random) {
      int[] order = ClassOrder.of(table.labels(), random);
      int[] chosen = Arrays.copyOfRange(order, from, from + count);
      return new Labelled(Rows.select(table.rows(), chosen), Rows.select(table.labels(), chosen));
    }
  }
}
