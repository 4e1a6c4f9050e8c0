package org.mlconcepts.algorithmchoice;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Features;
import org.mlconcepts.sample.Permutation;

/** Other rows of a table in each repeat. */
final class TableArena implements Arena {

  private static final int LEAST_TEST = 100;
  private static final int MOST_TEST = 400;

  private final String title;
  private final Table table;
  private final int[] labels;
  private final int[] probe;
  private final int[] others;

  TableArena(String title, Table table, int[] labels) {
    this.title = title;
    this.table = table;
    this.labels = labels;
    int[] order =
        Permutation.of(labels.length, new Seed(0).stream("probe of " + title)); // part of the task
    probe = Arrays.copyOf(order, PROBE);
    others = Arrays.copyOfRange(order, PROBE, order.length);
  }

  static TableArena of(String title, Dataset data, Table table) {
    boolean[] marks = data.labels();
    return new TableArena(
        title, table, IntStream.range(0, marks.length).map(i -> marks[i] ? 1 : 0).toArray());
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean real() {
    return true;
  }

  @Override
  public int mostTraining() {
    return others.length - LEAST_TEST;
  }

  @Override
  public Bout draw(int train, Seed seed) {
    int[] order = others.clone();
    Permutation.shuffle(order, seed.stream("rows"));
    int tested = Math.min(MOST_TEST, order.length - train);
    int[] test = Arrays.copyOf(order, tested);
    int[] training = proportional(Arrays.copyOfRange(order, tested, order.length), train);
    Features features = Features.fit(Features.known(table, training), training);
    return Bout.scaled(part(features, training), part(features, test), part(features, probe));
  }

  /** The first rows of either class, so that a small part never lacks one. */
  private int[] proportional(int[] order, int count) {
    double share = IntStream.of(order).map(row -> labels[row]).average().orElseThrow();
    int positives = (int) Math.round(share * count);
    return IntStream.concat(
            IntStream.of(order).filter(row -> labels[row] == 1).limit(positives),
            IntStream.of(order).filter(row -> labels[row] == 0).limit(count - positives))
        .toArray();
  }

  private ClassRows part(Features features, int[] chosen) {
    return new ClassRows(
        features.matrix(chosen), IntStream.of(chosen).map(i -> labels[i]).toArray());
  }
}
