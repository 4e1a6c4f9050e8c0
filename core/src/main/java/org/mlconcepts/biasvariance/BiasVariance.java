package org.mlconcepts.biasvariance;

import java.util.List;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;

/** Question 2: the bias-variance trade-off, its statements and its experiments. */
public final class BiasVariance {

  static final Statement UNDERFIT =
      Statement.of("Q2.01", "Bias is error from assumptions that are too simple; a model with high bias underfits");
  static final Statement SENSITIVITY =
      Statement.of("Q2.02", "Variance is how strongly a model reacts to small changes of its training data");
  static final Statement BOTH_ENDS_FAIL =
      Statement.of("Q2.03", "A straight line and a wiggly high-degree curve both do badly on new data");
  static final Statement U_SHAPE = Statement.of("Q2.04", "Test error is U-shaped in model complexity");
  static final Statement BOTTOM_IS_BEST = Statement.of("Q2.05", "The bottom of the U is the best model there is");
  static final Statement GAP =
      Statement.of("Q2.06", "The gap between training and test error tells which model overfits");
  static final Statement REGULARIZATION = Statement.of("Q2.07", "Regularization brings variance down");
  static final Statement CROSS_VALIDATION_VARIANCE =
      Statement.of("Q2.08", "Cross-validation brings variance down");
  static final Statement SIMPLER = Statement.of("Q2.09", "Simpler models have less variance");
  static final Statement DETECTION = Statement.of("Q2.10", "Overfitting can be detected in practice");
  static final Statement SELECTION = Statement.of("Q2.11", "Cross-validation helps to find the balance");

  private BiasVariance() {}

  /** The question with everything that belongs to it. */
  public static Question question() {
    return new Question(
        2,
        "bias-variance",
        "Explain the bias-variance trade-off.",
        "",
        "",
        List.of(),
        List.of(),
        List.<FollowUp>of(),
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
            SELECTION),
        List.of(
            new Exhibit<>(
                "polynomial-degree",
                "Exact bias², variance and noise of polynomials by degree, with measured points on top",
                2,
                List.of(),
                PolynomialDegree.defaults(),
                new PolynomialDegreeReading())));
  }
}
