package org.mlconcepts.sample;

/**
 * Labelled rows, split: one part to train on, which may be resampled, and one to test on, which
 * stays as it is.
 */
public final class Partition {

  private final TrainingFold training;
  private final double[][] testRows;
  private final int[] testLabels;

  private Partition(TrainingFold training, double[][] testRows, int[] testLabels) {
    this.training = training;
    this.testRows = testRows;
    this.testLabels = testLabels;
  }

  /**
   * Splits rows as a splitter says.
   *
   * @param rows one array a row
   * @param labels one class a row, 0..k-1
   */
  public static Partition of(double[][] rows, int[] labels, Split split) {
    int[] test = split.test();
    return new Partition(
        TrainingFold.of(Rows.select(rows, split.train()), Rows.select(labels, split.train())),
        Rows.select(rows, test),
        Rows.select(labels, test));
  }

  /** The rows to train on. */
  public TrainingFold training() {
    return training;
  }

  /** The rows to test on; not to be changed. */
  public double[][] testRows() {
    return testRows;
  }

  /** The classes of the rows to test on; not to be changed. */
  public int[] testLabels() {
    return testLabels;
  }
}
