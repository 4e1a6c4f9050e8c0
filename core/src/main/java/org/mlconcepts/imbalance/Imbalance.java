package org.mlconcepts.imbalance;

import java.util.List;
import java.util.Optional;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;

/** Question 5: imbalanced classes, its statements and its experiments. */
public final class Imbalance {

  static final Statement MAJORITY =
      Statement.of("Q5.01", "Imbalanced data make a model predict the majority class too often");
  static final Statement SMOTE_HELPS =
      Statement.of("Q5.02", "SMOTE improves a model on imbalanced data");
  static final Statement TOMEK_BALANCES =
      Statement.of("Q5.03", "Tomek links are under-sampling that evens out imbalanced classes");
  static final Statement WEIGHTING =
      Statement.of(
          "Q5.04", "Class weights make an error on the minority class cost more in training");
  static final Statement HARMLESS =
      Statement.of("Q5.05", "Weighting and resampling leave predicted probabilities usable");
  static final Statement XGBOOST_OPTION =
      new Statement(
          "Q5.06",
          "XGBoost balances classes through class_weight='balanced'",
          Optional.of(
              "a matter of documentation, not of measurement: XGBoost's parameter is"
                  + " scale_pos_weight, the ratio of negatives to positives; class_weight belongs"
                  + " to scikit-learn's own learners"));
  static final Statement ACCURACY_MISLEADS =
      Statement.of("Q5.07", "On imbalanced data accuracy misleads");
  static final Statement METRIC_BY_GOAL =
      Statement.of(
          "Q5.08", "The metric, and with it the threshold, follows from the business goal");
  static final Statement TREES_COPE =
      Statement.of("Q5.09", "Tree ensembles handle imbalanced data by default");
  static final Statement COMBINE = Statement.of("Q5.10", "A combination of techniques works best");
  static final Statement FRAUD_RECIPE =
      Statement.of(
          "Q5.11", "At half a percent of fraud, SMOTE with tuning for F1 gives a better model");
  static final Statement OVERSAMPLING_OVERFITS =
      Statement.of("Q5.12", "Over-sampling can make a model overfit");
  static final Statement PR_OVER_ROC =
      Statement.of(
          "Q5.13",
          "For imbalanced data the area under the PR curve is better than under the ROC curve");

  private Imbalance() {}

  /** The question with everything that belongs to it. */
  public static Question question() {
    return new Question(
        5,
        "imbalance",
        "How do you handle imbalanced data?",
        "Most costly events are rare. The answer shows whether a candidate starts from the decision"
            + " that the model serves, or reaches for a remedy before knowing what hurts.",
        "I first ask what the score is used for. If it ranks cases, imbalance as such does no harm;"
            + " if it drives a decision, the default cut of one half is nearly always wrong, and I"
            + " move it to where the costs of the two errors balance, on validation data. A"
            + " probability that is right makes this simple, so I keep the probabilities"
            + " calibrated: class weights and resampling change the prevalence the model believes"
            + " in, and shift every probability with it. They earn their place where they change"
            + " the ranking, which I measure inside cross-validation, resampling the training part"
            + " only, against the plain model with a moved threshold. I report precision and recall"
            + " at the cut that will be used, with intervals: few positives mean wide ones.",
        List.of(
            "the threshold as the first remedy, chosen by cost or on validation data",
            "that weights and resampling distort probabilities, and how to undo it",
            "resampling inside the training folds only",
            "a metric that follows from the use, with the number of positives behind it"),
        List.of(
            "comparing a resampled model with a plain one at the cut of one half",
            "combining SMOTE with balanced weights, which corrects twice",
            "over-sampling before splitting",
            "calling Tomek links a way to balance classes"),
        List.of(
            new FollowUp(
                "How do you keep over-sampling from overfitting?",
                "Split first and resample the training part only: copies or blends of a test row in"
                    + " training make noise look like skill, the more so the more flexible the"
                    + " learner.",
                "leak-lab"),
            new FollowUp(
                "When is the area under the precision-recall curve better than under the ROC"
                    + " curve?",
                "They answer different questions. The ROC area ranks positives against negatives"
                    + " whatever their shares; average precision also falls with the prevalence,"
                    + " and so speaks of the work behind each alarm.",
                "roc-and-pr")),
        List.of(
            MAJORITY,
            SMOTE_HELPS,
            TOMEK_BALANCES,
            WEIGHTING,
            HARMLESS,
            XGBOOST_OPTION,
            ACCURACY_MISLEADS,
            METRIC_BY_GOAL,
            TREES_COPE,
            COMBINE,
            FRAUD_RECIPE,
            OVERSAMPLING_OVERFITS,
            PR_OVER_ROC),
        List.of(
            new Exhibit<>(
                "treatments",
                "Eight treatments of rare positives with three learners, by cut, ranking and"
                    + " probabilities",
                40,
                List.of("bank_marketing", "telco_usage_churn", "telco_churn"),
                Treatments.defaults(),
                new TreatmentsReading()),
            new Exhibit<>(
                "weights-are-duplicates",
                "A class weight is the same as copies, shifts the intercept by its logarithm, and"
                    + " can be undone",
                3,
                List.of("bank_marketing", "telco_usage_churn"),
                DuplicateWeights.defaults(),
                new DuplicateWeightsReading()),
            new Exhibit<>(
                "leak-lab",
                "Labels of pure noise: what over-sampling before the split pretends, and what a"
                    + " scaler does",
                8,
                List.of("telco_churn"),
                LeakLab.defaults(),
                new LeakLabReading()),
            new Exhibit<>(
                "roc-and-pr",
                "ROC area and average precision as positives become rare, and which of them picks"
                    + " the better model",
                6,
                List.of("bank_marketing", "telco_usage_churn"),
                RocAndPr.defaults(),
                new RocAndPrReading()),
            new Exhibit<>(
                "cost-threshold",
                "The cheapest cut by the cost of a miss, in theory and found, and what accuracy"
                    + " says",
                2,
                List.of("telco_churn", "telco_usage_churn"),
                CostThreshold.defaults(),
                new CostThresholdReading()),
            new Exhibit<>(
                "resampling-geometry",
                "Which rows Tomek links remove, where SMOTE puts new ones, and how narrow the class"
                    + " becomes",
                4,
                List.of("bank_marketing", "telco_usage_churn", "telco_churn"),
                ResamplingGeometry.defaults(),
                new ResamplingGeometryReading())));
  }
}
