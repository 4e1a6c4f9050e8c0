package org.mlconcepts.imbalance;

import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.TrainingFold;

/**
 * Rows to fit, to choose a threshold on, and to test on; features are scaled by the rows to fit.
 *
 * @param fit may be resampled
 * @param validation rows that stay as they are
 * @param test rows that stay as they are
 */
record RareRows(TrainingFold fit, Part validation, Part test) {

  /** Labelled rows that nothing is trained on. */
  static final class Part {
    private final double[][] rows;
    private final boolean[] labels;

    Part(double[][] rows, int[] classes) {
      this.rows = rows;
      labels = new boolean[classes.length];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = classes[i] == 1;
      }
    }

    double[][] rows() {
      return rows;
    }

    boolean[] labels() {
      return labels;
    }

    double prevalence() {
      int positives = 0;
      for (boolean label : labels) {
        positives += label ? 1 : 0;
      }
      return (double) positives / labels.length;
    }
  }

  /** Scales all rows by those to fit. */
  static RareRows of(double[][] rows, int[] labels, Parts parts) {
    double[][] training = Rows.select(rows, parts.fit());
    Standardization scale = Standardization.of(training);
    return new RareRows(
        TrainingFold.of(scale.applyAll(training), Rows.select(labels, parts.fit())),
        part(rows, labels, parts.validation(), scale),
        part(rows, labels, parts.test(), scale));
  }

  private static Part part(double[][] rows, int[] labels, int[] chosen, Standardization scale) {
    return new Part(scale.applyAll(Rows.select(rows, chosen)), Rows.select(labels, chosen));
  }
}
