package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.mlconcepts.biasvariance.DoubleDescent.Contrasts;
import org.mlconcepts.biasvariance.DoubleDescent.Curve;
import org.mlconcepts.biasvariance.DoubleDescent.Exact;
import org.mlconcepts.biasvariance.DoubleDescent.Measured;
import org.mlconcepts.biasvariance.DoubleDescent.Penalised;
import org.mlconcepts.biasvariance.DoubleDescent.Size;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.Quantiles;

/**
 * Draws pairs of training sets and fits growing numbers of features to them. All truths share the
 * features and the noise of a repeat, and all sizes share its rows, so that every comparison is
 * paired.
 */
final class NestedSweep {

  /** Within this distance from the peak the mean over repeats has no finite standard error. */
  private static final int WILD = 3;

  private final DoubleDescent settings;
  private final List<Signal> signals;
  private final int n;
  private final List<Integer> sizes;
  private final List<Integer> ridgeSizes;

  NestedSweep(DoubleDescent settings) {
    this.settings = settings;
    signals = settings.signals();
    n = settings.train();
    List<Integer> also = new ArrayList<>(List.of(settings.signalFeatures()));
    for (Signal signal : signals) {
      also.add(signal.firstBottom(n));
      also.add(signal.secondBottom(n, settings.features()));
    }
    sizes = FeatureCounts.around(n, settings.features(), also);
    ridgeSizes = new ArrayList<>();
    for (int s = 0; s < sizes.size(); s++) {
      int p = sizes.get(s);
      if (s % 3 == 0 || p == tenths(9) || p == n || p == 2 * n || p == settings.signalFeatures()) {
        ridgeSizes.add(p);
      }
    }
  }

  private int tenths(int count) {
    return FeatureCounts.tenths(count, n);
  }

  List<Curve> curves(Seed seed, Progress progress) {
    List<List<Pair>> pairs =
        Repeats.run(
            "pairs of training sets",
            settings.repeats(),
            progress,
            i -> pairs(seed.child("pair/" + i)));
    List<Curve> curves = new ArrayList<>();
    for (int k = 0; k < signals.size(); k++) {
      int which = k;
      curves.add(curve(signals.get(k), pairs.stream().map(all -> all.get(which)).toList()));
    }
    return List.copyOf(curves);
  }

  /** One training set: features and unit noise; the truths turn them into targets. */
  private static final class Draw {
    private final NestedFits fits;
    private final double[][] x;
    private final double[] noise;

    Draw(NestedFits fits, double[][] x, double[] noise) {
      this.fits = fits;
      this.x = x;
      this.noise = noise;
    }
  }

  private Draw draw(RandomGenerator rng) {
    double[][] x = new double[n][settings.features()];
    double[] noise = new double[n];
    for (int i = 0; i < n; i++) {
      Arrays.setAll(x[i], j -> rng.nextGaussian());
      noise[i] = rng.nextGaussian();
    }
    return new Draw(new NestedFits(x, sizes), x, noise);
  }

  private List<Pair> pairs(Seed seed) {
    Draw one = draw(seed.stream("one"));
    Draw other = draw(seed.stream("other"));
    return signals.stream().map(signal -> pair(signal, one, other)).toList();
  }

  /**
   * Errors of the first fit of a pair and half its squared distance from the second: by size, and
   * for ridge by ridge size.
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

  private Pair pair(Signal signal, Draw one, Draw other) {
    Pair pair = new Pair(sizes.size(), ridgeSizes.size());
    double[] y = targets(signal, one);
    double[] otherY = targets(signal, other);
    double[][] fitted = one.fits.leastSquares(y);
    double[][] otherFitted = other.fits.leastSquares(otherY);
    for (int s = 0; s < fitted.length; s++) {
      pair.error[s] = signal.testError(fitted[s]);
      pair.variance[s] = halfSquaredDistance(fitted[s], otherFitted[s]);
    }
    for (int s = 0; s < ridgeSizes.size(); s++) {
      int size = sizes.indexOf(ridgeSizes.get(s));
      double lambda = signal.bestPenalty(ridgeSizes.get(s));
      double[] ridge = one.fits.ridge(size, lambda, y);
      pair.ridgeError[s] = signal.testError(ridge);
      pair.ridgeVariance[s] = halfSquaredDistance(ridge, other.fits.ridge(size, lambda, otherY));
    }
    return pair;
  }

  private static double[] targets(Signal signal, Draw draw) {
    double[] y = new double[draw.noise.length];
    Arrays.setAll(y, i -> signal.at(draw.x[i]) + signal.sigma() * draw.noise[i]);
    return y;
  }

  /**
   * Its expectation is the variance of a prediction: the features are independent with variance 1.
   */
  private static double halfSquaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum / 2;
  }

  private Curve curve(Signal signal, List<Pair> pairs) {
    List<Size> bySize = new ArrayList<>();
    for (int s = 0; s < sizes.size(); s++) {
      bySize.add(size(signal, s, pairs));
    }
    List<Penalised> ridge = new ArrayList<>();
    for (int s = 0; s < ridgeSizes.size(); s++) {
      int index = s;
      int p = ridgeSizes.get(s);
      Estimate error = estimate(pairs, pair -> pair.ridgeError[index]);
      Estimate variance = estimate(pairs, pair -> pair.ridgeVariance[index]);
      ridge.add(new Penalised(p, signal.bestPenalty(p), signal.ridgeLimit(n, p), error, variance));
    }
    return new Curve(
        signal.name(),
        signal.sigma() * signal.sigma(),
        signal.firstBottom(n),
        signal.secondBottom(n, settings.features()),
        List.copyOf(bySize),
        List.copyOf(ridge),
        contrasts(signal, pairs));
  }

  private Size size(Signal signal, int s, List<Pair> pairs) {
    int p = sizes.get(s);
    double[] errors = Values.of(pairs, pair -> pair.error[s]);
    Optional<Exact> exact =
        signal
            .exact(n, p)
            .map(e -> new Exact(e.biasSquared(), e.variance(), e.noise(), e.testError()));
    Optional<Measured> measured =
        Math.abs(p - n) <= WILD
            ? Optional.empty()
            : Optional.of(
                new Measured(Estimate.of(errors), estimate(pairs, pair -> pair.variance[s])));
    return new Size(p, exact, measured, Quantiles.of(errors).median());
  }

  private Contrasts contrasts(Signal signal, List<Pair> pairs) {
    int first = signal.firstBottom(n);
    int second = signal.secondBottom(n, settings.features());
    int all = settings.features();
    int ridge = ridgeSizes.indexOf(settings.signalFeatures());
    return new Contrasts(
        errors(pairs, 1, first),
        errors(pairs, tenths(9), first),
        errors(pairs, all, n),
        errors(pairs, second, first),
        ratios(pairs, pair -> pair.ridgeError[ridge], pair -> pair.error[sizes.indexOf(first)]),
        variances(pairs, tenths(9), tenths(1)),
        variances(pairs, all, tenths(11)),
        shrinkage(pairs, tenths(9)),
        shrinkage(pairs, n),
        shrinkage(pairs, 2 * n));
  }

  private List<Double> errors(List<Pair> pairs, int over, int under) {
    int a = sizes.indexOf(over);
    int b = sizes.indexOf(under);
    return ratios(pairs, pair -> pair.error[a], pair -> pair.error[b]);
  }

  private List<Double> variances(List<Pair> pairs, int over, int under) {
    int a = sizes.indexOf(over);
    int b = sizes.indexOf(under);
    return ratios(pairs, pair -> pair.variance[a], pair -> pair.variance[b]);
  }

  private List<Double> shrinkage(List<Pair> pairs, int p) {
    int s = sizes.indexOf(p);
    int r = ridgeSizes.indexOf(p);
    return ratios(pairs, pair -> pair.variance[s], pair -> pair.ridgeVariance[r]);
  }

  private static List<Double> ratios(
      List<Pair> pairs, ToDoubleFunction<Pair> a, ToDoubleFunction<Pair> b) {
    return pairs.stream()
        .map(pair -> Values.doublings(a.applyAsDouble(pair), b.applyAsDouble(pair)))
        .toList();
  }

  private static Estimate estimate(List<Pair> pairs, ToDoubleFunction<Pair> number) {
    return Estimate.of(Values.of(pairs, number));
  }
}
