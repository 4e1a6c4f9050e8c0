package org.mlconcepts.biasvariance;

import java.util.List;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;

/** Question 2: the bias-variance trade-off, its statements and its experiments. */
public final class BiasVariance {

  static final Statement UNDERFIT =
      Statement.of(
          "Q2.01",
          "Bias is error from assumptions that are too simple; a model with high bias underfits");
  static final Statement SENSITIVITY =
      Statement.of(
          "Q2.02", "Variance is how strongly a model reacts to small changes of its training data");
  static final Statement BOTH_ENDS_FAIL =
      Statement.of(
          "Q2.03", "A straight line and a wiggly high-degree curve both do badly on new data");
  static final Statement U_SHAPE =
      Statement.of("Q2.04", "Test error is U-shaped in model complexity");
  static final Statement BOTTOM_IS_BEST =
      Statement.of("Q2.05", "The bottom of the U is the best model there is");
  static final Statement GAP =
      Statement.of("Q2.06", "The gap between training and test error tells which model overfits");
  static final Statement REGULARIZATION =
      Statement.of("Q2.07", "Regularization brings variance down");
  static final Statement CROSS_VALIDATION_VARIANCE =
      Statement.of("Q2.08", "Cross-validation brings variance down");
  static final Statement SIMPLER = Statement.of("Q2.09", "Simpler models have less variance");
  static final Statement DETECTION =
      Statement.of("Q2.10", "Overfitting can be detected in practice");
  static final Statement SELECTION =
      Statement.of("Q2.11", "Cross-validation helps to find the balance");
  static final Statement AVERAGING =
      Statement.of("Q2.12", "Averaging many models lowers variance and leaves bias as it is");

  private BiasVariance() {}

  /** The question with everything that belongs to it. */
  public static Question question() {
    return new Question(
        2,
        "bias-variance",
        "Explain the bias-variance trade-off.",
        "It shows whether a candidate can reason about a model that does badly, instead of trying the next one: the same"
            + " bad score calls for opposite cures, depending on which part of the error is large.",
        "The expected squared error of a learner on new data is a sum of three parts. Bias² says how far its average prediction,"
            + " over all training sets it could have been given, lies from the truth: a model that is too simple misses the"
            + " shape on every one of them. Variance says how much the prediction changes from one training set to the next:"
            + " a flexible model follows the noise it happened to see. Noise is what no model can predict. As long as a model"
            + " cannot reproduce its training data, making it more flexible trades the first part for the second, so the sum"
            + " has a minimum in between; I look for it with validation data, and I shift it with more data, averaging or"
            + " regularization. Past the point of interpolation the picture changes: error peaks and may fall again.",
        List.of(
            "the three parts, and that they add up for squared error",
            "that bias and variance are averages over training sets, not properties of one fitted model",
            "a diagnosis that uses training and validation error together, and a different cure for each part",
            "the limits of the U: interpolation, averaging, very large models"),
        List.of(
            "calling every gap between training and test error overfitting",
            "saying that cross-validation reduces a model's variance",
            "drawing the U as a law for every kind of model and every measure of size",
            "forgetting the noise, and then hunting for error that nobody can remove"),
        List.of(
            new FollowUp(
                "How do you detect overfitting in practice?",
                "By held-out error that rises while training error still falls; a gap alone is no proof, and a run on permuted"
                    + " labels shows how much a model can memorise.",
                "overfitting-detectors"),
            new FollowUp(
                "How does cross-validation help to find the balance?",
                "It estimates the error on new rows for each candidate, so that the choice is not made by training error. It"
                    + " does not change the fit of any candidate, and its minimum is optimistic.",
                "cross-validation-selects")),
        List.of(
            UNDERFIT,
            SENSITIVITY,
            BOTH_ENDS_FAIL,
            U_SHAPE,
            BOTTOM_IS_BEST,
            GAP,
            REGULARIZATION,
            CROSS_VALIDATION_VARIANCE,
            SIMPLER,
            DETECTION,
            SELECTION,
            AVERAGING),
        List.of(
            new Exhibit<>(
                "polynomial-degree",
                "Exact bias², variance and noise of polynomials by degree, with measured points on top",
                2,
                List.of(),
                PolynomialDegree.defaults(),
                new PolynomialDegreeReading()),
            new Exhibit<>(
                "neighbours-and-ridge",
                "Exact bias², variance and noise of nearest neighbours by k and of ridge by penalty",
                2,
                List.of(),
                NeighboursAndRidge.defaults(),
                new NeighboursAndRidgeReading()),
            new Exhibit<>(
                "one-changed-row",
                "How far predictions move when one training row is redrawn, beside their variance",
                4,
                List.of("lucas_house_prices"),
                OneChangedRow.defaults(),
                new OneChangedRowReading()),
            new Exhibit<>(
                "bagging",
                "What averaging does to a tree: bias² and variance of one tree, bagged trees and a random forest",
                4,
                List.of(),
                Bagging.defaults(),
                new BaggingReading()),
            new Exhibit<>(
                "double-descent",
                "Test error beyond as many features as rows: a peak, then a second descent, exact and measured",
                4,
                List.of(),
                DoubleDescent.defaults(),
                new DoubleDescentReading()),
            new Exhibit<>(
                "random-features",
                "The second descent on house sales: random features far beyond the number of rows",
                4,
                List.of("lucas_house_prices"),
                RandomFeatures.defaults(),
                new RandomFeaturesReading()),
            new Exhibit<>(
                "real-populations",
                "The same decomposition on samples of real wages and house prices, whose whole tables play the truth",
                4,
                List.of("cps1988_wages", "lucas_house_prices"),
                RealPopulations.defaults(),
                new RealPopulationsReading()),
            new Exhibit<>(
                "overfitting-detectors",
                "Which signs of overfitting can be trusted: gap, cross-validation, learning curve, permuted labels",
                10,
                List.of("telco_churn", "spambase"),
                OverfittingDetectors.defaults(),
                new OverfittingDetectorsReading()),
            new Exhibit<>(
                "cross-validation-selects",
                "What choosing by cross-validation gains over training error and a single split, and which variance it lowers",
                6,
                List.of("cps1988_wages"),
                CrossValidationSelects.defaults(),
                new CrossValidationSelectsReading())));
  }
}
