package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.deployment.DriftDetectors.Block;
import org.mlconcepts.deployment.DriftDetectors.RealStream;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.HistogramDrift;
import org.mlconcepts.metric.QuantileBins;

/** A real table in the order of time, cut into blocks, with a learner that suits its target. */
final class RealDrift {

  private static final int BLOCKS = 18;
  private static final int SHARE = 4; // one row in so many takes part in a draw
  static final int FIRST = 3; // blocks that the old model is trained on

  private final String name;
  private final TimedRows rows;
  private final int[][] bins; // bins[column][row]: bin or level of each input
  private final int[] widths;

  private RealDrift(String name, TimedRows rows, Table inputs) {
    this.name = name;
    this.rows = rows;
    int reference = rows.size() * FIRST / BLOCKS;
    List<Column> columns = inputs.columns();
    bins = new int[columns.size()][];
    widths = new int[columns.size()];
    for (int j = 0; j < bins.length; j++) {
      if (columns.get(j) instanceof CategoricalColumn categories) {
        bins[j] = categories.codes();
        widths[j] = categories.levels().size();
      } else {
        double[] values = ((NumericColumn) columns.get(j)).values();
        QuantileBins edges = QuantileBins.of(Arrays.copyOf(values, reference), Monitors.BINS);
        bins[j] = Arrays.stream(values).mapToInt(edges::bin).toArray();
        widths[j] = edges.bins();
      }
    }
  }

  /** Telephone calls of a bank, 2008 to 2010. */
  static RealDrift deposits() {
    TimedRows rows = TimedRows.deposits();
    return new RealDrift("bank_marketing", rows, TimedRows.depositInputs());
  }

  /** House sales, 1993 to 1998. */
  static RealDrift houses() {
    Table inputs =
        Datasets.lucasHousePrices().table().without("sale_date", "assessed_value", "price");
    return new RealDrift("lucas_house_prices", TimedRows.houses(), inputs);
  }

  private record Draw(List<Block> blocks, double rank) {}

  RealStream study(int repeats, Seed seed, Progress progress) {
    List<Draw> draws = Repeats.run(name, repeats, progress, r -> draw(seed.stream("draw/" + r)));
    List<Block> blocks = new ArrayList<>();
    for (int b = 0; b < BLOCKS - FIRST; b++) {
      int at = b;
      List<Block> each = draws.stream().map(d -> d.blocks().get(at)).toList();
      blocks.add(
          new Block(
              mean(each.size(), i -> each.get(i).when()),
              mean(each.size(), i -> each.get(i).drift()),
              mean(each.size(), i -> each.get(i).loss()),
              mean(each.size(), i -> each.get(i).excess())));
    }
    return new RealStream(
        name, rows.unit(), List.copyOf(blocks), Values.list(Values.of(draws, Draw::rank)));
  }

  private static double mean(int count, IntToDoubleFunction value) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += value.applyAsDouble(i);
    }
    return sum / count;
  }

  private Draw draw(RandomGenerator random) {
    int[][] blocks = new int[BLOCKS][];
    for (int b = 0; b < BLOCKS; b++) {
      blocks[b] =
          IntStream.range(rows.size() * b / BLOCKS, rows.size() * (b + 1) / BLOCKS)
              .filter(i -> random.nextInt(SHARE) == 0)
              .toArray();
    }
    int[] reference = IntStream.range(0, FIRST).flatMap(b -> Arrays.stream(blocks[b])).toArray();
    TimedRows.Model old = rows.fit(reference);
    List<Block> found = new ArrayList<>();
    for (int b = FIRST; b < BLOCKS; b++) {
      double loss = old.loss(blocks[b]);
      double fresh = rows.fit(blocks[b - 1]).loss(blocks[b]);
      double when = rows.when(blocks[b][blocks[b].length / 2]);
      found.add(new Block(when, drift(reference, blocks[b]), loss, loss - fresh));
    }
    double[] drift = Values.of(found, Block::drift);
    return new Draw(
        List.copyOf(found), correlation(ranks(drift), ranks(Values.of(found, Block::excess))));
  }

  private double drift(int[] reference, int[] block) {
    double largest = 0;
    for (int j = 0; j < bins.length; j++) {
      HistogramDrift drift = HistogramDrift.of(counts(j, reference), counts(j, block));
      largest = Math.max(largest, drift.smoothedPsi());
    }
    return largest;
  }

  private int[] counts(int column, int[] wanted) {
    int[] counts = new int[widths[column]];
    for (int i : wanted) {
      counts[bins[column][i]]++;
    }
    return counts;
  }

  /** Ranks from 0; no two values of these streams are equal. */
  private static double[] ranks(double[] values) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      for (double other : values) {
        ranks[i] += other < values[i] ? 1 : 0;
      }
    }
    return ranks;
  }

  private static double correlation(double[] a, double[] b) {
    double centre = mean(a.length, i -> a[i]);
    double other = mean(b.length, i -> b[i]);
    double ab = mean(a.length, i -> (a[i] - centre) * (b[i] - other));
    double aa = mean(a.length, i -> (a[i] - centre) * (a[i] - centre));
    double bb = mean(b.length, i -> (b[i] - other) * (b[i] - other));
    return ab / Math.sqrt(aa * bb);
  }
}
