package org.mlconcepts.features;

import java.util.List;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;

/** Question 6: feature engineering, its statements and its experiments. */
public final class FeatureEngineering {

  static final Statement POOR_FEATURES =
      Statement.of("Q6.01", "Poor features give poor results, whatever the algorithm");
  static final Statement SCALING = Statement.of("Q6.02", "Scaling the features improves a model");
  static final Statement DATE_PARTS =
      Statement.of("Q6.03", "Taking dates apart into weekday, month and the like improves a model");
  static final Statement TARGET_ENCODING =
      Statement.of("Q6.04", "Target encoding is a good way to encode categories");
  static final Statement ONE_HOT =
      Statement.of("Q6.05", "One-hot encoding is a good way to encode categories");
  static final Statement FREQUENCY =
      Statement.of("Q6.06", "Frequency encoding is a good way to encode categories");
  static final Statement INTERACTIONS =
      Statement.of("Q6.07", "Products of features uncover relations that a model would miss");
  static final Statement DOMAIN =
      Statement.of("Q6.08", "Features from the trade, such as velocity, add much to the raw ones");
  static final Statement MISSING_FLAGS =
      Statement.of("Q6.09", "A flag for missing values keeps signal that filling alone would lose");
  static final Statement TENURE_PLAN =
      Statement.of(
          "Q6.10",
          "The product of tenure and plan raises the area under the ROC curve by five per cent");
  static final Statement LEAKAGE =
      Statement.of("Q6.11", "Leakage through feature engineering can be prevented");
  static final Statement COMPONENTS =
      Statement.of("Q6.12", "Principal components are no substitute for hand-made features");

  private FeatureEngineering() {}

  /** The question with everything that belongs to it. */
  public static Question question() {
    return new Question(
        6,
        "feature-engineering",
        "How do you approach feature engineering?",
        "Most of the gain in everyday projects comes from what the model is given. The answer shows"
            + " whether a candidate knows which feature helps which kind of model, and measures it"
            + " without fooling himself.",
        "I start from the decision and ask what somebody who knows the trade would look at: how"
            + " fast, how far, compared with what is usual. Then I ask what my model cannot make by"
            + " itself. A linear model needs parts of dates as flags or waves, products, and skewed"
            + " columns straightened; neighbours need a common scale; trees are indifferent to scale"
            + " and find many products alone, but not rates, distances or comparisons with the past."
            + " Categories become one-hot columns while they are few, and cross-fitted target means"
            + " when they are many. A gap gets a flag where there is a reason for it. Every step"
            + " that learns from data, encodings and selections first, is fitted inside the training"
            + " part of each fold, groups and time stay on one side of a split, and each feature has"
            + " to show its gain with an interval, in points, against the same model without it.",
        List.of(
            "which model class a feature helps, instead of a list of techniques",
            "features from the trade before generic ones",
            "every learned step inside the training fold, target encoding and selection above all",
            "gains measured against the same model without the feature, in points, with an interval"),
        List.of(
            "scaling for a tree, or forgetting it for neighbours",
            "encoding training rows with their own target",
            "calling the scaler the classic leak: it is the one leak that cannot be measured",
            "\"improved the area by five per cent\" without saying per cent or points, and of what",
            "taking variance explained for signal explained"),
        List.of(
            new FollowUp(
                "How do you prevent leakage in feature engineering?",
                "Split first, by person and by time where there are such, and fit everything that"
                    + " learns from data in the training part of each fold. Then prove it: on labels"
                    + " of noise the whole pipeline must score one half.",
                "feature-leaks"),
            new FollowUp(
                "How do components from PCA differ from features made by hand?",
                "Components follow the variance of the columns and do not know the target; a feature"
                    + " made by hand follows a reason. Where the signal lies along large variance"
                    + " they agree, where it lies along small variance the first components miss"
                    + " it.",
                "components")),
        List.of(
            POOR_FEATURES,
            SCALING,
            DATE_PARTS,
            TARGET_ENCODING,
            ONE_HOT,
            FREQUENCY,
            INTERACTIONS,
            DOMAIN,
            MISSING_FLAGS,
            TENURE_PLAN,
            LEAKAGE,
            COMPONENTS),
        exhibits());
  }

  private static List<Exhibit<?, ?>> exhibits() {
    return List.of(
        new Exhibit<>(
            "feature-ladder",
            "What each step is worth to a line, to trees and to neighbours: scaling, dates, flags,"
                + " products",
            4,
            List.of("chicago_ridership", "wine", "breast_cancer_wdbc"),
            FeatureLadder.defaults(),
            new FeatureLadderReading()),
        new Exhibit<>(
            "encodings",
            "Six ways to encode a category by how many levels it has, on invented columns and on"
                + " squares of a map",
            4,
            List.of("lucas_house_prices"),
            Encodings.defaults(),
            new EncodingsReading()),
        new Exhibit<>(
            "missingness",
            "What a flag for a gap is worth by why the value is missing, and why trees hardly need"
                + " it",
            5,
            List.of("telco_churn", "bank_marketing"),
            Missingness.defaults(),
            new MissingnessReading()),
        new Exhibit<>(
            "domain-features",
            "Velocity and distance for card fraud, bills and plans for telephone customers",
            4,
            List.of("telco_usage_churn"),
            DomainFeatures.defaults(),
            new DomainFeaturesReading()),
        new Exhibit<>(
            "tenure-times-plan",
            "The usual story of five per cent from one product, where it can hold and where it"
                + " cannot",
            4,
            List.of("telco_churn", "telco_usage_churn"),
            TenureTimesPlan.defaults(),
            new TenureTimesPlanReading()),
        new Exhibit<>(
            "feature-leaks",
            "Seven leaks ranked by what they pretend, the honest way beside each, and the scaler last",
            3,
            List.of("vowel_speakers", "chicago_ridership"),
            FeatureLeaks.defaults(),
            new FeatureLeaksReading()),
        new Exhibit<>(
            "components",
            "Principal components, partial least squares and hand-made features: variance and"
                + " signal",
            3,
            List.of("lucas_house_prices", "digits8x8"),
            Components.defaults(),
            new ComponentsReading()));
  }
}
