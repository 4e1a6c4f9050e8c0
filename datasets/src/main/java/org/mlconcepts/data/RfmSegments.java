package org.mlconcepts.data;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Customers out of four known segments, described by recency, frequency and money: what a
 * clustering finds can be compared with the truth, for example by the adjusted Rand index.
 *
 * <p>Each segment is a normal cloud in (log recency, log visits, log spend per visit). With {@code
 * separation} 1 the clouds overlap as in a shop; with 0 all customers come from one cloud, and
 * there is nothing to find.
 *
 * @param customers how many customers, at least 4
 * @param separation factor on the distance of the segments' centres from the common centre, at
 *     least 0
 * @param spread standard deviation of each logarithm within a segment, above 0
 */
public record RfmSegments(int customers, double separation, double spread) {

  /** The segments; a place in this list is the code of a segment. */
  public static final List<Segment> SEGMENTS = List.of(Segment.values());

  /** A segment: its share of the customers and its centre. */
  public enum Segment {
    /** Come often, came lately, spend much. */
    LOYAL(0.20, 10, 30, 60),
    /** Came lately, but not often yet. */
    NEW(0.25, 15, 3, 30),
    /** Used to come often, have stayed away for months. */
    AT_RISK(0.20, 150, 18, 45),
    /** Came once or twice, long ago. */
    LOST(0.35, 250, 2, 20);

    private final double share;
    private final double recencyDays;
    private final double visits;
    private final double spendPerVisit;

    Segment(double share, double recencyDays, double visits, double spendPerVisit) {
      this.share = share;
      this.recencyDays = recencyDays;
      this.visits = visits;
      this.spendPerVisit = spendPerVisit;
    }

    /** The probability that a customer belongs to this segment. */
    public double share() {
      return share;
    }

    private double[] centre() {
      return new double[] {
        StrictMath.log(recencyDays), StrictMath.log(visits), StrictMath.log(spendPerVisit)
      };
    }
  }

  public RfmSegments {
    if (customers < 4) {
      throw new IllegalArgumentException("customers must be at least 4, but was " + customers);
    }
    if (!(separation >= 0 && separation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "separation must be a finite number of at least 0, but was " + separation);
    }
    if (!(spread > 0 && spread <= 3)) {
      throw new IllegalArgumentException("spread must be in (0, 3], but was " + spread);
    }
  }

  /** 1,200 customers in overlapping segments. */
  public static RfmSegments defaults() {
    return new RfmSegments(1200, 1, 0.45);
  }

  /** The same with another number of customers. */
  public RfmSegments withCustomers(int count) {
    return new RfmSegments(count, separation, spread);
  }

  /** The same with segments nearer together or farther apart. */
  public RfmSegments withSeparation(double factor) {
    return new RfmSegments(customers, factor, spread);
  }

  /** The same with tighter or wider segments. */
  public RfmSegments withSpread(double deviation) {
    return new RfmSegments(customers, separation, deviation);
  }

  /** One draw of customers in random order of segments. */
  public Customers draw(RandomGenerator rng) {
    double[] common = common();
    double[][] columns = new double[3][customers];
    int[] truth = new int[customers];
    for (int i = 0; i < customers; i++) {
      truth[i] = pick(rng.nextDouble());
      double[] centre = SEGMENTS.get(truth[i]).centre();
      for (int j = 0; j < columns.length; j++) {
        double mean = common[j] + separation * (centre[j] - common[j]);
        columns[j][i] = StrictMath.exp(mean + spread * rng.nextGaussian());
      }
    }
    return customers(columns, truth);
  }

  /**
   * Recency and visits become whole numbers of at least 1; spend is that of all visits, in cents.
   */
  private static Customers customers(double[][] columns, int[] truth) {
    double[] spend = new double[truth.length];
    for (int i = 0; i < truth.length; i++) {
      columns[0][i] = Math.max(1, Math.rint(columns[0][i]));
      columns[1][i] = Math.max(1, Math.rint(columns[1][i]));
      spend[i] = Math.max(0.01, Math.rint(100 * columns[1][i] * columns[2][i]) / 100);
    }
    Table table =
        Table.of(
            NumericColumn.owning("recency_days", columns[0]),
            NumericColumn.owning("visits", columns[1]),
            NumericColumn.owning("spend", spend));
    return new Customers(table, truth);
  }

  private static double[] common() {
    double[] mean = new double[3];
    for (Segment kind : SEGMENTS) {
      double[] centre = kind.centre();
      for (int j = 0; j < mean.length; j++) {
        mean[j] += kind.share() * centre[j];
      }
    }
    return mean;
  }

  private static int pick(double uniform) {
    double left = uniform;
    for (int i = 0; i < SEGMENTS.size() - 1; i++) {
      if (left < SEGMENTS.get(i).share()) {
        return i;
      }
      left -= SEGMENTS.get(i).share();
    }
    return SEGMENTS.size() - 1;
  }

  /** Customers and the segments they were drawn from. */
  public static final class Customers {

    private final Table table;
    private final int[] segments;

    private Customers(Table table, int[] segments) {
      this.table = table;
      this.segments = segments;
    }

    /**
     * Columns {@code recency_days} (days), {@code visits} (count) and {@code spend} (money): no
     * segment in it.
     */
    public Table table() {
      return table;
    }

    /** The true segment of each row as its place in {@link #SEGMENTS}; a copy. */
    public int[] segments() {
      return segments.clone();
    }

    /** The true segment of a row. */
    public Segment segment(int row) {
      return SEGMENTS.get(segments[row]);
    }

    /** How many customers each segment has, in the order of {@link #SEGMENTS}. */
    public int[] sizes() {
      int[] sizes = new int[SEGMENTS.size()];
      Arrays.stream(segments).forEach(segment -> sizes[segment]++);
      return sizes;
    }
  }
}
