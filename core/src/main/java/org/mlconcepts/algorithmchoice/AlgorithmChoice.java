package org.mlconcepts.algorithmchoice;

import java.util.List;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;

/** Question 4: choosing an algorithm, its statements and its experiments. */
public final class AlgorithmChoice {

  static final Statement NONE_BEST = Statement.of("Q4.01", "No algorithm is best everywhere");
  static final Statement TABLES_TREES =
      Statement.of("Q4.02", "For tables, ensembles of trees are the choice");
  static final Statement IMAGES_DEEP =
      Statement.of("Q4.03", "For images and text, neural networks are the choice")
          .tried(
              "on digits of 8 × 8 pixels and word counts of mails,"
                  + " with a small network and at most 500 rows");
  static final Statement FAST_LINEAR =
      Statement.of("Q4.04", "Where it must be fast, logistic regression or naive Bayes do it")
          .tried("with speed counted in operations, not on a clock");
  static final Statement ACCURATE_BOOSTING =
      Statement.of("Q4.05", "Where accuracy counts, boosting or a neural network wins");
  static final Statement EXPLAIN_TREES =
      Statement.of(
          "Q4.06", "Where decisions must be explained, trees and linear models can be relied on");
  static final Statement ACCURACY_COSTS =
      Statement.of("Q4.07", "More accuracy has to be paid for with less explanation");
  static final Statement LIMITED_COMPUTE =
      Statement.of("Q4.08", "With little computing power, neural networks are to be avoided")
          .tried("with computing counted in operations, not on a clock");
  static final Statement REAL_TIME =
      Statement.of("Q4.09", "Real-time answers call for lightweight models")
          .tried("with time counted in operations, not on a clock");
  static final Statement FOREST_ROBUST =
      Statement.of("Q4.10", "Noise and outliers hardly sway a random forest");
  static final Statement LOANS_SIMPLE =
      Statement.of(
          "Q4.11",
          "For some thousand loans that must be explained, start with logistic regression or a"
              + " tree");
  static final Statement LOANS_BOOSTING =
      Statement.of(
          "Q4.12", "If accuracy matters more for those loans, boosting is the better model");
  static final Statement VALIDATE =
      Statement.of("Q4.13", "The choice among models has itself to be validated");
  static final Statement MORE_DATA =
      Statement.of("Q4.14", "With ten times the data another algorithm is the right one");
  static final Statement ACCURACY_SAYS_LITTLE =
      Statement.of("Q0.01", "An accuracy of 92 % by itself says little");
  static final Statement NO_ONE_METRIC =
      Statement.of("Q0.02", "No single metric fits every purpose");

  /**
   * The least difference between two learners that counts, in area under the ROC curve, accuracy or
   * F1; the same in all of this question, and chosen by what a user can notice, not by results. A
   * hundredth of area is one pair of rows in a hundred that is put in the wrong order; for less
   * nobody should give up what is cheaper or clearer.
   */
  static final double MATTERS = 0.01;

  private AlgorithmChoice() {}

  /** The question with everything that belongs to it. */
  public static Question question() {
    return new Question(
        4,
        "algorithm-choice",
        "How do you choose an algorithm?",
        "There is always a favourite. The answer shows whether a candidate starts from what is"
            + " asked of the model, measures candidates against a baseline, and knows what each of"
            + " them costs.",
        "I start from the constraints: what the prediction is for and what an error costs, who has"
            + " to understand it, how many rows there are, how fast an answer must come. Then a"
            + " baseline and a logistic regression, because they take a minute and tell how much"
            + " there is to win. On a table I add boosted trees and a forest, on pixels or signals"
            + " a neural network if the data are many, and compare all of them on the same folds,"
            + " with an interval for the differences; where the interval covers zero, the cheaper"
            + " or clearer model wins. I do not trust a model to be explainable because of its"
            + " name: I refit it on resampled rows and look whether it tells the same story. And"
            + " because the winner of a contest is flattered by having won, what I report comes"
            + " from data that took no part in choosing.",
        List.of(
            "constraints and costs before names of algorithms",
            "a baseline, and differences with intervals on the same folds",
            "the number of rows as part of the answer",
            "an honest estimate for the winner: nested cross-validation or rows kept back"),
        List.of(
            "a table of favourites recited without a measurement",
            "the random forest as robust to everything",
            "one split, the best score of many, and no interval",
            "calling a deep tree, or collinear coefficients, an explanation"),
        List.of(
            new FollowUp(
                "How do you validate the choice itself?",
                "Choose inside, measure outside: nested cross-validation, or rows that took no"
                    + " part. And compare two models on the same folds with a test that knows that"
                    + " folds share their training rows.",
                "validate-the-choice"),
            new FollowUp(
                "Would ten times the data change your choice?",
                "Sometimes: where the truth is crooked, a stiff model stops learning early and a"
                    + " flexible one goes on; on most tables the old choice stays within reach of"
                    + " the new. So I look at learning curves, and compare anew when the data have"
                    + " grown.",
                "ten-times-data")),
        List.of(
            NONE_BEST,
            TABLES_TREES,
            IMAGES_DEEP,
            FAST_LINEAR,
            ACCURATE_BOOSTING,
            EXPLAIN_TREES,
            ACCURACY_COSTS,
            LIMITED_COMPUTE,
            REAL_TIME,
            FOREST_ROBUST,
            LOANS_SIMPLE,
            LOANS_BOOSTING,
            VALIDATE,
            MORE_DATA,
            ACCURACY_SAYS_LITTLE,
            NO_ONE_METRIC),
        List.of(
            new Exhibit<>(
                "outliers",
                "What one odd row in twenty does to six learners, in the target and in the"
                    + " features",
                3,
                List.of("lucas_house_prices"),
                Outliers.defaults(),
                new OutliersReading()),
            new Exhibit<>(
                "stable-explanations",
                "Whether a tree's first split, coefficients' signs and the lasso's choice survive"
                    + " other rows",
                3,
                List.of("breast_cancer_wdbc", "german_credit"),
                StableExplanations.defaults(),
                new StableExplanationsReading()),
            new Exhibit<>(
                "validate-the-choice",
                "What the winner of many candidates is worth, and which tests see a difference"
                    + " where there is none",
                4,
                List.of("breast_cancer_wdbc", "german_credit"),
                ValidateTheChoice.defaults(),
                new ValidateTheChoiceReading()),
            new Exhibit<>(
                "constraints",
                "Eight learners on nine data sets: how well they do, and what they cost",
                8,
                List.of(
                    "german_credit",
                    "telco_churn",
                    "bank_marketing",
                    "breast_cancer_wdbc",
                    "digits8x8"),
                Constraints.defaults(),
                new ConstraintsReading()),
            new Exhibit<>(
                "ten-times-data",
                "Who is best with 50 rows, with 500, and with 5000",
                14,
                List.of("german_credit", "bank_marketing", "digits8x8", "spambase"),
                TenTimesData.defaults(),
                new TenTimesDataReading())));
  }
}
