package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.ThresholdChoice;

/**
 * Whom to make an offer so that customers stay, and what each rule costs: everybody, nobody, those
 * above one half, a cut tuned for recall, a cut tuned for F1, and the cut that follows from what
 * offer and loss cost.
 *
 * <p>An offer costs its price for whoever gets it; a leaving customer who got none costs the loss.
 * All cuts but two are chosen on validation rows and paid for on test rows.
 *
 * @param offer price of an offer, in euros, above 0
 * @param recall what a cut tuned for recall must reach on validation rows, in (0, 1)
 * @param rows validation rows, and half of the test rows, at least 300
 * @param repeats at least 2
 */
public record ChurnCost(double offer, double recall, int rows, int repeats)
    implements OnTable<ChurnCost.Result> {

  private static final List<Integer> LOSSES = List.of(2, 5, 10, 20, 50);
  private static final double HALF = 0.5;

  public ChurnCost {
    Checks.between("offer", 0, 1e6, offer);
    Checks.between("recall", 0, 1, recall);
    Checks.atLeast("rows", 300, rows);
    Checks.that(rows <= 3000, "rows must be at most 3000, but was " + rows);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** What was measured, one entry a source. */
  public record Result(List<Source> sources) {}

  /** One source of customers. */
  public record Source(String name, double prevalence, List<Loss> losses) {}

  /**
   * One loss, with one entry a rule.
   *
   * @param times the loss over the price of an offer
   * @param euros the loss
   */
  public record Loss(int times, double euros, List<Rule> rules) {}

  /**
   * What one rule came to, one entry a repeat.
   *
   * @param costs mean cost a customer, in euros
   * @param recalls share of the leaving customers who get an offer
   * @param offers share of all customers who get one
   */
  public record Rule(String name, List<Double> costs, List<Double> recalls, List<Double> offers) {}

  /** An offer for ten euros, recall tuned to nine of ten. */
  public static ChurnCost defaults() {
    return new ChurnCost(10, 0.9, 1000, 40);
  }

  /** The same experiment with another price of an offer. */
  public ChurnCost withOffer(double euros) {
    return new ChurnCost(euros, recall, rows, repeats);
  }

  /** The same experiment with another recall to tune for. */
  public ChurnCost withRecall(double share) {
    return new ChurnCost(offer, share, rows, repeats);
  }

  /** The same experiment with another number of rows. */
  public ChurnCost withRows(int count) {
    return new ChurnCost(offer, recall, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public ChurnCost withRepeats(int count) {
    return new ChurnCost(offer, recall, rows, count);
  }

  /** How the rules are named, in the order of the results. */
  enum Policy {
    EVERYBODY("offer to everybody"),
    NOBODY("offer to nobody"),
    HALF("cut at one half"),
    RECALL("cut tuned for recall"),
    F1("cut tuned for F1"),
    COST("cut by cost"),
    VALIDATED("cheapest cut on validation rows");

    private final String title;

    Policy(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private record Outcome(double cost, double recall, double offers) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    return run(
        List.of(
            ScoreSource.clouds("simulated customers", 0.15),
            ScoreSource.contracts(),
            ScoreSource.usage()),
        seed,
        progress);
  }

  /** Runs the experiment on a table alone; who leaves is who has the positive value. */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    return run(List.of(ScoreSource.own(data)), seed, progress);
  }

  private Result run(List<ScoreSource> from, Seed seed, Progress progress) {
    List<Source> sources = new ArrayList<>();
    for (ScoreSource source : from) {
      Seed own = seed.child(source.name());
      List<Outcome[][]> drawn =
          Repeats.run(
              source.name(),
              repeats,
              progress,
              r -> outcomes(source.draw(rows, 2 * rows, own.child("repeat/" + r))));
      List<Loss> losses = new ArrayList<>();
      for (int i = 0; i < LOSSES.size(); i++) {
        int at = i;
        List<Rule> rules =
            Arrays.stream(Policy.values())
                .map(policy -> rule(policy, drawn.stream().map(d -> d[at]).toList()))
                .toList();
        losses.add(new Loss(LOSSES.get(i), offer * LOSSES.get(i), rules));
      }
      sources.add(new Source(source.name(), source.prevalence(), List.copyOf(losses)));
    }
    return new Result(List.copyOf(sources));
  }

  private static Rule rule(Policy policy, List<Outcome[]> drawn) {
    int at = Arrays.asList(Policy.values()).indexOf(policy);
    return new Rule(
        policy.title(),
        drawn.stream().map(d -> d[at].cost()).toList(),
        drawn.stream().map(d -> d[at].recall()).toList(),
        drawn.stream().map(d -> d[at].offers()).toList());
  }

  /** Outcomes by loss and policy. */
  private Outcome[][] outcomes(ScoreSource.Draw draw) {
    Outcome[][] outcomes = new Outcome[LOSSES.size()][Policy.values().length];
    for (int i = 0; i < outcomes.length; i++) {
      int at = 0;
      for (Policy policy : Policy.values()) {
        double cut = cut(policy, draw.validation().ranking(), LOSSES.get(i));
        Confusion test = Confusion.at(draw.test().labels(), draw.test().probabilities(), cut);
        outcomes[i][at++] =
            new Outcome(
                offer
                    * (test.predictedPositives() + LOSSES.get(i) * test.falseNegatives())
                    / test.total(),
                test.recall().orElseThrow(),
                test.predictedPositiveRate());
      }
    }
    return outcomes;
  }

  /** An offer is worth its price if the probability times the loss is above it. */
  private double cut(Policy policy, Ranking validation, int times) {
    return switch (policy) {
      case EVERYBODY -> Double.NEGATIVE_INFINITY;
      case NOBODY -> Double.POSITIVE_INFINITY;
      case HALF -> HALF;
      case RECALL -> ThresholdChoice.recallAtLeast(validation, recall).orElseThrow().threshold();
      case F1 -> ThresholdChoice.best(validation, Confusion::f1).orElseThrow().threshold();
      case COST -> 1.0 / times;
      // Everybody found still gets an offer: what a miss adds is the loss less the price.
      case VALIDATED -> ThresholdChoice.cheapest(validation, 1, times - 1.0).threshold();
    };
  }
}
