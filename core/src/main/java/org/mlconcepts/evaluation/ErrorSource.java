package org.mlconcepts.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.LeastSquares;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.model.NumberTable;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/**
 * Where training and test rows come from: a line with normal noise, or a table. In the bundled ones
 * wages and houses are predicted in dollars, as they are, without logarithms.
 */
final class ErrorSource {

  private static final double SLOPE = 2;

  /** The correlation of two columns of a reader's table that are both used is below this. */
  private static final double MOST_ALIKE = 0.95;

  /** Inputs with an intercept, and a target. */
  static final class Sample {
    private final double[][] design;
    private final double[] target;

    Sample(double[][] design, double[] target) {
      this.design = design;
      this.target = target;
    }

    double[][] design() {
      return design;
    }

    double[] target() {
      return target;
    }

    /** The rows for which the deciding input is at most, or above, a bound. */
    Sample where(int input, double bound, boolean above) {
      int[] rows =
          IntStream.range(0, target.length)
              .filter(i -> design[i][input] > bound == above)
              .toArray();
      return new Sample(Rows.select(design, rows), Rows.select(target, rows));
    }
  }

  private final String name;
  private final int deciding;
  private final double[][] design;
  private final double[] target;

  private ErrorSource(String name, int deciding, double[][] design, double[] target) {
    this.name = name;
    this.deciding = deciding;
    this.design = design;
    this.target = target;
  }

  /** A line with normal noise of standard deviation 1. */
  static ErrorSource line() {
    return new ErrorSource("normal noise", 1, new double[0][], new double[0]);
  }

  /** Weekly wages by schooling and experience. */
  static ErrorSource wages() {
    return table(
        "wages", Datasets.cps1988Wages(), "weekly_wage", "education_years", "experience_years");
  }

  /** House prices by size, age and equipment. */
  static ErrorSource houses() {
    return table(
        "house prices",
        Datasets.lucasHousePrices(),
        "price",
        "living_area_sqft",
        "year_built",
        "baths",
        "lot_sqft");
  }

  private static ErrorSource table(String name, Dataset dataset, String target, String... inputs) {
    int[] all = new int[dataset.table().rows()];
    Arrays.setAll(all, i -> i);
    double[][] values = Features.fit(dataset.table().only(inputs), all).matrix(all);
    return of(name, values, dataset.table().numeric(target).values());
  }

  /**
   * A reader's table, its target by the two columns of numbers that go most with it and not all too
   * much with each other.
   *
   * @param least rows that it must have
   */
  static ErrorSource own(Dataset data, int least) {
    NumberTable table = NumberTable.of(data, least);
    double[] targets = table.standardTargets();
    double[][] rows = table.rows();
    List<double[]> candidates =
        IntStream.range(0, table.numbers())
            .mapToObj(j -> Arrays.stream(rows).mapToDouble(row -> row[j]).toArray())
            .filter(ErrorSource::spreads)
            .map(ErrorSource::standard)
            .sorted(Comparator.comparingDouble(column -> -Math.abs(product(column, targets))))
            .toList();
    Checks.that(
        !candidates.isEmpty(),
        "the table must have a column of numbers of which no value fills more than a third of the"
            + " rows");
    double[] first = candidates.get(0);
    Optional<double[]> second =
        candidates.stream()
            .filter(column -> Math.abs(product(column, first)) < MOST_ALIKE)
            .findFirst();
    double[][] values = new double[targets.length][];
    Arrays.setAll(
        values,
        i ->
            second
                .map(column -> new double[] {first[i], column[i]})
                .orElseGet(() -> new double[] {first[i]}));
    return of(table.name(), values, table.targets());
  }

  /** Whether small samples differ in it, and half of it lies above the other half. */
  private static boolean spreads(double[] column) {
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    int third = sorted.length / 3;
    return IntStream.range(third, sorted.length).noneMatch(i -> sorted[i] == sorted[i - third]);
  }

  private static double[] standard(double[] column) {
    double mean = Arrays.stream(column).sum() / column.length;
    double squares = Arrays.stream(column).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = Math.sqrt(squares / column.length);
    return Arrays.stream(column).map(x -> (x - mean) / deviation).toArray();
  }

  /** The correlation of two columns in standard deviations. */
  private static double product(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum() / a.length;
  }

  private static ErrorSource of(String name, double[][] values, double[] target) {
    double[][] design = new double[values.length][];
    for (int i = 0; i < design.length; i++) {
      design[i] = new double[values[i].length + 1];
      design[i][0] = 1;
      System.arraycopy(values[i], 0, design[i], 1, values[i].length);
    }
    return new ErrorSource(name, 1, design, target);
  }

  String name() {
    return name;
  }

  /** Whether targets are amounts, of which a total can be set in proportion. */
  boolean hasTotals() {
    return target.length == 0 || Arrays.stream(target).allMatch(y -> y >= 0);
  }

  /** The column of the design by which the shifted test rows are chosen. */
  int deciding() {
    return deciding;
  }

  /** Rows drawn at random; of a table none twice within a draw. */
  Sample draw(int rows, RandomGenerator random) {
    if (target.length > 0) {
      int[] chosen = Arrays.copyOf(Permutation.of(target.length, random), rows);
      return new Sample(Rows.select(design, chosen), Rows.select(target, chosen));
    }
    double[][] x = new double[rows][];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = new double[] {1, random.nextGaussian()};
      y[i] = SLOPE * x[i][1] + random.nextGaussian();
    }
    return new Sample(x, y);
  }

  /** The predictions at the test rows of least squares fitted to the training rows. */
  static double[] predictions(Sample train, Sample test) {
    double[] coefficients = LeastSquares.of(train.design()).coefficients(train.target());
    double[] predictions = new double[test.target().length];
    for (int i = 0; i < predictions.length; i++) {
      for (int j = 0; j < coefficients.length; j++) {
        predictions[i] += coefficients[j] * test.design()[i][j];
      }
    }
    return predictions;
  }

  /** The target of the nearest training row, on inputs scaled by the training rows. */
  static double[] nearest(Sample train, Sample test) {
    Standardization scale = Standardization.of(train.design());
    return new NearestNeighbours(1)
        .fit(scale.applyAll(train.design()), train.target(), new Seed(0).stream("unused"))
        .predictAll(scale.applyAll(test.design()));
  }
}
