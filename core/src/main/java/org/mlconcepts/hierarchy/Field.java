package org.mlconcepts.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.metric.Score;
import org.mlconcepts.model.FilterBank;
import org.mlconcepts.sample.Rows;

/** Where the rows of the size sweep come from. */
interface Field {

  String STEPS = "steps and products";
  String CUSTOMERS = "leaving customers";
  String SIGNALS = "pattern in a signal";
  String DIGITS = "odd or even digit";

  /** A few words. */
  String name();

  /** The accuracy of always saying the larger class. */
  double guess();

  /** The accuracy that nothing can beat; undefined where the truth is not known. */
  Score best();

  /** Rows in random order, the classes evenly mixed. */
  Labelled draw(int count, RandomGenerator random);

  /** The filters that suit, where features are pixels; none for a table. */
  List<FilterBank> banks();

  default boolean isPixels() {
    return !banks().isEmpty();
  }

  static List<Field> all() {
    return List.of(
        new Steps(),
        new Real(CUSTOMERS, Tables.customers(), List.of()),
        new Signals(),
        new Real(DIGITS, Tables.oddDigits(), List.of(new FilterBank(8, 8, 3, 6, 2))));
  }

  /** Three classical learners and one or two networks, two settings each. */
  default List<Rival> rivals() {
    List<Rival> rivals =
        new ArrayList<>(
            List.of(
                Rival.logistic(), Rival.neighbours(), Rival.forest(Work.TREES), Rival.network(16)));
    banks().forEach(bank -> rivals.add(Rival.convolution(bank)));
    return List.copyOf(rivals);
  }

  /**
   * Ten normal features; the class follows a product, a step and a band of the first four, and is
   * turned round in one row of ten, so that nobody can be right in more than nine.
   */
  record Steps() implements Field {

    private static final double TURNED = 0.1;

    @Override
    public String name() {
      return STEPS;
    }

    @Override
    public double guess() {
      return 0.5;
    }

    @Override
    public Score best() {
      return Score.of(1 - TURNED);
    }

    @Override
    public List<FilterBank> banks() {
      return List.of();
    }

    @Override
    public Labelled draw(int count, RandomGenerator random) {
      double[][] rows = new double[count][10];
      int[] labels = new int[count];
      for (int i = 0; i < count; i++) {
        double[] x = rows[i];
        for (int j = 0; j < x.length; j++) {
          x[j] = random.nextGaussian();
        }
        double sum = x[0] * x[1] + (x[2] > 0.5 ? 1.5 : 0) - (Math.abs(x[3]) > 1 ? 1.5 : 0);
        labels[i] = sum > 0 != random.nextDouble() < TURNED ? 1 : 0;
      }
      return new Labelled(rows, labels);
    }
  }

  /** Real rows. */
  record Real(String name, Labelled table, List<FilterBank> banks) implements Field {

    @Override
    public double guess() {
      return table.guess();
    }

    @Override
    public Score best() {
      return Score.undefined("the truth behind real rows is not known");
    }

    @Override
    public Labelled draw(int count, RandomGenerator random) {
      int[] chosen = Arrays.copyOf(ClassOrder.of(table.labels(), random), count);
      return new Labelled(Rows.select(table.rows(), chosen), Rows.select(table.labels(), chosen));
    }
  }
}
