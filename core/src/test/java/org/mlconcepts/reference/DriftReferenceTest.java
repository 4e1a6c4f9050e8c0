package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.metric.ContingencyTest;
import org.mlconcepts.metric.DriftDetectionMethod;
import org.mlconcepts.metric.HistogramDrift;
import org.mlconcepts.metric.KolmogorovSmirnov;
import org.mlconcepts.metric.LocationShift;
import org.mlconcepts.metric.PageHinkley;
import org.mlconcepts.metric.QuantileBins;
import org.mlconcepts.metric.StreamDetector;
import org.mlconcepts.metric.StreamDetector.State;
import tools.jackson.databind.JsonNode;

/** Every case of the topic; one that no branch knows fails. */
class DriftReferenceTest {

  static List<Fixture> cases() {
    return Fixture.of("drift");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theMeasureAgrees(Fixture fixture) {
    switch (fixture.name()) {
      case "histogram_5_bins", "identical", "two_categories", "empty_bin_in_current" ->
          histograms(fixture);
      case "ks_30_25", "ks_identical_samples", "ks_disjoint" -> kolmogorovSmirnov(fixture);
      case "psi_numeric_200_150" -> numeric(fixture);
      case "psi_under_no_drift" -> noDrift(fixture);
      case "stream_with_drift" -> stream(fixture);
      default -> fail("no check for " + fixture);
    }
  }

  private static void histograms(Fixture fixture) {
    int[] reference = Fixture.ints(fixture.input("reference_counts"));
    int[] current = Fixture.ints(fixture.input("current_counts"));
    double least = fixture.input("eps").asDouble();
    HistogramDrift drift = HistogramDrift.of(reference, current);
    infinite(fixture, "psi_unsmoothed", drift.psi());
    fixture.check("psi_floor", drift.flooredPsi(least));
    fixture.check("psi_add_half", drift.smoothedPsi());
    fixture.check("js_divergence_nats", drift.jensenShannon());
    fixture.check("js_divergence_bits", drift.jensenShannonBits());
    fixture.check("js_distance_base2", drift.jensenShannonDistance());
    fixture.check("js_distance_nats", Math.sqrt(drift.jensenShannon()));
    infinite(fixture, "kl_p_q_nats", drift.kullbackLeibler());
    fixture.check("hellinger", drift.hellinger());
    fixture.check("total_variation", drift.totalVariation());
    ContingencyTest test = ContingencyTest.of(reference, current);
    JsonNode expected = fixture.expected("chi2");
    fixture.check("chi2", expected.get("statistic"), test.chiSquared().statistic());
    fixture.check("chi2 df", expected.get("df"), test.chiSquared().degrees());
    fixture.check("chi2 p", expected.get("p_value"), test.chiSquared().pValue());
    fixture.check("least expected", expected.get("min_expected"), test.leastExpected());
    fixture.check("cramers_v", expected.get("cramers_v"), test.cramersV());
    outcome(fixture, "g_test", test.likelihoodRatio());
    if (fixture.expects("chi2_yates")) {
      outcome(fixture, "chi2_yates", test.yates());
      fixture.check("fisher_exact_p", test.fisherPValue());
    }
  }

  private static void outcome(Fixture fixture, String field, ContingencyTest.Outcome found) {
    JsonNode expected = fixture.expected(field);
    fixture.check(field, expected.get("statistic"), found.statistic());
    fixture.check(field + " p", expected.get("p_value"), found.pValue());
  }

  private static void infinite(Fixture fixture, String field, org.mlconcepts.metric.Score found) {
    if (fixture.expected(field).isString()) {
      assertThat(found.isDefined()).as(field + " of " + fixture).isFalse();
    } else {
      fixture.check(field, found);
    }
  }

  private static void kolmogorovSmirnov(Fixture fixture) {
    double[] a = Fixture.doubles(fixture.input("a"));
    double[] b = Fixture.doubles(fixture.input("b"));
    KolmogorovSmirnov test = KolmogorovSmirnov.of(a, b);
    fixture.check("d", test.statistic());
    fixture.check("n", test.n());
    fixture.check("m", test.m());
    if (fixture.expected("location").isNull()) {
      assertThat(test.location()).isEmpty();
    } else {
      fixture.check("location", test.location().orElseThrow());
    }
    fixture.check("p_asymptotic", test.oneSamplePValue());
    fixture.check("p_exact", test.exactPValue());
    fixture.check("p_kolmogorov_limit", test.limitPValue());
    fixture.check("p_stephens", test.stephensPValue());
    fixture.check("wasserstein_1", LocationShift.wasserstein(a, b));
    fixture.check("mean_difference_in_reference_sd", LocationShift.inDeviations(a, b));
  }

  private static void numeric(Fixture fixture) {
    double[] reference = Fixture.doubles(fixture.input("reference"));
    QuantileBins bins = QuantileBins.of(reference, fixture.input("k").asInt());
    int[] first = bins.count(reference);
    int[] second = bins.count(Fixture.doubles(fixture.input("current")));
    fixture.check("inner_edges", fixture.expected("inner_edges"), bins.edges());
    assertThat(first).containsExactly(Fixture.ints(fixture.expected("reference_counts")));
    assertThat(second).containsExactly(Fixture.ints(fixture.expected("current_counts")));
    HistogramDrift drift = HistogramDrift.of(first, second);
    fixture.check("psi_unsmoothed", drift.psi());
    fixture.check("psi_floor", drift.flooredPsi(1e-4));
    fixture.check("psi_add_half", drift.smoothedPsi());
    fixture.check("js_distance_base2", drift.jensenShannonDistance());
  }

  private static void noDrift(Fixture fixture) {
    int k = fixture.input("k").asInt();
    int n = fixture.input("n").asInt();
    int m = fixture.input("m").asInt();
    double mean = HistogramDrift.expectedPsi(k, n, m);
    fixture.check("mean", mean);
    double quantile = new ChiSquaredDistribution(k - 1).inverseCumulativeProbability(0.95);
    fixture.check("q95", quantile * mean / (k - 1));
  }

  private static void stream(Fixture fixture) {
    double[] errors = Fixture.doubles(fixture.input("errors"));
    List<State> states = states(new DriftDetectionMethod(3), errors);
    JsonNode expected = fixture.expected("ddm_states");
    for (int i = 0; i < expected.size(); i++) {
      State state =
          switch (expected.get(i).asString()) {
            case "ok" -> State.STABLE;
            case "warning" -> State.WARNING;
            default -> State.DRIFT;
          };
      assertThat(states.get(i)).as("DDM after value %d", i).isEqualTo(state);
    }
    assertThat(expected).hasSize(fixture.expected("ddm_drift_index").asInt() + 1);
    fixture.check("ddm_drift_index", states.indexOf(State.DRIFT));
    fixture.check("ddm_first_warning_index", states.indexOf(State.WARNING));
    PageHinkley pageHinkley = new PageHinkley(5, 0.005);
    fixture.check("page_hinkley_alarm_index", states(pageHinkley, errors).indexOf(State.DRIFT));
    double last = fixture.expected("page_hinkley_statistic_last").asDouble();
    assertThat(pageHinkley.evidence()).isCloseTo(last, within(1e-9));
  }

  private static List<State> states(StreamDetector detector, double[] values) {
    List<State> states = new ArrayList<>();
    for (double value : values) {
      states.add(detector.add(value));
    }
    return states;
  }
}
