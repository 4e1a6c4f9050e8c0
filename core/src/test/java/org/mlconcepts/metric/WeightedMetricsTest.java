package org.mlconcepts.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.lab.Seed;

/** A weight of 3 is a row three times, one of 0 is no row, in every metric that takes weights. */
class WeightedMetricsTest {

  private static final double EXACT = 1e-12;
  private static final int ROWS = 70;

  /** Rows of three classes with everything that metrics ask for. */
  private static final class Rows {
    private final int[] labels;
    private final double[][] probabilities;
    private final double[] truth;
    private final double[] predicted;

    private Rows(int[] labels, double[][] probabilities, double[] truth, double[] predicted) {
      this.labels = labels;
      this.probabilities = probabilities;
      this.truth = truth;
      this.predicted = predicted;
    }

    static Rows of(long seed) {
      RandomGenerator random = new Seed(seed).stream("rows");
      int[] labels = new int[ROWS];
      double[][] probabilities = new double[ROWS][3];
      double[] truth = new double[ROWS];
      double[] predicted = new double[ROWS];
      for (int i = 0; i < ROWS; i++) {
        labels[i] = i < 6 ? i % 3 : random.nextInt(3);
        double[] parts = {random.nextInt(1, 5), random.nextInt(1, 5), random.nextInt(1, 5)};
        parts[labels[i]] += 2;
        double sum = Arrays.stream(parts).sum();
        probabilities[i] = Arrays.stream(parts).map(p -> p / sum).toArray();
        truth[i] = random.nextInt(1, 20);
        predicted[i] = random.nextInt(1, 20);
      }
      return new Rows(labels, probabilities, truth, predicted);
    }

    Rows select(int[] rows) {
      return new Rows(
          Arrays.stream(rows).map(i -> labels[i]).toArray(),
          Arrays.stream(rows).mapToObj(i -> probabilities[i]).toArray(double[][]::new),
          Arrays.stream(rows).mapToDouble(i -> truth[i]).toArray(),
          Arrays.stream(rows).mapToDouble(i -> predicted[i]).toArray());
    }

    boolean[] positive() {
      boolean[] positive = new boolean[labels.length];
      for (int i = 0; i < positive.length; i++) {
        positive[i] = labels[i] == 0;
      }
      return positive;
    }

    double[] scores() {
      return Arrays.stream(probabilities).mapToDouble(row -> row[0]).toArray();
    }

    int[] decided() {
      return Arrays.stream(probabilities)
          .mapToInt(row -> row[0] > 0.45 ? 0 : row[1] > row[2] ? 1 : 2)
          .toArray();
    }
  }

  private static double[] regression(Rows rows, double[] weights) {
    RegressionErrors e = RegressionErrors.of(rows.truth, rows.predicted, weights);
    return Stream.of(e.r2(), e.adjustedR2(2), e.explainedVariance(), e.mape(), e.wape(), e.msle())
        .flatMap(score ->
            Stream.of(
                score.orElseThrow(),
                e.mae(),
                e.mse(),
                e.rmse(),
                e.medianAbsoluteError(),
                e.maxError(),
                e.meanError(),
                e.smape(),
                e.pinball(0.9),
                e.huber(2)))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static double[] matrix(Rows rows, double[] weights) {
    ConfusionMatrix m = ConfusionMatrix.of(rows.labels, rows.decided(), 3, weights);
    List<Score> scores =
        List.of(
            m.macro(Confusion::f1),
            m.micro(Confusion::f1),
            m.weighted(Confusion::f1),
            m.f1OfMacroMeans(),
            m.matthews(),
            m.kappa(),
            Score.of(m.accuracy()),
            Score.of(m.balancedAccuracy()));
    return scores.stream().mapToDouble(Score::orElseThrow).toArray();
  }

  private static double[] classes(Rows rows, double[] weights) {
    MulticlassAuc areas = MulticlassAuc.of(rows.labels, rows.probabilities, weights);
    return new double[] {
      areas.oneVersusRestMacro().orElseThrow(),
      areas.oneVersusRestWeighted().orElseThrow(),
      areas.oneVersusOneMacro().orElseThrow(),
      areas.oneVersusOneWeighted().orElseThrow(),
      LogLoss.of(rows.labels, rows.probabilities, weights).orElseThrow(),
      BrierScore.multiclass(rows.labels, rows.probabilities, weights)
    };
  }

  private static double[] twoClasses(Rows rows, double[] weights) {
    boolean[] labels = rows.positive();
    double[] p = rows.scores();
    Ranking ranking = Ranking.of(labels, p, weights);
    CalibrationLine line = CalibrationLine.of(ranking);
    return new double[] {
      CalibrationCurve.uniform(labels, p, weights, 5).expectedError(),
      CalibrationCurve.quantiles(ranking, 5).expectedError(),
      CalibrationCurve.quantiles(ranking, 5).maximumError(),
      line.slope(),
      line.intercept(),
      line.shift(),
      line.inTheLarge(),
      BrierScore.of(labels, p, weights).reliability(),
      RocCurve.areaOf(labels, p, weights).orElseThrow(),
      PrecisionRecallCurve.averagePrecisionOf(labels, p, weights).orElseThrow(),
      Gains.of(ranking).liftAt(0.1).orElseThrow(),
      RocCurve.of(ranking).kolmogorovSmirnov(),
      RocCurve.of(ranking).partialArea(0.3)
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aWeightIsARepetition(long seed) {
    Rows rows = Rows.of(seed);
    RandomGenerator random = new Seed(seed).stream("weights");
    double[] weights = new double[ROWS];
    Arrays.setAll(weights, i -> i < 6 ? 1 : random.nextInt(4));
    Rows repeated =
        rows.select(
            IntStream.range(0, ROWS)
                .flatMap(i -> IntStream.range(0, (int) weights[i]).map(r -> i))
                .toArray());
    double[] ones = new double[repeated.labels.length];
    Arrays.fill(ones, 1);
    for (BiFunction<Rows, double[], double[]> metrics :
        List.<BiFunction<Rows, double[], double[]>>of(
            WeightedMetricsTest::regression,
            WeightedMetricsTest::matrix,
            WeightedMetricsTest::classes,
            WeightedMetricsTest::twoClasses)) {
      double[] expected = metrics.apply(repeated, ones);
      assertThat(metrics.apply(rows, weights)).containsExactly(expected, within(EXACT));
      double[] thirds = Arrays.stream(weights).map(w -> w / 3).toArray();
      if (metrics.apply(rows, thirds).length != 60) { // adjusted R² counts rows by their weight
        assertThat(metrics.apply(rows, thirds)).containsExactly(expected, within(1e-10));
      }
    }
    assertThat(Confusion.of(rows.positive(), new boolean[ROWS], weights).positives())
        .isEqualTo(Confusion.of(repeated.positive(), new boolean[ones.length]).positives());
  }

  @Test
  void oneClassOfWeightIsOneClass() {
    int[] labels = {0, 0, 1};
    double[] weights = {0.1, 0.2, 0};
    ConfusionMatrix matrix = ConfusionMatrix.of(labels, new int[] {0, 0, 0}, 2, weights);
    assertThat(matrix.kappa().isDefined()).isFalse();
    assertThat(matrix.matthews().isDefined()).isFalse();
    assertThat(matrix.macro(Confusion::recall).isDefined()).isFalse();
    assertThat(RegressionErrors.of(new double[] {5, 5, 9}, new double[3], weights).r2().isDefined())
        .as("the row that differs has no weight")
        .isFalse();
    double[][] scores = {{1, 0}, {0.5, 0.5}, {0, 1}};
    assertThat(MulticlassAuc.of(labels, scores, weights).oneVersusOneMacro().isDefined()).isFalse();
  }

  @Test
  void weightsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegressionErrors.of(new double[2], new double[2], new double[] {1, -1}))
        .withMessage("weights[1] must be finite and at least 0, but was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegressionErrors.of(new double[2], new double[2], new double[2]))
        .withMessage("weights must not all be 0");
  }

  @Test
  void labelsOfClassifiersAreTakenAsTheyAre() {
    int[] labels = {0, 1, 1, 0, 1};
    boolean[] same = {false, true, true, false, true};
    double[] scores = {.3, .2, .8, .1, .9};
    assertThat(PrecisionRecallCurve.of(labels, scores).averagePrecision())
        .isEqualTo(PrecisionRecallCurve.of(same, scores).averagePrecision());
    assertThat(RocCurve.of(labels, scores).area()).isEqualTo(RocCurve.of(same, scores).area());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocCurve.of(new int[] {0, 2}, new double[2]))
        .withMessageContaining("labels[1] must be 0 or 1, but was 2");
  }

  @Test
  void probabilitiesOfSeveralClassesMustBeSome() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogLoss.of(new int[] {0}, new double[][] {{.3, .3}}))
        .withMessage("probabilities[0] must be in 0..1 and sum to 1, but were [0.3, 0.3]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogLoss.of(new int[] {0}, new double[][] {{Double.NaN, 1}}))
        .withMessageContaining("probabilities[0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BrierScore.multiclass(new int[] {2}, new double[][] {{.5, .5}}))
        .withMessage("labels[0] must be in 0..1, but was 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BrierScore.of(Ranking.of(new boolean[] {true}, new double[] {3})))
        .withMessageContaining("probabilities must be in 0..1, but one was 3.0");
  }

  /** Two close predictions: what is left of their difference decides, and must not cancel. */
  @Test
  void theCalibrationLineOfTwoPredictionsGoesThroughTheirShares() {
    for (double gap : new double[] {1e-1, 1e-6, 1e-12}) {
      double low = .8;
      boolean[] labels = {true, false, false, true, true, false};
      double[] p = {low, low, low, low + gap, low + gap, low + gap};
      CalibrationLine line = CalibrationLine.of(labels, p);
      double rise = logit(p[5]) - logit(p[0]);
      assertThat(line.slope() * rise).isCloseTo(2 * StrictMath.log(2), within(1e-9));
    }
  }

  private static double logit(double p) {
    return StrictMath.log(p) - StrictMath.log1p(-p);
  }
}
