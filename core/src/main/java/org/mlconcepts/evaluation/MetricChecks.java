package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.evaluation.MetricBench.Identity;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.metric.ThresholdChoice;

/** Metrics against their definitions, counted row by row and pair by pair. */
record MetricChecks(int rows, int repeats, Progress progress) {

  private record Differences(
      double precision, double recall, double f1, double rocArea, double squashed) {}

  List<Identity> all(List<ScoreSource> sources, Seed seed) {
    List<Identity> identities = new ArrayList<>();
    for (ScoreSource source : sources) {
      Seed own = seed.child(source.name());
      List<Differences> drawn =
          Repeats.run(
              "definitions on " + source.name(),
              repeats,
              progress,
              r -> differences(source.draw(rows, rows, own.child("repeat/" + r))));
      identities.add(
          new Identity(
              source.name(),
              list(drawn, Differences::precision),
              list(drawn, Differences::recall),
              list(drawn, Differences::f1),
              list(drawn, Differences::rocArea),
              list(drawn, Differences::squashed)));
    }
    return List.copyOf(identities);
  }

  private static List<Double> list(List<Differences> drawn, ToDoubleFunction<Differences> number) {
    return drawn.stream().map(number::applyAsDouble).toList();
  }

  private static Differences differences(ScoreSource.Draw draw) {
    boolean[] labels = draw.test().labels();
    double[] p = draw.test().probabilities();
    double cut =
        ThresholdChoice.best(draw.test().ranking(), Confusion::f1).orElseThrow().threshold();
    Confusion confusion = Confusion.at(labels, p, cut);
    double alarms = 0;
    double right = 0;
    double positives = 0;
    for (int i = 0; i < labels.length; i++) {
      alarms += p[i] >= cut ? 1 : 0;
      right += p[i] >= cut && labels[i] ? 1 : 0;
      positives += labels[i] ? 1 : 0;
    }
    double precision = right / alarms;
    double recall = right / positives;
    double area = RocCurve.of(labels, p).area();
    double[] squashed = Arrays.stream(p).map(x -> x * x * x).toArray();
    return new Differences(
        Math.abs(confusion.precision().orElseThrow() - precision),
        Math.abs(confusion.recall().orElseThrow() - recall),
        Math.abs(confusion.f1().orElseThrow() - 2 / (1 / precision + 1 / recall)),
        Math.abs(area - pairsInOrder(labels, p)),
        Math.abs(area - RocCurve.of(labels, squashed).area()));
  }

  /** The share of pairs of a positive and a negative in which the positive scores higher. */
  private static double pairsInOrder(boolean[] labels, double[] scores) {
    double right = 0;
    double pairs = 0;
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < labels.length; j++) {
        if (labels[i] && !labels[j]) {
          pairs++;
          right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
      }
    }
    return right / pairs;
  }
}
