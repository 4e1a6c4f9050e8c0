package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.NumberTable;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/** A table with a number to predict, large enough to draw many small samples from. */
final class RealNumbers {

  static final String LIVING_AREA = "living_area_sqft";

  private static final List<String> HOUSE_COLUMNS =
      List.of(
          "year_built",
          LIVING_AREA,
          "bedrooms",
          "baths",
          "half_baths",
          "frontage_ft",
          "depth_ft",
          "garage_sqft",
          "rooms",
          "lot_sqft",
          "x_m",
          "y_m");

  private final String name;
  private final List<String> columns;
  private final double[][] rows;
  private final double[] targets;
  private final List<int[]> products; // one a column; empty if rows are taken as they are

  private RealNumbers(
      String name, List<String> columns, double[][] rows, double[] targets, List<int[]> products) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.rows = rows;
    this.targets = targets;
    this.products = products;
  }

  /** House sales: twelve measures of house, lot and place; the natural log of the price in USD. */
  static RealNumbers houses() {
    Table table = Datasets.lucasHousePrices().table();
    double[][] rows = new double[table.rows()][HOUSE_COLUMNS.size()];
    for (int j = 0; j < HOUSE_COLUMNS.size(); j++) {
      double[] values = table.numeric(HOUSE_COLUMNS.get(j)).values();
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = values[i];
      }
    }
    return new RealNumbers("houses", HOUSE_COLUMNS, rows, logs(table, "price"), List.of());
  }

  /** Men's wages: all columns, of each category all levels but the first; the natural log. */
  static RealNumbers wages() {
    Table table = Datasets.cps1988Wages().table();
    int[] all = IntStream.range(0, table.rows()).toArray();
    Features features = Features.fit(table.without("weekly_wage"), all);
    int[] kept =
        IntStream.range(0, features.names().size())
            .filter(j -> !first(features.names(), j))
            .toArray();
    double[][] rows = features.matrix(all);
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      rows[i] = Arrays.stream(kept).mapToDouble(j -> row[j]).toArray();
    }
    List<String> names = Arrays.stream(kept).mapToObj(features.names()::get).toList();
    return new RealNumbers("wages", names, rows, logs(table, "weekly_wage"), List.of());
  }

  /** A reader's table; its target in standard deviations. */
  static RealNumbers own(Dataset data, int least) {
    NumberTable table = NumberTable.of(data, least);
    return new RealNumbers(
        table.name(), table.features(), table.rows(), table.standardTargets(), List.of());
  }

  private static boolean first(List<String> names, int j) {
    String own = attribute(names.get(j));
    return names.get(j).contains("=") && (j == 0 || !attribute(names.get(j - 1)).equals(own));
  }

  private static double[] logs(Table table, String column) {
    return Arrays.stream(table.numeric(column).values()).map(StrictMath::log).toArray();
  }

  /** The same with no more than the first columns. */
  RealNumbers first(int count) {
    if (columns.size() <= count) {
      return this;
    }
    double[][] cut =
        Arrays.stream(rows).map(row -> Arrays.copyOf(row, count)).toArray(double[][]::new);
    return new RealNumbers(name, columns.subList(0, count), cut, targets, products);
  }

  /**
   * The same with all products of up to so many columns, a column with itself included, of columns
   * in standard deviations from the mean of the whole table, cut at three. A yes or no is not
   * multiplied by itself, nor by another level of the same category.
   */
  RealNumbers withProducts(int factors) {
    double[][] scaled = Standardization.of(rows).applyAll(rows);
    for (double[] row : scaled) {
      Arrays.setAll(row, j -> Math.max(-3, Math.min(3, row[j])));
    }
    List<int[]> all = new ArrayList<>();
    for (int size = 1; size <= factors; size++) {
      extend(new int[size], 0, 0, all);
    }
    List<String> names =
        all.stream()
            .map(product -> Arrays.stream(product).mapToObj(columns::get))
            .map(parts -> parts.collect(Collectors.joining(" × ")))
            .toList();
    return new RealNumbers(
        name + " with products of " + factors, names, scaled, targets, List.copyOf(all));
  }

  /** Fills up non-descending column numbers from a place on. */
  private void extend(int[] product, int place, int least, List<int[]> all) {
    if (place == product.length) {
      all.add(product.clone());
      return;
    }
    for (int j = least; j < columns.size(); j++) {
      if (place == 0 || multiplies(product[place - 1], j)) {
        product[place] = j;
        extend(product, place + 1, j, all);
      }
    }
  }

  private boolean multiplies(int a, int b) {
    boolean same = attribute(columns.get(a)).equals(attribute(columns.get(b)));
    return !same || !binary(a);
  }

  private static String attribute(String column) {
    return column.split("=", 2)[0];
  }

  private boolean binary(int column) {
    return Arrays.stream(rows).allMatch(row -> row[column] == 0 || row[column] == 1);
  }

  String name() {
    return name;
  }

  /** The name of the table without what was made of it. */
  static String table(String name) {
    return name.replaceFirst(" with products of \\d+$", "");
  }

  int size() {
    return rows.length;
  }

  List<String> columns() {
    return columns;
  }

  /** Rows to train on and others to test on; none of them is to be changed. */
  static final class Drawn {
    final double[][] trainRows;
    final double[] trainTargets;
    final double[][] testRows;
    final double[] testTargets;

    private Drawn(double[][] train, double[] trainTargets, double[][] test, double[] testTargets) {
      trainRows = train;
      this.trainTargets = trainTargets;
      testRows = test;
      this.testTargets = testTargets;
    }

    /** The first half of the training rows, and the same rows to test on. */
    Drawn firstHalf() {
      return part(0, trainRows.length / 2);
    }

    /** The second half of the training rows, and the same rows to test on. */
    Drawn secondHalf() {
      return part(trainRows.length / 2, trainRows.length);
    }

    private Drawn part(int from, int to) {
      return new Drawn(
          Arrays.copyOfRange(trainRows, from, to),
          Arrays.copyOfRange(trainTargets, from, to),
          testRows,
          testTargets);
    }

    /** The same with the columns at mean 0 and deviation 1 of the training rows. */
    Drawn standardized() {
      Standardization scale = Standardization.of(trainRows);
      return new Drawn(
          scale.applyAll(trainRows), trainTargets, scale.applyAll(testRows), testTargets);
    }
  }

  /** Draws rows without replacement. */
  Drawn draw(int train, int test, Seed seed) {
    int[] order = Permutation.of(rows.length, seed.stream("rows"));
    int[] training = Arrays.copyOf(order, train);
    int[] testing = Arrays.copyOfRange(order, train, train + test);
    return new Drawn(
        select(training),
        Rows.select(targets, training),
        select(testing),
        Rows.select(targets, testing));
  }

  private double[][] select(int[] which) {
    double[][] selected = Rows.select(rows, which);
    if (products.isEmpty()) {
      return selected;
    }
    double[][] expanded = new double[selected.length][products.size()];
    for (int i = 0; i < expanded.length; i++) {
      for (int f = 0; f < products.size(); f++) {
        expanded[i][f] = 1;
        for (int j : products.get(f)) {
          expanded[i][f] *= selected[i][j];
        }
      }
    }
    return expanded;
  }
}
