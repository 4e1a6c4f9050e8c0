package org.mlconcepts.imbalance;

import java.util.stream.IntStream;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Features;
import org.mlconcepts.sample.Permutation;

/** Rows of a bundled table, thinned to a share of positives. */
final class CustomerTable implements RareSource {

  private final String name;
  private final Table features;
  private final double prevalence;
  private final int[] labels;

  private CustomerTable(String name, Table features, double prevalence, int[] labels) {
    this.name = name;
    this.features = features;
    this.prevalence = prevalence;
    this.labels = labels;
  }

  /** The table with as many positives as it has. */
  static CustomerTable of(String name, Dataset data, Table features) {
    int[] labels = labels(data);
    return new CustomerTable(
        name, features, (double) IntStream.of(labels).sum() / labels.length, labels);
  }

  /** The table with fewer positives than it has. */
  static CustomerTable thinned(String name, Dataset data, Table features, double prevalence) {
    return new CustomerTable(name, features, prevalence, labels(data));
  }

  private static int[] labels(Dataset data) {
    boolean[] marks = data.labels();
    return IntStream.range(0, marks.length).map(i -> marks[i] ? 1 : 0).toArray();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double prevalence() {
    return prevalence;
  }

  @Override
  public RareRows draw(Parts.Sizes sizes, Seed seed) {
    int[] order = Permutation.of(labels.length, seed.stream("order"));
    Parts parts = Parts.stratified(labels, order, prevalence, sizes);
    Table known = features;
    for (Column column : features.select(parts.fit()).columns()) {
      if (column.missing() == column.rows()) { // no row to learn from
        known = known.without(column.name());
      }
    }
    Features encoded = Features.fit(known, parts.fit());
    double[][] rows = new double[labels.length][];
    for (int[] part : new int[][] {parts.fit(), parts.validation(), parts.test()}) {
      double[][] matrix = encoded.matrix(part);
      for (int i = 0; i < part.length; i++) {
        rows[part[i]] = matrix[i];
      }
    }
    return RareRows.of(rows, labels, parts);
  }
}
