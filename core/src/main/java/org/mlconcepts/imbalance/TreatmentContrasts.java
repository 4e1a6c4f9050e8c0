package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.imbalance.TreatmentStudy.Score;
import org.mlconcepts.imbalance.Treatments.Contrast;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Values;

/**
 * Sets treatments of one source side by side, repeat by repeat; a metric is the mean over the
 * learners unless one is named.
 */
final class TreatmentContrasts {

  static final String MAJORITY = "majority";
  static final String SMOTE = "smote";
  static final String PROBABILITIES = "probabilities";
  static final String TREES = "trees";
  static final String COMBINATION = "combination";
  static final String RECIPE = "recipe";

  /** A mean probability within a quarter of the prevalence counts as usable. */
  private static final double A_QUARTER = Values.doublings(1.25, 1);

  private static final double A_TWENTIETH = 0.05;

  /** What a combination must add to count, in F1 or average precision. */
  private static final double A_POINT = 0.01;

  private static final double HALF = 0.5;
  private static final double FRAUD_LIKE = 0.01;
  private static final List<Treatment> SHIFTING =
      List.of(
          Treatment.WEIGHTS, Treatment.OVER_SAMPLING, Treatment.UNDER_SAMPLING, Treatment.SMOTE);

  private final RareSource source;
  private final List<String> learners;
  private final List<Score[][]> repeats;
  private final List<Contrast> contrasts = new ArrayList<>();

  TreatmentContrasts(RareSource source, List<String> learners, List<Score[][]> repeats) {
    this.source = source;
    this.learners = learners;
    this.repeats = repeats;
  }

  List<Contrast> all() {
    add(
        MAJORITY,
        "cut at one half",
        "share of positives less share called positive, over the former",
        r -> mean(r, Treatment.NONE, s -> 1 - s.positiveAtHalf()));
    add(
        MAJORITY,
        "mean probability",
        "share of positives less mean predicted probability, over the former, beyond a twentieth",
        r -> mean(r, Treatment.NONE, s -> 1 - s.meanOverPrevalence()) - A_TWENTIETH);
    smote();
    combination();
    trees();
    if (source.prevalence() < FRAUD_LIKE) {
      recipe();
    }
    for (int l = 0; l < learners.size(); l++) {
      probabilities(l);
    }
    return contrasts;
  }

  private void probabilities(int learner) {
    for (Treatment treatment : SHIFTING) {
      add(
          PROBABILITIES,
          learners.get(learner) + ", " + treatment.title(),
          "how much closer than a factor of 1.25 mean probability and prevalence lie (doublings)",
          r ->
              A_QUARTER
                  - Math.abs(Values.doublings(at(r, learner, treatment).meanOverPrevalence(), 1)));
    }
  }

  private void smote() {
    difference("F1 at one half", "F1, SMOTE less none, mean over the learners", Score::f1AtHalf);
    difference(
        "F1 at a validated cut", "F1, SMOTE less none, mean over the learners", Score::f1Tuned);
    difference(
        "ranking",
        "average precision, SMOTE less none, mean over the learners",
        Score::averagePrecision);
    difference(
        "probabilities",
        "minus the Brier score, SMOTE less none, mean over the learners",
        s -> -s.brier());
  }

  private void difference(String what, String measure, ToDoubleFunction<Score> metric) {
    add(
        SMOTE,
        what,
        measure,
        r -> mean(r, Treatment.SMOTE, metric) - mean(r, Treatment.NONE, metric));
  }

  private void combination() {
    for (Treatment both : List.of(Treatment.SMOTE_WEIGHTS, Treatment.SMOTE_TOMEK)) {
      Treatment part = both == Treatment.SMOTE_WEIGHTS ? Treatment.WEIGHTS : Treatment.SMOTE;
      String names = both.title() + " against " + part.title() + " alone";
      beyond(
          A_POINT,
          COMBINATION,
          names + ", F1 at a validated cut",
          "F1, the first less the second",
          r -> mean(r, both, Score::f1Tuned) - mean(r, part, Score::f1Tuned));
      beyond(
          A_POINT,
          COMBINATION,
          names + ", ranking",
          "average precision, the first less the second",
          r -> mean(r, both, Score::averagePrecision) - mean(r, part, Score::averagePrecision));
    }
  }

  private void trees() {
    for (int l = 1; l < learners.size(); l++) {
      int learner = l;
      add(
          TREES,
          learners.get(l) + ", recall at one half",
          "recall less one half",
          r -> at(r, learner, Treatment.NONE).recallAtHalf() - HALF);
      add(
          TREES,
          learners.get(l) + ", ranking",
          "average precision less that of logistic regression",
          r ->
              at(r, learner, Treatment.NONE).averagePrecision()
                  - at(r, 0, Treatment.NONE).averagePrecision());
    }
  }

  private void recipe() {
    add(
        RECIPE,
        "against no treatment cut at one half",
        "F1, SMOTE at a validated cut less the other",
        r -> mean(r, Treatment.SMOTE, Score::f1Tuned) - mean(r, Treatment.NONE, Score::f1AtHalf));
    add(
        RECIPE,
        "against no treatment at a validated cut",
        "F1, SMOTE at a validated cut less the other",
        r -> mean(r, Treatment.SMOTE, Score::f1Tuned) - mean(r, Treatment.NONE, Score::f1Tuned));
  }

  /** A metric averaged over the learners. */
  private static double mean(
      Score[][] repeat, Treatment treatment, ToDoubleFunction<Score> metric) {
    double sum = 0;
    for (int l = 0; l < repeat.length; l++) {
      sum += metric.applyAsDouble(at(repeat, l, treatment));
    }
    return sum / repeat.length;
  }

  private static Score at(Score[][] repeat, int learner, Treatment treatment) {
    int column = Arrays.asList(Treatment.values()).indexOf(treatment);
    return repeat[learner][column];
  }

  private void add(String topic, String what, String measure, ToDoubleFunction<Score[][]> effect) {
    beyond(0, topic, what, measure, effect);
  }

  private void beyond(
      double margin,
      String topic,
      String what,
      String measure,
      ToDoubleFunction<Score[][]> effect) {
    String condition = source.name() + ", " + what;
    double[] effects = Values.of(repeats, effect);
    Evidence evidence = Evidence.beyond(margin, condition, measure, effects);
    contrasts.add(
        new Contrast(topic, condition, measure, margin, evidence.effect(), evidence.flipShare()));
  }
}
