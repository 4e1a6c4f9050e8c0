package org.mlconcepts.model;

/** A trained network that tells classes apart, with its size and what it took to train. */
public final class NetworkClassifier implements Classifier, Savable {

  static final String KIND = "network";

  private final MultilayerPerceptron.Trained trained;
  private final KnownClasses classes;

  NetworkClassifier(MultilayerPerceptron.Trained trained, KnownClasses classes) {
    this.trained = trained;
    this.classes = classes;
  }

  static NetworkClassifier read(PartReader from) {
    KnownClasses classes = KnownClasses.read(from);
    Standardization inputs = Standardization.read(from);
    int epochs = from.size("epochs", 0);
    long operations = from.count("operations");
    Network network = Network.read(inputs.features(), from);
    from.require(
        network.outputs() == (classes.count() == 2 ? 1 : classes.count()),
        "the last layer must fit the classes");
    return new NetworkClassifier(
        new MultilayerPerceptron.Trained(inputs, network, epochs, operations), classes);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void write(PartWriter to) {
    classes.write(to);
    trained.inputs().write(to);
    to.count("epochs", trained.epochs());
    to.count("operations", trained.operations());
    trained.network().write(to);
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
