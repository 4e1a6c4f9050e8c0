package org.mlconcepts.evaluation;

import java.util.List;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;

/** Question 7: evaluating models, its statements and its experiments. */
public final class Evaluation {

  static final Statement DEFINITIONS =
      Statement.of(
          "Q7.01",
          "Precision is the share of alarms that are right, recall the share of positives found, F1"
              + " their harmonic mean");
  static final Statement F1_BALANCES =
      Statement.of("Q7.02", "F1 is a good single number for the balance of precision and recall");
  static final Statement ROC_RANKS =
      Statement.of("Q7.03", "The area under the ROC curve measures how well a model ranks");
  static final Statement PR_FOR_IMBALANCE =
      Statement.of("Q7.04", "For imbalanced data the area under the PR curve tells more");
  static final Statement MAE_EASY =
      Statement.of(
          "Q7.05", "The mean absolute error is easy to interpret and not ruled by outliers");
  static final Statement RMSE_PUNISHES =
      Statement.of("Q7.06", "The root mean squared error punishes large errors more");
  static final Statement R2_EXPLAINS =
      Statement.of("Q7.07", "R² is the share of variance that the model explains");
  static final Statement CHURN_RECALL =
      Statement.of("Q7.08", "For churn, tune the model for recall");
  static final Statement F1_OVER_ACCURACY =
      Statement.of("Q7.09", "In fraud detection F1 is the better guide than accuracy")
          .tried(
              "on simulated payments and a bank's customers thinned to few buyers, not on real fraud");
  static final Statement AVERAGING =
      Statement.of("Q7.10", "With several classes, the way of averaging is a choice that matters");

  private Evaluation() {}

  /** The question with everything that belongs to it. */
  public static Question question() {
    return new Question(
        7,
        "evaluation",
        "Which metrics do you use to evaluate a model?",
        "A metric decides what a model becomes. The answer shows whether a candidate can connect a"
            + " number with the decision it serves, and knows what the number hides.",
        "I start from the decision. If every case is cut at a threshold, I look at the confusion"
            + " matrix there, and choose the threshold by what the two errors cost; precision,"
            + " recall and F1 describe that point, and each of them alone can be had for nothing."
            + " If cases are ranked, I use the ROC area, which is the chance that a positive is"
            + " ranked above a negative, or average precision, which also depends on the"
            + " prevalence. If probabilities are used as such, I check calibration and a proper"
            + " score. For numbers I use the absolute error where every unit costs the same and the"
            + " squared one where large errors cost more than in proportion, and read R² as a"
            + " comparison with the mean, without a floor on new data. Each number comes with an"
            + " interval, and with the baseline that it has to beat.",
        List.of(
            "a metric chosen from the decision, and a baseline for it",
            "threshold, ranking and probability as three different questions",
            "intervals: the number of positives rules how much can be known",
            "what each metric ignores, and when it has no value at all"),
        List.of(
            "maximising recall, which flagging everybody does for nothing",
            "taking F1 as neutral although it ignores true negatives and depends on which class is"
                + " called positive",
            "calling R² a share, although it has no floor on new data",
            "micro-averaged F1 in a single-label problem as if it were something other than"
                + " accuracy"),
        List.of(
            new FollowUp(
                "When do you prefer F1 to accuracy, for example in fraud detection?",
                "When the rare class is what matters: accuracy rewards never raising an alarm. But"
                    + " where costs are known, the expected cost decides, and F1 is a stand-in.",
                "metric-bench"),
            new FollowUp(
                "How do you evaluate a model with several classes?",
                "With the confusion matrix first, then an average that says whom it serves: macro"
                    + " counts every class alike, weighted by frequency, and micro is accuracy.",
                "multiclass-averages")),
        List.of(
            DEFINITIONS,
            F1_BALANCES,
            ROC_RANKS,
            PR_FOR_IMBALANCE,
            MAE_EASY,
            RMSE_PUNISHES,
            R2_EXPLAINS,
            CHURN_RECALL,
            F1_OVER_ACCURACY,
            AVERAGING),
        List.of(
            new Exhibit<>(
                "metric-bench",
                "Every metric with its interval, what cuts cost by the goal they were chosen by,"
                    + " and which area tells the better model",
                4,
                List.of("bank_marketing", "telco_churn", "telco_usage_churn"),
                MetricBench.defaults(),
                new MetricBenchReading()),
            new Exhibit<>(
                "churn-cost",
                "Whom to make an offer: tuning for recall against the cut that costs ask for",
                2,
                List.of("telco_churn", "telco_usage_churn"),
                ChurnCost.defaults(),
                new ChurnCostReading()),
            new Exhibit<>(
                "regression-errors",
                "What MAE, RMSE and R² react to: one growing error, skewed targets, another"
                    + " population",
                1,
                List.of("cps1988_wages", "lucas_house_prices"),
                ErrorMeasures.defaults(),
                new ErrorMeasuresReading()),
            new Exhibit<>(
                "multiclass-averages",
                "Macro, micro and weighted averages of the same predictions, and the model each"
                    + " of them prefers",
                4,
                List.of("digits8x8", "vowel_speakers"),
                MulticlassAverages.defaults(),
                new MulticlassAveragesReading())));
  }
}
