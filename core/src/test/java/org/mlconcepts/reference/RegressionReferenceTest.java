package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.metric.Score;

class RegressionReferenceTest {

  static List<Fixture> cases() {
    return Fixture.of("regression");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyMeasureAgrees(Fixture fixture) {
    RegressionErrors errors =
        RegressionErrors.of(
            Fixture.doubles(fixture.input("y_true")), Fixture.doubles(fixture.input("y_pred")));
    Map<String, Score> measures = new TreeMap<>();
    measures.put("n", Score.of(errors.n()));
    measures.put("mae", Score.of(errors.mae()));
    measures.put("mse", Score.of(errors.mse()));
    measures.put("rmse", Score.of(errors.rmse()));
    measures.put("median_ae", Score.of(errors.medianAbsoluteError()));
    measures.put("max_error", Score.of(errors.maxError()));
    measures.put("r2", errors.r2());
    measures.put("explained_variance", errors.explainedVariance());
    measures.put("mean_error", Score.of(errors.meanError()));
    measures.put("mape", errors.mape());
    measures.put("smape", Score.of(errors.smape()));
    measures.put("wape", errors.wape());
    measures.put("pinball_0_9", Score.of(errors.pinball(0.9)));
    measures.put("huber_1", Score.of(errors.huber(1)));
    measures.forEach(fixture::check);

    if (fixture.expects("msle")) {
      fixture.check("msle", errors.msle());
    } else {
      assertThat(errors.msle().isDefined()).isFalse();
    }
    if (fixture.expects("adjusted_r2")) {
      fixture.check("adjusted_r2", errors.adjustedR2(fixture.input("n_predictors").asInt()));
    }
    // Another convention, which divides by a tiny number instead of saying "undefined": equal
    // wherever MAPE exists.
    if (errors.mape().isDefined()) {
      fixture.check("mape_sklearn", errors.mape());
    }
    Set<String> known = new TreeSet<>(measures.keySet());
    known.addAll(List.of("msle", "adjusted_r2", "mape_sklearn"));
    assertThat(known).containsAll(fixture.expectedFields());
  }
}
