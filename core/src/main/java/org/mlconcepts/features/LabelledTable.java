package org.mlconcepts.features;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.model.Features;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Split;

/** A bundled table as numbers, its labels 0 and 1 as targets. Nothing is learned from it. */
final class LabelledTable {

  private final List<String> columns;
  private final double[][] rows;
  private final double[] targets;

  private LabelledTable(List<String> columns, double[][] rows, double[] targets) {
    this.columns = columns;
    this.rows = rows;
    this.targets = targets;
  }

  /** Some columns of a data set, categories as one column a level; missing numbers become 0. */
  static LabelledTable of(Dataset data, Table table) {
    int[] all = IntStream.range(0, table.rows()).toArray();
    Features features = Features.fit(table, all);
    boolean[] labels = data.labels();
    return new LabelledTable(
        features.names(),
        features.matrix(all),
        IntStream.of(all).mapToDouble(i -> labels[i] ? 1 : 0).toArray());
  }

  /** Telephone customers who leave, by their contract. */
  static LabelledTable contracts() {
    Dataset data = Datasets.telcoChurn();
    return of(
        data,
        data.features()
            .only(
                "tenure_months",
                "monthly_charges",
                "contract",
                "internet_service",
                "payment_method",
                "senior_citizen",
                "online_security"));
  }

  List<String> columns() {
    return columns;
  }

  /** Not to be changed. */
  double[][] rows() {
    return rows;
  }

  /** Not to be changed. */
  double[] targets() {
    return targets;
  }

  /** The place of a column. */
  int column(String name) {
    int at = columns.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("no column " + name + " in " + columns);
    }
    return at;
  }

  /** The values of a column. */
  double[] values(String name) {
    int at = column(name);
    return Arrays.stream(rows).mapToDouble(row -> row[at]).toArray();
  }

  /** Some rows to train on and some others to test on, drawn at random. */
  Split split(int train, int test, RandomGenerator random) {
    return split(rows.length, train, test, random);
  }

  /** Of any number of rows, some to train on and some others to test on. */
  static Split split(int rows, int train, int test, RandomGenerator random) {
    int[] order = Permutation.of(rows, random);
    return Split.of(
        Arrays.copyOf(order, train),
        Arrays.copyOfRange(order, train, Math.min(rows, train + test)));
  }
}
