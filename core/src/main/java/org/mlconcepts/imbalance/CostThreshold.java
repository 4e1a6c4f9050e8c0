package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.ThresholdChoice;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.LogisticRegression;

/**
 * Which cut is cheapest when a miss costs a multiple of a false alarm: one half, the cut that
 * theory gives for calibrated probabilities, or one found on validation rows; and what each goal
 * does to accuracy.
 *
 * @param fit rows to train logistic regression on, at least 400
 * @param repeats at least 2
 */
public record CostThreshold(int fit, int repeats) implements OnTable<CostThreshold.Result> {

  private static final List<Integer> RATIOS = List.of(1, 2, 5, 10, 20, 50);
  private static final List<Double> CUTS =
      List.of(
          0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
  private static final double HALF = 0.5;

  public CostThreshold {
    Checks.atLeast("fit", 400, fit);
    Checks.that(fit <= 2500, "fit must be at most 2500, but was " + fit);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** The straight truth and two tables of leaving customers. */
  public record Result(List<Source> sources) {}

  /**
   * One source.
   *
   * @param ratios one entry a cost ratio
   * @param cuts what happens to the test rows at cuts from low to high
   * @param f1 one entry a repeat
   */
  public record Source(
      String name, double prevalence, List<Ratio> ratios, List<Cut> cuts, List<BestF1> f1) {}

  /** The confusion matrix at a cut, in shares of the test rows, averaged over the repeats. */
  public record Cut(double cut, double found, double missed, double falseAlarms, double quiet) {}

  /**
   * One cost ratio; lists hold one entry a repeat, costs are those of a false alarm a test row.
   *
   * @param ratio cost of a miss over that of a false alarm
   * @param theory 1/(1 + ratio), the cut for calibrated probabilities
   * @param validated the cheapest cut on validation rows
   * @param costAtHalf cost with the cut at one half
   * @param costAtTheory cost with the cut of theory
   * @param costValidated cost with the validated cut
   * @param costNever cost of never raising an alarm
   * @param accuracyAtTheory share of right decisions with the cut of theory
   * @param accuracyNever the same of never raising an alarm
   */
  public record Ratio(
      int ratio,
      double theory,
      List<Double> validated,
      List<Double> costAtHalf,
      List<Double> costAtTheory,
      List<Double> costValidated,
      List<Double> costNever,
      List<Double> accuracyAtTheory,
      List<Double> accuracyNever) {

    /** Whether a cut cost nothing in some repeat, so that no other can be set in proportion. */
    boolean hasFreeCut() {
      return costAtTheory.contains(0.0) || costAtHalf.contains(0.0) || validated.contains(0.0);
    }
  }

  /**
   * The cut with the best F1 on the test rows, and half of that F1, which it is for calibrated
   * probabilities.
   */
  public record BestF1(double threshold, double halfF1) {}

  /** Twelve hundred rows. */
  public static CostThreshold defaults() {
    return new CostThreshold(1200, 40);
  }

  /** The same experiment with another number of rows to train on. */
  public CostThreshold withFit(int rows) {
    return new CostThreshold(rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public CostThreshold withRepeats(int count) {
    return new CostThreshold(fit, count);
  }

  private record Costs(
      double validated,
      double atHalf,
      double atTheory,
      double atValidated,
      double never,
      double accuracyAtTheory,
      double accuracyNever) {}

  private record Drawn(List<Costs> costs, List<Confusion> cuts, BestF1 f1) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    return run(
        List.of(RareSource.line(0.05), RareSource.contracts(), RareSource.usage()), seed, progress);
  }

  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    Result result = run(List.of(RareSource.own(data)), seed, progress);
    Checks.that(
        result.sources().get(0).ratios().stream().noneMatch(Ratio::hasFreeCut),
        "a model tells the two classes of "
            + data.id()
            + " apart without a mistake, so there are no costs to compare");
    return result;
  }

  private Result run(List<RareSource> from, Seed seed, Progress progress) {
    List<Source> sources = new ArrayList<>();
    for (RareSource source : from) {
      Seed own = seed.child(source.name());
      List<Drawn> drawn =
          Repeats.run(
              source.name(), repeats, progress, r -> repeat(source, own.child("repeat/" + r)));
      List<Ratio> ratios = new ArrayList<>();
      for (int i = 0; i < RATIOS.size(); i++) {
        int at = i;
        ratios.add(ratio(RATIOS.get(i), drawn.stream().map(d -> d.costs().get(at)).toList()));
      }
      sources.add(
          new Source(
              source.name(),
              source.prevalence(),
              List.copyOf(ratios),
              IntStream.range(0, CUTS.size())
                  .mapToObj(
                      i -> cut(CUTS.get(i), drawn.stream().map(d -> d.cuts().get(i)).toList()))
                  .toList(),
              drawn.stream().map(Drawn::f1).toList()));
    }
    return new Result(List.copyOf(sources));
  }

  private static Ratio ratio(int ratio, List<Costs> costs) {
    return new Ratio(
        ratio,
        ThresholdChoice.byCost(1, ratio),
        costs.stream().map(Costs::validated).toList(),
        costs.stream().map(Costs::atHalf).toList(),
        costs.stream().map(Costs::atTheory).toList(),
        costs.stream().map(Costs::atValidated).toList(),
        costs.stream().map(Costs::never).toList(),
        costs.stream().map(Costs::accuracyAtTheory).toList(),
        costs.stream().map(Costs::accuracyNever).toList());
  }

  private static Cut cut(double cut, List<Confusion> at) {
    return new Cut(
        cut,
        share(at, Confusion::truePositives),
        share(at, Confusion::falseNegatives),
        share(at, Confusion::falsePositives),
        share(at, Confusion::trueNegatives));
  }

  private static double share(List<Confusion> at, ToDoubleFunction<Confusion> count) {
    return at.stream().mapToDouble(one -> count.applyAsDouble(one) / one.total()).sum() / at.size();
  }

  private Drawn repeat(RareSource source, Seed seed) {
    RareRows rows = source.draw(new Parts.Sizes(fit, fit, 2 * fit), seed);
    Classifier model =
        new LogisticRegression(1e-3)
            .fit(rows.fit().rows(), rows.fit().labels(), seed.stream("unused"));
    double[] validation = model.scores(rows.validation().rows());
    boolean[] labels = rows.test().labels();
    double[] p = model.scores(rows.test().rows());
    Ranking chosenOn = Ranking.of(rows.validation().labels(), validation);
    double never = rows.test().prevalence();
    List<Costs> costs = new ArrayList<>();
    for (int ratio : RATIOS) {
      double validated = Math.min(1.01, ThresholdChoice.cheapest(chosenOn, 1, ratio).threshold());
      Confusion theory = Confusion.at(labels, p, ThresholdChoice.byCost(1, ratio));
      costs.add(
          new Costs(
              validated,
              cost(Confusion.at(labels, p, HALF), ratio),
              cost(theory, ratio),
              cost(Confusion.at(labels, p, validated), ratio),
              ratio * never,
              theory.accuracy(),
              1 - never));
    }
    ThresholdChoice f1 = ThresholdChoice.best(Ranking.of(labels, p), Confusion::f1).orElseThrow();
    return new Drawn(
        List.copyOf(costs),
        CUTS.stream().map(cut -> Confusion.at(labels, p, cut)).toList(),
        new BestF1(f1.threshold(), f1.value() / 2));
  }

  private static double cost(Confusion confusion, int ratio) {
    return (confusion.falsePositives() + ratio * confusion.falseNegatives()) / confusion.total();
  }

  static double mean(List<Double> values) {
    return Arrays.stream(values.toArray(Double[]::new)).mapToDouble(v -> v).sum() / values.size();
  }
}
