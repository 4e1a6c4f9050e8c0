package org.mlconcepts;

import java.util.List;
import org.mlconcepts.algorithmchoice.AlgorithmChoice;
import org.mlconcepts.biasvariance.BiasVariance;
import org.mlconcepts.deployment.Deployment;
import org.mlconcepts.evaluation.Evaluation;
import org.mlconcepts.features.FeatureEngineering;
import org.mlconcepts.hierarchy.Hierarchy;
import org.mlconcepts.imbalance.Imbalance;
import org.mlconcepts.lab.Catalog;
import org.mlconcepts.paradigms.Paradigms;
import org.mlconcepts.regularization.Regularization;

/**
 * Every question, in teaching order. To add or delete a question is to add or delete its line here.
 */
public final class Questions {

  private Questions() {}

  /** The catalogue of all questions. */
  public static Catalog catalog() {
    return new Catalog(
        List.of(
            Hierarchy.question(),
            BiasVariance.question(),
            Paradigms.question(),
            AlgorithmChoice.question(),
            Imbalance.question(),
            FeatureEngineering.question(),
            Evaluation.question(),
            Regularization.question(),
            Deployment.question()));
  }
}
