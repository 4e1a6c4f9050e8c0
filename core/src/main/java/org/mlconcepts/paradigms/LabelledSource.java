package org.mlconcepts.paradigms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OwnClasses;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Permutation;

/** Where rows with known classes come from; each draw has two disjoint parts. */
interface LabelledSource {

  /** Rows to learn from and rows to judge by, in the same units. */
  record Draw(LabelledSet fit, LabelledSet test) {}

  String title();

  int classes();

  /** Whether the classes were invented with the rows, so that the truth is known. */
  boolean synthetic();

  /** At most so many rows a part; fewer where the source has fewer. */
  Draw draw(int most, Seed seed);

  /** Invented rows, by their law. */
  enum Cloud implements LabelledSource {
    /** Three round clouds in four dimensions, five deviations from centre to centre. */
    CLOUDS("three clouds", 3) {
      @Override
      int fill(double[] row, RandomGenerator random) {
        int label = random.nextInt(3);
        normal(row, random);
        row[label] += 5 / Math.sqrt(2);
        return label;
      }
    },
    /** Two rings, one inside the other: classes that a ring tells apart and a centre does not. */
    RINGS("two rings", 2) {
      @Override
      int fill(double[] row, RandomGenerator random) {
        int label = random.nextInt(2);
        double angle = 2 * Math.PI * random.nextDouble();
        double radius = 1 + label + 0.1 * random.nextGaussian();
        row[0] = radius * StrictMath.cos(angle);
        row[1] = radius * StrictMath.sin(angle);
        return label;
      }
    },
    /** One cloud, cut into two classes by a plane: there is an outcome, but there are no groups. */
    ONE_CLOUD("one cloud cut in two", 2) {
      @Override
      int fill(double[] row, RandomGenerator random) {
        normal(row, random);
        return row[0] + row[1] + row[2] + row[3] > 0 ? 1 : 0;
      }
    };

    private final String title;
    private final int classes;

    Cloud(String title, int classes) {
      this.title = title;
      this.classes = classes;
    }

    /** Draws one row of four numbers and returns its class. */
    abstract int fill(double[] row, RandomGenerator random);

    @Override
    public String title() {
      return title;
    }

    @Override
    public int classes() {
      return classes;
    }

    @Override
    public boolean synthetic() {
      return true;
    }

    @Override
    public Draw draw(int most, Seed seed) {
      return new Draw(part(most, seed.stream("fit")), part(most, seed.stream("test")));
    }

    private LabelledSet part(int count, RandomGenerator random) {
      double[][] rows = new double[count][this == RINGS ? 2 : 4];
      int[] labels = new int[count];
      for (int i = 0; i < count; i++) {
        labels[i] = fill(rows[i], random);
      }
      return new LabelledSet(rows, labels);
    }

    private static void normal(double[] row, RandomGenerator random) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextGaussian();
      }
    }
  }

  /** A bundled table, cut at random; only its numeric columns and complete rows are used. */
  final class OfTable implements LabelledSource {
    private final String name;
    private final LabelledSet all;
    private final boolean scaled;

    /**
     * @param scaled whether columns are brought to the same variance on the rows to learn from
     */
    OfTable(String name, LabelledSet all, boolean scaled) {
      this.name = name;
      this.all = all;
      this.scaled = scaled;
    }

    static OfTable of(String name, Dataset dataset, boolean scaled, String... left) {
      Table table = dataset.table().without(left);
      table = table.select(table.completeRows());
      CategoricalColumn target = table.categorical(dataset.target());
      List<NumericColumn> columns =
          table.columns().stream()
              .filter(column -> column.kind() == Column.Kind.NUMERIC)
              .map(NumericColumn.class::cast)
              .toList();
      double[][] rows = new double[table.rows()][columns.size()];
      for (int j = 0; j < columns.size(); j++) {
        double[] values = columns.get(j).values();
        for (int i = 0; i < rows.length; i++) {
          rows[i][j] = values[i];
        }
      }
      return new OfTable(name, new LabelledSet(rows, target.codes()), scaled);
    }

    @Override
    public String title() {
      return name;
    }

    @Override
    public int classes() {
      return Arrays.stream(all.labels()).max().orElseThrow() + 1;
    }

    @Override
    public boolean synthetic() {
      return false;
    }

    @Override
    public Draw draw(int most, Seed seed) {
      int size = Math.min(most, all.size() / 2);
      int[] order = Permutation.of(all.size(), seed.stream("rows"));
      LabelledSet fit = all.select(Arrays.copyOf(order, size));
      LabelledSet test = all.select(Arrays.copyOfRange(order, size, 2 * size));
      if (!scaled) {
        return new Draw(fit, test);
      }
      Standardization scale = Standardization.of(fit.rows());
      return new Draw(
          fit.withRows(scale.applyAll(fit.rows())), test.withRows(scale.applyAll(test.rows())));
    }
  }

  /** Rows that a reader's table must have, half of them to learn from. */
  int LEAST_ROWS = 200;

  /** Classes that a reader's table may have. */
  int MOST_CLASSES = 12;

  /** Rows of each class that a reader's table must have. */
  int LEAST_OF_EACH = 20;

  /** The share of rows that one class of a reader's table may have. */
  double MOST_SHARE = 0.8;

  /** Columns of a reader's table that are used, from the first on. */
  int MOST_COLUMNS = 50;

  /**
   * A reader's table by its columns of numbers, in which missing values become the mean.
   *
   * @throws IllegalArgumentException if its target has no classes or too many, if one class has
   *     nearly all rows, or if there are fewer than two columns of numbers
   */
  static LabelledSource own(Dataset data) {
    OwnClasses classes =
        OwnClasses.of(data)
            .between(2, MOST_CLASSES)
            .atLeastRows(LEAST_ROWS)
            .atLeastOfEach(LEAST_OF_EACH)
            .atMostShare(MOST_SHARE);
    String[] numbers =
        data.features().columns().stream()
            .filter(column -> column.kind() == Column.Kind.NUMERIC)
            .map(Column::name)
            .limit(MOST_COLUMNS)
            .toArray(String[]::new);
    Checks.that(
        numbers.length >= 2,
        "the table must have at least 2 columns of numbers, because distances are measured in them,"
            + " but has "
            + numbers.length);
    int[] rows = IntStream.range(0, data.table().rows()).toArray();
    double[][] matrix = Features.fit(data.features().only(numbers), rows).matrix(rows);
    return new OfTable(data.id(), new LabelledSet(matrix, classes.labels()), true);
  }

  /** Penguins by four measures of their body. */
  static LabelledSource penguins() {
    return OfTable.of("penguins", Datasets.penguins(), true, "year", "sex", "island");
  }

  /** The classes of the penguins, in order. */
  static List<String> species() {
    return Datasets.penguins().table().categorical("species").levels().stream()
        .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
        .toList();
  }

  /** Handwritten digits by ink, all cells in the same unit. */
  static LabelledSource digits() {
    return OfTable.of("digits", Datasets.digits8x8(), false);
  }

  /** Tumours by thirty measures of their cells. */
  static LabelledSource tumours() {
    return OfTable.of("tumours", Datasets.breastCancerWdbc(), true);
  }

  /** Eleven vowels by nine measures of sound. */
  static LabelledSource vowels() {
    return OfTable.of("vowels", Datasets.vowelSpeakers(), true, "speaker");
  }
}
