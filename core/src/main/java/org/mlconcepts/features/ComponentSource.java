package org.mlconcepts.features;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;

/** Columns, a target, and a few features that somebody made of the columns by hand. */
interface ComponentSource {

  /** A few words. */
  String title();

  /** How many hand-made features there are. */
  int handMade();

  /** Rows to train on and to test on, with the hand-made features behind the columns. */
  Part draw(Seed seed);

  /** Two columns with the covariance (3, 3; 3, 4), and a target that is one of their components. */
  static ComponentSource twoColumns(boolean signalInSmall) {
    return new ComponentSource() {
      @Override
      public String title() {
        return signalInSmall ? "signal where little varies" : "signal where most varies";
      }

      @Override
      public int handMade() {
        return 1;
      }

      @Override
      public Part draw(Seed seed) {
        RandomGenerator random = seed.stream("rows");
        double[][] rows = new double[500][];
        double[] targets = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
          double z1 = random.nextGaussian();
          double z2 = random.nextGaussian();
          double a = Math.sqrt(3) * z1;
          double b = Math.sqrt(3) * z1 + z2; // the variance of b is 4, its covariance with a 3
          rows[i] = new double[] {a, b, signalInSmall ? b - a : b + a};
          double[] w = TwoColumns.direction(signalInSmall);
          targets[i] = w[0] * a + w[1] * b + TwoColumns.NOISE * random.nextGaussian();
        }
        return Part.of(
            rows, targets, LabelledTable.split(rows.length, 375, 125, seed.stream("split")));
      }
    };
  }

  /** House sales: twelve columns in units of their spread, and what an agent would ask for. */
  static ComponentSource houses() {
    Table table = Datasets.lucasHousePrices().table();
    String[] names = {
      "year_built", "living_area_sqft", "bedrooms", "baths", "half_baths", "frontage_ft",
      "depth_ft", "garage_sqft", "rooms", "lot_sqft", "x_m", "y_m"
    };
    double[][] rows = new double[table.rows()][names.length + 3];
    for (int j = 0; j < names.length; j++) {
      double[] values = table.numeric(names[j]).values();
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = values[i];
      }
    }
    double[] price = table.numeric("price").values();
    double[] targets = Arrays.stream(price).map(StrictMath::log).toArray();
    for (double[] row : rows) {
      row[names.length] = StrictMath.log(row[1]); // size
      row[names.length + 1] = Math.max(0, 1995 - row[0]); // age, about
      row[names.length + 2] = row[3] + 0.5 * row[4]; // all baths
    }
    return of("houses", 3, rows, targets);
  }

  /** Handwritten digits, eight or not: pixels, and how much ink is in each row and column. */
  static ComponentSource digits() {
    Table table = Datasets.digits8x8().features();
    boolean[] eights = Datasets.digits8x8().table().categorical("digit").is("8");
    double[][] rows = new double[table.rows()][64 + 16];
    double[] targets = new double[rows.length];
    for (int j = 0; j < 64; j++) {
      double[] values = table.numeric(table.names().get(j)).values();
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = values[i];
        rows[i][64 + j / 8] += values[i];
        rows[i][72 + j % 8] += values[i];
        targets[i] = eights[i] ? 1 : 0;
      }
    }
    return of("eights among digits", 16, rows, targets);
  }

  private static ComponentSource of(String title, int handMade, double[][] rows, double[] targets) {
    return new ComponentSource() {
      @Override
      public String title() {
        return title;
      }

      @Override
      public int handMade() {
        return handMade;
      }

      @Override
      public Part draw(Seed seed) {
        return Part.of(
            rows, targets, LabelledTable.split(rows.length, 400, 1000, seed.stream("split")));
      }
    };
  }
}
