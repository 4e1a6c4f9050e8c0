package org.mlconcepts.demo.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Points;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.chart.Steps;

/** Charts of every kind, plain ones and the hard cases. {@code main} writes them into a folder to be looked at. */
final class Gallery {

  private Gallery() {}

  public static void main(String[] args) {
    charts().forEach(chart -> ChartFiles.write(chart, Path.of(args[0])));
  }

  static List<Chart> charts() {
    return List.of(
        biasVariance(), lassoPath(), learningCurve(), escapingCurve(), tinyAndHuge(), coinciding(), onePoint(),
        precisionRecall(), roc(), scatter(), regression(), rebalancing(), errorShares(), longNames(), oneCategory(),
        signedBars(), logBars(), confusion(), correlations());
  }

  static Series series(String name, Role role, double[] x, DoubleUnaryOperator y) {
    return new Series(name, role, IntStream.range(0, x.length).mapToObj(i -> Point.of(x[i], y.applyAsDouble(x[i]))).toList());
  }

  static Series banded(String name, Role role, double[] x, DoubleUnaryOperator y, DoubleUnaryOperator half) {
    List<Point> points = new ArrayList<>();
    for (double at : x) {
      double value = y.applyAsDouble(at);
      points.add(new Point(at, value, value - half.applyAsDouble(at), value + half.applyAsDouble(at)));
    }
    return new Series(name, role, points);
  }

  static double[] grid(double from, double to, int count) {
    return IntStream.range(0, count).mapToDouble(i -> from + (to - from) * i / (count - 1)).toArray();
  }

  static double[] logGrid(double from, double to, int count) {
    return IntStream.range(0, count).mapToDouble(i -> from * StrictMath.pow(to / from, i / (count - 1.0))).toArray();
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static Chart biasVariance() {
    double[] degrees = grid(1, 12, 12);
    DoubleUnaryOperator bias = d -> 1.1 * StrictMath.exp(-0.55 * (d - 1));
    DoubleUnaryOperator variance = d -> 0.02 * StrictMath.exp(0.36 * (d - 1));
    DoubleUnaryOperator error = d -> bias.applyAsDouble(d) + variance.applyAsDouble(d) + 0.15;
    return new Lines(
        "bias-variance", "Test error is U-shaped in the degree because variance grows faster than squared bias falls",
        "Squared bias falls and variance rises with the degree of the polynomial; test error is least at degree 6.",
        Axis.linear("polynomial degree", ""), Axis.linear("mean squared error", "k\u20ac\u00b2"),
        List.of(
            series("bias\u00b2 (closed form)", Role.TRUTH, degrees, bias),
            series("variance (closed form)", Role.TRUTH, degrees, variance),
            banded("test error", Role.MEASURED, degrees, error, d -> 0.08 * error.applyAsDouble(d)),
            banded("bias\u00b2", Role.SAMPLED, degrees, d -> bias.applyAsDouble(d) + 0.02 * StrictMath.sin(5 * d), d -> 0.04),
            banded("variance", Role.SAMPLED, degrees, d -> variance.applyAsDouble(d) * (1 + 0.05 * StrictMath.cos(3 * d)), d -> 0.03),
            series("training error", Role.REFERENCE, degrees, d -> 1.2 * StrictMath.exp(-0.42 * (d - 1)) + 0.01),
            series("noise", Role.TRUTH, degrees, d -> 0.15)),
        List.of(Rule.vertical(5, "best degree: 5"), Rule.vertical(6, "largest sample\u2019s best: 6"), Rule.vertical(12, "n/2 parameters")));
  }

  static Chart lassoPath() {
    String[] names = {"age", "income", "tenure in months", "calls", "region north", "region south", "noise", "plan", "minutes", "messages", "age \u00d7 income", "contract length"};
    double[] starts = {1.98, -1.5, 0.78, 0.28, -0.24, 0.05, 0.04, -0.6, 1.2, -0.95, 0.5, -0.4};
    double[] penalties = logGrid(0.01, 2.5, 90);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      double start = starts[i];
      series.add(series(names[i], Role.MEASURED, penalties, p -> StrictMath.signum(start) * Math.max(0, Math.abs(start) - 0.95 * p)));
    }
    return new Lines(
        "lasso-path", "The lasso sets coefficients to exactly zero, one after the other",
        "Twelve coefficients shrink with the penalty; each reaches zero at another penalty and stays there.",
        Axis.log("penalty \u03bb", ""), Axis.linear("coefficient", "standard deviations"), series, List.of());
  }

  static Chart learningCurve() {
    double[] sizes = {30, 100, 300, 1000, 3000, 10_000, 30_000};
    DoubleUnaryOperator excess = n -> 4 / n;
    return new Lines(
        "learning-curve", "Excess error falls as 1/n; the interval of the smallest effect reaches zero",
        "Excess error of two models on logarithmic axes, both falling with slope minus one.",
        Axis.log("training rows", ""), Axis.log("excess error", "k\u20ac\u00b2"),
        List.of(
            series("p\u00b7\u03c3\u00b2/n", Role.TRUTH, sizes, excess),
            banded("least squares", Role.MEASURED, sizes, n -> 1.1 * excess.applyAsDouble(n), n -> n > 2000 ? 2 * excess.applyAsDouble(n) : 0.3 * excess.applyAsDouble(n)),
            banded("ridge, best \u03bb", Role.SAMPLED, sizes, n -> 0.8 * excess.applyAsDouble(n), n -> n > 2000 ? excess.applyAsDouble(n) : 0.2 * excess.applyAsDouble(n))),
        List.of(Rule.horizontal(0.001, "one cent per row"), Rule.vertical(506, "rows of the real table")));
  }

  static Chart escapingCurve() {
    double[] widths = grid(1, 100, 100);
    DoubleUnaryOperator peak = p -> 0.2 + 3 / Math.abs(p - 40.2) + (p > 40 ? 0 : 0.01 * p);
    return new Lines(
        "double-descent", "Test error explodes where parameters equal rows, then falls again",
        "Test error has a peak at 40 parameters that leaves the shown range.",
        Axis.linear("parameters", ""), Axis.linear("test error", "").within(0, 2),
        List.of(
            series("minimum-norm fit", Role.MEASURED, widths, peak),
            series("early stopping (diverges)", Role.MEASURED, grid(1, 60, 60), p -> 0.3 + StrictMath.exp(0.12 * (p - 38))),
            series("training error", Role.REFERENCE, widths, p -> Math.max(0, 0.5 - p / 80))),
        List.of(Rule.vertical(40, "rows = parameters"), Rule.horizontal(0.25, "noise floor")));
  }

  static Chart tinyAndHuge() {
    double[] x = grid(0, 5e-7, 11);
    return new Lines(
        "extremes", "Extreme values stay readable", "A line from zero to ninety billion over tiny steps.",
        Axis.linear("step", "s"), Axis.linear("loss", ""),
        List.of(series("full batch", Role.MEASURED, x, v -> 9e10 - v * 1.6e17), series("one row at a time", Role.MEASURED, x, v -> 4e10 + 2e10 * StrictMath.sin(v * 2e7))),
        List.of(Rule.horizontal(5e10, "overflow of 32 bits")));
  }

  static Chart coinciding() {
    double[] months = grid(1, 24, 24);
    List<Series> series = new ArrayList<>();
    for (String name : List.of("logistic regression", "random forest", "gradient boosting", "support vector machine with a Gaussian kernel", "nearest neighbours")) {
      series.add(series(name, Role.MEASURED, months, m -> 0.9 - 0.01 * m + (name.startsWith("random") ? 0.02 * StrictMath.sin(m) : 0)));
    }
    return new Lines(
        "drift", "All models lose the same accuracy to drift", "Five curves fall from 0.89 to 0.66 and lie on each other.",
        Axis.linear("month after training", ""), Axis.linear("accuracy", "").within(0.5, 1), series,
        List.of(Rule.horizontal(0.66, "majority class")));
  }

  static Chart onePoint() {
    return new Lines(
        "one-point", "A single measurement is a point, not a trend", "One point at 3 with an interval from 0.1 to 0.4.",
        Axis.linear("folds", ""), Axis.linear("error", ""),
        List.of(new Series("test error", Role.MEASURED, List.of(new Point(3, 0.2, 0.1, 0.4)))), List.of());
  }

  static Chart precisionRecall() {
    double[] recall = {1, 0.95, 0.9, 0.8, 0.75, 0.7, 0.6, 0.55, 0.5, 0.4, 0.35, 0.3, 0.2, 0.15, 0.1, 0.05, 0};
    double[] weights = {0.06, 0.06, 0.14, 0.22, 0.4, 0.47, 0.5, 0.66, 0.7, 0.72, 0.8, 0.86, 0.85, 0.9, 0.96, 0.95, 1};
    List<Point> weighted = IntStream.range(0, recall.length).mapToObj(i -> Point.of(recall[i], weights[i])).toList();
    List<Point> plain = IntStream.range(0, recall.length).mapToObj(i -> Point.of(recall[i], 0.06 + 0.62 * (weights[i] - 0.06))).toList();
    return new Steps(
        "precision-recall", "Class weights lift precision at every recall below 0.8",
        "Two precision-recall curves; the weighted one lies above the plain one.",
        Axis.linear("recall", "").within(0, 1), Axis.linear("precision", "").within(0, 1),
        List.of(new Series("class weights (AP 0.68)", Role.MEASURED, weighted), new Series("plain (AP 0.45)", Role.MEASURED, plain)),
        List.of(Rule.horizontal(0.06, "no skill: 6 % positives")));
  }

  static Chart roc() {
    double[] x = grid(0, 1, 41);
    return new Steps(
        "roc", "Three classifiers whose curves cross", "Receiver operating curves of three models above the diagonal.",
        Axis.linear("false positive rate", "").within(0, 1), Axis.linear("true positive rate", "").within(0, 1),
        List.of(
            banded("forest", Role.MEASURED, x, v -> StrictMath.pow(v, 0.25), v -> Math.min(0.05, 1 - StrictMath.pow(v, 0.25))),
            series("logistic", Role.MEASURED, x, v -> StrictMath.pow(v, 0.4)),
            series("chance", Role.REFERENCE, x, v -> v)),
        List.of(Rule.vertical(0.1, "budget: 10 % false alarms")));
  }

  static Chart scatter() {
    RandomGenerator random = random(7);
    List<Series> series = new ArrayList<>();
    double[][] centres = {{0, 0}, {4, 3}, {-1, 5}};
    for (int c = 0; c < 3; c++) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        points.add(Point.of(centres[c][0] + random.nextGaussian(), centres[c][1] + random.nextGaussian()));
      }
      series.add(new Series("cluster " + (c + 1), Role.SAMPLED, points));
    }
    return new Points(
        "clusters", "k-means finds the three groups it was told to find", "Three round clouds of points.",
        Axis.linear("x\u2081", ""), Axis.linear("x\u2082", ""), series, List.of(Rule.horizontal(1.5, "split of the tree")));
  }

  static Chart regression() {
    RandomGenerator random = random(3);
    double[] x = grid(0, 10, 25);
    List<Point> sample = new ArrayList<>();
    for (double at : x) {
      double y = 20_000 + 9000 * StrictMath.sin(at) + 2000 * random.nextGaussian();
      sample.add(new Point(at, y, y - 1500, y + 3000));
    }
    return new Points(
        "regression", "The straight line misses the wave", "Noisy points around a sine wave, and a straight line through them.",
        Axis.linear("week", ""), Axis.linear("sales", "USD"),
        List.of(
            series("true mean", Role.TRUTH, grid(0, 10, 200), v -> 20_000 + 9000 * StrictMath.sin(v)),
            series("straight line", Role.REFERENCE, grid(0, 10, 200), v -> 21_000 - 300 * v),
            new Series("sample", Role.SAMPLED, sample)),
        List.of());
  }

  static Bars.Group group(String name, double half, double... values) {
    return new Bars.Group(name, IntStream.range(0, values.length).mapToObj(i -> new Bars.Bar(values[i], values[i] - half, values[i] + 0.7 * half)).toList());
  }

  static Chart rebalancing() {
    return new Bars(
        "rebalancing", "Every treatment of imbalance buys recall", "Recall of two models under four treatments.",
        "treatment", List.of("none", "class weights", "SMOTE, 5 neighbours", "undersampling"),
        Axis.linear("recall of the minority class", ""),
        List.of(group("logistic regression", 0.05, 0.31, 0.74, 0.71, 0.76), group("random forest", 0.06, 0.42, 0.45, 0.63, 0.79)),
        Bars.Layout.SIDE_BY_SIDE, List.of(Rule.horizontal(0.5, "needed by the business")));
  }

  static Chart errorShares() {
    return new Bars(
        "error-shares", "What the error is made of changes with the model, its sum hardly does", "Stacked bars of three parts.",
        "model", List.of("line", "cubic", "degree 9", "forest"), Axis.linear("mean squared error", ""),
        List.of(group("noise", 0, 0.15, 0.15, 0.15, 0.15), group("bias\u00b2", 0, 0.5, 0.12, 0.02, 0.08), group("variance", 0.05, 0.06, 0.14, 0.45, 0.2)),
        Bars.Layout.STACKED, List.of());
  }

  static Chart longNames() {
    return new Bars(
        "feature-importance", "Two features carry the forest; permutation and impurity disagree about the rest",
        "Importance of seven features by two measures.", "feature",
        List.of("number of months since the last payment was missed", "annual household income before tax", "age", "postcode (target encoded, 5 folds)", "random noise column added as a control", "number of open accounts", "loan purpose"),
        Axis.linear("drop in R\u00b2 when shuffled", ""),
        List.of(group("permutation", 0.02, 0.41, 0.3, 0.08, 0.05, 0.0, 0.03, 0.02), group("impurity", 0.01, 0.35, 0.22, 0.11, 0.12, 0.09, 0.06, 0.05)),
        Bars.Layout.SIDE_BY_SIDE, List.of(Rule.horizontal(0.09, "noise column"), Rule.horizontal(0.1, "threshold")));
  }

  static Chart oneCategory() {
    return new Bars(
        "one-category", "One bar is enough", "One bar at 12,400.", "region", List.of("north"), Axis.linear("revenue", "USD"),
        List.of(group("revenue", 900, 12_400)), Bars.Layout.SIDE_BY_SIDE, List.of());
  }

  static Chart signedBars() {
    return new Bars(
        "signed", "Only two of six features help; the others hurt or do nothing", "Change of the score for six features.",
        "feature added", List.of("log income", "age bins", "interaction", "ratio", "hash", "target code"),
        Axis.linear("change of R\u00b2", "percentage points"),
        List.of(group("all rows", 0.4, 2.1, -0.8, 0.1, -2.4, 0, 1.2), group("rare rows", 0.5, 3.0, -1.8, 0.4, 0.6, -0.3, -2.2), group("new rows", 0.3, 1.0, 0.3, -0.4, -1.1, -0.6, -3.0)),
        Bars.Layout.SIDE_BY_SIDE, List.of());
  }

  static Chart logBars() {
    return new Bars(
        "training-time", "Each step up in accuracy costs ten times the training time", "Training time of four models on a log axis.",
        "model", List.of("logistic", "forest", "boosting", "network"), Axis.log("training time", "s"),
        List.of(new Bars.Group("time", List.of(new Bars.Bar(0.02, 0.0, 0.05), Bars.Bar.of(1.5), new Bars.Bar(22, 18, 30), Bars.Bar.of(1900)))),
        Bars.Layout.SIDE_BY_SIDE, List.of(Rule.horizontal(60, "one minute")));
  }

  static Chart confusion() {
    return new Heatmap(
        "confusion", "Fraud is missed four times in a hundred, and reviewed half as often as it should be", "Confusion matrix.",
        "predicted class", "actual class", List.of("legitimate", "sent to review", "fraud"), List.of("legitimate", "sent to review", "fraud"),
        Axis.linear("share of the actual class", "%"),
        List.of(List.of(95.7, 4.0, 0.3), List.of(25.6, 65.9, 8.5), List.of(3.9, 17.6, Double.NaN)));
  }

  static Chart correlations() {
    List<String> names = List.of("longitude", "latitude", "housing median age", "rooms", "bedrooms", "population", "households", "income", "value", "distance to coast", "rooms per head");
    List<List<Double>> cells = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < 11; j++) {
        row.add(i == j ? 1.0 : StrictMath.cos(1.7 * (i + 1) * (j + 1)) * StrictMath.exp(-0.15 * Math.abs(i - j)));
      }
      cells.add(row);
    }
    return new Heatmap(
        "correlations", "Rooms, bedrooms and households say the same thing three times", "Correlations of eleven columns.",
        "", "", names, names, Axis.linear("correlation", "").within(-1, 1), cells);
  }
}
