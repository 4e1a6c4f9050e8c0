package org.mlconcepts.imbalance;

import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;

/**
 * Where rows with a rare class come from. Every draw has the same share of positives in each part.
 */
interface RareSource {

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

  /** Simulated card payments with half a percent of fraud, by each card's own past. */
  static RareSource fraud() {
    return new Fraud();
  }
}
