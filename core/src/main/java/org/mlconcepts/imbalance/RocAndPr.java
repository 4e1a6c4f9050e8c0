package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.Gains;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.RocCurve;

/**
 * The area under the ROC curve and average precision, as the share of positives falls, and which of
 * the two picks the model that finds more when only so many alarms can be looked at.
 *
 * <p>Two normal clouds of scores give both areas exactly. Two invented models are ranked oppositely
 * by them: one finds half of the positives at the very top and is blind to the others, one ranks
 * all of them moderately well. On real tables the model is chosen from four by either measure on
 * validation rows.
 *
 * @param distance of the two clouds, in standard deviations, above 0
 * @param rows scored rows a sample, at least 1000
 * @param fit rows to train real models on, at least 400
 * @param repeats at least 2
 */
public record RocAndPr(double distance, int rows, int fit, int repeats)
    implements OnTable<RocAndPr.Result> {

  private static final List<Double> PREVALENCES =
      List.of(0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001);
  private static final double RARE = 0.01;
  private static final List<Double> BUDGETS = List.of(0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5);
  private static final List<Integer> POSITIVES = List.of(1, 2, 5, 10, 20, 50);
  private static final int RANDOM_ROWS = 100;
  private static final double STRONG = 4;
  private static final double MODERATE = 1.7;

  public RocAndPr {
    Checks.between("distance", 0, 10, distance);
    Checks.atLeast("rows", 1000, rows);
    Checks.atLeast("fit", 400, fit);
    Checks.that(fit <= 2000, "fit must be at most 2000, but was " + fit);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What was measured.
   *
   * @param rocArea of the two clouds, exact
   * @param prevalences both areas as positives become rare
   * @param random average precision of random scores of a hundred rows, by number of positives
   * @param budgets recall of the two invented models by share of rows looked at
   * @param models the two invented models by both areas
   * @param choices what choosing by either measure finds, on real tables
   */
  public record Result(
      double rocArea,
      List<Prevalence> prevalences,
      List<Chance> random,
      List<Budget> budgets,
      List<Model> models,
      List<Choice> choices) {}

  /**
   * Both areas at a share of positives; a sample without positives is left out of the measured
   * ones.
   */
  public record Prevalence(
      double prevalence,
      double averagePrecision,
      double minimum,
      Estimate sampledRocArea,
      Estimate sampledAveragePrecision) {}

  /**
   * Average precision of random scores.
   *
   * @param expected its expectation over all orders of the rows, exact
   */
  public record Chance(
      int positives, double prevalence, double expected, Estimate averagePrecision) {}

  /** Recall when a share of the rows is looked at, one entry a repeat. */
  public record Budget(double share, List<Double> topHeavy, List<Double> even) {}

  /** An invented model. */
  public record Model(String name, Estimate rocArea, Estimate averagePrecision) {}

  /**
   * Choosing from four models on a real table.
   *
   * @param source the table
   * @param budget share of the test rows that are looked at
   * @param byPrecision recall of the model with the highest average precision on validation rows
   * @param byRocArea recall of the one with the largest area under the ROC curve there
   */
  public record Choice(
      String source, double budget, List<Double> byPrecision, List<Double> byRocArea) {}

  /** Two clouds two standard deviations apart. */
  public static RocAndPr defaults() {
    return new RocAndPr(2, 20_000, 800, 40);
  }

  /** The same experiment with other clouds. */
  public RocAndPr withDistance(double deviations) {
    return new RocAndPr(deviations, rows, fit, repeats);
  }

  /** The same experiment with another number of scored rows. */
  public RocAndPr withRows(int count) {
    return new RocAndPr(distance, count, fit, repeats);
  }

  /** The same experiment with another number of rows to train on. */
  public RocAndPr withFit(int count) {
    return new RocAndPr(distance, rows, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public RocAndPr withRepeats(int count) {
    return new RocAndPr(distance, rows, fit, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    Binormal clouds = new Binormal(distance);
    List<Prevalence> prevalences =
        PREVALENCES.stream()
            .map(p -> prevalence(clouds, p, seed.child("clouds/" + p), progress))
            .toList();
    List<Chance> random =
        POSITIVES.stream().map(p -> chance(p, seed.child("chance/" + p), progress)).toList();
    List<Ranking[]> pairs =
        Repeats.run("two models", repeats, progress, r -> pair(seed.stream("pair/" + r)));
    List<Budget> budgets =
        BUDGETS.stream()
            .map(share -> new Budget(share, recalls(pairs, 0, share), recalls(pairs, 1, share)))
            .toList();
    ChoiceStudy study = new ChoiceStudy(fit, repeats);
    List<Choice> choices = new ArrayList<>();
    for (RareSource source : List.of(RareSource.bank(0.05), RareSource.usage())) {
      choices.addAll(study.choices(source, seed.child(source.name()), progress));
    }
    return new Result(
        clouds.rocArea(),
        prevalences,
        random,
        budgets,
        List.of(model("top-heavy", pairs, 0), model("even", pairs, 1)),
        List.copyOf(choices));
  }

  /** What choosing by either measure finds; the rest is of clouds, which a table is not. */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    List<Choice> choices =
        new ChoiceStudy(fit, repeats)
            .choices(RareSource.own(data), seed.child(data.id()), progress);
    return new Result(
        new Binormal(distance).rocArea(), List.of(), List.of(), List.of(), List.of(), choices);
  }

  private Prevalence prevalence(Binormal clouds, double share, Seed seed, Progress progress) {
    List<Ranking> rankings =
        Repeats.run(
            "prevalence " + share, repeats, progress, r -> sample(share, seed.stream("s/" + r)));
    return new Prevalence(
        share,
        clouds.averagePrecision(share),
        PrecisionRecallCurve.minimumArea(share),
        Estimate.of(Values.of(rankings, r -> RocCurve.of(r).area())),
        Estimate.of(Values.of(rankings, r -> PrecisionRecallCurve.of(r).averagePrecision())));
  }

  private Ranking sample(double share, RandomGenerator random) {
    int positives = Math.max(1, (int) Math.round(share * rows));
    boolean[] labels = new boolean[rows];
    Arrays.fill(labels, 0, positives, true);
    double[] scores = new double[rows];
    Arrays.setAll(scores, i -> random.nextGaussian() + (labels[i] ? distance : 0));
    return Ranking.of(labels, scores);
  }

  private Chance chance(int positives, Seed seed, Progress progress) {
    List<Double> precisions =
        Repeats.run(
            "random scores",
            20 * repeats,
            progress,
            r -> {
              RandomGenerator random = seed.stream("s/" + r);
              boolean[] labels = new boolean[RANDOM_ROWS];
              Arrays.fill(labels, 0, positives, true);
              double[] scores = new double[RANDOM_ROWS];
              Arrays.setAll(scores, i -> random.nextDouble());
              return PrecisionRecallCurve.of(labels, scores).averagePrecision();
            });
    return new Chance(
        positives,
        (double) positives / RANDOM_ROWS,
        expectedAtRandom(positives, RANDOM_ROWS),
        Estimate.of(Values.array(precisions)));
  }

  /**
   * The mean of average precision over all orders of the rows. The row at rank k is positive with
   * probability P/N, and then each of the k - 1 before it with probability (P - 1)/(N - 1), so that
   * the mean is (1/N) Σ (1 + (k - 1)(P - 1)/(N - 1))/k.
   */
  static double expectedAtRandom(int positives, int rows) {
    double sum = 0;
    for (int k = 1; k <= rows; k++) {
      sum += (1 + (k - 1) * (positives - 1.0) / (rows - 1)) / k;
    }
    return sum / rows;
  }

  /** The same rows scored by the two invented models. */
  private Ranking[] pair(RandomGenerator random) {
    int positives = (int) Math.round(RARE * rows);
    boolean[] labels = new boolean[rows];
    double[] top = new double[rows];
    double[] even = new double[rows];
    for (int i = 0; i < rows; i++) {
      labels[i] = i < positives;
      top[i] = random.nextGaussian() + (labels[i] && i % 2 == 0 ? STRONG : 0);
      even[i] = random.nextGaussian() + (labels[i] ? MODERATE : 0);
    }
    return new Ranking[] {Ranking.of(labels, top), Ranking.of(labels, even)};
  }

  private static Model model(String name, List<Ranking[]> pairs, int which) {
    return new Model(
        name,
        Estimate.of(Values.of(pairs, p -> RocCurve.of(p[which]).area())),
        Estimate.of(Values.of(pairs, p -> PrecisionRecallCurve.of(p[which]).averagePrecision())));
  }

  private static List<Double> recalls(List<Ranking[]> pairs, int which, double share) {
    return pairs.stream().map(pair -> Gains.of(pair[which]).recallAt(share).orElseThrow()).toList();
  }
}
