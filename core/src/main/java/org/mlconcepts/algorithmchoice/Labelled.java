package org.mlconcepts.algorithmchoice;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.OwnClasses;
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

  /** Rows of either class that a reader's table gives to choose with, for each fold to have one. */
  int LEAST_OF_EACH = 8;

  /** Fresh rows of a reader's table, for it to tell what a winner is worth. */
  int LEAST_FRESH = 120;

  /**
   * A reader's table, all of its columns; either class has its share of the rows to choose with.
   *
   * @throws IllegalArgumentException if its target is not yes or no, if there are too few rows, or
   *     of a class too few
   */
  static Labelled own(Dataset data, int rows) {
    OwnClasses classes =
        OwnClasses.yesOrNo(data)
            .atLeastRows(rows + LEAST_FRESH)
            .atLeastShare((double) LEAST_OF_EACH / rows);
    OfTable table = new OfTable(data.id(), data, data.features());
    return new Labelled() {
      @Override
      public String name() {
        return table.name();
      }

      @Override
      public Draw draw(int count, Seed seed) {
        int[] order = Permutation.of(table.labels.length, seed.stream("rows"));
        int positives = (int) Math.round(classes.positives() * count);
        int[] left = {count - positives, positives};
        boolean[] taken = new boolean[order.length];
        int[] own =
            IntStream.of(order)
                .filter(row -> left[table.labels[row]]-- > 0)
                .peek(row -> taken[row] = true)
                .toArray();
        int[] fresh =
            IntStream.of(order).filter(row -> !taken[row]).limit(OfTable.MOST_FRESH).toArray();
        return table.draw(own, fresh);
      }
    };
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
      return draw(own, fresh);
    }

    private Draw draw(int[] own, int[] fresh) {
      Features features = Features.fit(Features.known(table, own), own);
      return Draw.scaled(part(features, own), part(features, fresh));
    }

    private ClassRows part(Features features, int[] chosen) {
      return new ClassRows(
          features.matrix(chosen), IntStream.of(chosen).map(i -> labels[i]).toArray());
    }
  }
}
