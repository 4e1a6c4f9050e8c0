package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.evaluation.MetricBench.Contest;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Gains;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.model.ClassificationLearner;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.GradientBoosting;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/**
 * Two models, of which it is known which one is better, are compared on a small sample by average
 * precision and by the area under the ROC curve: how often is each of them higher for the better?
 */
record Contests(int rows, int repeats, Progress progress) {

  private static final int SAMPLES = 10;
  private static final int TO_FIT = 400;
  private static final int TO_TEST = 500;
  private static final int TREES = 20;

  /** From which share on positives are not rare. */
  private static final double NOT_RARE = 0.4;

  /** Positives that a small sample must have on average, or else some would have none. */
  private static final double EXPECTED = 12;

  /** How far above the negatives the positives of a model lie, the one half and the other. */
  private record Model(double oneHalf, double otherHalf) {
    Ranking sample(boolean[] labels, RandomGenerator random) {
      double[] scores = new double[labels.length];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = random.nextGaussian() + (labels[i] ? i % 2 == 0 ? oneHalf : otherHalf : 0);
      }
      return Ranking.of(labels, scores);
    }
  }

  List<Contest> all(Seed seed) {
    List<Contest> contests = new ArrayList<>();
    for (double prevalence : new double[] {0.2, 0.01}) {
      String source = prevalence == 0.01 ? "clouds, 1 % positive" : "clouds, 20 % positive";
      contests.add(
          clouds(
              source,
              "better everywhere",
              prevalence,
              List.of(new Model(2, 2), new Model(1.7, 1.7)),
              seed));
      contests.add(
          clouds(
              source,
              "better at the top",
              prevalence,
              List.of(new Model(4, 1), new Model(1.9, 1.9)),
              seed));
      contests.add(
          clouds(
              source,
              "better below the top",
              prevalence,
              List.of(new Model(1.9, 1.9), new Model(4, 1)),
              seed));
    }
    contests.add(
        table("telco usage", without(Datasets.telcoUsageChurn(), "state", "area_code"), seed));
    contests.add(
        table("bank marketing", without(Datasets.bankMarketing(), "day", "duration"), seed));
    return List.copyOf(contests);
  }

  /** One contest on a reader's table; none if positives are not rare, or too rare. */
  List<Contest> own(Dataset data, double share, Seed seed) {
    boolean few = share * Math.min(TO_FIT, data.table().rows() / 3) < EXPECTED;
    return few || share >= NOT_RARE ? List.of() : List.of(table(data.id(), data, seed));
  }

  private static Dataset without(Dataset data, String... left) {
    List<String> absent = Arrays.asList(left);
    List<String> used =
        data.features().columns().stream()
            .map(Column::name)
            .filter(name -> !absent.contains(name) && !name.endsWith("_charge"))
            .toList();
    return data.select(used, IntStream.range(0, data.table().rows()).toArray());
  }

  /** The first of the two models is the better one. */
  private Contest clouds(
      String source, String difference, double prevalence, List<Model> models, Seed seed) {
    Seed own = seed.child(source + "/" + difference);
    List<double[]> drawn =
        Repeats.run(
            "contest on " + source,
            repeats,
            progress,
            r -> {
              RandomGenerator random = own.stream("repeat/" + r);
              boolean[] labels = new boolean[rows];
              Arrays.fill(labels, 0, (int) Math.round(prevalence * rows), true);
              double[] right = new double[2];
              for (int s = 0; s < SAMPLES; s++) {
                Ranking better = models.get(0).sample(labels, random);
                Ranking other = models.get(1).sample(labels, random);
                right[0] += precise(better, other) / SAMPLES;
                right[1] += ordered(better, other) / SAMPLES;
              }
              return right;
            });
    return contest(source, difference, drawn);
  }

  private static Contest contest(String source, String difference, List<double[]> drawn) {
    return new Contest(
        source,
        difference,
        drawn.stream().map(d -> d[0]).toList(),
        drawn.stream().map(d -> d[1]).toList());
  }

  /** 1 if average precision is higher for the first, one half if equal. */
  private static double precise(Ranking first, Ranking second) {
    return higher(
        PrecisionRecallCurve.of(first).averagePrecision(),
        PrecisionRecallCurve.of(second).averagePrecision());
  }

  private static double ordered(Ranking first, Ranking second) {
    return higher(RocCurve.of(first).area(), RocCurve.of(second).area());
  }

  private static double higher(double first, double second) {
    return first == second ? 0.5 : first > second ? 1 : 0;
  }

  /**
   * Logistic regression against boosting; the better is the one that finds more positives on all
   * rows that are neither fitted nor sampled, if as many are looked at as there are positives.
   */
  private Contest table(String source, Dataset data, Seed seed) {
    boolean[] labels = data.labels();
    int[] classes = IntStream.range(0, labels.length).map(i -> labels[i] ? 1 : 0).toArray();
    double share = Arrays.stream(classes).sum() / (double) labels.length;
    int toFit = Math.min(TO_FIT, labels.length / 3);
    int toTest = Math.min(TO_TEST, labels.length / 3);
    Table table = data.features();
    Seed own = seed.child(source);
    List<double[]> drawn =
        Repeats.run(
            "contest on " + source,
            repeats,
            progress,
            r -> {
              int[] order = Permutation.of(labels.length, own.stream("order/" + r));
              int[] fit = Arrays.copyOf(order, toFit);
              Features encoded = Features.fit(Features.known(table, fit), fit);
              int[] small = Arrays.copyOfRange(order, toFit, toFit + toTest);
              int[] rest = Arrays.copyOfRange(order, toFit + toTest, order.length);
              Ranking[][] scored = new Ranking[2][];
              int at = 0;
              for (ClassificationLearner learner :
                  List.of(
                      new LogisticRegression(1e-3).standardized(), GradientBoosting.of(TREES))) {
                var model =
                    learner.fit(
                        encoded.matrix(fit), Rows.select(classes, fit), own.stream("fit/" + r));
                scored[at++] =
                    new Ranking[] {
                      Ranking.of(select(labels, small), model.scores(encoded.matrix(small))),
                      Ranking.of(select(labels, rest), model.scores(encoded.matrix(rest)))
                    };
              }
              int better = found(scored[0][1], share) >= found(scored[1][1], share) ? 0 : 1;
              Ranking first = scored[better][0];
              Ranking second = scored[1 - better][0];
              return new double[] {precise(first, second), ordered(first, second)};
            });
    return contest(source, "logistic regression against boosting", drawn);
  }

  private static double found(Ranking ranking, double share) {
    return Gains.of(ranking).recallAt(share).orElseThrow();
  }

  private static boolean[] select(boolean[] labels, int[] rows) {
    boolean[] selected = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = labels[rows[i]];
    }
    return selected;
  }
}
