package org.mlconcepts.model;

/**
 * How a network is trained: in batches, for so many passes over the rows, and with how many rows
 * held out to say when to stop.
 *
 * @param learningRate about how far a weight moves in one step, above 0
 * @param batch rows a step, at least 1; more than there are means all
 * @param epochs most passes over the training rows, at least 1
 * @param heldOut share of the rows held out, in [0, 0.5]; they are not trained on, and the network
 *     that comes back is the one with the smallest loss on them; with 0 it is the last one
 * @param patience passes without a smaller loss on held-out rows before training stops, at least 1
 */
public record NetworkTraining(
    double learningRate, int batch, int epochs, double heldOut, int patience) {

  public NetworkTraining {
    if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "learningRate must be above 0 and finite, but was " + learningRate);
    }
    Training.atLeast("batch", batch, 1);
    Training.atLeast("epochs", epochs, 1);
    if (!(heldOut >= 0 && heldOut <= 0.5)) {
      throw new IllegalArgumentException("heldOut must be in [0, 0.5], but was " + heldOut);
    }
    Training.atLeast("patience", patience, 1);
  }

  /** Batches of 32, at most 200 passes, 15 in 100 rows held out, patience for 20 passes. */
  public static NetworkTraining defaults() {
    return new NetworkTraining(0.01, 32, 200, 0.15, 20);
  }

  /** The same with another learning rate. */
  public NetworkTraining withLearningRate(double rate) {
    return new NetworkTraining(rate, batch, epochs, heldOut, patience);
  }

  /** The same with another number of rows a step. */
  public NetworkTraining withBatch(int rows) {
    return new NetworkTraining(learningRate, rows, epochs, heldOut, patience);
  }

  /** The same with another number of passes. */
  public NetworkTraining withEpochs(int passes) {
    return new NetworkTraining(learningRate, batch, passes, heldOut, patience);
  }

  /** The same with another share of rows held out. */
  public NetworkTraining withHeldOut(double share) {
    return new NetworkTraining(learningRate, batch, epochs, share, patience);
  }

  /** The same with another patience. */
  public NetworkTraining withPatience(int passes) {
    return new NetworkTraining(learningRate, batch, epochs, heldOut, passes);
  }
}
