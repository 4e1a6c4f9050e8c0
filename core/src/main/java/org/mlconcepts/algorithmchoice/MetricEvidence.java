package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mlconcepts.algorithmchoice.Constraints.Field;
import org.mlconcepts.algorithmchoice.Constraints.Learner;
import org.mlconcepts.algorithmchoice.Constraints.Result;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Lead;

/** What one number hides, and who wins by another. */
final class MetricEvidence {

  private static final double ACCURACY = 0.92;
  private static final double RARE = 0.05;
  private static final double HALF = 0.5;

  /**
   * In squared error of probabilities: what it costs when all of them are off by four to five
   * points more.
   */
  private static final double OFF = 0.002;

  private final Result result;

  MetricEvidence(Result result) {
    this.result = result;
  }

  List<Evidence> accuracy() {
    Field bank = result.field(Arena.bank().title());
    Learner logistic = bank.learner(Entrant.LOGISTIC);
    double[] lost = new double[logistic.accuracy().size()];
    double[] hidden = new double[lost.length];
    for (int r = 0; r < lost.length; r++) {
      lost[r] = bank.majority().get(r) - logistic.accuracy().get(r);
      hidden[r] = logistic.area().get(r) - HALF;
    }
    return List.of(
        Evidence.exact(
            0,
            "one row in twenty is positive",
            "accuracy of always saying no less 92 %",
            1 - RARE - ACCURACY),
        Evidence.exact(
            0,
            "half of the rows are positive",
            "lead of 92 % over always giving one answer, less that lead where one in twenty is",
            ACCURACY - HALF - (ACCURACY - (1 - RARE))),
        Evidence.beyond(
            -AlgorithmChoice.MATTERS,
            bank.name() + ", as accurate",
            "accuracy of always saying no less that of logistic regression",
            lost),
        Evidence.beyond(
            AlgorithmChoice.MATTERS,
            bank.name() + ", not as good",
            "area under the ROC curve of logistic regression less one half, that of saying no",
            hidden));
  }

  /** Whether the winner by one metric loses to another learner by a second metric. */
  List<Evidence> winners() {
    List<Evidence> evidence = new ArrayList<>();
    for (Field field : result.fields()) {
      evidence.add(
          loses(AlgorithmChoice.MATTERS, field, "accuracy", Learner::accuracy, "F1", Learner::f1));
      evidence.add(
          loses(
              OFF,
              field,
              "area under the ROC curve",
              Learner::area,
              "squared error of the probabilities",
              learner -> learner.brier().stream().map(b -> -b).toList()));
    }
    return evidence;
  }

  private static Evidence loses(
      double margin,
      Field field,
      String firstName,
      Function<Learner, List<Double>> first,
      String secondName,
      Function<Learner, List<Double>> second) {
    List<Learner> favourites = Lead.chosen(field.learners(), first);
    List<Learner> better = Lead.chosen(field.learners(), second);
    double[] lead = new double[favourites.size()];
    for (int r = 0; r < lead.length; r++) {
      lead[r] = second.apply(better.get(r)).get(r) - second.apply(favourites.get(r)).get(r);
    }
    return Evidence.beyond(
        margin,
        field.name() + ", best by " + firstName,
        "lead by " + secondName + " of the best by that over the best by " + firstName,
        lead);
  }
}
