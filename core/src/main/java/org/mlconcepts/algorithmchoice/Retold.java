package org.mlconcepts.algorithmchoice;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OwnClasses;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Bootstrap;

/** Data of which one can have sample after sample, to see whether a model tells the same again. */
interface Retold {

  /** A few words. */
  String name();

  /** The names of the features. */
  List<String> features();

  /** Rows that all models are compared on. */
  ClassRows all();

  /** One more sample: fresh rows of a truth, a bootstrap sample of a table. */
  ClassRows sample(RandomGenerator random);

  /** Independent features, of which three count, one of them most. */
  static Retold independent(int rows) {
    return new Invented("independent features", rows, 1, 0);
  }

  /** The same three, each with two near-copies that have no effect of their own. */
  static Retold copies(int rows) {
    return new Invented("features with near-copies", rows, 3, 0.95);
  }

  /** Tumours by thirty measures, of which many nearly repeat each other. */
  static Retold tumours() {
    Dataset data = Datasets.breastCancerWdbc();
    return new Resampled("breast cancer", data, data.features());
  }

  /** Loans by what is known of the borrower. */
  static Retold loans() {
    Dataset data = Datasets.germanCredit();
    return new Resampled("German credit", data, data.features());
  }

  /** Of a reader's table: below which rows say too little. */
  int LEAST_ROWS = 200;

  /** Of a reader's table: five of fewer features would often be the same five. */
  int LEAST_FEATURES = 10;

  /** Of a reader's table: the share of rows of either class, for each sample to have some. */
  double LEAST_SHARE = 0.05;

  /**
   * A reader's table, all of its columns.
   *
   * @param rows of a sample; a table that is smaller gives as many as it has
   * @throws IllegalArgumentException if its target is not yes or no, or if it has too few rows or
   *     features
   */
  static Retold own(Dataset data, int rows) {
    OwnClasses.yesOrNo(data).atLeastRows(LEAST_ROWS).atLeastShare(LEAST_SHARE);
    int size = Math.min(rows, data.table().rows());
    Resampled source = new Resampled(data.id(), data, data.features(), size);
    Checks.that(
        source.features().size() >= LEAST_FEATURES,
        "columns must make at least "
            + LEAST_FEATURES
            + " features, because it is asked which five matter most, but make "
            + source.features().size());
    return source;
  }

  /** Fresh rows of a known truth. */
  final class Invented implements Retold {

    private static final double[] EFFECTS = {2, -1.2, 0.8};
    private static final int IDLE = 7;

    private final String name;
    private final int rows;
    private final int copies;
    private final double correlation;
    private final ClassRows all;

    Invented(String name, int rows, int copies, double correlation) {
      this.name = name;
      this.rows = rows;
      this.copies = copies;
      this.correlation = correlation;
      all = sample(new Seed(0).stream("rows of " + name)); // part of the truth
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<String> features() {
      return IntStream.rangeClosed(1, copies * EFFECTS.length + IDLE)
          .mapToObj(j -> "x" + j)
          .toList();
    }

    @Override
    public ClassRows all() {
      return all;
    }

    @Override
    public ClassRows sample(RandomGenerator random) {
      double[][] drawn = new double[rows][];
      int[] labels = new int[rows];
      double own = Math.sqrt(1 - correlation * correlation);
      for (int i = 0; i < rows; i++) {
        double[] x = new double[copies * EFFECTS.length + IDLE];
        Arrays.setAll(x, j -> random.nextGaussian());
        double logOdds = 0;
        for (int k = 0; k < EFFECTS.length; k++) {
          logOdds += EFFECTS[k] * x[copies * k];
          for (int c = 1; c < copies; c++) {
            x[copies * k + c] = correlation * x[copies * k] + own * x[copies * k + c];
          }
        }
        drawn[i] = x;
        labels[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(-logOdds)) ? 1 : 0;
      }
      return new ClassRows(drawn, labels);
    }
  }

  /** Bootstrap samples of a table; features in standard deviations. */
  final class Resampled implements Retold {

    private final String name;
    private final List<String> features;
    private final ClassRows all;
    private final int size;

    Resampled(String name, Dataset data, Table table) {
      this(name, data, table, table.rows());
    }

    Resampled(String name, Dataset data, Table table, int size) {
      this.name = name;
      this.size = size;
      int[] rows = IntStream.range(0, table.rows()).toArray();
      Features encoded = Features.fit(table, rows);
      features = encoded.names();
      boolean[] marks = data.labels();
      double[][] matrix = encoded.matrix(rows);
      all =
          new ClassRows(
              Standardization.of(matrix).applyAll(matrix),
              IntStream.of(rows).map(i -> marks[i] ? 1 : 0).toArray());
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<String> features() {
      return features;
    }

    @Override
    public ClassRows all() {
      return all;
    }

    @Override
    public ClassRows sample(RandomGenerator random) {
      if (size == all.size()) {
        return all.select(Bootstrap.resample(size, random));
      }
      int[] drawn = new int[size];
      Arrays.setAll(drawn, i -> random.nextInt(all.size()));
      return all.select(drawn);
    }
  }
}
