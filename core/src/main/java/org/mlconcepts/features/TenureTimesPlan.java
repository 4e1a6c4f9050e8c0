package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.RocCurve;

/**
 * The story that the product of tenure and plan raised the area under the ROC curve by five per
 * cent, put where it can hold and where it cannot: customers whose plan turns the effect of tenure
 * round as strongly as wished, and two tables of real ones.
 *
 * @param train rows to train on, at least 200
 * @param repeats at least 2
 */
public record TenureTimesPlan(int train, int repeats)
    implements Experiment<TenureTimesPlan.Result> {

  static final List<Double> STRENGTHS = List.of(0.0, 0.25, 0.5, 1.0, 2.0);
  static final String WITHOUT = "without the product";
  static final String WITH = "with the product";
  static final String TWO_COLUMNS = "telco churn, tenure and contract";
  static final String ALL_COLUMNS = "telco churn, all columns";
  static final String USAGE = "telco usage, all columns";

  private static final int TEST = 1500;
  static final int LARGE = 20_000; // rows that stand for all customers

  public TenureTimesPlan {
    Checks.atLeast("train", 200, train);
    Checks.that(train <= 3000, "train must be at most 3000, but was " + train);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * Known truths and real tables.
   *
   * @param planted one entry a strength
   * @param cells areas under the ROC curve on new rows, planted strengths first
   */
  public record Result(List<Planted> planted, List<Measured> cells) {
    public Result {
      planted = List.copyOf(planted);
      cells = List.copyOf(cells);
    }
  }

  /**
   * What the product is worth on 20,000 rows, where chance hardly matters.
   *
   * @param strength how strongly the plan turns the effect of tenure round, in log-odds a standard
   *     deviation of tenure
   * @param additive area of the best score without the product
   * @param full area of the true log-odds, which no score beats
   */
  public record Planted(String data, double strength, double additive, double full) {}

  /** Eight hundred rows to train on. */
  public static TenureTimesPlan defaults() {
    return new TenureTimesPlan(800, 30);
  }

  /** The same experiment with another number of rows to train on. */
  public TenureTimesPlan withTrain(int rows) {
    return new TenureTimesPlan(rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public TenureTimesPlan withRepeats(int count) {
    return new TenureTimesPlan(train, count);
  }

  private static List<Learner> learners() {
    return List.of(Learner.logistic(), Learner.boosted(25));
  }

  /**
   * Columns tenure, plan (0 or 1) and three others. The log-odds fall with tenure, less so or even
   * the other way round on the plan.
   */
  private static final class Customers {
    private final double strength;

    Customers(double strength) {
      this.strength = strength;
    }

    double logOdds(double[] x) {
      return -0.7 - 0.6 * x[0] + strength * x[0] * (2 * x[1] - 1) + 0.4 * x[1] + 0.5 * x[2];
    }

    double[][] rows(int count, RandomGenerator random) {
      double[][] rows = new double[count][];
      for (int i = 0; i < count; i++) {
        double tenure = random.nextGaussian();
        double plan = random.nextBoolean() ? 1 : 0;
        rows[i] =
            new double[] {
              tenure, plan, random.nextGaussian(), random.nextGaussian(), random.nextGaussian()
            };
      }
      return rows;
    }

    double[] targets(double[][] rows, RandomGenerator random) {
      return Arrays.stream(rows)
          .mapToDouble(x -> random.nextDouble() < 1 / (1 + StrictMath.exp(-logOdds(x))) ? 1 : 0)
          .toArray();
    }
  }

  static String name(double strength) {
    return "planted strength " + strength;
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Planted> planted = new ArrayList<>();
    List<Measured> cells = new ArrayList<>();
    for (double strength : STRENGTHS) {
      Customers customers = new Customers(strength);
      planted.add(planted(customers, seed));
      cells.addAll(
          cells(
              name(strength),
              progress,
              seed.child("planted"), // the same customers but for the strength
              own -> drawn(customers, own)));
    }
    Dataset contracts = Datasets.telcoChurn();
    Table usage = Datasets.telcoUsageChurn().features().without("state", "area_code");
    LabelledTable two =
        LabelledTable.of(contracts, contracts.features().only("tenure_months", "contract"));
    LabelledTable all = LabelledTable.of(contracts, contracts.features().without("total_charges"));
    LabelledTable calls = LabelledTable.of(Datasets.telcoUsageChurn(), usage);
    cells.addAll(real(TWO_COLUMNS, two, "tenure_months", "contract=", seed, progress));
    cells.addAll(real(ALL_COLUMNS, all, "tenure_months", "contract=", seed, progress));
    cells.addAll(real(USAGE, calls, "account_length", "international_plan=", seed, progress));
    return new Result(planted, cells);
  }

  private static Planted planted(Customers customers, Seed seed) {
    double[][] rows = customers.rows(LARGE, seed.stream("large/rows"));
    double[] targets = customers.targets(rows, seed.stream("large/labels"));
    boolean[] labels = new boolean[LARGE];
    double[] best = new double[LARGE];
    for (int i = 0; i < LARGE; i++) {
      labels[i] = targets[i] == 1;
      best[i] = customers.logOdds(rows[i]);
    }
    double[] additive = Learner.logistic().predict(rows, targets, rows, seed.stream("unused"));
    return new Planted(
        name(customers.strength),
        customers.strength,
        RocCurve.of(labels, additive).area(),
        RocCurve.of(labels, best).area());
  }

  /** Rows without and with the product. */
  private record Pair(Part without, Part with) {}

  private interface Draw {
    Pair of(Seed seed);
  }

  private List<Measured> cells(String name, Progress progress, Seed seed, Draw draw) {
    List<Learner> learners = learners();
    return Grid.run(
        new Grid.Plan(name, Learner.titles(learners), List.of(WITHOUT, WITH)),
        repeats,
        progress,
        r -> {
          Seed own = seed.child("repeat/" + r);
          Pair pair = draw.of(own);
          double[][] areas = new double[learners.size()][];
          for (int l = 0; l < areas.length; l++) {
            areas[l] =
                new double[] {
                  area(learners.get(l), pair.without(), own),
                  area(learners.get(l), pair.with(), own)
                };
          }
          return areas;
        });
  }

  private static double area(Learner learner, Part part, Seed seed) {
    return Learner.area(
        part.truth, learner.predict(part.train, part.targets, part.test, seed.stream("fit")));
  }

  private Pair drawn(Customers customers, Seed seed) {
    double[][] rows = customers.rows(train + TEST, seed.stream("rows"));
    double[] targets = customers.targets(rows, seed.stream("labels"));
    Part part =
        Part.of(rows, targets, LabelledTable.split(rows.length, train, TEST, seed.stream("split")));
    return new Pair(
        part, part.plus(products(part.train, 0, List.of(1)), products(part.test, 0, List.of(1))));
  }

  private List<Measured> real(
      String name, LabelledTable table, String tenure, String plan, Seed seed, Progress progress) {
    int at = table.column(tenure);
    List<Integer> levels = new ArrayList<>();
    for (String column : table.columns()) {
      if (column.startsWith(plan)) {
        levels.add(table.column(column));
      }
    }
    return cells(
        name,
        progress,
        seed.child(name),
        own -> {
          Part part =
              Part.of(table.rows(), table.targets(), table.split(train, TEST, own.stream("split")));
          return new Pair(
              part, part.plus(products(part.train, at, levels), products(part.test, at, levels)));
        });
  }

  /** A column times each of others. */
  private static double[][] products(double[][] rows, int column, List<Integer> others) {
    return Arrays.stream(rows)
        .map(row -> others.stream().mapToDouble(other -> row[column] * row[other]).toArray())
        .toArray(double[][]::new);
  }
}
