package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.metric.ClusterAgreement;
import org.mlconcepts.metric.Silhouette;
import org.mlconcepts.model.Centroids;
import org.mlconcepts.model.KMeans;
import org.mlconcepts.model.PrincipalComponents;
import org.mlconcepts.model.PrincipalComponents.Scaling;
import org.mlconcepts.sample.Permutation;

/**
 * The same rows with their labels, with their labels shuffled, and without: what nearest neighbours
 * predict, what k-means finds, and in how few numbers principal components can say it.
 *
 * @param rows rows to learn from, and as many to judge by, at least 60; a table that is smaller
 *     gives what it has
 * @param repeats at least 2
 */
public record WithAndWithoutLabels(int rows, int repeats)
    implements OnTable<WithAndWithoutLabels.Result> {

  private static final int NEIGHBOURS = 5;
  private static final int STARTS = 5;

  public WithAndWithoutLabels {
    Checks.atLeast("rows", 60, rows);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * Three invented sources with known classes and four tables.
   *
   * @param picture one draw of penguins on their first two principal components; empty on a
   *     reader's table
   */
  public record Result(List<Source> sources, List<Dot> picture) {}

  /**
   * One source; lists hold one entry a repeat.
   *
   * @param accuracy share of right classes on fresh rows, learned from rows with labels
   * @param shuffled the same, learned from labels in random order
   * @param majority share of the most frequent class among the fresh rows
   * @param agreement adjusted Rand index of clusters and classes on fresh rows
   * @param silhouette mean silhouette of the clusters on the rows they were found in
   * @param oneCloud the same of clusters in rows without groups that are otherwise alike
   * @param lost by number of components, from 0 on: mean share of the variance of fresh rows that
   *     is lost
   * @param needed how many components keep nine tenths of the variance of fresh rows
   */
  public record Source(
      String name,
      int columns,
      int classes,
      List<Double> accuracy,
      List<Double> shuffled,
      List<Double> majority,
      List<Double> agreement,
      List<Double> silhouette,
      List<Double> oneCloud,
      List<Double> lost,
      List<Integer> needed) {}

  /** One row of the picture: its place, its class and its cluster. */
  public record Dot(double x, double y, int label, int cluster) {}

  /** 150 rows. */
  public static WithAndWithoutLabels defaults() {
    return new WithAndWithoutLabels(150, 30);
  }

  /** The same experiment with another number of rows. */
  public WithAndWithoutLabels withRows(int count) {
    return new WithAndWithoutLabels(count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public WithAndWithoutLabels withRepeats(int count) {
    return new WithAndWithoutLabels(rows, count);
  }

  private record Repeat(
      double accuracy,
      double shuffled,
      double majority,
      double agreement,
      double silhouette,
      double oneCloud,
      List<Double> lost) {}

  static List<LabelledSource> sources() {
    return List.of(
        LabelledSource.Cloud.CLOUDS,
        LabelledSource.Cloud.RINGS,
        LabelledSource.Cloud.ONE_CLOUD,
        LabelledSource.penguins(),
        LabelledSource.digits(),
        LabelledSource.tumours(),
        LabelledSource.vowels());
  }

  /**
   * The variances of the three clouds along their principal directions: 1 in each for the noise,
   * and in two of them a third of 25/2 for the centres, five apart.
   */
  static List<Double> cloudVariances() {
    return List.of(1 + 12.5 / 3, 1 + 12.5 / 3, 1.0, 1.0);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new Result(
        measured(sources(), seed, progress),
        picture(LabelledSource.penguins(), seed.child("picture")));
  }

  /** Runs the experiment on a table alone, by its columns of numbers. */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    return new Result(measured(List.of(LabelledSource.own(data)), seed, progress), List.of());
  }

  private List<Source> measured(List<LabelledSource> from, Seed seed, Progress progress) {
    List<Source> sources = new ArrayList<>();
    for (LabelledSource source : from) {
      Seed own = seed.child(source.title());
      List<Repeat> repeated =
          Repeats.run(
              source.title(), repeats, progress, r -> repeat(source, own.child("repeat/" + r)));
      sources.add(source(source, repeated));
    }
    return sources;
  }

  private Repeat repeat(LabelledSource source, Seed seed) {
    LabelledSource.Draw draw = source.draw(rows, seed);
    LabelledSet fit = draw.fit();
    LabelledSet test = draw.test();
    int[] mixed = fit.labels().clone();
    Permutation.shuffle(mixed, seed.stream("labels"));
    Centroids clusters = new KMeans(source.classes(), STARTS).fit(fit.rows(), seed.stream("start"));
    double[][] cloud = OneCloud.like(fit.rows(), seed.stream("cloud"));
    Centroids none = new KMeans(source.classes(), STARTS).fit(cloud, seed.stream("start"));
    return new Repeat(
        accuracy(fit.rows(), fit.labels(), test, seed),
        accuracy(fit.rows(), mixed, test, seed),
        test.majority(),
        ClusterAgreement.of(test.labels(), clusters.clusterAll(test.rows()))
            .adjustedRand()
            .orElseThrow(),
        Silhouette.of(fit.rows(), clusters.labels()).score().orElseThrow(),
        Silhouette.of(cloud, none.labels()).score().orElseThrow(),
        lost(fit.rows(), test.rows()));
  }

  private static double accuracy(double[][] rows, int[] labels, LabelledSet test, Seed seed) {
    int[] predicted =
        new NearestVote(NEIGHBOURS)
            .fit(rows, labels, seed.stream("unused"))
            .classifyAll(test.rows());
    return Accuracy.of(test.labels(), predicted);
  }

  /** The share of the variance of fresh rows that is lost, by number of components from 0 on. */
  private static List<Double> lost(double[][] fit, double[][] test) {
    PrincipalComponents components = PrincipalComponents.of(fit, Scaling.NONE);
    int columns = fit[0].length;
    double[][] scores = components.scoresAll(test, columns);
    double[] kept = new double[columns];
    for (double[] score : scores) {
      for (int k = 0; k < columns; k++) {
        kept[k] += score[k] * score[k];
      }
    }
    double all = components.reconstructionError(test, 0) * test.length * columns;
    List<Double> lost = new ArrayList<>();
    double left = all;
    lost.add(1.0);
    for (double part : kept) {
      left -= part;
      lost.add(Math.max(0, left / all));
    }
    return lost;
  }

  private static Source source(LabelledSource source, List<Repeat> repeated) {
    int columns = repeated.get(0).lost().size() - 1;
    List<Double> lost = new ArrayList<>();
    for (int k = 0; k <= columns; k++) {
      int at = k;
      lost.add(repeated.stream().mapToDouble(r -> r.lost().get(at)).sum() / repeated.size());
    }
    return new Source(
        source.title(),
        columns,
        source.classes(),
        repeated.stream().map(Repeat::accuracy).toList(),
        repeated.stream().map(Repeat::shuffled).toList(),
        repeated.stream().map(Repeat::majority).toList(),
        repeated.stream().map(Repeat::agreement).toList(),
        repeated.stream().map(Repeat::silhouette).toList(),
        repeated.stream().map(Repeat::oneCloud).toList(),
        lost,
        repeated.stream().map(r -> needed(r.lost())).toList());
  }

  private static int needed(List<Double> lost) {
    int count = 0;
    while (lost.get(count) > 0.1) {
      count++;
    }
    return count;
  }

  private List<Dot> picture(LabelledSource source, Seed seed) {
    LabelledSet drawn = source.draw(rows, seed).fit();
    int[] clusters =
        new KMeans(source.classes(), STARTS).fit(drawn.rows(), seed.stream("start")).labels();
    PrincipalComponents components = PrincipalComponents.of(drawn.rows(), Scaling.NONE);
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      double[] at = components.scores(drawn.rows()[i], 2);
      dots.add(new Dot(at[0], at[1], drawn.labels()[i], clusters[i]));
    }
    return dots;
  }
}
