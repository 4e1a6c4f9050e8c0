package org.mlconcepts.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Bootstrap;
import org.tribuo.classification.evaluation.LabelEvaluationUtil;

class ScoredMetricsTest {

  private static final double EXACT = 1e-12;

  /** Scores with many ties, a third of the rows positive. */
  private static final class Scored {
    private final boolean[] labels;
    private final double[] scores;

    private Scored(boolean[] labels, double[] scores) {
      this.labels = labels;
      this.scores = scores;
    }

    static Scored of(long seed, int rows) {
      RandomGenerator random = new Seed(seed).stream("scored");
      boolean[] labels = new boolean[rows];
      double[] scores = new double[rows];
      for (int i = 0; i < rows; i++) {
        labels[i] = i == 0 || (i != 1 && random.nextInt(3) == 0);
        scores[i] = (random.nextInt(20) + (labels[i] ? 4 : 0)) / 24.0;
      }
      return new Scored(labels, scores);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theAreaIsTheChanceToRankAPositiveHigher(long seed) {
    Scored s = Scored.of(seed, 80);
    double wins = 0;
    double pairs = 0;
    for (int i = 0; i < 80; i++) {
      for (int j = 0; j < 80; j++) {
        if (s.labels[i] && !s.labels[j]) {
          pairs++;
          wins += s.scores[i] > s.scores[j] ? 1 : s.scores[i] == s.scores[j] ? .5 : 0;
        }
      }
    }
    assertThat(RocCurve.of(s.labels, s.scores).area()).isCloseTo(wins / pairs, within(EXACT));
    assertThat(DeLong.of(s.labels, s.scores).area()).isCloseTo(wins / pairs, within(EXACT));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void onlyTheOrderCounts(long seed) {
    Scored s = Scored.of(seed, 200);
    double[] other = Arrays.stream(s.scores).map(v -> StrictMath.exp(7 * v) - 3).toArray();
    assertThat(RocCurve.of(s.labels, other).area())
        .isEqualTo(RocCurve.of(s.labels, s.scores).area());
    assertThat(PrecisionRecallCurve.of(s.labels, other).averagePrecision())
        .isEqualTo(PrecisionRecallCurve.of(s.labels, s.scores).averagePrecision());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aWeightIsARepetition(long seed) {
    Scored s = Scored.of(seed, 60);
    RandomGenerator random = new Seed(seed).stream("weights");
    double[] weights = new double[60];
    Arrays.setAll(weights, i -> random.nextInt(4));
    weights[0] = 1;
    weights[1] = 1;
    int[] rows =
        java.util.stream.IntStream.range(0, 60)
            .flatMap(i -> java.util.stream.IntStream.range(0, (int) weights[i]).map(r -> i))
            .toArray();
    boolean[] labels = new boolean[rows.length];
    double[] scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = s.labels[rows[i]];
      scores[i] = s.scores[rows[i]];
    }
    Ranking weighted = Ranking.of(s.labels, s.scores, weights);
    Ranking repeated = Ranking.of(labels, scores);
    assertThat(weighted.steps()).isEqualTo(repeated.steps());
    assertThat(RocCurve.of(weighted).area()).isCloseTo(RocCurve.of(repeated).area(), within(EXACT));
    assertThat(PrecisionRecallCurve.of(weighted).davisGoadrichArea())
        .isCloseTo(PrecisionRecallCurve.of(repeated).davisGoadrichArea(), within(EXACT));
    assertThat(Confusion.at(s.labels, s.scores, weights, .5))
        .isEqualTo(Confusion.at(labels, scores, .5));
    assertThat(LogLoss.of(s.labels, clamp(s.scores), weights).orElseThrow())
        .isCloseTo(LogLoss.of(labels, clamp(scores)).orElseThrow(), within(EXACT));
    assertThat(BrierScore.of(s.labels, clamp(s.scores), weights).value())
        .isCloseTo(BrierScore.of(labels, clamp(scores)).value(), within(EXACT));
  }

  private static double[] clamp(double[] scores) {
    return Arrays.stream(scores).map(v -> .01 + .97 * Math.min(1, v)).toArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aWholePartialAreaIsTheAreaAndChanceIsOneHalf(long seed) {
    Scored s = Scored.of(seed, 100);
    RocCurve curve = RocCurve.of(s.labels, s.scores);
    assertThat(curve.partialArea(1)).isCloseTo(curve.area(), within(EXACT));
    assertThat(curve.partialArea(.3) + 0).isLessThanOrEqualTo(.3);
    double[] constant = new double[100];
    assertThat(RocCurve.of(s.labels, constant).standardizedPartialArea(.2))
        .isCloseTo(.5, within(EXACT));
    assertThat(RocCurve.of(s.labels, perfect(s.labels)).standardizedPartialArea(.2)).isEqualTo(1);
  }

  private static double[] perfect(boolean[] labels) {
    double[] scores = new double[labels.length];
    Arrays.setAll(scores, i -> labels[i] ? 1 : 0);
    return scores;
  }

  @Test
  void whatHasNoValueSaysWhy() {
    boolean[] none = {false, false};
    boolean[] all = {true, true};
    double[] scores = {.2, .7};
    assertThat(RocCurve.areaOf(none, scores)).isInstanceOf(Score.Undefined.class);
    assertThat(RocCurve.areaOf(all, scores).toString()).contains("no negatives");
    assertThat(PrecisionRecallCurve.averagePrecisionOf(none, scores).toString())
        .contains("no positives");
    assertThat(Confusion.at(all, scores, 2).precision().toString())
        .contains("nothing was predicted positive");
    assertThat(LogLoss.of(new boolean[] {true}, new double[] {0}).toString()).contains("infinite");
    assertThat(CalibrationLine.reasonAgainst(all, scores)).contains("no negatives");
    assertThat(CalibrationLine.reasonAgainst(new boolean[] {false, true}, scores))
        .contains("perfectly");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocCurve.of(none, new double[] {1, Double.NaN}))
        .withMessageContaining("scores[1]");
    assertThat(
            ConfusionMatrix.of(new int[] {0, 1}, new int[] {0, 0}, 2).macro(Confusion::precision))
        .isInstanceOf(Score.Undefined.class);
  }

  @Test
  void tribuoAgreesWhereItAnswersAndIsSilentlyWrongWithoutPositives() {
    Scored s = Scored.of(9, 150);
    assertThat(LabelEvaluationUtil.binaryAUCROC(s.labels, s.scores))
        .isCloseTo(RocCurve.of(s.labels, s.scores).area(), within(EXACT));
    assertThat(LabelEvaluationUtil.averagedPrecision(s.labels, s.scores))
        .isCloseTo(PrecisionRecallCurve.of(s.labels, s.scores).averagePrecision(), within(EXACT));
    boolean[] none = new boolean[150];
    assertThat(LabelEvaluationUtil.averagedPrecision(none, s.scores)).isZero();
    assertThat(LabelEvaluationUtil.binaryAUCROC(none, s.scores)).isNaN();
  }

  @Test
  void eightOfTenFoundLeavesMuchOpen() {
    Interval interval = Wilson.interval(8, 10, .95);
    assertThat(interval.low()).isCloseTo(.49, within(.005));
    assertThat(interval.high()).isCloseTo(.943, within(.005));
    assertThat(Wilson.interval(0, 10, .95).low()).isZero();
    assertThat(Wilson.interval(10, 10, .95).high()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theWalkOverSortedRowsGivesThePublicMetrics(long seed) {
    Scored s = Scored.of(seed, 300);
    double[] walked = ScoreBootstrap.of(s.labels, s.scores, .5).ofAllRows();
    Confusion cut = Confusion.at(s.labels, s.scores, .5);
    assertThat(walked)
        .containsExactly(
            new double[] {
              cut.accuracy(),
              cut.precision().orElseThrow(),
              cut.recall().orElseThrow(),
              cut.f1().orElseThrow(),
              cut.matthews().orElseThrow(),
              RocCurve.of(s.labels, s.scores).area(),
              PrecisionRecallCurve.of(s.labels, s.scores).averagePrecision()
            },
            within(EXACT));
  }

  @Test
  void theBootstrapIsThatOfRowsAndDoesNotDependOnThreads() {
    Scored s = Scored.of(4, 120);
    ScoreBootstrap bootstrap = ScoreBootstrap.of(s.labels, s.scores, .5);
    ForkJoinPool one = new ForkJoinPool(1);
    ForkJoinPool three = new ForkJoinPool(3);
    try {
      List<ScoreBootstrap.Replicates> first =
          one.submit(() -> bootstrap.replicates(400, new Seed(1), Progress.silent())).join();
      assertThat(
              three.submit(() -> bootstrap.replicates(400, new Seed(1), Progress.silent())).join())
          .isEqualTo(first);
      double[] areas =
          first.get(ScoreBootstrap.Metric.values().length - 2).values().stream()
              .mapToDouble(Double::doubleValue)
              .toArray();
      Bootstrap plain =
          Bootstrap.of(
              120,
              400,
              new Seed(2).stream("rows"),
              rows -> {
                boolean[] labels = new boolean[rows.length];
                double[] scores = new double[rows.length];
                for (int i = 0; i < rows.length; i++) {
                  labels[i] = s.labels[rows[i]];
                  scores[i] = s.scores[rows[i]];
                }
                return RocCurve.of(labels, scores).area();
              });
      double spread = plain.standardError();
      assertThat(mean(areas))
          .isCloseTo(mean(plain.statistics()), within(4 * spread / Math.sqrt(200)));
      assertThat(Quantiles.of(areas).central(.95).halfWidth())
          .isCloseTo(plain.percentileInterval(.95).halfWidth(), within(.25 * 2 * spread));
      Optional<Interval> bca =
          BcaInterval.of(RocCurve.of(s.labels, s.scores).area(), areas, jackknife(s), .95);
      assertThat(bca.orElseThrow().low())
          .isCloseTo(plain.percentileInterval(.95).low(), within(spread));
    } finally {
      one.shutdown();
      three.shutdown();
    }
  }

  private static double[] jackknife(Scored s) {
    double[] values = new double[s.labels.length];
    for (int left = 0; left < values.length; left++) {
      double[] weights = new double[values.length];
      Arrays.fill(weights, 1);
      weights[left] = 0;
      values[left] = RocCurve.of(s.labels, s.scores, weights).area();
    }
    return values;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void quantileBinsHoldAllRowsOnceAndKeepTiesTogether(long seed) {
    Scored s = Scored.of(seed, 200);
    CalibrationCurve curve = CalibrationCurve.quantiles(s.labels, clamp(s.scores), 10);
    assertThat(curve.bins().stream().mapToDouble(CalibrationCurve.Bin::rows).sum()).isEqualTo(200);
    assertThat(curve.bins().size()).isBetween(2, 10);
    for (int b = 1; b < curve.bins().size(); b++) {
      assertThat(curve.bins().get(b).low()).isGreaterThan(curve.bins().get(b - 1).high());
    }
  }
}
