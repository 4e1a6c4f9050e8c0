package org.mlconcepts.deployment;

import java.util.Arrays;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.Regressor;
import org.mlconcepts.model.Ridge;
import org.mlconcepts.sample.Rows;

/**
 * Rows of a real table in the order of time, with a target and a learner. Features are built once:
 * numbers as they are, and one feature for each level.
 */
final class TimedRows {

  /** A trained model. */
  interface Model {
    /** The mean loss on rows of the stream. */
    double loss(int... rows);
  }

  private static final double SMALLEST = 1e-6; // of a probability

  private final double[][] rows;
  private final double[] targets;
  private final double[] years;
  private final boolean labels; // targets are 0 and 1, and loss is the log loss
  private final String unit;

  private TimedRows(
      double[][] rows, double[] targets, double[] years, boolean labels, String unit) {
    this.rows = rows;
    this.targets = targets;
    this.years = years;
    this.labels = labels;
    this.unit = unit;
  }

  /** What is known of a customer before the call, without the date. */
  static Table depositInputs() {
    return Datasets.bankMarketing()
        .table()
        .only("age", "balance", "housing", "loan", "contact", "campaign", "previous", "poutcome");
  }

  /** Telephone calls of a bank and whether they sold a deposit. */
  static TimedRows deposits() {
    Table table = Datasets.bankMarketing().table();
    boolean[] sold = table.categorical("subscribed").is("yes");
    double[] targets = new double[sold.length];
    Arrays.setAll(targets, i -> sold[i] ? 1 : 0);
    double[] years = table.numeric("year").values();
    double[] months = table.numeric("month").values();
    Arrays.setAll(years, i -> years[i] + (months[i] - 0.5) / 12);
    return new TimedRows(matrix(depositInputs()), targets, years, true, "log loss, nats a row");
  }

  /** House sales and the log of the price. */
  static TimedRows houses() {
    Table table = Datasets.lucasHousePrices().table();
    double[] targets =
        Arrays.stream(table.numeric("price").values()).map(StrictMath::log).toArray();
    int[] days = table.date("sale_date").epochDays();
    double[] years = Arrays.stream(days).mapToDouble(d -> 1970 + d / 365.2425).toArray();
    double[][] rows =
        matrix(
            table.only(
                "year_built",
                "living_area_sqft",
                "bedrooms",
                "baths",
                "half_baths",
                "frontage_ft",
                "garage_sqft",
                "rooms",
                "x_m",
                "y_m"));
    return new TimedRows(rows, targets, years, false, "squared error of the log price");
  }

  private static double[][] matrix(Table table) {
    int[] all = new int[table.rows()];
    Arrays.setAll(all, i -> i);
    return Features.fit(table, all).matrix(all);
  }

  int size() {
    return rows.length;
  }

  String unit() {
    return unit;
  }

  /** The time of a row, in years. */
  double when(int row) {
    return years[row];
  }

  /** The features of some rows. */
  double[][] rows(int... chosen) {
    return Rows.select(rows, chosen);
  }

  /** The targets of some rows. */
  double[] targets(int... chosen) {
    return Rows.select(targets, chosen);
  }

  /** A model of those rows. */
  Model fit(int... chosen) {
    double[][] some = Rows.select(rows, chosen);
    double[] wanted = Rows.select(targets, chosen);
    return labels ? classifier(some, wanted) : regressor(some, wanted);
  }

  private Model classifier(double[][] some, double[] wanted) {
    int[] marks = Arrays.stream(wanted).mapToInt(t -> (int) t).toArray();
    Classifier model =
        new LogisticRegression(1e-3).standardized().fit(some, marks, new Seed(0).stream("unused"));
    return asked -> {
      double sum = 0;
      for (int i : asked) {
        double p = model.probability(rows[i], 1);
        double held = Math.min(1 - SMALLEST, Math.max(SMALLEST, p));
        sum -= StrictMath.log(targets[i] == 1 ? held : 1 - held);
      }
      return sum / asked.length;
    };
  }

  private Model regressor(double[][] some, double[] wanted) {
    Regressor model = new Ridge(1e-6).fit(some, wanted, new Seed(0).stream("unused"));
    return asked -> {
      double sum = 0;
      for (int i : asked) {
        double off = targets[i] - model.predict(rows[i]);
        sum += off * off;
      }
      return sum / asked.length;
    };
  }
}
