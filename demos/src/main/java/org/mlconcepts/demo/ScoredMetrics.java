package org.mlconcepts.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.BrierScore;
import org.mlconcepts.metric.CalibrationCurve;
import org.mlconcepts.metric.CalibrationLine;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.DeLong;
import org.mlconcepts.metric.Gains;
import org.mlconcepts.metric.LogLoss;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.metric.Score;
import org.mlconcepts.metric.ScoreBootstrap;
import org.mlconcepts.metric.Wilson;

/**
 * Every metric of scored rows, in the order of {@code metrics.json}. Shares have Wilson's interval,
 * the ROC area has DeLong's, and F1, Matthews' correlation and average precision have the
 * bootstrap's percentiles; all at 95 %.
 *
 * @param confusion counts at the threshold
 * @param bootstrapSamples 0 if there were none
 */
record ScoredMetrics(
    int rows,
    int positives,
    double threshold,
    Counts confusion,
    Measured accuracy,
    Measured balancedAccuracy,
    Measured precision,
    Measured recall,
    Measured specificity,
    Measured f1,
    Measured mcc,
    Measured rocAuc,
    Measured averagePrecision,
    Measured prAucTrapezoid,
    Measured logLoss,
    Measured brier,
    Measured prevalence,
    Measured negativePredictiveValue,
    Measured f2,
    Measured jaccard,
    Measured youden,
    Measured gMean,
    Measured kappa,
    Measured positiveLikelihoodRatio,
    Measured negativeLikelihoodRatio,
    Measured partialRocAucTo10Percent,
    Measured kolmogorovSmirnov,
    Measured prAucDavisGoadrich,
    Measured averagePrecisionGain,
    Measured minimumAveragePrecision,
    Measured liftAt10Percent,
    Measured recallAt10Percent,
    Measured brierSkill,
    Measured calibrationSlope,
    Measured calibrationIntercept,
    Measured expectedCalibrationError,
    Measured maximumCalibrationError,
    int bootstrapSamples) {

  private static final double TENTH = 0.1;
  private static final int BINS = 10;

  /** Decisions at the threshold. */
  record Counts(long tp, long fp, long fn, long tn) {}

  /**
   * Computes them all.
   *
   * @param samples bootstrap samples; 0 for none
   */
  static ScoredMetrics of(
      boolean[] labels, double[] scores, double threshold, int samples, Seed seed) {
    Ranking ranking = Ranking.of(labels, scores);
    Confusion at = Confusion.at(labels, scores, threshold);
    Boot boot = Boot.of(labels, scores, threshold, samples, seed);
    Both both = new Both(ranking);
    Probabilities p = new Probabilities(ranking);
    return new ScoredMetrics(
        labels.length,
        (int) at.positives(),
        threshold,
        new Counts(
            (long) at.truePositives(),
            (long) at.falsePositives(),
            (long) at.falseNegatives(),
            (long) at.trueNegatives()),
        share(Score.of(at.accuracy()), at.truePositives() + at.trueNegatives(), at.total()),
        Measured.of(at.balancedAccuracy()),
        share(at.precision(), at.truePositives(), at.predictedPositives()),
        share(at.recall(), at.truePositives(), at.positives()),
        share(at.specificity(), at.trueNegatives(), at.negatives()),
        boot.measured(at.f1(), ScoreBootstrap.Metric.F1),
        boot.measured(at.matthews(), ScoreBootstrap.Metric.MATTHEWS),
        Measured.of(RocCurve.areaOf(ranking), DeLong.interval(ranking, Evidence.LEVEL)),
        boot.measured(
            PrecisionRecallCurve.averagePrecisionOf(ranking),
            ScoreBootstrap.Metric.AVERAGE_PRECISION),
        both.precise(c -> Score.of(c.trapezoidArea())),
        p.of(() -> LogLoss.of(labels, scores)),
        p.brier(b -> Score.of(b.value())),
        share(Score.of(at.prevalence()), at.positives(), at.total()),
        share(
            at.negativePredictiveValue(), at.trueNegatives(), at.total() - at.predictedPositives()),
        Measured.of(at.fBeta(2)),
        Measured.of(at.jaccard()),
        Measured.of(at.youden()),
        Measured.of(at.gMean()),
        Measured.of(at.kappa()),
        Measured.of(at.positiveLikelihoodRatio()),
        Measured.of(at.negativeLikelihoodRatio()),
        both.roc(c -> c.standardizedPartialArea(TENTH)),
        both.roc(RocCurve::kolmogorovSmirnov),
        both.precise(c -> Score.of(c.davisGoadrichArea())),
        both.precise(PrecisionRecallCurve::averagePrecisionGain),
        both.precise(c -> Score.of(c.minimumArea())),
        Measured.of(Gains.of(ranking).liftAt(TENTH)),
        Measured.of(Gains.of(ranking).recallAt(TENTH)),
        p.brier(BrierScore::skill),
        Measured.of(p.slope),
        Measured.of(p.intercept),
        p.curve(CalibrationCurve::expectedError),
        p.curve(CalibrationCurve::maximumError),
        samples);
  }

  private static Measured share(Score score, double successes, double rows) {
    return Measured.of(
        score,
        rows > 0
            ? Optional.of(Wilson.interval(successes, rows, Evidence.LEVEL))
            : Optional.empty());
  }

  /** Bootstrap intervals of the three metrics that have no closed one. */
  private record Boot(List<ScoreBootstrap.Replicates> replicates) {
    static Boot of(boolean[] labels, double[] scores, double threshold, int samples, Seed seed) {
      return new Boot(
          samples == 0
              ? List.of()
              : ScoreBootstrap.of(labels, scores, threshold)
                  .replicates(samples, seed.child("bootstrap"), Progress.silent()));
    }

    Measured measured(Score score, ScoreBootstrap.Metric metric) {
      Optional<Interval> interval =
          replicates.stream()
              .filter(r -> r.metric() == metric)
              .findFirst()
              .flatMap(r -> r.interval(Evidence.LEVEL));
      return Measured.of(score, interval);
    }
  }

  /** Metrics of curves, which need both classes, or positives at least. */
  private record Both(Ranking ranking) {

    interface OfRoc {
      double of(RocCurve curve);
    }

    interface OfPrecision {
      Score of(PrecisionRecallCurve curve);
    }

    Measured roc(OfRoc metric) {
      Score area = RocCurve.areaOf(ranking);
      return area.isDefined() ? Measured.of(metric.of(RocCurve.of(ranking))) : Measured.of(area);
    }

    Measured precise(OfPrecision metric) {
      Score average = PrecisionRecallCurve.averagePrecisionOf(ranking);
      return Measured.of(
          average.isDefined() ? metric.of(PrecisionRecallCurve.of(ranking)) : average);
    }
  }

  /** Metrics of probabilities, which scores need not be. */
  private static final class Probabilities {
    private final Optional<String> reason;
    private final Optional<BrierScore> brier;
    private final Optional<CalibrationCurve> curve;
    private final Score slope;
    private final Score intercept;

    Probabilities(Ranking ranking) {
      reason = reasonAgainst(ranking);
      boolean usable = reason.isEmpty();
      brier = usable ? Optional.of(BrierScore.of(ranking)) : Optional.empty();
      curve = usable ? Optional.of(CalibrationCurve.quantiles(ranking, BINS)) : Optional.empty();
      String against = usable ? CalibrationLine.reasonAgainst(ranking) : "";
      if (usable && against.isEmpty()) {
        CalibrationLine line = CalibrationLine.of(ranking);
        slope = Score.of(line.slope());
        intercept = Score.of(line.intercept());
      } else {
        slope = Score.undefined(reason.orElse(against));
        intercept = slope;
      }
    }

    private static Optional<String> reasonAgainst(Ranking ranking) {
      double low = ranking.threshold(ranking.steps() - 1);
      double high = ranking.threshold(0);
      return low >= 0 && high <= 1
          ? Optional.empty()
          : Optional.of(
              String.format(
                  Locale.ROOT,
                  "the scores go from %s to %s, so they are no probabilities",
                  Numbers.human(low),
                  Numbers.human(high)));
    }

    /** A metric that is only asked for if there are probabilities. */
    Measured of(Supplier<Score> metric) {
      return reason.<Measured>map(Measured.None::new).orElseGet(() -> Measured.of(metric.get()));
    }

    Measured brier(Function<BrierScore, Score> number) {
      return of(() -> number.apply(brier.orElseThrow()));
    }

    Measured curve(ToDoubleFunction<CalibrationCurve> number) {
      return of(() -> Score.of(number.applyAsDouble(curve.orElseThrow())));
    }
  }
}
