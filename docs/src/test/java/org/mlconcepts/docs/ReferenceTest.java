package org.mlconcepts.docs;

// tag::reference-imports[]
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.Questions;
import org.mlconcepts.biasvariance.PolynomialDegree;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.ShopSales;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.DeLong;
import org.mlconcepts.metric.HistogramDrift;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.model.LinearModel;
import org.mlconcepts.model.Recipe;
import org.mlconcepts.model.Ridge;
import org.mlconcepts.model.TrainedModel;
import org.mlconcepts.model.TrainingRows;
import org.mlconcepts.postmortem.ForecastFeatures;
import org.mlconcepts.postmortem.GateReport;
import org.mlconcepts.postmortem.ReleaseGate;
import org.mlconcepts.sample.GroupFolds;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.TimeFolds;

// end::reference-imports[]

/** The examples of the page on unit tests: compiled and run here, cut out by tag. */
class ReferenceTest {

  // tag::reference-metric[]
  /** Stands for a metric of yours: the share of pairs in the right order, ties counted half. */
  static double yourArea(boolean[] labels, double[] scores) {
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

  @Test
  void yourMetricAgrees() {
    RandomGenerator random = new Seed(42).stream("cases");
    for (int repeat = 0; repeat < 200; repeat++) {
      boolean[] labels = new boolean[30];
      double[] scores = new double[30];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = i == 0 || (i > 1 && random.nextBoolean()); // both classes occur
        scores[i] = random.nextInt(6); // many ties
      }

      assertThat(yourArea(labels, scores))
          .isCloseTo(RocCurve.areaOf(labels, scores).orElseThrow(), within(1e-12));
    }
  }

  // end::reference-metric[]

  // tag::reference-undefined[]
  @Test
  void whoNeverSaysYesHasNoPrecision() {
    boolean[] labels = {true, false, false};
    boolean[] predicted = {false, false, false};
    Confusion confusion = Confusion.of(labels, predicted);

    assertThat(confusion.recall().orElseThrow()).isZero();
    assertThat(confusion.precision().isDefined()).isFalse();
  }

  // end::reference-undefined[]

  // tag::reference-solver[]
  /** Stands for a solver of yours: ridge regression on one column, by plain gradient descent. */
  static double yourSlope(double[][] rows, double[] targets, double lambda) {
    double slope = 0;
    double intercept = 0;
    for (int step = 0; step < 20_000; step++) {
      double slopeGradient = lambda * slope;
      double interceptGradient = 0;
      for (int i = 0; i < rows.length; i++) {
        double error = slope * rows[i][0] + intercept - targets[i];
        slopeGradient += error * rows[i][0];
        interceptGradient += error;
      }
      slope -= 0.01 * slopeGradient;
      intercept -= 0.01 * interceptGradient;
    }
    return slope;
  }

  @Test
  void yourSolverAgrees() {
    double[][] rows = {{0}, {1}, {2}, {3}, {4}};
    double[] targets = {1, 2, 2, 4, 6};
    RandomGenerator unused = new Seed(42).stream("ridge");
    LinearModel reference = new Ridge(2).fit(rows, targets, unused);

    assertThat(yourSlope(rows, targets, 2)).isCloseTo(reference.coefficients()[0], within(1e-9));
  }

  // end::reference-solver[]

  // tag::reference-splits[]
  @Test
  void noFoldLooksAhead() {
    List<Split> folds = TimeFolds.of(100, 5).withGap(7).splits();

    for (Split fold : folds) {
      int lastOfTraining = fold.train()[fold.train().length - 1];
      assertThat(fold.test()[0] - lastOfTraining).isGreaterThan(7);
    }
  }

  @Test
  void noCustomerIsOnBothSides() {
    int[] customers = {3, 1, 3, 2, 2, 4, 1, 4, 3, 5};

    for (Split fold : GroupFolds.of(customers, 3)) {
      for (int tested : fold.test()) {
        for (int trained : fold.train()) {
          assertThat(customers[tested]).isNotEqualTo(customers[trained]);
        }
      }
    }
  }

  // end::reference-splits[]

  // tag::reference-interval[]
  @Test
  void twentyRowsDoNotTellASmallDifference() {
    boolean[] labels = new boolean[20];
    double[] scores = new double[20];
    for (int i = 0; i < 20; i++) {
      labels[i] = i % 2 == 0;
      scores[i] = (i * 7) % 20 + (labels[i] ? 6 : 0);
    }
    Interval interval = DeLong.of(labels, scores).interval(0.95);

    assertThat(interval.halfWidth()).isGreaterThan(0.1);
  }

  // end::reference-interval[]

  // tag::reference-truth[]
  @Test
  void errorIsBiasAndVarianceAndNoise() {
    PolynomialDegree.Result result = PolynomialDegree.defaults().run(new Seed(7));

    for (PolynomialDegree.Degree degree : result.byDegree()) {
      assertThat(degree.biasSquared() + degree.variance() + degree.noise())
          .isCloseTo(degree.expectedTestError(), within(1e-9));
    }
  }

  // end::reference-truth[]

  // tag::reference-claim[]
  @Test
  void theClaimStillHolds() {
    PolynomialDegree experiment = PolynomialDegree.defaults();
    List<Claim> claims =
        Questions.catalog()
            .exhibit("polynomial-degree")
            .judge(experiment, experiment.run(new Seed(42)));

    Claim stiffModelsUnderfit =
        claims.stream().filter(c -> c.id().equals("Q2.01")).findFirst().orElseThrow();
    assertThat(stiffModelsUnderfit.verdict()).isEqualTo(Verdict.HOLDS);
  }

  // end::reference-claim[]

  // tag::reference-model[]
  @Test
  void aSavedModelAnswersAlike() {
    Dataset data = Datasets.breastCancerWdbc();
    TrainingRows rows = TrainingRows.of(data, List.of(), List.of());
    TrainedModel model = TrainedModel.train(rows, Recipe.logistic(), new Seed(42));

    TrainedModel loaded = TrainedModel.parse(model.bytes());

    assertThat(loaded.id()).isEqualTo(model.id());
    assertThat(loaded.probabilities(rows.table())).isEqualTo(model.probabilities(rows.table()));
  }

  // end::reference-model[]

  // tag::reference-drift[]
  @Test
  void stabilityIndexOfTwoSmallSamplesIsNotZero() {
    int[] monday = {18, 24, 31, 27};
    int[] tuesday = {25, 29, 22, 24};

    double index = HistogramDrift.of(monday, tuesday).psi().orElseThrow();

    assertThat(index).isLessThan(2 * HistogramDrift.expectedPsi(4, 100, 100));
  }

  // end::reference-drift[]

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
