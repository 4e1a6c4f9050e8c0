package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.imbalance.Treatments.Cell;
import org.mlconcepts.imbalance.Treatments.Contrast;
import org.mlconcepts.imbalance.Treatments.Learner;
import org.mlconcepts.imbalance.Treatments.Reliability;
import org.mlconcepts.imbalance.Treatments.Result;
import org.mlconcepts.imbalance.Treatments.Source;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.BrierScore;
import org.mlconcepts.metric.CalibrationCurve;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.metric.ThresholdChoice;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.GradientBoosting;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.RandomForest;
import org.mlconcepts.model.WeightedClassificationLearner;
import org.mlconcepts.sample.TrainingFold;

/** Runs the grid and sets treatments side by side. */
final class TreatmentStudy {

  private static final int GROUPS = 10;
  private static final double HALF = 0.5;
  private static final double RARE = 0.01;

  /** Sources with few positives need more rows. */
  private static final int MORE_ROWS = 4;

  private static final double PENALTY = 1e-3;

  private final Treatments settings;
  private final Progress progress;

  TreatmentStudy(Treatments settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** What one fit showed on the test rows. */
  record Score(
      double f1AtHalf,
      double f1Tuned,
      double recallAtHalf,
      double rocArea,
      double averagePrecision,
      double brier,
      CalibrationCurve calibration,
      double meanOverPrevalence,
      double positiveAtHalf,
      double positiveTuned) {}

  /** The learners by name. */
  private record Named(String name, WeightedClassificationLearner learner) {}

  private List<Named> learners() {
    return List.of(
        new Named("logistic", new LogisticRegression(PENALTY)),
        new Named("forest", RandomForest.of(settings.trees())),
        new Named("boosting", GradientBoosting.of(settings.trees())));
  }

  static List<RareSource> sources() {
    return List.of(
        RareSource.line(0.02),
        RareSource.curve(0.05),
        RareSource.fraud(),
        RareSource.bank(0.005),
        RareSource.usage(),
        RareSource.contracts());
  }

  Result run(List<RareSource> sources, Seed seed) {
    List<Source> summaries = new ArrayList<>();
    List<Contrast> contrasts = new ArrayList<>();
    List<Reliability> reliability = new ArrayList<>();
    for (RareSource source : sources) {
      Seed own = seed.child(source.name());
      List<Score[][]> scores =
          Repeats.run(
              source.name(),
              settings.repeats(),
              progress,
              r -> repeat(source, own.child("repeat/" + r)));
      summaries.add(summary(source, scores));
      contrasts.addAll(new TreatmentContrasts(source, names(), scores).all());
      if (reliability.isEmpty()) {
        reliability.addAll(reliability(scores));
      }
    }
    return new Result(List.copyOf(summaries), List.copyOf(contrasts), List.copyOf(reliability));
  }

  /** Of logistic regression, whose probabilities are hardly ever equal, so that groups are even. */
  private static List<Reliability> reliability(List<Score[][]> scores) {
    List<Reliability> all = new ArrayList<>();
    int at = 0;
    for (Treatment treatment : Treatment.values()) {
      int column = at++;
      List<CalibrationCurve> curves =
          scores.stream().map(each -> each[0][column].calibration()).toList();
      int groups = curves.stream().mapToInt(c -> c.bins().size()).min().orElseThrow();
      for (int g = 0; g < groups; g++) {
        int group = g;
        all.add(
            new Reliability(
                treatment.title(),
                Estimate.of(Values.of(curves, c -> c.bins().get(group).meanPrediction())),
                Estimate.of(Values.of(curves, c -> c.bins().get(group).share()))));
      }
    }
    return all;
  }

  private List<String> names() {
    return learners().stream().map(Named::name).toList();
  }

  private Parts.Sizes sizes(RareSource source) {
    int times = source.prevalence() < RARE ? MORE_ROWS : 1;
    return new Parts.Sizes(
        times * settings.fit(), times * settings.validation(), times * settings.test());
  }

  /** Scores by learner and treatment. */
  private Score[][] repeat(RareSource source, Seed seed) {
    RareRows rows = source.draw(sizes(source), seed);
    List<Named> learners = learners();
    Score[][] scores = new Score[learners.size()][Treatment.values().length];
    int at = 0;
    for (Treatment treatment : Treatment.values()) {
      TrainingFold treated = treatment.treat(rows.fit(), seed.stream("treat/" + treatment.name()));
      for (int l = 0; l < learners.size(); l++) {
        Classifier model =
            treatment.fit(learners.get(l).learner(), rows.fit(), treated, seed.stream("fit/" + l));
        scores[l][at] = score(model, rows);
      }
      at++;
    }
    return scores;
  }

  private static Score score(Classifier model, RareRows rows) {
    double[] chosenOn = model.scores(rows.validation().rows());
    double threshold =
        ThresholdChoice.best(Ranking.of(rows.validation().labels(), chosenOn), Confusion::f1)
            .orElseThrow()
            .threshold();
    boolean[] labels = rows.test().labels();
    double[] p = model.scores(rows.test().rows());
    Ranking ranking = Ranking.of(labels, p);
    Confusion half = Confusion.at(labels, p, HALF);
    Confusion tuned = Confusion.at(labels, p, threshold);
    return new Score(
        half.f1().orElseThrow(),
        tuned.f1().orElseThrow(),
        half.recall().orElseThrow(),
        RocCurve.of(ranking).area(),
        PrecisionRecallCurve.of(ranking).averagePrecision(),
        BrierScore.of(labels, p).value(),
        CalibrationCurve.quantiles(labels, p, GROUPS),
        Arrays.stream(p).sum() / p.length / rows.test().prevalence(),
        half.predictedPositiveRate() / rows.test().prevalence(),
        tuned.predictedPositiveRate() / rows.test().prevalence());
  }

  private Source summary(RareSource source, List<Score[][]> scores) {
    List<Learner> learners = new ArrayList<>();
    for (int l = 0; l < names().size(); l++) {
      List<Cell> cells = new ArrayList<>();
      int at = 0;
      for (Treatment treatment : Treatment.values()) {
        int learner = l;
        int column = at++;
        List<Score> own = scores.stream().map(each -> each[learner][column]).toList();
        cells.add(
            new Cell(
                treatment.title(),
                mean(own, Score::f1AtHalf),
                mean(own, Score::f1Tuned),
                mean(own, Score::recallAtHalf),
                mean(own, Score::rocArea),
                mean(own, Score::averagePrecision),
                mean(own, Score::brier),
                mean(own, s -> s.calibration().expectedError()),
                mean(own, Score::meanOverPrevalence)));
      }
      learners.add(new Learner(names().get(l), List.copyOf(cells)));
    }
    return new Source(source.name(), source.prevalence(), List.copyOf(learners));
  }

  private static Estimate mean(List<Score> scores, ToDoubleFunction<Score> metric) {
    return Estimate.of(Values.of(scores, metric));
  }
}
