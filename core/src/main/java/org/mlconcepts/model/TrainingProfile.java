package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Table;
import org.mlconcepts.metric.HistogramDrift;
import org.mlconcepts.metric.Quantiles;
import org.mlconcepts.model.ModelSchema.Field;

/**
 * How each column was spread in training, so that what a service receives can be compared with it.
 *
 * <p>A numeric column has the bins between its distinct deciles, each closed at the right; a
 * categorical one has a bin a level. The last bin takes what is missing, and words not seen.
 */
public final class TrainingProfile {

  private static final int TENTHS = 10;

  private final ModelSchema schema;
  private final List<double[]> edges; // by field; none for words
  private final List<double[]> ranges; // by field: least and largest number; none for words
  private final List<int[]> counts; // by field: training rows a bin

  private TrainingProfile(
      ModelSchema schema, List<double[]> edges, List<double[]> ranges, List<int[]> counts) {
    this.schema = schema;
    this.edges = List.copyOf(edges);
    this.ranges = List.copyOf(ranges);
    this.counts = List.copyOf(counts);
  }

  static TrainingProfile of(ModelSchema schema, Table table) {
    List<double[]> edges = new ArrayList<>();
    List<double[]> ranges = new ArrayList<>();
    List<int[]> counts = new ArrayList<>();
    for (Field field : schema.fields()) {
      boolean numeric = field.kind() == Column.Kind.NUMERIC;
      double[] present = numeric ? table.numeric(field.name()).present() : new double[0];
      double[] own = numeric ? deciles(present) : new double[0];
      edges.add(own);
      ranges.add(range(present));
      counts.add(new int[numeric ? own.length + 2 : field.levels().size() + 1]);
    }
    TrainingProfile profile = new TrainingProfile(schema, edges, ranges, counts);
    for (int row = 0; row < table.rows(); row++) {
      List<Cell> cells = schema.row(table, row);
      for (int j = 0; j < counts.size(); j++) {
        counts.get(j)[profile.bin(j, cells.get(j))]++;
      }
    }
    return profile;
  }

  private static double[] deciles(double[] values) {
    Quantiles quantiles = Quantiles.of(values);
    double[] edges = new double[TENTHS - 1];
    Arrays.setAll(edges, i -> quantiles.quantile((i + 1.0) / TENTHS));
    return Arrays.stream(edges).distinct().toArray();
  }

  private static double[] range(double... values) {
    return values.length == 0
        ? values
        : new double[] {
          Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow()
        };
  }

  /** How many bins a column has. */
  public int bins(int column) {
    return counts.get(column).length;
  }

  /**
   * Whether a number lies far from those of training: beyond the outer deciles by more than they
   * are apart (beyond the least and the largest number, where the outer deciles are equal), or
   * below zero where no number of training is, as with an age of -5. A model still answers there,
   * but out of nothing that it has seen. False for words and for what is missing.
   */
  public boolean isFar(int column, Cell cell) {
    if (!(cell instanceof Cell.Numeric number)) {
      return false;
    }
    double[] range = ranges.get(column);
    double[] own = edges.get(column).length < 2 ? range : edges.get(column);
    double low = own[0];
    double high = own[own.length - 1];
    boolean signIsNew = number.value() < 0 && range[0] >= 0;
    return signIsNew || number.value() < low - (high - low) || number.value() > high + (high - low);
  }

  /** The bin that a value of a column falls into. */
  public int bin(int column, Cell cell) {
    int last = bins(column) - 1;
    if (cell instanceof Cell.Numeric number) {
      double[] own = edges.get(column);
      int bin = 0;
      while (bin < own.length && number.value() > own[bin]) {
        bin++;
      }
      return bin;
    }
    if (cell instanceof Cell.Text text) {
      int level = schema.fields().get(column).levels().indexOf(text.value());
      return level >= 0 ? level : last;
    }
    return last;
  }

  /** A value that training has seen often: the middle edge of numbers, the commonest word. */
  public Cell typical(int column) {
    double[] own = edges.get(column);
    if (own.length > 0) {
      return Cell.of(own[own.length / 2]);
    }
    List<String> levels = schema.fields().get(column).levels();
    int best = 0;
    for (int level = 1; level < levels.size(); level++) {
      best = counts.get(column)[level] > counts.get(column)[best] ? level : best;
    }
    return Cell.of(levels.get(best));
  }

  /**
   * The population stability index of observed counts against training, with half a row more in
   * each bin; see {@link HistogramDrift#smoothedPsi}. Without drift it is about (bins - 1)/rows,
   * not 0.
   *
   * @param observed rows a bin, at least one row in all
   */
  public double stabilityIndex(int column, int[] observed) {
    return HistogramDrift.of(counts.get(column), observed).smoothedPsi();
  }

  void write(PartWriter to) {
    for (int j = 0; j < counts.size(); j++) {
      to.numbers("edges", edges.get(j));
      to.numbers("range", ranges.get(j));
      to.counts("rows", counts.get(j));
    }
  }

  static TrainingProfile read(ModelSchema schema, PartReader from) {
    List<double[]> edges = new ArrayList<>();
    List<double[]> ranges = new ArrayList<>();
    List<int[]> counts = new ArrayList<>();
    for (Field field : schema.fields()) {
      double[] own = from.numbers("edges");
      boolean numeric = field.kind() == Column.Kind.NUMERIC;
      edges.add(own);
      ranges.add(from.numbers("range", numeric ? 2 : 0));
      int bins = numeric ? own.length + 2 : field.levels().size() + 1;
      int[] rows = from.counts("rows");
      from.require(rows.length == bins, "rows must have " + bins + " counts");
      counts.add(rows);
    }
    from.end();
    return new TrainingProfile(schema, edges, ranges, counts);
  }
}
