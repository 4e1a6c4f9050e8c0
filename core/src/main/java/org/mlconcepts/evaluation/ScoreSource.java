package org.mlconcepts.evaluation;

import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.OwnClasses;
import org.mlconcepts.lab.Seed;

/** Where scored rows come from; every draw has the same share of positives. */
interface ScoreSource {

  /** Below which a reader's table says too little. */
  int LEAST_ROWS = 300;

  /** Below which parts of a reader's table would have hardly any rows of a class. */
  int LEAST_OF_EACH = 60;

  /** A few words. */
  String name();

  /** The share of positives. */
  double prevalence();

  /** Rows to choose a cut on, and rows to judge it on, scored by a model that has seen neither. */
  Draw draw(int validation, int test, Seed seed);

  /** Two samples scored by the same model. */
  record Draw(Scored validation, Scored test) {}

  /** Two normal clouds of scores two standard deviations apart, calibrated by Bayes' rule. */
  static ScoreSource clouds(String name, double prevalence) {
    return new CloudScores(name, 2, prevalence);
  }

  /** Bank customers who take a deposit, thinned until positives are as rare as asked for. */
  static ScoreSource bank(double prevalence) {
    Dataset data = Datasets.bankMarketing();
    Table features =
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
                "poutcome");
    return new TableScores("bank marketing", data, features, prevalence);
  }

  /** Telephone customers who leave, by their contract. */
  static ScoreSource contracts() {
    Dataset data = Datasets.telcoChurn();
    Table features =
        data.features()
            .only(
                "tenure_months",
                "monthly_charges",
                "contract",
                "internet_service",
                "payment_method",
                "senior_citizen",
                "online_security");
    return new TableScores("telco churn", data, features, TableScores.share(data));
  }

  /**
   * A reader's table, all of its columns.
   *
   * @throws IllegalArgumentException if its target is not yes or no, or if there are too few rows
   *     of either
   */
  static ScoreSource own(Dataset data) {
    OwnClasses.yesOrNo(data).atLeastRows(LEAST_ROWS).atLeastOfEach(LEAST_OF_EACH);
    return TableScores.own(data);
  }

  /** Telephone customers who leave, by their usage. */
  static ScoreSource usage() {
    Dataset data = Datasets.telcoUsageChurn();
    Table features = data.features().without("state", "area_code");
    for (Column column : data.features().columns()) {
      if (column.name().endsWith("_charge")) { // a constant times the minutes
        features = features.without(column.name());
      }
    }
    return new TableScores("telco usage", data, features, TableScores.share(data));
  }
}
