package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.metric.ClusterAgreement;
import org.mlconcepts.model.KMeans;
import org.mlconcepts.model.RidgePath;
import org.mlconcepts.sample.Permutation;

/**
 * What each kind of learning lives on: take it away, and see whether learning stops. And two cases
 * that fit no box: labels that rows bring along, and one log that can be read in two ways.
 *
 * @param rows rows to learn from, at least 60
 * @param steps steps of a random walk that is logged, at least 500
 * @param repeats at least 2
 */
public record WhichSignal(int rows, int steps, int repeats)
    implements Experiment<WhichSignal.Result> {

  private static final int HALF = 32;
  private static final double DISCOUNT = 0.9;
  private static final double PENALTY = 100;

  public WhichSignal {
    Checks.atLeast("rows", 60, rows);
    Checks.atLeast("steps", 500, steps);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What was found.
   *
   * @param learners the learners of this library by what they learn from
   * @param signals each kind of learning with its signal and without
   * @param selfSupervised R² on fresh digits of the lower half predicted from the upper half,
   *     learned without any given label, one entry a repeat
   * @param halves the same over all repeats
   */
  public record Result(
      List<BySignal> learners,
      List<Signalled> signals,
      List<Double> selfSupervised,
      Estimate halves) {}

  /** The names of the learners that use one signal. */
  public record BySignal(String signal, List<String> learners) {}

  /**
   * One kind of learning; each score is 1 at best, and what chance gives is near 0 or is said.
   *
   * @param with the score with the signal, one entry a repeat
   * @param without the score with the signal destroyed
   */
  public record Signalled(
      String paradigm, String score, String destroyed, List<Double> with, List<Double> without) {}

  /** Two hundred rows, and two thousand logged steps. */
  public static WhichSignal defaults() {
    return new WhichSignal(200, 2000, 30);
  }

  /** The same experiment with another number of rows. */
  public WhichSignal withRows(int count) {
    return new WhichSignal(count, steps, repeats);
  }

  /** The same experiment with another number of logged steps. */
  public WhichSignal withSteps(int count) {
    return new WhichSignal(rows, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public WhichSignal withRepeats(int count) {
    return new WhichSignal(rows, steps, count);
  }

  private record Pair(double with, double without) {}

  private interface Trial {
    Pair run(Seed seed);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<BySignal> learners = new ArrayList<>();
    for (Learners.Signal signal : Learners.Signal.values()) {
      learners.add(new BySignal(signal.title(), Learners.names(signal)));
    }
    LabelledSource digits = LabelledSource.digits();
    LabelledSource penguins = LabelledSource.penguins();
    List<Signalled> signals =
        List.of(
            signalled(
                "supervised, digits",
                "share of right classes",
                "labels shuffled",
                trials("labels", progress, s -> labels(digits, s), seed)),
            signalled(
                "unsupervised, penguins",
                "adjusted Rand index of clusters and species",
                "each column shuffled",
                trials("columns", progress, s -> columns(penguins, s), seed)),
            signalled(
                "reinforcement, 5 × 5 with jumps",
                "share of the possible gain",
                "rewards shuffled",
                trials("rewards", progress, s -> rewards(s), seed)),
            signalled(
                "the same log of random moves",
                "share of the possible gain",
                "moves imitated instead of rewards used",
                trials("log", progress, s -> imitation(s), seed)));
    List<Double> halves =
        Repeats.run("halves", repeats, progress, r -> halves(digits, seed.child("halves/" + r)));
    return new Result(learners, signals, halves, Estimate.of(Values.array(halves)));
  }

  private List<Pair> trials(String what, Progress progress, Trial trial, Seed seed) {
    return Repeats.run(what, repeats, progress, r -> trial.run(seed.child(what + "/" + r)));
  }

  private static Signalled signalled(
      String paradigm, String score, String destroyed, List<Pair> pairs) {
    return new Signalled(
        paradigm,
        score,
        destroyed,
        pairs.stream().map(Pair::with).toList(),
        pairs.stream().map(Pair::without).toList());
  }

  private Pair labels(LabelledSource source, Seed seed) {
    LabelledSource.Draw draw = source.draw(rows, seed);
    int[] mixed = draw.fit().labels().clone();
    Permutation.shuffle(mixed, seed.stream("mix"));
    return new Pair(accuracy(draw, draw.fit().labels(), seed), accuracy(draw, mixed, seed));
  }

  private static double accuracy(LabelledSource.Draw draw, int[] labels, Seed seed) {
    int[] predicted =
        new NearestVote(5)
            .fit(draw.fit().rows(), labels, seed.stream("unused"))
            .classifyAll(draw.test().rows());
    return Accuracy.of(draw.test().labels(), predicted);
  }

  /** Shuffled columns keep all that single columns say, and nothing of how they hang together. */
  private Pair columns(LabelledSource source, Seed seed) {
    LabelledSource.Draw draw = source.draw(rows, seed);
    double[][] mixed = new double[draw.fit().size()][draw.fit().rows()[0].length];
    for (int j = 0; j < mixed[0].length; j++) {
      int[] order = Permutation.of(mixed.length, seed.stream("mix/" + j));
      for (int i = 0; i < mixed.length; i++) {
        mixed[i][j] = draw.fit().rows()[order[i]][j];
      }
    }
    return new Pair(
        agreement(source, draw, draw.fit().rows(), seed), agreement(source, draw, mixed, seed));
  }

  private static double agreement(
      LabelledSource source, LabelledSource.Draw draw, double[][] rows, Seed seed) {
    int[] clusters =
        KMeans.of(source.classes()).fit(rows, seed.stream("start")).clusterAll(draw.test().rows());
    return ClusterAgreement.of(draw.test().labels(), clusters).adjustedRand().orElseThrow();
  }

  private Pair rewards(Seed seed) {
    LoggedWalk log = LoggedWalk.of(GridWorld.jumps(), steps, seed.stream("walk"));
    return new Pair(
        gain(log.learned(DISCOUNT)),
        gain(log.withRewardsShuffled(seed.stream("mix")).learned(DISCOUNT)));
  }

  private Pair imitation(Seed seed) {
    LoggedWalk log = LoggedWalk.of(GridWorld.jumps(), steps, seed.stream("walk"));
    return new Pair(gain(log.learned(DISCOUNT)), gain(log.imitated()));
  }

  /** 0 for moves at random, 1 for the most that any policy earns. */
  private static double gain(double[][] policy) {
    World world = GridWorld.jumps();
    Planner planner = new Planner(world, DISCOUNT);
    double random = planner.reward(planner.uniform(), GridWorlds.HORIZON);
    double best = planner.mostReward(GridWorlds.HORIZON);
    return (planner.reward(policy, GridWorlds.HORIZON) - random) / (best - random);
  }

  private double halves(LabelledSource digits, Seed seed) {
    LabelledSource.Draw draw = digits.draw(rows, seed);
    double[][] upper = part(draw.fit().rows(), 0);
    double[][] lower = part(draw.fit().rows(), HALF);
    double[][] fresh = part(draw.test().rows(), 0);
    double[][] truth = part(draw.test().rows(), HALF);
    double[][] weights = RidgePath.of(upper).smoother(PENALTY).matrix(fresh);
    double errors = 0;
    double total = 0;
    for (int j = 0; j < HALF; j++) {
      double[] target = column(truth, j);
      double mean = Arrays.stream(target).sum() / target.length;
      for (int i = 0; i < target.length; i++) {
        double predicted = 0;
        for (int t = 0; t < lower.length; t++) {
          predicted += weights[i][t] * lower[t][j];
        }
        errors += (target[i] - predicted) * (target[i] - predicted);
        total += (target[i] - mean) * (target[i] - mean);
      }
    }
    return 1 - errors / total;
  }

  private static double[][] part(double[][] rows, int from) {
    return Arrays.stream(rows)
        .map(row -> Arrays.copyOfRange(row, from, from + HALF))
        .toArray(double[][]::new);
  }

  private static double[] column(double[][] rows, int j) {
    return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
  }
}
