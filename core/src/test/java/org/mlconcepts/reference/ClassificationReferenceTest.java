package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.metric.BrierScore;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.ConfusionMatrix;
import org.mlconcepts.metric.LogLoss;
import org.mlconcepts.metric.MulticlassAuc;
import org.mlconcepts.metric.Score;
import tools.jackson.databind.JsonNode;

class ClassificationReferenceTest {

  static List<Fixture> confusions() {
    return Fixture.of("classification").stream().filter(f -> f.expects("lr_plus")).toList();
  }

  @ParameterizedTest
  @MethodSource("confusions")
  void everyRateAgrees(Fixture fixture) {
    Confusion confusion = confusion(fixture);
    Map<String, Score> rates = new TreeMap<>();
    rates.put("tp", Score.of(confusion.truePositives()));
    rates.put("fp", Score.of(confusion.falsePositives()));
    rates.put("fn", Score.of(confusion.falseNegatives()));
    rates.put("tn", Score.of(confusion.trueNegatives()));
    rates.put("support_pos", Score.of(confusion.positives()));
    rates.put("support_neg", Score.of(confusion.negatives()));
    rates.put("accuracy", Score.of(confusion.accuracy()));
    rates.put("error_rate", Score.of(confusion.errorRate()));
    rates.put("precision", confusion.precision());
    rates.put("recall", confusion.recall());
    rates.put("specificity", confusion.specificity());
    rates.put("npv", confusion.negativePredictiveValue());
    rates.put("fpr", confusion.falsePositiveRate());
    rates.put("fnr", confusion.falseNegativeRate());
    rates.put("fdr", confusion.falseDiscoveryRate());
    rates.put("prevalence", Score.of(confusion.prevalence()));
    rates.put("predicted_positive_rate", Score.of(confusion.predictedPositiveRate()));
    rates.put("f1", confusion.f1());
    rates.put("f0_5", confusion.fBeta(0.5));
    rates.put("f2", confusion.fBeta(2));
    rates.put("jaccard", confusion.jaccard());
    rates.put("balanced_accuracy", confusion.balancedAccuracy());
    rates.put("youden_j", confusion.youden());
    rates.put("g_mean", confusion.gMean());
    rates.put("mcc", confusion.matthews());
    rates.put("kappa", confusion.kappa());
    rates.put("fowlkes_mallows", confusion.fowlkesMallows());
    rates.put("lr_plus", confusion.positiveLikelihoodRatio());
    rates.put("lr_minus", confusion.negativeLikelihoodRatio());
    rates.forEach(fixture::check);
    assertThat(rates.keySet()).containsAll(fixture.expectedFields());
  }

  private static Confusion confusion(Fixture fixture) {
    if (fixture.gives("tp")) {
      return new Confusion(
          fixture.input("tp").asDouble(),
          fixture.input("fp").asDouble(),
          fixture.input("fn").asDouble(),
          fixture.input("tn").asDouble());
    }
    return Confusion.of(
        Fixture.booleans(fixture.input("y_true")), Fixture.booleans(fixture.input("y_pred")));
  }

  static List<Fixture> matrices() {
    return Fixture.of("classification").stream().filter(f -> f.expects("macro")).toList();
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void everyAverageAgrees(Fixture fixture) {
    List<String> names = texts(fixture.input("labels"));
    ConfusionMatrix matrix =
        ConfusionMatrix.of(
            numbers(texts(fixture.input("y_true")), names),
            numbers(texts(fixture.input("y_pred")), names),
            names.size());
    for (int c = 0; c < names.size(); c++) {
      Confusion one = matrix.oneVersusRest(c);
      for (int d = 0; d < names.size(); d++) {
        fixture.check(
            "count", fixture.expected("confusion_matrix").get(c).get(d), matrix.count(c, d));
      }
      fixture.check(
          "precision", fixture.expected("precision").get(c), one.precision().orElseThrow());
      fixture.check("recall", fixture.expected("recall").get(c), one.recall().orElseThrow());
      fixture.check("f1", fixture.expected("f1").get(c), one.f1().orElseThrow());
      fixture.check("support", fixture.expected("support").get(c), matrix.support(c));
    }
    Map<String, ConfusionMatrix.Rate> rates = new TreeMap<>();
    rates.put("precision", Confusion::precision);
    rates.put("recall", Confusion::recall);
    rates.put("f1", Confusion::f1);
    rates.forEach((name, rate) -> {
      average(fixture, "macro", name, matrix.macro(rate));
      average(fixture, "micro", name, matrix.micro(rate));
      average(fixture, "weighted", name, matrix.weighted(rate));
    });
    fixture.check("accuracy", matrix.accuracy());
    fixture.check("macro_f1_of_means", matrix.f1OfMacroMeans());
    fixture.check("balanced_accuracy", matrix.balancedAccuracy());
    fixture.check("mcc", matrix.matthews());
    fixture.check("kappa", matrix.kappa());
    assertThat(fixture.expectedFields()).hasSize(13);
  }

  private static void average(Fixture fixture, String how, String name, Score actual) {
    fixture.check(how + " " + name, fixture.expected(how).get(name), actual.orElseThrow());
  }

  static List<Fixture> probabilities() {
    return Fixture.of("classification").stream().filter(f -> f.expects("brier")).toList();
  }

  @ParameterizedTest
  @MethodSource("probabilities")
  void everyProperScoreAgrees(Fixture fixture) {
    boolean[] labels = Fixture.booleans(fixture.input("y_true"));
    double[] p = Fixture.doubles(fixture.input("p"));
    Score loss = LogLoss.of(labels, p);
    if (fixture.expected("log_loss").isString()) {
      assertThat(loss.isDefined()).isFalse(); // infinite
    } else {
      fixture.check("log_loss", loss);
      fixture.check("log_loss_clipped_1e-15", LogLoss.clipped(labels, p, 1e-15));
      fixture.check("log_loss_clipped_eps64", LogLoss.clipped(labels, p, Math.ulp(1.0)));
    }
    // Where clipping matters, 1 - bound is rounded, so the sources agree to three digits only.
    assertThat(LogLoss.clipped(labels, p, 1e-15))
        .isCloseTo(fixture.expected("log_loss_clipped_1e-15").asDouble(), within(1e-3));
    assertThat(LogLoss.clipped(labels, p, Math.ulp(1.0)))
        .isCloseTo(fixture.expected("log_loss_clipped_eps64").asDouble(), within(1e-3));
    BrierScore brier = BrierScore.of(labels, p);
    fixture.check("brier", brier.value());
    fixture.check("brier_of_base_rate", brier.uncertainty());
    fixture.check("brier_skill_score", brier.skill());
    fixture.check("mean_prediction", Arrays.stream(p).sum() / p.length);
    assertThat(fixture.expectedFields()).hasSize(7);
  }

  @Test
  void areasOfSeveralClassesAgree() {
    Fixture fixture = Fixture.of("classification", "three_class_proba_45");
    int[] labels = Fixture.ints(fixture.input("y_true"));
    double[][] p = Fixture.matrix(fixture.input("proba"));
    MulticlassAuc areas = MulticlassAuc.of(labels, p);
    fixture.check("log_loss", LogLoss.of(labels, p));
    fixture.check("brier_multiclass", BrierScore.multiclass(labels, p));
    fixture.check("ovr_auc_macro", areas.oneVersusRestMacro());
    fixture.check("ovr_auc_weighted", areas.oneVersusRestWeighted());
    fixture.check("ovo_auc_macro", areas.oneVersusOneMacro());
    fixture.check("ovo_auc_weighted", areas.oneVersusOneWeighted());
    for (int c = 0; c < 3; c++) {
      fixture.check(
          "ovr",
          fixture.expected("ovr_auc_per_class").get(c),
          areas.oneVersusRest(c).orElseThrow());
    }
    int[][] pairs = {{0, 1}, {0, 2}, {1, 2}};
    for (int i = 0; i < pairs.length; i++) {
      fixture.check(
          "ovo",
          fixture.expected("ovo_auc_pairs").get(i),
          areas.oneVersusOne(pairs[i][0], pairs[i][1]).orElseThrow());
    }
    double right = 0;
    double second = 0;
    for (int i = 0; i < labels.length; i++) {
      double own = p[i][labels[i]];
      long above = Arrays.stream(p[i]).filter(v -> v > own).count();
      right += above == 0 ? 1 : 0;
      second += above <= 1 ? 1 : 0;
    }
    fixture.check("argmax_accuracy", right / labels.length);
    fixture.check("top2_accuracy", second / labels.length);
    assertThat(fixture.expectedFields()).hasSize(10);
  }

  @Test
  void everyCaseHasItsTest() {
    assertThat(Fixture.of("classification"))
        .allMatch(fixture ->
            fixture.expects("lr_plus")
                || fixture.expects("macro")
                || fixture.expects("brier")
                || fixture.name().equals("three_class_proba_45"));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }

  private static int[] numbers(List<String> texts, List<String> names) {
    return texts.stream().mapToInt(names::indexOf).toArray();
  }
}
