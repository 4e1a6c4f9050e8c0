package org.mlconcepts.hierarchy;

import java.util.Arrays;
import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.sample.Rows;

/** A draw from a table: the first rows of an order to train on, the next to judge. */
final class TableDraw implements Task.Draw {

  private final double[][] rows;
  private final int[] labels;
  private final double[][] testRows;
  private final int[] testLabels;
  private final int[] testRules;

  /**
   * Cuts the order.
   *
   * @param rules what the rules say of each row
   */
  TableDraw(double[][] all, int[] classes, int[] rules, int[] order, int train) {
    int[] trained = Arrays.copyOf(order, train);
    int[] tested = Arrays.copyOfRange(order, train, order.length);
    rows = Rows.select(all, trained);
    labels = Rows.select(classes, trained);
    testRows = Rows.select(all, tested);
    testLabels = Rows.select(classes, tested);
    testRules = Rows.select(rules, tested);
  }

  @Override
  public double[][] rows() {
    return rows;
  }

  @Override
  public int[] labels() {
    return labels;
  }

  @Override
  public double accuracy(Classifier model) {
    return Rival.accuracy(model, testRows, testLabels);
  }

  @Override
  public double accuracyOfRules() {
    return Accuracy.of(testLabels, testRules);
  }
}
