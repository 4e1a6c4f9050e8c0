package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.biasvariance.RandomFeatures.Contrasts;
import org.mlconcepts.biasvariance.RandomFeatures.Curve;
import org.mlconcepts.biasvariance.RandomFeatures.Size;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.Quantiles;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/**
 * Each repeat draws rows and random features, and fits two disjoint training sets at every size;
 * the targets share all of that.
 */
final class RandomFeatureSweep {

  private final RandomFeatures settings;
  private final String kernel;
  private final double width;
  private final HouseSales sales = HouseSales.load();
  private final int n;
  private final List<Integer> sizes;
  private final List<Integer> ridgeSizes;

  /**
   * Prepares the sweep of one kernel; sweeps of other kernels draw the same rows.
   *
   * @param kernel its name
   * @param width its standard deviation over the typical distance of two rows
   */
  RandomFeatureSweep(RandomFeatures settings, String kernel, double width) {
    this.settings = settings;
    this.kernel = kernel;
    this.width = width;
    n = settings.train();
    sizes = FeatureCounts.around(n, settings.features(), List.of());
    ridgeSizes = new ArrayList<>();
    for (int s = 0; s < sizes.size(); s++) {
      int p = sizes.get(s);
      if (s % 3 == 0 || p == n || p == settings.features()) {
        ridgeSizes.add(p);
      }
    }
  }

  List<Curve> curves(Seed seed, Progress progress) {
    List<Map<HouseSales.Target, Pair>> pairs =
        Repeats.run(kernel, settings.repeats(), progress, i -> pairs(seed.child("pair/" + i)));
    List<Curve> curves = new ArrayList<>();
    for (HouseSales.Target target : HouseSales.Target.values()) {
      curves.add(curve(target, pairs.stream().map(all -> all.get(target)).toList()));
    }
    return List.copyOf(curves);
  }

  private Curve curve(HouseSales.Target target, List<Pair> pairs) {
    int first = bottom(pairs, -1, p -> p < n - 1);
    int second = bottom(pairs, -1, p -> p > n + 1);
    List<Size> bySize = new ArrayList<>();
    for (int s = 0; s < sizes.size(); s++) {
      int index = s;
      bySize.add(
          size(sizes.get(s), pairs, pair -> pair.error[index], pair -> pair.variance[index]));
    }
    List<Size> ridge = new ArrayList<>();
    for (int s = 0; s < ridgeSizes.size(); s++) {
      int index = s;
      ridge.add(
          size(
              ridgeSizes.get(s),
              pairs,
              pair -> pair.ridgeError[index],
              pair -> pair.ridgeVariance[index]));
    }
    return new Curve(
        target.title(),
        kernel,
        List.copyOf(bySize),
        List.copyOf(ridge),
        first,
        second,
        contrasts(pairs));
  }

  /**
   * Test errors of the first fit and half the squared distance of the second, by size, over the
   * variance of the targets.
   */
  private static final class Pair {
    private final double[] error;
    private final double[] variance;
    private final double[] ridgeError;
    private final double[] ridgeVariance;

    Pair(int sizes, int ridgeSizes) {
      error = new double[sizes];
      variance = new double[sizes];
      ridgeError = new double[ridgeSizes];
      ridgeVariance = new double[ridgeSizes];
    }
  }

  /** One repeat: two training sets, the test rows, and the features of all. */
  private static final class Draw {
    private final int[] one;
    private final int[] other;
    private final int[] test;
    private final NestedFits oneFits;
    private final NestedFits otherFits;
    private final double[][] x;

    Draw(
        int[] one,
        int[] other,
        int[] test,
        NestedFits oneFits,
        NestedFits otherFits,
        double[][] x) {
      this.one = one;
      this.other = other;
      this.test = test;
      this.oneFits = oneFits;
      this.otherFits = otherFits;
      this.x = x;
    }

    int[] one() {
      return one;
    }

    int[] other() {
      return other;
    }

    int[] test() {
      return test;
    }

    NestedFits oneFits() {
      return oneFits;
    }

    NestedFits otherFits() {
      return otherFits;
    }

    double[][] x() {
      return x;
    }
  }

  private Map<HouseSales.Target, Pair> pairs(Seed seed) {
    double[][] inputs = sales.inputs();
    int[] rows = Permutation.of(inputs.length, seed.stream("rows"));
    int[] one = Arrays.copyOf(rows, n);
    int[] other = Arrays.copyOfRange(rows, n, 2 * n);
    int[] test = Arrays.copyOfRange(rows, 2 * n, 2 * n + settings.test());
    FourierFeatures features =
        FourierFeatures.draw(inputs[0].length, settings.features(), width, seed.stream("features"));
    Draw draw =
        new Draw(
            one,
            other,
            test,
            new NestedFits(features.of(Rows.select(inputs, one)), sizes),
            new NestedFits(features.of(Rows.select(inputs, other)), sizes),
            features.of(Rows.select(inputs, test)));
    Map<HouseSales.Target, Pair> pairs = new EnumMap<>(HouseSales.Target.class);
    for (HouseSales.Target target : HouseSales.Target.values()) {
      pairs.put(target, pair(sales.target(target), draw));
    }
    return pairs;
  }

  private Pair pair(double[] target, Draw draw) {
    Centred one = Centred.of(Rows.select(target, draw.one()));
    Centred other = Centred.of(Rows.select(target, draw.other()));
    double[] y = Rows.select(target, draw.test());
    double spread = spread(y);
    double[][] b = draw.oneFits().leastSquares(one.values());
    double[][] otherB = draw.otherFits().leastSquares(other.values());
    Pair pair = new Pair(sizes.size(), ridgeSizes.size());
    for (int s = 0; s < b.length; s++) {
      double[] predicted = predictions(draw.x(), b[s], one.mean());
      pair.error[s] = meanSquare(predicted, y) / spread;
      pair.variance[s] =
          meanSquare(predicted, predictions(draw.x(), otherB[s], other.mean())) / 2 / spread;
    }
    for (int s = 0; s < ridgeSizes.size(); s++) {
      int size = sizes.indexOf(ridgeSizes.get(s));
      double lambda = settings.penalty() * ridgeSizes.get(s);
      double[] predicted =
          predictions(draw.x(), draw.oneFits().ridge(size, lambda, one.values()), one.mean());
      double[] others =
          predictions(draw.x(), draw.otherFits().ridge(size, lambda, other.values()), other.mean());
      pair.ridgeError[s] = meanSquare(predicted, y) / spread;
      pair.ridgeVariance[s] = meanSquare(predicted, others) / 2 / spread;
    }
    return pair;
  }

  private static double[] predictions(double[][] x, double[] coefficients, double mean) {
    double[] predictions = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      predictions[i] = mean;
      for (int j = 0; j < coefficients.length; j++) {
        predictions[i] += x[i][j] * coefficients[j];
      }
    }
    return predictions;
  }

  private static double meanSquare(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum / a.length;
  }

  private static double spread(double[] y) {
    double[] mean = new double[y.length];
    Arrays.fill(mean, Arrays.stream(y).sum() / y.length);
    return meanSquare(y, mean);
  }

  private static Size size(
      int p, List<Pair> pairs, ToDoubleFunction<Pair> error, ToDoubleFunction<Pair> variance) {
    Quantiles errors = Quantiles.of(Values.of(pairs, error));
    double typical = Quantiles.of(Values.of(pairs, variance)).median();
    return new Size(p, errors.quantile(0.25), errors.median(), errors.quantile(0.75), typical);
  }

  /** The eligible size with the smallest mean log error over all repeats but one. */
  private int bottom(List<Pair> pairs, int without, IntPredicate eligible) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int s = 0; s < sizes.size(); s++) {
      double sum = 0;
      for (int i = 0; i < pairs.size(); i++) {
        sum += i == without ? 0 : StrictMath.log(pairs.get(i).error[s]);
      }
      if (eligible.test(sizes.get(s)) && sum < least) {
        least = sum;
        best = sizes.get(s);
      }
    }
    return best;
  }

  private Contrasts contrasts(List<Pair> pairs) {
    double[][] rows = new double[9][pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      double first = pair.error[sizes.indexOf(bottom(pairs, i, p -> p < n - 1))];
      double second = pair.error[sizes.indexOf(bottom(pairs, i, p -> p > n + 1))];
      int all = sizes.size() - 1;
      int allRidge = ridgeSizes.size() - 1;
      int peak = sizes.indexOf(n);
      int nine = sizes.indexOf(FeatureCounts.tenths(9, n));
      rows[0][i] = Values.doublings(pair.error[0], first);
      rows[1][i] = Values.doublings(pair.error[nine], first);
      rows[2][i] = Values.doublings(pair.error[all], pair.error[peak]);
      rows[3][i] = Values.doublings(second, first);
      rows[4][i] = Values.doublings(pair.ridgeError[allRidge], first);
      rows[5][i] =
          Values.doublings(
              pair.variance[nine], pair.variance[sizes.indexOf(FeatureCounts.tenths(1, n))]);
      rows[6][i] =
          Values.doublings(
              pair.variance[all], pair.variance[sizes.indexOf(FeatureCounts.tenths(11, n))]);
      rows[7][i] = Values.doublings(pair.variance[peak], pair.ridgeVariance[ridgeSizes.indexOf(n)]);
      rows[8][i] = Values.doublings(pair.variance[all], pair.ridgeVariance[allRidge]);
    }
    return new Contrasts(
        Values.list(rows[0]),
        Values.list(rows[1]),
        Values.list(rows[2]),
        Values.list(rows[3]),
        Values.list(rows[4]),
        Values.list(rows[5]),
        Values.list(rows[6]),
        Values.list(rows[7]),
        Values.list(rows[8]));
  }
}
