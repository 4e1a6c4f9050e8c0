package org.mlconcepts.regularization;

import java.util.List;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;

/** Question 8: L1 and L2 regularization, its statements and its experiments. */
public final class Regularization {

  static final Statement LESS_OVERFITTING =
      Statement.of("Q8.01", "A penalty on the coefficients keeps a model from overfitting");
  static final Statement SHRINKS = Statement.of("Q8.02", "A penalty shrinks the coefficients");
  static final Statement EXACT_ZEROS =
      Statement.of("Q8.03", "L1 sets coefficients to exactly zero");
  static final Statement NO_ZEROS =
      Statement.of("Q8.04", "L2 shrinks all coefficients smoothly and sets none to zero");
  static final Statement DROPS_IRRELEVANT =
      Statement.of("Q8.05", "L1 drops the irrelevant variables");
  static final Statement INTERPRETABLE =
      Statement.of("Q8.06", "L1 makes a model easier to interpret");
  static final Statement L2_GENERALISES =
      Statement.of("Q8.07", "L2 lowers variance, so that the model generalises better");
  static final Statement WIDE_L1_SMALL_L2 =
      Statement.of("Q8.08", "With hundreds of features take L1, with few clean ones take L2");
  static final Statement ELASTIC_NET =
      Statement.of(
          "Q8.09", "For groups of correlated features the elastic net is the better choice");
  static final Statement TRADE_OFF =
      Statement.of("Q8.10", "The penalty moves a model along the bias-variance trade-off");

  private Regularization() {}

  /** The question with everything that belongs to it. */
  public static Question question() {
    return new Question(
        8,
        "regularization",
        "What is the difference between L1 and L2 regularization?",
        "Nearly every model has a penalty somewhere. The answer shows whether a candidate knows"
            + " what it does to coefficients, to the error and to the choice of features, beyond"
            + " one of them making zeros.",
        "Both add a price on the size of the coefficients to the training loss, and so trade some"
            + " bias for less variance. L2 prices squares: it shrinks all coefficients, most along"
            + " directions in which the data hardly vary, and sets none to zero. L1 prices absolute"
            + " values: near zero its pull does not fade, so weak coefficients become exactly zero."
            + " Which predicts better depends on the truth: L1 if few features matter, L2 if many"
            + " do a little. What L1 keeps is not the set of true features: tuned for prediction it"
            + " keeps too many, and among twins it picks one by chance; a mixture of the two, the"
            + " elastic net, keeps twins together. I scale the features first, leave the intercept"
            + " unpenalised, choose the penalty by cross-validation, and look at how stable the"
            + " chosen set is.",
        List.of(
            "the shape of the penalty, and why one makes exact zeros",
            "which truth favours which penalty, instead of a rule by the number of features",
            "scaling first, an unpenalised intercept, and what lambda means in the library at hand",
            "that selection is unstable, above all among correlated features"),
        List.of(
            "reading the kept features as the relevant ones",
            "calling L1 the choice for many features whatever the truth",
            "comparing penalties of two libraries by the value of their lambda",
            "expecting exact zeros from plain stochastic gradient descent"),
        List.of(
            new FollowUp(
                "When would you use the elastic net?",
                "When features come in correlated groups and sparsity is wanted as well: its"
                    + " squared part gives twins equal shares, where the lasso picks one of them.",
                "twins"),
            new FollowUp(
                "How is regularization linked to the bias-variance trade-off?",
                "The penalty is a dial of complexity that runs backwards: more of it means more"
                    + " bias and less variance, and the best value lies where their sum is"
                    + " smallest.",
                "ridge-bias-variance")),
        List.of(
            LESS_OVERFITTING,
            SHRINKS,
            EXACT_ZEROS,
            NO_ZEROS,
            DROPS_IRRELEVANT,
            INTERPRETABLE,
            L2_GENERALISES,
            WIDE_L1_SMALL_L2,
            ELASTIC_NET,
            TRADE_OFF),
        List.of(
            new Exhibit<>(
                "shrinkage",
                "The closed forms of both penalties, which solvers reach exact zeros, and why"
                    + " columns are scaled and the intercept is free",
                5,
                List.of("lucas_house_prices"),
                ShrinkageRules.defaults(),
                new ShrinkageReading()),
            new Exhibit<>(
                "paths",
                "How coefficients move as the penalty grows: what shrinks, what grows on the way,"
                    + " what becomes zero",
                2,
                List.of("lucas_house_prices"),
                PenaltyPaths.defaults(),
                new PenaltyPathsReading()),
            new Exhibit<>(
                "ridge-bias-variance",
                "Bias² and variance of ridge over its penalty, exact and measured, and what a chosen"
                    + " penalty gains on real tables",
                4,
                List.of("lucas_house_prices", "cps1988_wages"),
                RidgeTradeOff.defaults(),
                new RidgeReading()),
            new Exhibit<>(
                "sparse-or-dense-truth",
                "Which penalty predicts better as few or all features matter, what the lasso keeps"
                    + " meanwhile, and who wins on real tables",
                8,
                List.of("lucas_house_prices", "cps1988_wages"),
                SparseOrDense.defaults(),
                new SparseReading()),
            new Exhibit<>(
                "twins",
                "Features that nearly repeat each other: which penalty keeps them together, and"
                    + " what that does to predictions",
                6,
                List.of("telco_usage_churn"),
                Twins.defaults(),
                new TwinsReading()),
            new Exhibit<>(
                "credit-scoring",
                "L1, L2 and elastic net on real tables with few and with many columns, and what the"
                    + " lasso's choice of columns is worth",
                30,
                List.of("german_credit", "parkinsons_speech"),
                CreditScoring.defaults(),
                new CreditScoringReading())));
  }
}
