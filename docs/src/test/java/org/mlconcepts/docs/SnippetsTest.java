package org.mlconcepts.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.biasvariance.PolynomialDegree;
import org.mlconcepts.data.ShopSales;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.model.Ridge;
import org.mlconcepts.postmortem.ForecastFeatures;
import org.mlconcepts.postmortem.GateReport;
import org.mlconcepts.postmortem.ReleaseGate;
import org.mlconcepts.sample.Smote;
import org.mlconcepts.sample.TrainingFold;

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

  // tag::gate[]
  @Test
  void theForecastMayBeReleased() {
    double[] sales = ShopSales.defaults().draw(new Seed(1).stream("sales")).total();
    ForecastFeatures features =
        (series, day) -> new double[] {series[day - 7], series[day - 14], series[day - 28]};

    GateReport report = ReleaseGate.of(sales, features, new Ridge(1)).check(new Seed(42));

    assertThat(report.passed()).as(report.toString()).isTrue();
  }

  @Test
  void aFeatureOfTomorrowMayNot() {
    double[] sales = ShopSales.defaults().draw(new Seed(1).stream("sales")).total();
    ForecastFeatures features = (series, day) -> new double[] {series[day - 7], series[day]};

    GateReport report = ReleaseGate.of(sales, features, new Ridge(1)).check(new Seed(42));

    assertThat(report.finding(GateReport.Check.PAST_ONLY).status())
        .isEqualTo(GateReport.Status.BLOCKED);
  }
  // end::gate[]
}
