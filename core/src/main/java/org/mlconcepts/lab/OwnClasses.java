package org.mlconcepts.lab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Dataset;

/**
 * The classes of a reader's table, and whether there are rows enough of each. An experiment says
 * what it needs; a table that has less is refused with the rule, what there is, and the way out.
 */
public final class OwnClasses {

  private final Dataset data;
  private final List<String> names;
  private final int[] labels;

  private OwnClasses(Dataset data, List<String> names, int[] labels) {
    this.data = data;
    this.names = List.copyOf(names);
    this.labels = labels;
  }

  /**
   * Two classes: 1 for the positive value, 0 for all others.
   *
   * @throws IllegalArgumentException if the target has no positive value
   */
  public static OwnClasses yesOrNo(Dataset data) {
    boolean[] marks = data.labels();
    String yes = data.positive().orElse("yes");
    return new OwnClasses(
        data,
        List.of("not " + yes, yes),
        IntStream.range(0, marks.length).map(i -> marks[i] ? 1 : 0).toArray());
  }

  /**
   * Every value of the target that occurs is a class, the most frequent first; a target of numbers
   * has two classes if one of its values is the positive one.
   *
   * @throws IllegalArgumentException if the target is of numbers or dates, and has no positive
   *     value
   */
  public static OwnClasses of(Dataset data) {
    if (!(data.table().column(data.target()) instanceof CategoricalColumn column)) {
      return yesOrNo(data);
    }
    int[] counts = column.counts();
    int[] order =
        IntStream.range(0, counts.length)
            .filter(code -> counts[code] > 0)
            .boxed()
            .sorted(Comparator.comparingInt(code -> -counts[code])) // stable
            .mapToInt(Integer::intValue)
            .toArray();
    int[] place = new int[counts.length];
    IntStream.range(0, order.length).forEach(c -> place[order[c]] = c);
    return new OwnClasses(
        data,
        IntStream.of(order).mapToObj(column.levels()::get).toList(),
        IntStream.of(column.codes()).map(code -> place[code]).toArray());
  }

  /** The class of each row, 0..count()-1. */
  public int[] labels() {
    return labels.clone();
  }

  /** How many classes there are. */
  public int count() {
    return names.size();
  }

  /** The share of the rows that a class has, 0..1. */
  public double share(int label) {
    return (double) rows(label) / labels.length;
  }

  /** The share of the rows that have the positive value, of two classes. */
  public double positives() {
    return share(1);
  }

  private int rows(int label) {
    return (int) IntStream.of(labels).filter(each -> each == label).count();
  }

  /** Requires at least so many rows. */
  public OwnClasses atLeastRows(int least) {
    Checks.that(
        labels.length >= least,
        String.format(
            Locale.ROOT,
            "the table must have at least %,d rows, but has %,d; take a larger one",
            least,
            labels.length));
    return this;
  }

  /**
   * Requires at least so many classes, where a target of fewer cannot be mended.
   *
   * @param why what is the matter with fewer
   */
  public OwnClasses atLeast(int least, String why) {
    Checks.that(
        count() >= least,
        String.format(
            Locale.ROOT,
            "target %s must have at least %d classes, but has %d; %s",
            data.target(),
            least,
            count(),
            why));
    return this;
  }

  /** Requires at least so many classes, and at most so many. */
  public OwnClasses between(int least, int most) {
    Checks.that(
        count() >= least && count() <= most,
        String.format(
            Locale.ROOT,
            "target %s must have %d to %d values, but has %,d; join rare ones, or take another",
            data.target(),
            least,
            most,
            count()));
    return this;
  }

  /** Requires at least so many rows of each class. */
  public OwnClasses atLeastOfEach(int least) {
    int rarest = rarest();
    Checks.that(
        rows(rarest) >= least,
        String.format(
            Locale.ROOT,
            "each class of %s must have at least %d rows, but \"%s\" has %,d; join it with another,"
                + " or leave it out",
            data.target(),
            least,
            names.get(rarest),
            rows(rarest)));
    return this;
  }

  /** Requires each class to have at least this share of the rows. */
  public OwnClasses atLeastShare(double least) {
    int rarest = rarest();
    Checks.that(
        share(rarest) >= least,
        String.format(
            Locale.ROOT,
            "each class of %s must have at least %.0f %% of the rows, so that small samples have"
                + " some, but \"%s\" has %.1f %%",
            data.target(),
            100 * least,
            names.get(rarest),
            100 * share(rarest)));
    return this;
  }

  /** Requires that no class has more than this share of the rows. */
  public OwnClasses atMostShare(double most) {
    double[] shares = IntStream.range(0, count()).mapToDouble(this::share).toArray();
    double largest = Arrays.stream(shares).max().orElseThrow();
    Checks.that(
        largest <= most,
        String.format(
            Locale.ROOT,
            "no class of %s may have more than %.0f %% of the rows, because shares of right classes"
                + " would say little, but one has %.1f %%",
            data.target(),
            100 * most,
            100 * largest));
    return this;
  }

  private int rarest() {
    return IntStream.range(0, count()).reduce((a, b) -> rows(b) < rows(a) ? b : a).orElseThrow();
  }
}
