package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mlconcepts.data.FraudSimulator;
import org.mlconcepts.data.Transactions;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;

/**
 * What features from the trade are worth to a linear model and to trees: how fast, how far and how
 * much against the usual, for card payments with rare fraud; bills and plan use with cuts from the
 * training rows, for telephone customers.
 *
 * @param customers how many cardholders a repeat invents, at least 50
 * @param train telephone customers to train on, at least 500
 * @param repeats at least 2
 */
public record DomainFeatures(int customers, int train, int repeats)
    implements Experiment<DomainFeatures.Result> {

  static final String FRAUD = "simulated fraud";
  static final String USAGE = "telco usage";
  static final String RAW = "raw";
  static final String VELOCITY = "raw and velocity";
  static final String PLACE = "raw and place";
  static final String ALL = "all";
  static final String HAND_MADE = "raw and hand-made";

  private static final double FRAUD_SHARE = 0.01;
  private static final int DAYS = 60;
  private static final double TRAINING_SHARE = 2.0 / 3;
  private static final int NEGATIVES_A_POSITIVE = 15;
  private static final int TEST = 1500;

  public DomainFeatures {
    Checks.atLeast("customers", 50, customers);
    Checks.that(customers <= 2000, "customers must be at most 2000, but was " + customers);
    Checks.atLeast("train", 500, train);
    Checks.that(train <= 3000, "train must be at most 3000, but was " + train);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * How well each set of features does.
   *
   * @param areas under the ROC curve on new rows
   * @param precisions average precision on the same rows
   */
  public record Result(List<Measured> areas, List<Measured> precisions) {
    public Result {
      areas = List.copyOf(areas);
      precisions = List.copyOf(precisions);
    }
  }

  /** Two hundred cardholders, a thousand telephone customers. */
  public static DomainFeatures defaults() {
    return new DomainFeatures(200, 1000, 30);
  }

  /** The same experiment with another number of cardholders. */
  public DomainFeatures withCustomers(int count) {
    return new DomainFeatures(count, train, repeats);
  }

  /** The same experiment with another number of telephone customers to train on. */
  public DomainFeatures withTrain(int rows) {
    return new DomainFeatures(customers, rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public DomainFeatures withRepeats(int count) {
    return new DomainFeatures(customers, train, count);
  }

  private static List<Learner> learners() {
    return List.of(Learner.logistic(), Learner.boosted(20));
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<String> learners = Learner.titles(learners());
    List<Measured> both = new ArrayList<>();
    List<String> fraud = doubled(List.of(RAW, VELOCITY, PLACE, ALL));
    both.addAll(
        Grid.run(
            new Grid.Plan(FRAUD, learners, fraud),
            repeats,
            progress,
            r -> payments(seed.child("fraud/" + r))));
    UsageFeatures usage = new UsageFeatures();
    both.addAll(
        Grid.run(
            new Grid.Plan(USAGE, learners, doubled(List.of(RAW, HAND_MADE))),
            repeats,
            progress,
            r -> calls(usage, seed.child("usage/" + r))));
    return new Result(kept(both, ""), kept(both, PRECISION));
  }

  private static final String PRECISION = "precision of ";

  /** Each set of features twice: once for the area, once for the precision. */
  private static List<String> doubled(List<String> features) {
    List<String> doubled = new ArrayList<>(features);
    features.forEach(name -> doubled.add(PRECISION + name));
    return doubled;
  }

  private static List<Measured> kept(List<Measured> cells, String prefix) {
    return cells.stream()
        .filter(cell -> cell.features().startsWith(PRECISION) == prefix.equals(PRECISION))
        .map(cell ->
            new Measured(
                cell.data(),
                cell.learner(),
                cell.features().substring(prefix.length()),
                cell.scores()))
        .toList();
  }

  /** Trains on the first two thirds of the time and tests on the last. */
  private double[][] payments(Seed seed) {
    Transactions drawn =
        new FraudSimulator(customers, DAYS, FRAUD_SHARE).draw(seed.stream("payments"));
    double[][] raw = FraudFeatures.of(drawn, FraudFeatures.Family.RAW);
    double[][] velocity = FraudFeatures.of(drawn, FraudFeatures.Family.VELOCITY);
    double[][] place = FraudFeatures.of(drawn, FraudFeatures.Family.PLACE);
    boolean[] frauds = drawn.frauds();
    double[] targets =
        IntStream.range(0, frauds.length).mapToDouble(i -> frauds[i] ? 1 : 0).toArray();
    int start = (int) (TRAINING_SHARE * targets.length);
    Split split =
        Split.of(thinned(targets, start, seed), IntStream.range(start, targets.length).toArray());
    double[][] both = Part.beside(velocity, place);
    return scores(
        List.of(raw, Part.beside(raw, velocity), Part.beside(raw, place), Part.beside(raw, both)),
        targets,
        split,
        seed);
  }

  /** All frauds of the training time and some of the honest payments, which are far too many. */
  private static int[] thinned(double[] targets, int end, Seed seed) {
    int[] order = Permutation.of(end, seed.stream("thin"));
    int[] frauds = IntStream.of(order).filter(i -> targets[i] == 1).toArray();
    int[] honest =
        IntStream.of(order)
            .filter(i -> targets[i] == 0)
            .limit((long) NEGATIVES_A_POSITIVE * frauds.length)
            .toArray();
    return IntStream.concat(IntStream.of(frauds), IntStream.of(honest)).sorted().toArray();
  }

  private double[][] calls(UsageFeatures usage, Seed seed) {
    LabelledTable table = usage.table();
    Split split = table.split(train, TEST, seed.stream("split"));
    double[][] handMade = Part.beside(table.rows(), usage.of(split.train()));
    return scores(List.of(table.rows(), handMade), table.targets(), split, seed);
  }

  /** Areas of all sets of features, and then their precisions. */
  private static double[][] scores(
      List<double[][]> sets, double[] targets, Split split, Seed seed) {
    List<Learner> learners = learners();
    double[][] scores = new double[learners.size()][2 * sets.size()];
    double[] truth = Rows.select(targets, split.test());
    for (int l = 0; l < scores.length; l++) {
      for (int f = 0; f < sets.size(); f++) {
        Part part = Part.of(sets.get(f), targets, split);
        double[] predicted =
            learners.get(l).predict(part.train, part.targets, part.test, seed.stream("fit"));
        scores[l][f] = Learner.area(truth, predicted);
        scores[l][sets.size() + f] = Learner.averagePrecision(truth, predicted);
      }
    }
    return scores;
  }
}
