package org.mlconcepts.demo.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;

/** Lines of the gallery: bands, truths, logarithms, ends that collide or leave the chart. */
final class GalleryLines {

  private GalleryLines() {}

  static Chart biasVariance() {
    double[] degrees = Gallery.grid(1, 12, 12);
    DoubleUnaryOperator bias = d -> 1.1 * StrictMath.exp(-0.55 * (d - 1));
    DoubleUnaryOperator variance = d -> 0.02 * StrictMath.exp(0.36 * (d - 1));
    DoubleUnaryOperator error = d -> bias.applyAsDouble(d) + variance.applyAsDouble(d) + 0.15;
    return new Lines(
        "bias-variance",
        "Test error is U-shaped in the degree because variance grows faster than squared bias"
            + " falls",
        "Squared bias falls and variance rises with the degree of the polynomial; test error is"
            + " least at degree 6.",
        Axis.linear("polynomial degree", ""),
        Axis.linear("mean squared error", "k\u20ac\u00b2"),
        List.of(
            Gallery.series("bias\u00b2 (closed form)", Role.TRUTH, degrees, bias),
            Gallery.series("variance (closed form)", Role.TRUTH, degrees, variance),
            Gallery.banded(
                "test error", Role.MEASURED, degrees, error, d -> 0.08 * error.applyAsDouble(d)),
            Gallery.banded(
                "bias\u00b2",
                Role.SAMPLED,
                degrees,
                d -> bias.applyAsDouble(d) + 0.02 * StrictMath.sin(5 * d),
                d -> 0.04),
            Gallery.banded(
                "variance",
                Role.SAMPLED,
                degrees,
                d -> variance.applyAsDouble(d) * (1 + 0.05 * StrictMath.cos(3 * d)),
                d -> 0.03),
            Gallery.series(
                "training error",
                Role.REFERENCE,
                degrees,
                d -> 1.2 * StrictMath.exp(-0.42 * (d - 1)) + 0.01),
            Gallery.series("noise", Role.TRUTH, degrees, d -> 0.15)),
        List.of(
            Rule.vertical(5, "best degree: 5"),
            Rule.vertical(6, "largest sample\u2019s best: 6"),
            Rule.vertical(12, "n/2 parameters")));
  }

  static Chart lassoPath() {
    String[] names = {
      "age",
      "income",
      "tenure in months",
      "calls",
      "region north",
      "region south",
      "noise",
      "plan",
      "minutes",
      "messages",
      "age \u00d7 income",
      "contract length"
    };
    double[] starts = {1.98, -1.5, 0.78, 0.28, -0.24, 0.05, 0.04, -0.6, 1.2, -0.95, 0.5, -0.4};
    double[] penalties = Gallery.logGrid(0.01, 2.5, 90);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      double start = starts[i];
      series.add(
          Gallery.series(
              names[i],
              Role.MEASURED,
              penalties,
              p -> StrictMath.signum(start) * Math.max(0, Math.abs(start) - 0.95 * p)));
    }
    return new Lines(
        "lasso-path",
        "The lasso sets coefficients to exactly zero, one after the other",
        "Twelve coefficients shrink with the penalty; each reaches zero at another penalty and"
            + " stays there.",
        Axis.log("penalty \u03bb", ""),
        Axis.linear("coefficient", "standard deviations"),
        series,
        List.of());
  }

  static Chart learningCurve() {
    double[] sizes = {30, 100, 300, 1000, 3000, 10_000, 30_000};
    DoubleUnaryOperator excess = n -> 4 / n;
    return new Lines(
        "learning-curve",
        "Excess error falls as 1/n; the interval of the smallest effect reaches zero",
        "Excess error of two models on logarithmic axes, both falling with slope minus one.",
        Axis.log("training rows", ""),
        Axis.log("excess error", "k\u20ac\u00b2"),
        List.of(
            Gallery.series("p\u00b7\u03c3\u00b2/n", Role.TRUTH, sizes, excess),
            Gallery.banded(
                "least squares",
                Role.MEASURED,
                sizes,
                n -> 1.1 * excess.applyAsDouble(n),
                n -> n > 2000 ? 2 * excess.applyAsDouble(n) : 0.3 * excess.applyAsDouble(n)),
            Gallery.banded(
                "ridge, best \u03bb",
                Role.SAMPLED,
                sizes,
                n -> 0.8 * excess.applyAsDouble(n),
                n -> n > 2000 ? excess.applyAsDouble(n) : 0.2 * excess.applyAsDouble(n))),
        List.of(
            Rule.horizontal(0.001, "one cent per row"),
            Rule.vertical(506, "rows of the real table")));
  }

  static Chart escapingCurve() {
    double[] widths = Gallery.grid(1, 100, 100);
    DoubleUnaryOperator peak = p -> 0.2 + 3 / Math.abs(p - 40.2) + (p > 40 ? 0 : 0.01 * p);
    return new Lines(
        "double-descent",
        "Test error explodes where parameters equal rows, then falls again",
        "Test error has a peak at 40 parameters that leaves the shown range.",
        Axis.linear("parameters", ""),
        Axis.linear("test error", "").within(0, 2),
        List.of(
            Gallery.series("minimum-norm fit", Role.MEASURED, widths, peak),
            Gallery.series(
                "early stopping (diverges)",
                Role.MEASURED,
                Gallery.grid(1, 60, 60),
                p -> 0.3 + StrictMath.exp(0.12 * (p - 38))),
            Gallery.series(
                "training error", Role.REFERENCE, widths, p -> Math.max(0, 0.5 - p / 80))),
        List.of(Rule.vertical(40, "rows = parameters"), Rule.horizontal(0.25, "noise floor")));
  }

  static Chart tinyAndHuge() {
    double[] x = Gallery.grid(0, 5e-7, 11);
    return new Lines(
        "extremes",
        "Extreme values stay readable",
        "A line from zero to ninety billion over tiny steps.",
        Axis.linear("step", "s"),
        Axis.linear("loss", ""),
        List.of(
            Gallery.series("full batch", Role.MEASURED, x, v -> 9e10 - v * 1.6e17),
            Gallery.series(
                "one row at a time", Role.MEASURED, x, v -> 4e10 + 2e10 * StrictMath.sin(v * 2e7))),
        List.of(Rule.horizontal(5e10, "overflow of 32 bits")));
  }

  static Chart coinciding() {
    double[] months = Gallery.grid(1, 24, 24);
    List<Series> series = new ArrayList<>();
    for (String name :
        List.of(
            "logistic regression",
            "random forest",
            "gradient boosting",
            "support vector machine with a Gaussian kernel",
            "nearest neighbours")) {
      series.add(
          Gallery.series(
              name,
              Role.MEASURED,
              months,
              m -> 0.9 - 0.01 * m + (name.startsWith("random") ? 0.02 * StrictMath.sin(m) : 0)));
    }
    return new Lines(
        "drift",
        "All models lose the same accuracy to drift",
        "Five curves fall from 0.89 to 0.66 and lie on each other.",
        Axis.linear("month after training", ""),
        Axis.linear("accuracy", "").within(0.5, 1),
        series,
        List.of(Rule.horizontal(0.66, "majority class")));
  }

  static Chart onePoint() {
    return new Lines(
        "one-point",
        "A single measurement is a point, not a trend",
        "One point at 3 with an interval from 0.1 to 0.4.",
        Axis.linear("folds", ""),
        Axis.linear("error", ""),
        List.of(new Series("test error", Role.MEASURED, List.of(new Point(3, 0.2, 0.1, 0.4)))),
        List.of());
  }
}
