package org.mlconcepts.model;

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

/**
 * A reader's table with a number to predict, as rows of numbers.
 *
 * <p>Features come as {@link Features} makes them, those of numeric columns first. Of a category
 * all levels but the first are a feature, so that least squares has one solution. A feature that
 * has the same value in more than 95 % of the rows is left out: in small samples it would often be
 * constant. Means that stand for missing values are those of all rows; targets take no part in any
 * of that.
 */
public final class NumberTable {

  /** In fewer, a target is a class rather than a number. */
  private static final int LEAST_VALUES = 5;

  /** What one value of a feature may fill of the rows. */
  private static final double MOST_OF_A_FEATURE = 0.95;

  private static final double LARGEST = 1e100; // squares and their sums stay finite
  private static final int CHECKED_ROWS = 500;
  private static final double EXACT = 1e-6; // unexplained share; less is rounding, not noise

  private final String name;
  private final List<String> features;
  private final int numbers;
  private final double[][] rows;
  private final double[] targets;

  private NumberTable(
      String name, List<String> features, int numbers, double[][] rows, double[] targets) {
    this.name = name;
    this.features = List.copyOf(features);
    this.numbers = numbers;
    this.rows = rows;
    this.targets = targets;
  }

  /**
   * Reads a table as numbers.
   *
   * @param least rows that it must have
   * @throws IllegalArgumentException if the target is not a number or has hardly any different
   *     values, if there are too few rows, if no feature varies, or if the target is a weighted sum
   *     of the features but for rounding; the message is one line
   */
  public static NumberTable of(Dataset data, int least) {
    double[] targets = targets(data);
    require(
        targets.length >= least,
        String.format(
            Locale.ROOT,
            "the table must have at least %,d rows, but has %,d",
            least,
            targets.length));
    Table ordered = numbersFirst(data.features());
    int[] all = IntStream.range(0, targets.length).toArray();
    Features encoded = Features.fit(ordered, all);
    double[][] matrix = encoded.matrix(all);
    int[] kept = kept(ordered, encoded.names(), matrix);
    double[][] rows = new double[targets.length][];
    for (int i = 0; i < rows.length; i++) {
      double[] row = matrix[i];
      rows[i] = Arrays.stream(kept).mapToDouble(j -> row[j]).toArray();
    }
    requireNoise(data.target(), rows, targets);
    long columns = ordered.columns().stream().filter(c -> c instanceof NumericColumn).count();
    return new NumberTable(
        data.id(),
        Arrays.stream(kept).mapToObj(encoded.names()::get).toList(),
        (int) Arrays.stream(kept).filter(j -> j < columns).count(),
        rows,
        targets);
  }

  /** The features that vary, without the first level of each category. */
  private static int[] kept(Table ordered, List<String> names, double[][] matrix) {
    List<Integer> kept = new ArrayList<>();
    int feature = 0;
    for (Column column : ordered.columns()) {
      boolean number = column instanceof NumericColumn;
      int end = feature + (number ? 1 : levels((CategoricalColumn) column));
      for (int j = feature + (number ? 0 : 1); j < end; j++) {
        if (varies(column(matrix, j, names.get(j)))) {
          kept.add(j);
        }
      }
      feature = end;
    }
    require(
        !kept.isEmpty(),
        String.format(
            Locale.ROOT,
            "the table must have a column that varies, but in each one value fills more than %.0f %%"
                + " of the rows",
            100 * MOST_OF_A_FEATURE));
    return kept.stream().mapToInt(j -> j).toArray();
  }

  private static double[] targets(Dataset data) {
    String target = data.target();
    require(
        data.positive().isEmpty(),
        String.format(
            Locale.ROOT, "the target must be a number, but \"%s\" is taken as yes or no", target));
    double[] targets = column(data.table().numeric(target));
    double[] sorted = targets.clone();
    Arrays.sort(sorted);
    long different = Arrays.stream(sorted).distinct().count();
    require(
        different >= LEAST_VALUES,
        String.format(
            Locale.ROOT,
            "the target must have at least %d different values, but \"%s\" has %d",
            LEAST_VALUES,
            target,
            different));
    require(
        mostEqual(sorted) <= sorted.length / 2,
        String.format(
            Locale.ROOT,
            "no value of the target may fill more than half of the rows, but one of \"%s\" fills %.0f %%",
            target,
            100.0 * mostEqual(sorted) / sorted.length));
    return targets;
  }

  private static double[] column(NumericColumn column) {
    double[] values = column.values();
    requireBounded(column.name(), values);
    return values;
  }

  private static double[] column(double[][] matrix, int feature, String name) {
    double[] values = Arrays.stream(matrix).mapToDouble(row -> row[feature]).toArray();
    requireBounded(name, values);
    return values;
  }

  private static void requireBounded(String name, double[] values) {
    require(
        Arrays.stream(values).allMatch(value -> Math.abs(value) <= LARGEST),
        String.format(
            Locale.ROOT, "numbers must be between -1e100 and 1e100, but \"%s\" has others", name));
  }

  private static Table numbersFirst(Table features) {
    List<Column> ordered = new ArrayList<>();
    features.columns().stream().filter(c -> c instanceof NumericColumn).forEach(ordered::add);
    features.columns().stream().filter(c -> !(c instanceof NumericColumn)).forEach(ordered::add);
    return Table.of(ordered);
  }

  private static int levels(CategoricalColumn column) {
    return (int) Arrays.stream(column.counts()).filter(count -> count > 0).count();
  }

  private static boolean varies(double[] values) {
    Arrays.sort(values);
    return mostEqual(values) <= MOST_OF_A_FEATURE * values.length;
  }

  /** How often the most frequent value comes. */
  private static int mostEqual(double[] sorted) {
    int most = 0;
    int run = 0;
    for (int i = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      most = Math.max(most, run);
    }
    return most;
  }

  private static void requireNoise(String target, double[][] rows, double[] targets) {
    int count = Math.min(CHECKED_ROWS, rows.length);
    if (count < 2 * (rows[0].length + 1)) {
      return;
    }
    double[][] some = new double[count][];
    double[] known = new double[count];
    for (int i = 0; i < count; i++) {
      int row = (int) ((long) i * rows.length / count);
      some[i] = rows[row];
      known[i] = targets[row];
    }
    double[][] scaled = Standardization.of(some).applyAll(some);
    double[] predicted = RidgePath.of(scaled).fit(known, 0).predictAll(scaled);
    double mean = Arrays.stream(known).sum() / count;
    double missed = 0;
    double spread = 0;
    for (int i = 0; i < count; i++) {
      missed += (known[i] - predicted[i]) * (known[i] - predicted[i]);
      spread += (known[i] - mean) * (known[i] - mean);
    }
    require(
        missed > EXACT * spread,
        String.format(
            Locale.ROOT,
            "a weighted sum of the columns gives \"%s\" without any error, so there is nothing to"
                + " learn; leave out the column that gives it away",
            target));
  }

  private static void require(boolean kept, String message) {
    if (!kept) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The name of the table. */
  public String name() {
    return name;
  }

  /** What the features are called: {@code age}, {@code colour=red}. */
  public List<String> features() {
    return features;
  }

  /** How many of the first features are numbers of the table; the others are 1 or 0. */
  public int numbers() {
    return numbers;
  }

  /** All rows, {@code [row][feature]}; not to be changed. */
  public double[][] rows() {
    return rows;
  }

  /** The number to predict, one a row, in its own unit. */
  public double[] targets() {
    return targets.clone();
  }

  /** The same in standard deviations from the mean of the table. */
  public double[] standardTargets() {
    double mean = Arrays.stream(targets).sum() / targets.length;
    double squares = Arrays.stream(targets).map(y -> (y - mean) * (y - mean)).sum();
    double deviation = Math.sqrt(squares / targets.length);
    return Arrays.stream(targets).map(y -> (y - mean) / deviation).toArray();
  }
}
