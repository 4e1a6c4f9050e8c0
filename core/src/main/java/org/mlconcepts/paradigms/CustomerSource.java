package org.mlconcepts.paradigms;

import java.util.Arrays;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.RfmSegments;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/** Where customers come from, as numbers of equal variance. */
interface CustomerSource {

  /** Two samples of customers without overlap, and the true segments of the first. */
  final class Samples {
    private final double[][] rows;
    private final double[][] others;
    private final int[] segments;

    Samples(double[][] rows, double[][] others, int[] segments) {
      Standardization scale = Standardization.of(rows);
      this.rows = scale.applyAll(rows);
      this.others = scale.applyAll(others);
      this.segments = segments;
    }

    double[][] rows() {
      return rows;
    }

    double[][] others() {
      return others;
    }

    /** One a row of the first sample; all 0 if not known. */
    int[] segments() {
      return segments;
    }
  }

  String name();

  /** Whether the true segments are known. */
  boolean known();

  Samples draw(int customers, Seed seed);

  /** Invented customers; without any distance between the segments, belonging to one is a word. */
  static CustomerSource generated(String name, RfmSegments law) {
    return new CustomerSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean known() {
        return true;
      }

      @Override
      public Samples draw(int customers, Seed seed) {
        RfmSegments.Customers one = law.withCustomers(customers).draw(seed.stream("customers"));
        RfmSegments.Customers two = law.withCustomers(customers).draw(seed.stream("others"));
        return new Samples(habits(one.table()), habits(two.table()), one.segments());
      }
    };
  }

  /** Customers of an invented grocery chain by recency, visits and spend. */
  static CustomerSource foodmartHabits() {
    return ofRows("Foodmart, habits", habits(Datasets.foodmartCustomers().table()));
  }

  /** The same customers by the shares of nine departments in what they buy. */
  static CustomerSource foodmartBaskets() {
    Table table = Datasets.foodmartCustomers().table();
    String[] shares =
        table.names().stream().filter(each -> each.startsWith("share_")).toArray(String[]::new);
    double[][] rows = new double[table.rows()][shares.length];
    for (int j = 0; j < shares.length; j++) {
      double[] values = table.numeric(shares[j]).values();
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = values[i];
      }
    }
    return ofRows("Foodmart, baskets", rows);
  }

  private static CustomerSource ofRows(String name, double[][] all) {
    return new CustomerSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean known() {
        return false;
      }

      @Override
      public Samples draw(int customers, Seed seed) {
        int[] order = Permutation.of(all.length, seed.stream("customers"));
        return new Samples(
            Rows.select(all, Arrays.copyOf(order, customers)),
            Rows.select(all, Arrays.copyOfRange(order, customers, 2 * customers)),
            new int[customers]);
      }
    };
  }

  /** Recency, visits and spend as logarithms: each is spread over powers of ten. */
  private static double[][] habits(Table table) {
    double[] recency = table.numeric("recency_days").values();
    double[] visits = table.numeric("visits").values();
    double[] spend = table.numeric("spend").values();
    double[][] rows = new double[recency.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          new double[] {
            StrictMath.log1p(recency[i]), StrictMath.log(visits[i]), StrictMath.log(spend[i])
          };
    }
    return rows;
  }
}
