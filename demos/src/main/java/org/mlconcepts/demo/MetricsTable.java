package org.mlconcepts.demo;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints the metrics of scored rows for people: in groups, with intervals, undefined ones in words.
 */
final class MetricsTable {

  private final PrintStream out;

  MetricsTable(PrintStream out) {
    this.out = out;
  }

  void print(ScoredMetrics m) {
    ScoredMetrics.Counts c = m.confusion();
    out.println(String.format(Locale.ROOT, "%,d rows, %,d positive", m.rows(), m.positives()));
    heading("At threshold " + Numbers.human(m.threshold()));
    out.println(
        String.format(
            Locale.ROOT,
            "  %-26s %,14d called positive, %,14d called negative",
            "positive rows",
            c.tp(),
            c.fn()));
    out.println(
        String.format(
            Locale.ROOT,
            "  %-26s %,14d called positive, %,14d called negative",
            "negative rows",
            c.fp(),
            c.tn()));
    row("accuracy", m.accuracy());
    row("balanced accuracy", m.balancedAccuracy());
    row("precision", m.precision());
    row("recall", m.recall());
    row("specificity", m.specificity());
    row("negative predictive value", m.negativePredictiveValue());
    row("F1", m.f1());
    row("F2", m.f2());
    row("Jaccard", m.jaccard());
    row("Youden's J", m.youden());
    row("geometric mean", m.gMean());
    row("Matthews correlation", m.mcc());
    row("Cohen's kappa", m.kappa());
    row("likelihood ratio +", m.positiveLikelihoodRatio());
    row("likelihood ratio -", m.negativeLikelihoodRatio());
    heading("As a ranking");
    row("ROC area", m.rocAuc());
    row("ROC area up to 10 %", m.partialRocAucTo10Percent());
    row("Kolmogorov-Smirnov", m.kolmogorovSmirnov());
    row("average precision", m.averagePrecision());
    row("PR area, trapezoid", m.prAucTrapezoid());
    row("PR area, Davis-Goadrich", m.prAucDavisGoadrich());
    row("average precision gain", m.averagePrecisionGain());
    row("lowest average precision", m.minimumAveragePrecision());
    row("lift at 10 %", m.liftAt10Percent());
    row("recall at 10 %", m.recallAt10Percent());
    heading("As probabilities");
    row("log loss", m.logLoss());
    row("Brier score", m.brier());
    row("Brier skill", m.brierSkill());
    row("calibration slope", m.calibrationSlope());
    row("calibration intercept", m.calibrationIntercept());
    row("expected calibration error", m.expectedCalibrationError());
    row("largest calibration error", m.maximumCalibrationError());
    out.println();
    out.println(
        Wrap.hanging(
            "",
            "Intervals at 95 %: Wilson's for shares, DeLong's for the ROC area"
                + (m.bootstrapSamples() > 0
                    ? ", the percentiles of "
                        + m.bootstrapSamples()
                        + " bootstrap samples for"
                        + " F1, Matthews correlation and average precision."
                    : "; no bootstrap (add --bootstrap 1000).")));
  }

  private void heading(String text) {
    out.println();
    out.println(text);
  }

  private void row(String name, Measured measured) {
    if (measured instanceof Measured.None none) {
      out.println(
          Wrap.hanging(
              String.format(Locale.ROOT, "  %-26s ", name), "undefined: " + none.undefined()));
    } else if (measured instanceof Measured.Between between) {
      out.println(
          String.format(
              Locale.ROOT,
              "  %-26s %-8s  [%s, %s]",
              name,
              Numbers.human(between.value()),
              Numbers.human(between.interval().get(0)),
              Numbers.human(between.interval().get(1))));
    } else if (measured instanceof Measured.Plain plain) {
      out.println(String.format(Locale.ROOT, "  %-26s %s", name, Numbers.human(plain.value())));
    }
  }
}
