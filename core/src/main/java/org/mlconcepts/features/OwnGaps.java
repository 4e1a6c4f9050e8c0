package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OwnClasses;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Features;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Split;

/**
 * A reader's table with the gaps that its columns of numbers have. A missing text is no level of
 * its column, which a learner can tell anyway.
 */
final class OwnGaps {

  private static final int LEAST_ROWS = 400;
  private static final double LEAST_SHARE = 0.05;

  /** Shares of missing values from which on a flag can tell something, and up to which. */
  private static final double FEW = 0.02;

  private static final double MOST = 0.9;

  private final String name;
  private final double[][] numbers; // NaN where missing
  private final Table texts;
  private final double[] targets;

  private OwnGaps(String name, double[][] numbers, Table texts, double... targets) {
    this.name = name;
    this.numbers = numbers;
    this.texts = texts;
    this.targets = targets;
  }

  /**
   * All columns but those that are nearly empty.
   *
   * @throws IllegalArgumentException if the target is not yes or no, if there are too few rows, or
   *     if no column of numbers has gaps
   */
  static OwnGaps of(Dataset data) {
    OwnClasses classes = OwnClasses.yesOrNo(data).atLeastRows(LEAST_ROWS).atLeastShare(LEAST_SHARE);
    List<NumericColumn> columns = new ArrayList<>();
    Table texts = data.features();
    for (Column column : data.features().columns()) {
      if (column instanceof NumericColumn numeric && missing(column) <= MOST) {
        columns.add(numeric);
      }
      if (!(column instanceof CategoricalColumn)) {
        texts = texts.without(column.name());
      }
    }
    Checks.that(
        columns.stream().anyMatch(column -> missing(column) >= FEW),
        String.format(
            Locale.ROOT,
            "no column of numbers has gaps in %.0f to %.0f %% of the rows, so there is nothing to"
                + " flag",
            100 * FEW,
            100 * MOST));
    double[][] numbers = new double[data.table().rows()][columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      double[] values = columns.get(j).valuesOr(Double.NaN);
      for (int i = 0; i < numbers.length; i++) {
        numbers[i][j] = values[i];
      }
    }
    double[] targets = Arrays.stream(classes.labels()).asDoubleStream().toArray();
    return new OwnGaps(data.id(), numbers, texts, targets);
  }

  private static double missing(Column column) {
    return (double) column.missing() / column.rows();
  }

  String name() {
    return name;
  }

  /** Rows to train on, at most half of them, and others to test on. */
  Part draw(int train, int test, Seed seed) {
    int[] order = Permutation.of(targets.length, seed.stream("split"));
    int fit = Math.min(train, order.length / 2);
    int[] training = Arrays.copyOf(order, fit);
    int[] testing = Arrays.copyOfRange(order, fit, Math.min(order.length, fit + test));
    int[] kept =
        IntStream.range(0, numbers[0].length)
            .filter(j -> IntStream.of(training).anyMatch(i -> !Double.isNaN(numbers[i][j])))
            .toArray();
    Part part = Part.of(only(kept), targets, Split.of(training, testing));
    if (texts.columns().isEmpty()) {
      return part;
    }
    Features levels = Features.fit(texts, training);
    return part.plus(levels.matrix(training), levels.matrix(testing));
  }

  private double[][] only(int... columns) {
    if (columns.length == numbers[0].length) {
      return numbers;
    }
    return Arrays.stream(numbers)
        .map(row -> IntStream.of(columns).mapToDouble(j -> row[j]).toArray())
        .toArray(double[][]::new);
  }
}
