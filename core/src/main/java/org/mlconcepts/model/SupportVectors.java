package org.mlconcepts.model;

import java.util.stream.IntStream;
import org.mlconcepts.sample.Rows;

/** A trained support vector machine: the rows on or beyond the margin, and how much each pulls. */
public final class SupportVectors implements Classifier {

  private final SupportVectorMachine machine;
  private final Standardization inputs;
  private final double[][] vectors;
  private final double[] coefficients;
  private final double offset;
  private final int count;

  SupportVectors(
      SupportVectorMachine machine,
      Standardization inputs,
      double[][] rows,
      double[] coefficients,
      double offset) {
    this.machine = machine;
    this.inputs = inputs;
    this.offset = offset;
    int[] kept =
        IntStream.range(0, coefficients.length).filter(i -> coefficients[i] != 0).toArray();
    if (machine.kernel() == SupportVectorMachine.Kernel.LINEAR) {
      double[] slopes = new double[rows[0].length];
      RowMath.addAll(slopes, coefficients, rows);
      vectors = new double[][] {slopes}; // one vector stands for all
      this.coefficients = new double[] {1};
    } else {
      vectors = Rows.select(rows, kept);
      this.coefficients = Rows.select(coefficients, kept);
    }
    count = kept.length;
  }

  /** How many training rows lie on the margin or on its wrong side. */
  public int count() {
    return count;
  }

  /** The signed distance from the border, where the margin is at -1 and 1. */
  public double margin(double[] row) {
    double[] scaled = inputs.apply(row);
    double sum = offset;
    for (int i = 0; i < vectors.length; i++) {
      sum += coefficients[i] * machine.value(vectors[i], scaled);
    }
    return sum;
  }

  @Override
  public double[] probabilities(double[] row) {
    double margin = margin(row);
    return new double[] {Logistic.probability(-margin), Logistic.probability(margin)};
  }
}
