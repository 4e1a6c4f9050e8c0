package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Split;

/**
 * What a flag for missing values is worth, by why they are missing. Three values in ten of an
 * important column are taken out by chance, by another column, by the value itself or by the label;
 * gaps are filled with the mean or from near rows, with and without a flag.
 *
 * <p>A known truth, customers of a telephone company whose time with it is taken out, and calls of
 * a bank where a gap of its own says that a customer was never called before.
 *
 * @param train rows to train on, at least 200
 * @param repeats at least 2
 */
public record Missingness(int train, int repeats) implements OnTable<Missingness.Result> {

  static final String TRUTH = "known truth";
  static final String CUSTOMERS = "telco churn";
  static final String BANK = "bank marketing";
  static final String MEAN = "mean";
  static final String FLAGGED = "mean and flag";
  static final String NEAR = "near rows";

  private static final List<String> FEATURES = List.of(MEAN, FLAGGED, NEAR);
  private static final int TEST = 800;
  private static final int NEIGHBOURS = 10;
  private static final double NEVER = -1; // the bank's code for a customer who was not called

  public Missingness {
    Checks.atLeast("train", 200, train);
    Checks.that(train <= 4000, "train must be at most 4000, but was " + train);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * One entry a source with its kind of gap, a learner and a way to fill.
   *
   * @param cells areas under the ROC curve on new rows
   */
  public record Result(List<Measured> cells) {
    public Result {
      cells = List.copyOf(cells);
    }
  }

  /** Six hundred rows to train on. */
  public static Missingness defaults() {
    return new Missingness(600, 30);
  }

  /** The same experiment with another number of rows to train on. */
  public Missingness withTrain(int rows) {
    return new Missingness(rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public Missingness withRepeats(int count) {
    return new Missingness(train, count);
  }

  private static List<Learner> learners() {
    return List.of(Learner.logistic(), Learner.boosted(15));
  }

  /** What a source with a kind of gap is called. */
  static String name(String source, Gaps gaps) {
    return source + ", " + gaps.title();
  }

  /** Both columns matter, the one that gets gaps more. */
  private static LogitTruth truth() {
    return new LogitTruth(4, x -> -0.5 + 1.2 * x[0] + 0.8 * x[1] - 0.5 * x[2]);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Measured> cells = new ArrayList<>();
    LabelledTable customers = LabelledTable.contracts();
    List<Integer> columns =
        List.of(customers.column("tenure_months"), customers.column("monthly_charges"));
    for (Gaps gaps : Gaps.values()) {
      cells.addAll(cells(name(TRUTH, gaps), progress, seed.child(TRUTH), own -> fresh(gaps, own)));
      if (gaps == Gaps.OTHER_COLUMN) {
        continue; // the other column of real customers goes with the one that gets gaps
      }
      cells.addAll(
          cells(
              name(CUSTOMERS, gaps),
              progress,
              seed.child(CUSTOMERS),
              own -> gappy(customers, gaps, columns, own)));
    }
    LabelledTable bank = bank();
    cells.addAll(cells(BANK, progress, seed.child(BANK), own -> calls(bank, own)));
    return new Result(cells);
  }

  /** Runs the experiment on a table alone, with the gaps that its columns of numbers have. */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    OwnGaps own = OwnGaps.of(data);
    List<Learner> learners = learners();
    Seed source = seed.child(own.name());
    return new Result(
        Grid.run(
            new Grid.Plan(own.name(), Learner.titles(learners), FEATURES.subList(0, 2)),
            repeats,
            progress,
            r -> {
              Seed repeat = source.child("repeat/" + r);
              return areas(filled(own.draw(train, TEST, repeat)), learners, repeat);
            }));
  }

  /** Draws rows with gaps. */
  private interface Draw {
    Part of(Seed seed);
  }

  private List<Measured> cells(String name, Progress progress, Seed seed, Draw draw) {
    List<Learner> learners = learners();
    return Grid.run(
        new Grid.Plan(name, Learner.titles(learners), FEATURES),
        repeats,
        progress,
        r -> {
          Seed own = seed.child("repeat/" + r);
          Part gappy = draw.of(own);
          List<Part> parts = new ArrayList<>(filled(gappy));
          parts.add(fromNear(gappy));
          return areas(parts, learners, own);
        });
  }

  /** Filled with the mean, then the same with flags. */
  private static List<Part> filled(Part gappy) {
    Imputation mean = Imputation.of(gappy.train, Imputation.Rule.MEAN);
    Part filled = gappy.with(mean.fill(gappy.train), mean.fill(gappy.test));
    return List.of(filled, filled.plus(mean.flags(gappy.train), mean.flags(gappy.test)));
  }

  private static Part fromNear(Part gappy) {
    Imputation mean = Imputation.of(gappy.train, Imputation.Rule.MEAN);
    Scaling scaling = Scaling.of(mean.fill(gappy.train), Scaling.Rule.STANDARD);
    NeighbourImputation near = NeighbourImputation.of(scaling.apply(gappy.train), NEIGHBOURS);
    return gappy.with(near.fill(scaling.apply(gappy.train)), near.fill(scaling.apply(gappy.test)));
  }

  private static double[][] areas(List<Part> parts, List<Learner> learners, Seed seed) {
    double[][] areas = new double[learners.size()][parts.size()];
    for (int l = 0; l < learners.size(); l++) {
      for (int f = 0; f < parts.size(); f++) {
        Part part = parts.get(f);
        double[] scores =
            learners.get(l).predict(part.train, part.targets, part.test, seed.stream("fit"));
        areas[l][f] = Learner.area(part.truth, scores);
      }
    }
    return areas;
  }

  private Part fresh(Gaps gaps, Seed seed) {
    LogitTruth truth = truth();
    double[][] rows = truth.rows(train + TEST, seed.stream("rows"));
    double[] targets = truth.targets(rows, seed.stream("labels"));
    double[][] gappy = gaps.in(rows, targets, List.of(0, 1), seed.stream("gaps"));
    return Part.of(
        gappy, targets, LabelledTable.split(rows.length, train, TEST, seed.stream("split")));
  }

  private Part gappy(LabelledTable table, Gaps gaps, List<Integer> columns, Seed seed) {
    double[][] gappy = gaps.in(table.rows(), table.targets(), columns, seed.stream("gaps"));
    return Part.of(gappy, table.targets(), table.split(train, TEST, seed.stream("split")));
  }

  private static LabelledTable bank() {
    Dataset data = Datasets.bankMarketing();
    return LabelledTable.of(
        data, data.features().only("pdays", "age", "balance", "housing", "loan", "contact"));
  }

  /** The days since the last call before, which are missing for those who were never called. */
  private Part calls(LabelledTable bank, Seed seed) {
    int pdays = bank.column("pdays");
    Split split = bank.split(train, TEST, seed.stream("split"));
    Part part = Part.of(bank.rows(), bank.targets(), split);
    return part.with(withGaps(part.train, pdays), withGaps(part.test, pdays));
  }

  private static double[][] withGaps(double[][] rows, int column) {
    return Arrays.stream(rows)
        .map(row -> {
          double[] copy = row.clone();
          copy[column] = row[column] == NEVER ? Double.NaN : row[column];
          return copy;
        })
        .toArray(double[][]::new);
  }
}
