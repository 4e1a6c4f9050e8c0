package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.mlconcepts.evaluation.MetricBench.Case;
import org.mlconcepts.evaluation.MetricBench.Reading;
import org.mlconcepts.evaluation.MetricBench.RecallInterval;
import org.mlconcepts.evaluation.MetricBench.Sample;
import org.mlconcepts.evaluation.MetricBench.Swapped;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.DeLong;
import org.mlconcepts.metric.LogLoss;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.metric.Score;
import org.mlconcepts.metric.ScoreBootstrap;
import org.mlconcepts.metric.ScoreBootstrap.Metric;
import org.mlconcepts.metric.ThresholdChoice;
import org.mlconcepts.metric.Wilson;

/** Every metric of one sample, and of samples of which there is little to say. */
final class MetricReadings {

  private static final int BOOTSTRAP = 1000;
  private static final double RECALL = 0.8;
  private static final double STANDARD_ERRORS = 1.96;
  private static final List<Integer> POSITIVES = List.of(5, 10, 20, 50, 100, 200, 500);

  private MetricReadings() {}

  /** One sample of each source, at the cut with the best F1 on other rows. */
  static List<Sample> samples(List<ScoreSource> sources, int rows, Seed seed) {
    List<Sample> samples = new ArrayList<>();
    for (ScoreSource source : sources) {
      ScoreSource.Draw draw = source.draw(rows, rows, seed.child(source.name()));
      double cut =
          ThresholdChoice.best(draw.validation().ranking(), Confusion::f1)
              .orElseThrow()
              .threshold();
      samples.add(sample(source.name(), draw.test(), cut, seed.child("bootstrap")));
    }
    return List.copyOf(samples);
  }

  private static Sample sample(String source, Scored scored, double cut, Seed seed) {
    Confusion confusion = Confusion.at(scored.labels(), scored.probabilities(), cut);
    List<ScoreBootstrap.Replicates> replicates =
        ScoreBootstrap.of(scored.labels(), scored.probabilities(), cut)
            .replicates(BOOTSTRAP, seed, Progress.silent());
    DeLong delong = DeLong.of(scored.labels(), scored.probabilities());
    List<Reading> readings =
        List.of(
            new Reading(
                "accuracy",
                Score.of(confusion.accuracy()),
                wilson(confusion.truePositives() + confusion.trueNegatives(), confusion.total())),
            new Reading(
                "precision",
                confusion.precision(),
                wilson(confusion.truePositives(), confusion.predictedPositives())),
            new Reading(
                "recall",
                confusion.recall(),
                wilson(confusion.truePositives(), confusion.positives())),
            new Reading("F1", confusion.f1(), bootstrapped(replicates, Metric.F1)),
            new Reading(
                "Matthews correlation",
                confusion.matthews(),
                bootstrapped(replicates, Metric.MATTHEWS)),
            new Reading(
                "area under the ROC curve",
                Score.of(delong.area()),
                Optional.of(delong.interval(Evidence.LEVEL))),
            new Reading(
                "average precision",
                PrecisionRecallCurve.averagePrecisionOf(scored.ranking()),
                bootstrapped(replicates, Metric.AVERAGE_PRECISION)));
    return new Sample(source, scored.labels().length, (int) confusion.positives(), cut, readings);
  }

  private static Optional<Interval> wilson(double successes, double rows) {
    return rows == 0
        ? Optional.empty()
        : Optional.of(Wilson.interval(successes, rows, Evidence.LEVEL));
  }

  private static Optional<Interval> bootstrapped(
      List<ScoreBootstrap.Replicates> replicates, Metric metric) {
    return replicates.stream()
        .filter(r -> r.metric() == metric)
        .findFirst()
        .orElseThrow()
        .interval(Evidence.LEVEL);
  }

  /** What metrics answer to samples that hold little. */
  static List<Case> cases() {
    boolean[] mixed = {true, false, false, false};
    return List.of(
        reading("nobody is called positive", mixed, 0.9, 0.1, 0.2, 0.3, 0.4),
        reading("everybody is called positive", mixed, 0, 0.1, 0.2, 0.3, 0.4),
        reading("all scores are equal", mixed, 0.5, 0.25, 0.25, 0.25, 0.25),
        reading("there are no positives", new boolean[4], 0.5, 0.1, 0.2, 0.3, 0.6),
        reading(
            "there are no negatives",
            new boolean[] {true, true, true, true},
            0.5,
            0.1,
            0.2,
            0.3,
            0.6),
        reading("a positive was given probability 0", mixed, 0.5, 0, 0.2, 0.3, 0.4));
  }

  private static Case reading(
      String situation, boolean[] labels, double cut, double... probabilities) {
    Confusion confusion = Confusion.at(labels, probabilities, cut);
    List<Reading> readings = new ArrayList<>();
    readings.add(plain("accuracy", Score.of(confusion.accuracy())));
    readings.add(plain("precision", confusion.precision()));
    readings.add(plain("recall", confusion.recall()));
    readings.add(plain("F1", confusion.f1()));
    readings.add(plain("Matthews correlation", confusion.matthews()));
    readings.add(plain("area under the ROC curve", RocCurve.areaOf(labels, probabilities)));
    readings.add(
        plain("average precision", PrecisionRecallCurve.averagePrecisionOf(labels, probabilities)));
    readings.add(plain("log loss", LogLoss.of(labels, probabilities)));
    return new Case(situation, List.copyOf(readings));
  }

  private static Reading plain(String metric, Score value) {
    return new Reading(metric, value, Optional.empty());
  }

  /** What a recall of 0.8 is worth. */
  static List<RecallInterval> recallIntervals() {
    return POSITIVES.stream().map(MetricReadings::recallInterval).toList();
  }

  private static RecallInterval recallInterval(int positives) {
    Interval interval = Wilson.interval(RECALL * positives, positives, Evidence.LEVEL);
    BinomialDistribution found = new BinomialDistribution(positives, RECALL);
    double wilson = 0;
    double standard = 0;
    for (int k = 0; k <= positives; k++) {
      Interval each = Wilson.interval(k, positives, Evidence.LEVEL);
      double share = (double) k / positives;
      double error = Math.sqrt(share * (1 - share) / positives);
      wilson += each.low() <= RECALL && RECALL <= each.high() ? found.probability(k) : 0;
      standard += Math.abs(share - RECALL) <= STANDARD_ERRORS * error ? found.probability(k) : 0;
    }
    return new RecallInterval(positives, interval.low(), interval.high(), wilson, standard);
  }

  /** Everybody is called the majority class, which makes 99 of 100 rows. */
  static Swapped swapped() {
    boolean[] majority = new boolean[100];
    Arrays.fill(majority, 0, 99, true);
    boolean[] minority = new boolean[100];
    minority[99] = true;
    boolean[] all = new boolean[100];
    Arrays.fill(all, true);
    return new Swapped(
        Confusion.of(majority, all).f1().orElseThrow(),
        Confusion.of(minority, new boolean[100]).f1().orElseThrow());
  }
}
