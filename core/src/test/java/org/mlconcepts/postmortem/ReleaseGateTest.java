package org.mlconcepts.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.RegressionLearner;
import org.mlconcepts.model.Ridge;
import org.mlconcepts.postmortem.GateReport.Check;
import org.mlconcepts.postmortem.GateReport.Status;

class ReleaseGateTest {

  private static final Seed SEED = new Seed(42);
  private static final RegressionLearner LEARNER = new Ridge(1);
  private static final double[] SALES = sales();

  /** A week of sales around a slowly moving level. */
  private static double[] sales() {
    RandomGenerator random = new Seed(1).stream("sales");
    double[] sales = new double[400];
    double level = 0;
    for (int t = 0; t < sales.length; t++) {
      level = 0.9 * level + 3 * random.nextGaussian();
      sales[t] = 100 + 20 * (t % 7 == 5 ? 1 : 0) + level + 5 * random.nextGaussian();
    }
    return sales;
  }

  private static final ForecastFeatures HONEST =
      (series, day) ->
          new double[] {
            (series[day - 7] + series[day - 14] + series[day - 21]) / 3, series[day - 1]
          };

  private static ReleaseGate gate(ForecastFeatures features) {
    return ReleaseGate.of(SALES, features, LEARNER);
  }

  @Test
  void aSoundModelPasses() {
    GateReport report = gate(HONEST).check(SEED);

    assertThat(report.passed()).as(report.toString()).isTrue();
    assertThat(report.finding(Check.CLAIM).status()).isEqualTo(Status.SKIPPED);
    assertThat(report.finding(Check.SERVED).status()).isEqualTo(Status.SKIPPED);
  }

  @Test
  void aFeatureFromTheFutureIsFoundWhateverItsWeight() {
    for (double weight : new double[] {1, 0.1, 1e-6}) {
      ForecastFeatures leaking =
          (series, day) -> new double[] {series[day - 7] + weight * series[day]};

      assertThat(gate(leaking).check(SEED).blocked())
          .extracting(GateReport.Finding::check)
          .contains(Check.PAST_ONLY);
    }
  }

  @Test
  void whoLearnsPermutedTargetsHasSeenThem() {
    GateReport report = gate((series, day) -> new double[] {series[day]}).check(SEED);

    assertThat(report.finding(Check.PERMUTED_TARGETS).status()).isEqualTo(Status.BLOCKED);
  }

  @Test
  void aClaimThatIsTooGoodIsBlocked() {
    double error = gate(HONEST).measure(SEED).error();

    assertThat(gate(HONEST).withClaimedError(error).check(SEED).passed()).isTrue();
    assertThat(gate(HONEST).withClaimedError(error / 2).check(SEED).blocked())
        .extracting(GateReport.Finding::check)
        .containsExactly(Check.CLAIM);
  }

  @Test
  void whatDoesNotBeatLastWeekIsBlocked() {
    GateReport report = gate((series, day) -> new double[] {day % 2}).check(SEED);
    GateReport strict = gate(HONEST).check(SEED, GateLimits.at(0.25));

    assertThat(report.finding(Check.BASELINE).value()).isGreaterThan(1);
    assertThat(report.passed()).isFalse();
    assertThat(strict.finding(Check.BASELINE).limit()).isCloseTo(0.85, within(1e-12));
  }

  @Test
  void servedFeaturesMustBeTheRebuiltOnes() {
    List<ServedRow> right = IntStream.range(300, 400).mapToObj(day -> served(day, 1)).toList();
    List<ServedRow> cents = IntStream.range(300, 400).mapToObj(day -> served(day, 100)).toList();

    assertThat(gate(HONEST).withServed(right).check(SEED).finding(Check.SERVED).value()).isZero();
    assertThat(gate(HONEST).withServed(cents).check(SEED).finding(Check.SERVED).status())
        .isEqualTo(Status.BLOCKED);
  }

  private static ServedRow served(int day, double unit) {
    double[] row = HONEST.row(SALES, day);
    return new ServedRow(day, List.of(unit * row[0], unit * row[1]));
  }

  @Test
  void refusesASeriesThatIsTooShort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReleaseGate.of(new double[100], HONEST, LEARNER))
        .withMessageContaining("but were 100, 7 and 28");
  }

  @Test
  void theGateStopsMostFullFaultsAndLetsSoundModelsThroughAtLooserLimits() {
    GateTrials trials = GateTrials.defaults().withRepeats(40);
    GateTrials.Result result = trials.run(new Seed(6));

    assertThat(new GateTrialsReading().claims(trials, result)).allMatch(Claim::asExpected);
    assertThat(new GateTrialsReading().charts(trials, result)).hasSize(2);
    for (GateTrials.Trial trial : result.at(1.5)) {
      if (trial.planted().equals(Fault.FUTURE_LEAK.title())
          || trial.planted().equals(Fault.UNIT_CHANGE.title())) {
        assertThat(trial.blocked()).containsOnly(1.0);
      }
    }
  }
}
