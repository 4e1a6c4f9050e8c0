package org.mlconcepts.docs;

// tag::imports[]
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.biasvariance.PolynomialDegree;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.sample.Smote;
import org.mlconcepts.sample.TrainingFold;

// end::imports[]

/** What the README and the pages show as code: compiled and run here, cut out by tag. */
class SnippetsTest {

  // tag::reference[]
  @Test
  void degreeFourFitsBest() {
    PolynomialDegree.Result result = PolynomialDegree.defaults().withSigma(0.2).run(new Seed(42));

    assertThat(result.bestDegree()).isEqualTo(4);
    assertThat(result.best().biasSquared()).isLessThan(result.best().variance());
  }

  // end::reference[]

  // tag::undefined[]
  @Test
  void aConstantTargetHasNoRSquared() {
    RegressionErrors errors = RegressionErrors.of(new double[] {2, 2, 2}, new double[] {1, 2, 3});

    assertThat(errors.mae()).isEqualTo(2.0 / 3);
    assertThat(errors.r2().isDefined()).isFalse();
  }

  // end::undefined[]

  // tag::metric[]
  @Test
  void averagePrecisionIsNoTrapezoid() {
    boolean[] labels = {false, false, true, true};
    double[] scores = {0.1, 0.4, 0.35, 0.8};
    PrecisionRecallCurve curve = PrecisionRecallCurve.of(labels, scores);

    assertThat(curve.averagePrecision()).isCloseTo(5.0 / 6, within(1e-12));
    assertThat(curve.trapezoidArea()).isCloseTo(19.0 / 24, within(1e-12));
  }

  // end::metric[]

  // tag::smote[]
  @Test
  void smoteEvensOutTheTrainingFold() {
    double[][] rows = {{0}, {1}, {2}, {3}, {4}, {5}, {8}, {9}, {10}};
    int[] labels = {0, 0, 0, 0, 0, 0, 1, 1, 1};

    TrainingFold even =
        new Smote(2).resample(TrainingFold.of(rows, labels), new Seed(42).stream("smote"));

    assertThat(even.counts()).containsExactly(6, 6);
  }

  // end::smote[]
}
