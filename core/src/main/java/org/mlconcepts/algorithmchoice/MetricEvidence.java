package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mlconcepts.algorithmchoice.Constraints.Field;
import org.mlconcepts.algorithmchoice.Constraints.Learner;
import org.mlconcepts.algorithmchoice.Constraints.Result;
import org.mlconcepts.lab.Evidence;

/** What one number hides, and who wins by another. */
final class MetricEvidence {

  private static final double ACCURACY = 0.92;
  private static final double RARE = 0.05;
  private static final double HALF = 0.5;
  private static final double HUNDREDTH = 0.01;
  private static final double FIFTH_OF_A_POINT = 0.002;

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
            -HUNDREDTH,
            bank.name() + ", as accurate",
            "accuracy of always saying no less that of logistic regression",
            lost),
        Evidence.beyond(
            0.1,
            bank.name() + ", not as good",
            "area under the ROC curve of logistic regression less one half, that of saying no",
            hidden));
  }

  /** Whether the winner by one metric loses to another learner by a second metric. */
  List<Evidence> winners() {
    List<Evidence> evidence = new ArrayList<>();
    for (Field field : result.fields()) {
      evidence.add(loses(field, "accuracy", Learner::accuracy, "F1", Learner::f1));
      evidence.add(
          loses(
              field,
              "area under the ROC curve",
              Learner::area,
              "squared error of the probabilities",
              learner -> learner.brier().stream().map(b -> -b).toList()));
    }
    return evidence;
  }

  private static Evidence loses(
      Field field,
      String firstName,
      Function<Learner, List<Double>> first,
      String secondName,
      Function<Learner, List<Double>> second) {
    int repeats = field.majority().size();
    double[] lead = new double[repeats];
    for (int half = 0; half < 2; half++) {
      List<Double> favourite = second.apply(Lead.best(field.learners(), first, 1 - half));
      List<Double> better = second.apply(Lead.best(field.learners(), second, 1 - half));
      for (int r = half; r < repeats; r += 2) {
        lead[r] = better.get(r) - favourite.get(r);
      }
    }
    return Evidence.beyond(
        FIFTH_OF_A_POINT,
        field.name() + ", best by " + firstName,
        "what it loses by " + secondName + " to the best by that",
        lead);
  }
}
