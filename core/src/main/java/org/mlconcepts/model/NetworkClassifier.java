package org.mlconcepts.model;

/** A trained network that tells classes apart, with its size and what it took to train. */
public final class NetworkClassifier implements Classifier {

  private final MultilayerPerceptron.Trained trained;
  private final KnownClasses classes;

  NetworkClassifier(MultilayerPerceptron.Trained trained, KnownClasses classes) {
    this.trained = trained;
    this.classes = classes;
  }

  @Override
  public double[] probabilities(double[] row) {
    double[] outputs = trained.outputs(row);
    return classes.spread(
        outputs.length == 1 ? new double[] {1 - outputs[0], outputs[0]} : outputs);
  }

  /** Weights and offsets. */
  public long parameters() {
    return trained.network().parameters();
  }

  /** Multiply-adds to predict one row. */
  public long predictionOperations() {
    return trained.network().forwardOperations();
  }

  /** Multiply-adds that training took, those on held-out rows included. */
  public long trainingOperations() {
    return trained.operations();
  }

  /** Passes over the training rows, those after the best one included. */
  public int epochs() {
    return trained.epochs();
  }
}
