package org.mlconcepts.features;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OwnClasses;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/**
 * The categorical column of a reader's table that has the most levels, beside its columns of
 * numbers, in standard deviations of the training rows. What is predicted is 1 for yes, else 0. A
 * missing text is a level of its own.
 */
final class OwnCategories implements CategorySource {

  private static final int LEAST_ROWS = 400;
  private static final double LEAST_SHARE = 0.05;
  private static final int LEAST_LEVELS = 3;
  private static final double PRICE = 1e-3; // decides between equal solutions only

  private final String title;
  private final Table numbers;
  private final int[] levels;
  private final int levelCount;
  private final double[] targets;

  private OwnCategories(String file, CategoricalColumn column, Table numbers, double... targets) {
    int unknown = column.levels().size();
    title = column.name() + " of " + file;
    this.numbers = numbers;
    this.targets = targets;
    levels = IntStream.of(column.codes()).map(code -> code < 0 ? unknown : code).toArray();
    levelCount = unknown + 1;
  }

  /**
   * Finds the column.
   *
   * @throws IllegalArgumentException if the target is not yes or no, if there are too few rows, if
   *     there is no such column, or none of numbers, or if the column tells so little that no
   *     encoding of it could gain what is judged
   */
  static OwnCategories of(Dataset data) {
    OwnClasses.yesOrNo(data).atLeastRows(LEAST_ROWS).atLeastShare(LEAST_SHARE);
    List<CategoricalColumn> texts =
        data.features().columns().stream()
            .filter(CategoricalColumn.class::isInstance)
            .map(CategoricalColumn.class::cast)
            .filter(column -> occurring(column) >= LEAST_LEVELS)
            .sorted(Comparator.comparingInt(column -> -occurring(column))) // stable
            .toList();
    Checks.that(
        !texts.isEmpty(),
        "no column holds at least "
            + LEAST_LEVELS
            + " different texts, so there is none to encode");
    requireToTell(texts.get(0), data);
    return of(texts.get(0), data);
  }

  private static OwnCategories of(CategoricalColumn column, Dataset data) {
    String[] numbers =
        data.features().columns().stream()
            .filter(each -> each.kind() == Column.Kind.NUMERIC)
            .map(Column::name)
            .toArray(String[]::new);
    Checks.that(
        numbers.length > 0,
        "there must be a column of numbers beside the texts, but there is none");
    return new OwnCategories(
        data.id(),
        column,
        data.features().only(numbers),
        IntStream.of(OwnClasses.yesOrNo(data).labels()).asDoubleStream().toArray());
  }

  /**
   * An encoding cannot bring what the texts do not tell, not even of the rows they are taken from.
   */
  private static void requireToTell(CategoricalColumn column, Dataset data) {
    double most = ceiling(column, data);
    double least = EncodingsReading.NOTICEABLE;
    Checks.that(
        most >= least,
        String.format(
            Locale.ROOT,
            "%s tells at most %.1f %% of the spread of %s, by itself or in a line beside the"
                + " numbers, so that no encoding could gain the %.0f %% that is judged",
            column.name(),
            100 * most,
            data.target(),
            100 * least));
  }

  /**
   * The share of the variance of the targets that the texts explain on the very rows that their
   * means are taken from: by their means alone, or beyond the numbers in one line; the larger.
   */
  static double ceiling(CategoricalColumn column, Dataset data) {
    return of(column, data).ceiling();
  }

  private double ceiling() {
    int[] all = IntStream.range(0, levels.length).toArray();
    Features features = Features.fit(Features.known(numbers, all), all);
    CategoryRows rows = part(features, Standardization.of(features.matrix(all)), all);
    double[][] none = new double[levels.length][0];
    return Math.max(
        explained(rows, none, rows.levels, levelCount),
        explained(rows, rows.numbers, rows.levels, levelCount)
            - explained(rows, rows.numbers, new int[levels.length], 1));
  }

  private static double explained(CategoryRows rows, double[][] numbers, int[] levels, int count) {
    LevelColumn column = new LevelColumn(levels, rows.targets, count);
    OneHotLeastSquares model = OneHotLeastSquares.fit(numbers, column, PRICE);
    return Learner.r2(rows.targets, model.predict(numbers, levels));
  }

  private static int occurring(CategoricalColumn column) {
    return (int) Arrays.stream(column.counts()).filter(count -> count > 0).count();
  }

  @Override
  public String title() {
    return title;
  }

  /** At most half of the rows are trained on. */
  @Override
  public Drawn draw(int train, int test, Seed seed) {
    int[] order = Permutation.of(levels.length, seed.stream("rows"));
    int fit = Math.min(train, order.length / 2);
    int[] training = Arrays.copyOf(order, fit);
    int[] testing = Arrays.copyOfRange(order, fit, Math.min(order.length, fit + test));
    Features features = Features.fit(Features.known(numbers, training), training);
    Standardization scale = Standardization.of(features.matrix(training));
    return new Drawn(part(features, scale, training), part(features, scale, testing));
  }

  private CategoryRows part(Features features, Standardization scale, int... rows) {
    return new CategoryRows(
        Rows.select(levels, rows),
        scale.applyAll(features.matrix(rows)),
        Rows.select(targets, rows),
        levelCount);
  }
}
