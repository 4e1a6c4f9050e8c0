package org.mlconcepts.algorithmchoice;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Permutation;

/** Rows of two classes, to choose with and to find out afterwards what the choice is worth. */
interface Labelled {

  /** A few words. */
  String name();

  /** Rows to work with, and fresh ones; no row is both. */
  Draw draw(int rows, Seed seed);

  /** Rows to work with, and fresh ones; features are in standard deviations of the first. */
  record Draw(ClassRows own, ClassRows fresh) {
    static Draw scaled(ClassRows own, ClassRows fresh) {
      Standardization scale = Standardization.of(own.rows());
      return new Draw(
          new ClassRows(scale.applyAll(own.rows()), own.labels()),
          new ClassRows(scale.applyAll(fresh.rows()), fresh.labels()));
    }
  }

  /** Ten features and labels that have nothing to do with them: nobody is better than a coin. */
  static Labelled noise() {
    return new Labelled() {
      @Override
      public String name() {
        return "labels of pure noise";
      }

      @Override
      public Draw draw(int rows, Seed seed) {
        return Draw.scaled(coins(rows, seed.stream("own")), coins(1000, seed.stream("fresh")));
      }
    };
  }

  private static ClassRows coins(int count, RandomGenerator random) {
    double[][] rows = new double[count][10];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      Arrays.setAll(rows[i], j -> random.nextGaussian());
      labels[i] = random.nextBoolean() ? 1 : 0;
    }
    return new ClassRows(rows, labels);
  }

  /** Tumours by the ten largest measures. */
  static Labelled tumours() {
    Dataset data = Datasets.breastCancerWdbc();
    String[] worst =
        data.features().names().stream().filter(n -> n.startsWith("worst_")).toArray(String[]::new);
    return new OfTable("breast cancer", data, data.features().only(worst));
  }

  /** Loans by amount, duration, age and the state of the accounts. */
  static Labelled loans() {
    Dataset data = Datasets.germanCredit();
    return new OfTable(
        "German credit",
        data,
        data.features()
            .only("duration", "credit_amount", "age", "checking_status", "savings_status"));
  }

  /** Other rows of a table in each draw. */
  final class OfTable implements Labelled {

    private static final int MOST_FRESH = 600;

    private final String name;
    private final Table table;
    private final int[] labels;

    OfTable(String name, Dataset data, Table table) {
      this.name = name;
      this.table = table;
      boolean[] marks = data.labels();
      labels = IntStream.range(0, marks.length).map(i -> marks[i] ? 1 : 0).toArray();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Draw draw(int rows, Seed seed) {
      int[] order = Permutation.of(labels.length, seed.stream("rows"));
      int[] own = Arrays.copyOf(order, rows);
      int[] fresh = Arrays.copyOfRange(order, rows, Math.min(labels.length, rows + MOST_FRESH));
      Features features = Features.fit(table, own);
      return Draw.scaled(part(features, own), part(features, fresh));
    }

    private ClassRows part(Features features, int[] chosen) {
      return new ClassRows(
          features.matrix(chosen), IntStream.of(chosen).map(i -> labels[i]).toArray());
    }
  }
}
