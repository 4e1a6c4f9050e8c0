package org.mlconcepts.algorithmchoice;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.NumberTable;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/** Where rows with a number to predict come from. */
interface NumberSource {

  /** A few words. */
  String name();

  /** The unit of the target; empty for an invented one. */
  String unit();

  /** Rows to train on, then rows to test on; no row is both. */
  Draw draw(int train, int test, Seed seed);

  /** Rows of both parts with their targets. */
  record Draw(NumberRows train, NumberRows test) {}

  /** A sum of ten normal features, of which five count, with normal noise. */
  static NumberSource line() {
    return new Invented("straight truth") {
      @Override
      double[] row(RandomGenerator random) {
        double[] x = new double[FEATURES];
        Arrays.setAll(x, j -> random.nextGaussian());
        return x;
      }

      @Override
      double truth(double[] x) {
        return 2 * x[0] - 1.5 * x[1] + x[2] + x[3] - 0.5 * x[4];
      }
    };
  }

  /**
   * Friedman's first function of ten features uniform on 0..1, with normal noise.
   *
   * <p>Reference: Friedman (1991), Annals of Statistics 19(1).
   */
  static NumberSource friedman() {
    return new Invented("Friedman #1") {
      @Override
      double[] row(RandomGenerator random) {
        double[] x = new double[FEATURES];
        Arrays.setAll(x, j -> random.nextDouble());
        return x;
      }

      @Override
      double truth(double[] x) {
        return 10 * StrictMath.sin(Math.PI * x[0] * x[1])
            + 20 * (x[2] - 0.5) * (x[2] - 0.5)
            + 10 * x[3]
            + 5 * x[4];
      }
    };
  }

  /** House sales, their price by house, lot and place. */
  static NumberSource houses() {
    Table table = Datasets.lucasHousePrices().table();
    List<String> inputs =
        List.of(
            "year_built",
            "living_area_sqft",
            "rooms",
            "baths",
            "garage_sqft",
            "lot_sqft",
            "x_m",
            "y_m");
    double[][] rows = new double[table.rows()][inputs.size()];
    for (int j = 0; j < inputs.size(); j++) {
      double[] column = table.numeric(inputs.get(j)).values();
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = column[i];
      }
    }
    double[] thousands =
        Arrays.stream(table.numeric("price").values()).map(price -> price / 1000).toArray();
    return new Sampled("house prices", "1000 USD", rows, thousands, inputs.size());
  }

  /**
   * A reader's table.
   *
   * @param least rows that it must have
   */
  static Sampled own(Dataset data, int least) {
    NumberTable table = NumberTable.of(data, least);
    Checks.that(
        table.numbers() > 0,
        "the table must have a column of numbers that varies, as a decimal point slips in numbers"
            + " only");
    return new Sampled(table.name(), "", table.rows(), table.targets(), table.numbers());
  }

  /** A truth of ten features with normal noise of deviation 1. */
  abstract class Invented implements NumberSource {

    static final int FEATURES = 10;

    private final String name;

    Invented(String name) {
      this.name = name;
    }

    abstract double[] row(RandomGenerator random);

    abstract double truth(double[] x);

    @Override
    public String name() {
      return name;
    }

    @Override
    public String unit() {
      return "";
    }

    @Override
    public Draw draw(int train, int test, Seed seed) {
      return new Draw(rows(train, seed.stream("train")), rows(test, seed.stream("test")));
    }

    private NumberRows rows(int count, RandomGenerator random) {
      double[][] rows = new double[count][];
      double[] targets = new double[count];
      for (int i = 0; i < count; i++) {
        rows[i] = row(random);
        targets[i] = truth(rows[i]) + random.nextGaussian();
      }
      return new NumberRows(rows, targets);
    }
  }

  /** Rows of a table, others in each repeat. */
  final class Sampled implements NumberSource {

    private final String name;
    private final String unit;
    private final double[][] rows;
    private final double[] targets;
    private final int amounts;

    Sampled(String name, String unit, double[][] rows, double[] targets, int amounts) {
      this.name = name;
      this.unit = unit;
      this.rows = rows;
      this.targets = targets;
      this.amounts = amounts;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String unit() {
      return unit;
    }

    int size() {
      return rows.length;
    }

    @Override
    public Draw draw(int train, int test, Seed seed) {
      int[] order = Permutation.of(rows.length, seed.stream("rows"));
      return new Draw(part(order, 0, train), part(order, train, train + test));
    }

    private NumberRows part(int[] order, int from, int to) {
      int[] chosen = Arrays.copyOfRange(order, from, to);
      return new NumberRows(Rows.select(rows, chosen), Rows.select(targets, chosen), amounts);
    }
  }
}
