package org.mlconcepts.regularization;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.NumberTable;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/** Where the rows of a path come from. */
interface PathSource {

  /** A few words. */
  String name();

  /** The names of the features. */
  List<String> features();

  /** Rows with a target, fresh for each seed. */
  Sample draw(int rows, Seed seed);

  /** Rows and a target, both of mean 0 and deviation 1. */
  final class Sample {
    private final double[][] rows;
    private final double[] targets;

    Sample(double[][] rows, double[] targets) {
      this.rows = Standardization.of(rows).applyAll(rows);
      double[][] column =
          Arrays.stream(targets).mapToObj(y -> new double[] {y}).toArray(double[][]::new);
      this.targets =
          Arrays.stream(Standardization.of(column).applyAll(column))
              .mapToDouble(y -> y[0])
              .toArray();
    }

    double[][] rows() {
      return rows;
    }

    double[] targets() {
      return targets;
    }
  }

  static List<PathSource> all() {
    return List.of(
        new Invented("uncorrelated features", 0),
        new Invented("features of correlation 0.9", 0.9),
        new Houses());
  }

  /** Eight features, three of which matter; neighbours have the given correlation. */
  final class Invented implements PathSource {
    private static final double[] WEIGHTS = {3, 1.5, 0, 0, 2, 0, 0, 0};
    private static final double NOISE = 3;

    private final String name;
    private final double correlation;

    Invented(String name, double correlation) {
      this.name = name;
      this.correlation = correlation;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<String> features() {
      return IntStream.range(0, WEIGHTS.length)
          .mapToObj(j -> "x" + (j + 1) + (WEIGHTS[j] == 0 ? " (no effect)" : ""))
          .toList();
    }

    @Override
    public Sample draw(int count, Seed seed) {
      RandomGenerator random = seed.stream("rows");
      double[][] rows = new double[count][WEIGHTS.length];
      double fresh = Math.sqrt(1 - correlation * correlation);
      for (double[] row : rows) {
        row[0] = random.nextGaussian();
        for (int j = 1; j < row.length; j++) {
          row[j] = correlation * row[j - 1] + fresh * random.nextGaussian();
        }
      }
      if (correlation == 0) {
        Orthogonal.columns(rows);
      }
      RandomGenerator noise = seed.stream("noise");
      double[] targets = new double[count];
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < WEIGHTS.length; j++) {
          targets[i] += WEIGHTS[j] * rows[i][j];
        }
        targets[i] += NOISE * noise.nextGaussian();
      }
      return new Sample(rows, targets);
    }
  }

  /** House sales: the logarithm of the price by measures of the house that go together. */
  final class Houses implements PathSource {
    private static final List<String> COLUMNS =
        List.of("living_area_sqft", "rooms", "bedrooms", "baths", "garage_sqft", "year_built");

    private final double[][] rows;
    private final double[] targets;

    Houses() {
      Table table = Datasets.lucasHousePrices().table();
      rows = new double[table.rows()][COLUMNS.size()];
      for (int j = 0; j < COLUMNS.size(); j++) {
        double[] values = table.numeric(COLUMNS.get(j)).values();
        for (int i = 0; i < rows.length; i++) {
          rows[i][j] = values[i];
        }
      }
      targets = Arrays.stream(table.numeric("price").values()).map(StrictMath::log).toArray();
    }

    @Override
    public String name() {
      return "house sales";
    }

    @Override
    public List<String> features() {
      return COLUMNS.stream().map(column -> column.replace("_sqft", "").replace('_', ' ')).toList();
    }

    @Override
    public Sample draw(int count, Seed seed) {
      int[] chosen = Arrays.copyOf(Permutation.of(rows.length, seed.stream("rows")), count);
      return new Sample(Rows.select(rows, chosen), Rows.select(targets, chosen));
    }
  }

  /** A reader's table. In every sample each feature varies, so that none is 0 for want of rows. */
  final class Own implements PathSource {
    private final NumberTable table;
    private final double[] targets;

    Own(NumberTable table) {
      this.table = table;
      targets = table.standardTargets();
    }

    @Override
    public String name() {
      return table.name();
    }

    @Override
    public List<String> features() {
      return table.features();
    }

    @Override
    public Sample draw(int count, Seed seed) {
      for (int attempt = 0; ; attempt++) {
        int[] order = Permutation.of(targets.length, seed.stream("rows/" + attempt));
        int[] chosen = Arrays.copyOf(order, count);
        double[][] rows = Rows.select(table.rows(), chosen);
        if (allVary(rows)) {
          return new Sample(rows, Rows.select(targets, chosen));
        }
      }
    }

    private static boolean allVary(double[][] rows) {
      return IntStream.range(0, rows[0].length)
          .allMatch(j -> Arrays.stream(rows).anyMatch(row -> row[j] != rows[0][j]));
    }
  }
}
