package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.model.Features;

/** A bundled table as numbers with two classes. Nothing in it is learned from labels or values. */
final class RealTable {

  private final String name;
  private final List<String> columns;
  private final double[][] rows;
  private final int[] labels;

  private RealTable(String name, List<String> columns, double[][] rows, int[] labels) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.rows = rows;
    this.labels = labels;
  }

  /** German credits; of each category all levels but the first are a column. */
  static RealTable credits() {
    RealTable all = of("credits", Datasets.germanCredit());
    List<Integer> chosen = new ArrayList<>();
    Set<String> begun = new HashSet<>();
    for (int j = 0; j < all.columns.size(); j++) {
      String column = all.columns.get(j);
      if (!column.contains("=") || !begun.add(attribute(column))) {
        chosen.add(j);
      }
    }
    double[][] rows = new double[all.rows.length][];
    for (int i = 0; i < rows.length; i++) {
      double[] row = all.rows[i];
      rows[i] = chosen.stream().mapToDouble(j -> row[j]).toArray();
    }
    return new RealTable(
        all.name, chosen.stream().map(all.columns::get).toList(), rows, all.labels);
  }

  /** The same and the products of any two columns of different attributes that are not all 0. */
  static RealTable pairs() {
    RealTable single = credits();
    List<String> columns = new ArrayList<>(single.columns);
    List<int[]> factors = new ArrayList<>();
    for (int a = 0; a < single.columns.size(); a++) {
      for (int b = a + 1; b < single.columns.size(); b++) {
        String first = single.columns.get(a);
        String second = single.columns.get(b);
        if (!attribute(first).equals(attribute(second)) && single.occurs(a, b)) {
          factors.add(new int[] {a, b});
          columns.add(first + " × " + second);
        }
      }
    }
    double[][] rows = new double[single.rows.length][columns.size()];
    int known = single.columns.size();
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(single.rows[i], 0, rows[i], 0, known);
      for (int f = 0; f < factors.size(); f++) {
        int[] pair = factors.get(f);
        rows[i][known + f] = single.rows[i][pair[0]] * single.rows[i][pair[1]];
      }
    }
    return new RealTable("credits with pairs", columns, rows, single.labels);
  }

  /** Voices, one row a person. */
  static RealTable voices() {
    return of("voices", Datasets.parkinsonsSpeech());
  }

  private static RealTable of(String name, Dataset data) {
    int[] all = IntStream.range(0, data.table().rows()).toArray();
    Features features = Features.fit(data.features(), all);
    boolean[] positive = data.labels();
    return new RealTable(
        name,
        features.names(),
        features.matrix(all),
        IntStream.of(all).map(i -> positive[i] ? 1 : 0).toArray());
  }

  private static String attribute(String column) {
    return column.split("=", 2)[0];
  }

  private boolean occurs(int a, int b) {
    for (double[] row : rows) {
      if (row[a] * row[b] != 0) {
        return true;
      }
    }
    return false;
  }

  String name() {
    return name;
  }

  /** What the columns are called. */
  List<String> columns() {
    return columns;
  }

  /** Not to be changed. */
  double[][] rows() {
    return rows;
  }

  /** 1 for a bad credit or an ill person, 0 otherwise; not to be changed. */
  int[] labels() {
    return labels;
  }

  /** Whether there are too many columns to do without a penalty. */
  boolean wide() {
    return 2 * columns.size() > rows.length;
  }
}
