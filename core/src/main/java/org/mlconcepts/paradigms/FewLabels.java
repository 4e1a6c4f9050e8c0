package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.model.Centroids;
import org.mlconcepts.model.KMeans;
import org.mlconcepts.sample.NearestRows;
import org.mlconcepts.sample.Permutation;

/**
 * Many rows, few labels: which rows to have labelled, and what rows without a label are good for.
 * Every way ends with the same learner, the nearest neighbour.
 *
 * @param rows rows to learn from, and as many to judge by, at least 100; a table that is smaller
 *     gives what it has
 * @param labelsPerClass labels that can be paid for, for each class there is, 2 to 20
 * @param repeats at least 2
 */
public record FewLabels(int rows, int labelsPerClass, int repeats)
    implements OnTable<FewLabels.Result> {

  private static final int STARTS = 2;
  private static final int GRAPH_NEIGHBOURS = 7;

  public FewLabels {
    Checks.atLeast("rows", 100, rows);
    Checks.that(
        labelsPerClass >= 2 && labelsPerClass <= 20,
        "labelsPerClass must be between 2 and 20, but was " + labelsPerClass);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** Digits first, then other tables and invented rows. */
  public record Result(List<Source> sources) {}

  /**
   * One source; lists hold one entry a repeat.
   *
   * @param labels how many rows had a label
   * @param random share of right classes on fresh rows, learned from rows drawn at random
   * @param representative the same, learned from the most typical row of each cluster
   * @param spread the same, where each cluster has the label of its most typical row
   * @param selfTraining the same, where labels of random rows are lent on to the nearest
   * @param propagation the same, where labels of random rows spread over the graph of neighbours
   * @param all the same, learned from all labels
   * @param spreadRight share of rows that got the right label from their cluster
   */
  public record Source(
      String name,
      int labels,
      List<Double> random,
      List<Double> representative,
      List<Double> spread,
      List<Double> selfTraining,
      List<Double> propagation,
      List<Double> all,
      List<Double> spreadRight) {}

  /** Five labels a class: fifty for the digits. */
  public static FewLabels defaults() {
    return new FewLabels(350, 5, 30);
  }

  /** The same experiment with another number of rows. */
  public FewLabels withRows(int count) {
    return new FewLabels(count, labelsPerClass, repeats);
  }

  /** The same experiment with another number of labels a class. */
  public FewLabels withLabelsPerClass(int count) {
    return new FewLabels(rows, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public FewLabels withRepeats(int count) {
    return new FewLabels(rows, labelsPerClass, count);
  }

  private record Repeat(
      double random,
      double representative,
      double spread,
      double selfTraining,
      double propagation,
      double all,
      double spreadRight) {}

  static List<LabelledSource> sources() {
    return List.of(
        LabelledSource.digits(),
        LabelledSource.penguins(),
        LabelledSource.vowels(),
        LabelledSource.Cloud.CLOUDS,
        LabelledSource.Cloud.RINGS,
        LabelledSource.Cloud.ONE_CLOUD);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return run(sources(), seed, progress);
  }

  /** Runs the experiment on a table alone, by its columns of numbers. */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    return run(List.of(LabelledSource.own(data)), seed, progress);
  }

  private Result run(List<LabelledSource> from, Seed seed, Progress progress) {
    List<Source> sources = new ArrayList<>();
    for (LabelledSource source : from) {
      Seed own = seed.child(source.title());
      List<Repeat> repeated =
          Repeats.run(
              source.title(), repeats, progress, r -> repeat(source, own.child("repeat/" + r)));
      sources.add(
          new Source(
              source.title(),
              labelsPerClass * source.classes(),
              repeated.stream().map(Repeat::random).toList(),
              repeated.stream().map(Repeat::representative).toList(),
              repeated.stream().map(Repeat::spread).toList(),
              repeated.stream().map(Repeat::selfTraining).toList(),
              repeated.stream().map(Repeat::propagation).toList(),
              repeated.stream().map(Repeat::all).toList(),
              repeated.stream().map(Repeat::spreadRight).toList()));
    }
    return new Result(sources);
  }

  private Repeat repeat(LabelledSource source, Seed seed) {
    LabelledSource.Draw draw = source.draw(rows, seed);
    LabelledSet fit = draw.fit();
    int budget = Math.min(labelsPerClass * source.classes(), fit.size());
    int[] drawn = Arrays.copyOf(Permutation.of(fit.size(), seed.stream("labels")), budget);
    Centroids clusters = new KMeans(budget, STARTS).fit(fit.rows(), seed.stream("start"));
    int[] typical = clusters.medoids(fit.rows());
    int[] spread = new int[fit.size()];
    for (int i = 0; i < spread.length; i++) {
      spread[i] = fit.labels()[typical[clusters.labels()[i]]];
    }
    int[] known = new int[fit.size()];
    Arrays.fill(known, -1);
    for (int row : drawn) {
      known[row] = fit.labels()[row];
    }
    return new Repeat(
        accuracy(fit.select(drawn), draw.test()),
        accuracy(fit.select(typical), draw.test()),
        accuracy(new LabelledSet(fit.rows(), spread), draw.test()),
        accuracy(
            new LabelledSet(fit.rows(), LabelSpread.selfTraining(fit.rows(), known)), draw.test()),
        accuracy(
            new LabelledSet(fit.rows(), propagated(fit, known, source.classes())), draw.test()),
        accuracy(fit, draw.test()),
        Accuracy.of(fit.labels(), spread));
  }

  private static int[] propagated(LabelledSet fit, int[] known, int classes) {
    int[] every = new int[fit.size()];
    Arrays.setAll(every, i -> i);
    int[][] nearest = NearestRows.among(fit.rows()).of(every, GRAPH_NEIGHBOURS);
    return LabelSpread.propagation(LabelSpread.graph(nearest), known, classes);
  }

  /** The nearest neighbour uses no chance, so its generator is never asked. */
  private static double accuracy(LabelledSet labelled, LabelledSet test) {
    int[] predicted =
        new NearestVote(1)
            .fit(labelled.rows(), labelled.labels(), Seed.DEFAULT.stream("unused"))
            .classifyAll(test.rows());
    return Accuracy.of(test.labels(), predicted);
  }
}
