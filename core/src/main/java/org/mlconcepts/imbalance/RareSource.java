package org.mlconcepts.imbalance;

import java.util.Locale;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Seed;

/**
 * Where rows with a rare class come from. Every draw has the same share of positives in each part.
 */
interface RareSource {

  /** Below which a reader's table says nothing of rare positives. */
  int LEAST_ROWS = 300;

  /** Below which parts of a reader's table would have hardly any. */
  int LEAST_POSITIVES = 60;

  /** From which on positives are not rare. */
  double NOT_RARE = 0.4;

  /** A few words. */
  String name();

  /** The share of positives. */
  double prevalence();

  /** Fresh rows; a table gives others than before, in another order. */
  RareRows draw(Parts.Sizes sizes, Seed seed);

  /** A truth of which logistic regression is the right model: ten features, five that matter. */
  static RareSource line(double prevalence) {
    return new KnownTruth(
        "straight truth",
        prevalence,
        x -> 1.2 * x[0] + x[1] - 0.8 * x[2] + 0.6 * x[3] - 0.4 * x[4]);
  }

  /** A truth with thresholds and a product, which a straight line cannot follow. */
  static RareSource curve(double prevalence) {
    return new KnownTruth(
        "crooked truth",
        prevalence,
        x -> 2 * x[0] * x[1] + (x[2] > 0.5 ? 1.5 : 0) - (Math.abs(x[3]) > 1 ? 1.5 : 0));
  }

  /** Bank customers who take a deposit, thinned until positives are as rare as asked for. */
  static RareSource bank(double prevalence) {
    Dataset data = Datasets.bankMarketing();
    return CustomerTable.thinned(
        "bank marketing",
        data,
        data.features()
            .only(
                "age",
                "balance",
                "month",
                "campaign",
                "previous",
                "housing",
                "loan",
                "contact",
                "poutcome"),
        prevalence);
  }

  /** Telephone customers who leave, by their contract. */
  static RareSource contracts() {
    Dataset data = Datasets.telcoChurn();
    return CustomerTable.of(
        "telco churn",
        data,
        data.features()
            .only(
                "tenure_months",
                "monthly_charges",
                "contract",
                "internet_service",
                "payment_method",
                "senior_citizen",
                "online_security"));
  }

  /** Telephone customers who leave, by their usage. */
  static RareSource usage() {
    Dataset data = Datasets.telcoUsageChurn();
    Table table = data.features().without("state", "area_code");
    for (Column column : data.features().columns()) {
      if (column.name().endsWith("_charge")) { // a constant times the minutes
        table = table.without(column.name());
      }
    }
    return CustomerTable.of("telco usage", data, table);
  }

  /**
   * A reader's table, all of its columns.
   *
   * @throws IllegalArgumentException if its target is not yes or no, if yes is not rarer than no,
   *     or if there are too few rows
   */
  static RareSource own(Dataset data) {
    CustomerTable table = CustomerTable.of(data.id(), data, data.features());
    int rows = data.table().rows();
    int positives = (int) Math.round(table.prevalence() * rows);
    Checks.that(
        positives >= LEAST_POSITIVES && rows >= LEAST_ROWS,
        String.format(
            Locale.ROOT,
            "the table must have at least %d rows and %d with %s = %s, but has %,d and %,d",
            LEAST_ROWS,
            LEAST_POSITIVES,
            data.target(),
            data.positive().orElse("yes"),
            rows,
            positives));
    Checks.that(
        table.prevalence() < NOT_RARE,
        String.format(
            Locale.ROOT,
            "fewer than %.0f %% of the rows must have %s = %s, but %.0f %% do; name the rarer value"
                + " with --positive if there is one",
            100 * NOT_RARE,
            data.target(),
            data.positive().orElse("yes"),
            100 * table.prevalence()));
    return table;
  }

  /** Simulated card payments with half a percent of fraud, by each card's own past. */
  static RareSource fraud() {
    return new Fraud();
  }
}
