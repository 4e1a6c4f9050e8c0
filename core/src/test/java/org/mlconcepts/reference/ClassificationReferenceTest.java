package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.Score;

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
}
