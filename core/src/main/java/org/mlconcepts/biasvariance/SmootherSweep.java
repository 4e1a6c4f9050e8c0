package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.mlconcepts.biasvariance.NeighboursAndRidge.Family;
import org.mlconcepts.biasvariance.NeighboursAndRidge.Redrawn;
import org.mlconcepts.biasvariance.NeighboursAndRidge.Result;
import org.mlconcepts.biasvariance.NeighboursAndRidge.Smoother;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.SmootherDecomposition;
import org.mlconcepts.model.LinearSmoother;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.model.RidgePath;

/** Builds the smoothers of a design and weighs noisy targets with them. */
final class SmootherSweep {

  private static final int TEST_POINTS = 101;
  private static final int LEAST_POWER =
      -24; // of the square root of 10: least squares in all but name
  private static final int LARGEST_POWER = 6;

  private final NeighboursAndRidge settings;
  private final double[] testX =
      Layout.EVEN.draw(TEST_POINTS, new Seed(0).stream("even points need no draw"));
  private final double[] ks;
  private final double[] lambdas;

  SmootherSweep(NeighboursAndRidge settings) {
    this.settings = settings;
    TreeSet<Integer> counts = new TreeSet<>();
    for (double k = 1; k < settings.train(); k *= 1.25) {
      counts.add((int) k);
    }
    counts.add(settings.train());
    ks = counts.stream().mapToDouble(Integer::doubleValue).toArray();
    lambdas = new double[LARGEST_POWER - LEAST_POWER + 1];
    Arrays.setAll(lambdas, i -> StrictMath.pow(10, (LEAST_POWER + i) / 2.0));
  }

  /** Neighbours first, then ridge. */
  private List<LinearSmoother> smoothers(double[] x) {
    List<LinearSmoother> smoothers = new ArrayList<>();
    for (double k : ks) {
      smoothers.add(
          new NearestNeighbours((int) k)
              .fit(rows(x), x, new Seed(0).stream("neighbours need no draw")));
    }
    RidgePath path = RidgePath.of(powers(x));
    for (double lambda : lambdas) {
      smoothers.add(path.smoother(lambda));
    }
    return smoothers;
  }

  private double[][] inputs(double[] x, int smoother) {
    return smoother < ks.length ? rows(x) : powers(x);
  }

  Result result(Seed seed, Progress progress) {
    double[] x = Layout.JITTERED.draw(settings.train(), seed.stream("design"));
    List<LinearSmoother> smoothers = smoothers(x);
    List<double[][]> weights = weights(smoothers, testX);
    List<double[]> errors =
        Repeats.run(
            "redraw noise",
            settings.repeats(),
            progress,
            i -> errors(weights, x, seed.stream("noise/" + i)));
    List<double[][]> hats = weights(smoothers, x);
    List<Smoother> all = new ArrayList<>();
    for (int s = 0; s < smoothers.size(); s++) {
      int index = s;
      double setting = s < ks.length ? ks[s] : lambdas[s - ks.length];
      Estimate measured = Estimate.of(Values.of(errors, e -> e[index]));
      all.add(smoother(setting, weights.get(s), hats.get(s), x, measured));
    }
    return new Result(
        family(all.subList(0, ks.length)),
        family(all.subList(ks.length, all.size())),
        redrawn(seed, progress));
  }

  private List<double[][]> weights(List<LinearSmoother> smoothers, double[] at) {
    List<double[][]> weights = new ArrayList<>();
    for (int s = 0; s < smoothers.size(); s++) {
      weights.add(smoothers.get(s).matrix(inputs(at, s)));
    }
    return weights;
  }

  private double[] errors(List<double[][]> weights, double[] x, RandomGenerator rng) {
    double[] y = noisy(settings.truth().at(x), rng);
    double[] fresh = noisy(settings.truth().at(testX), rng);
    return weights.stream().mapToDouble(w -> meanSquaredDifference(times(w, y), fresh)).toArray();
  }

  private Smoother smoother(
      double setting, double[][] weights, double[][] hat, double[] x, Estimate measured) {
    double[] truth = settings.truth().at(x);
    SmootherDecomposition exact =
        SmootherDecomposition.of(weights, truth, settings.truth().at(testX), settings.sigma());
    double trace = 0;
    for (int i = 0; i < hat.length; i++) {
      trace += hat[i][i];
    }
    return new Smoother(
        setting,
        trace,
        exact.squaredBias(),
        exact.variance(),
        exact.noise(),
        exact.expectedTestError(),
        measured.mean(),
        measured.standardError(),
        SmootherDecomposition.expectedTrainError(hat, truth, settings.sigma()));
  }

  private static Family family(List<Smoother> smoothers) {
    int best = 0;
    for (int i = 1; i < smoothers.size(); i++) {
      best =
          smoothers.get(i).expectedTestError() < smoothers.get(best).expectedTestError() ? i : best;
    }
    return new Family(List.copyOf(smoothers), best);
  }

  private List<Redrawn> redrawn(Seed seed, Progress progress) {
    List<Map<TrueFunction, double[]>> sets =
        Repeats.run(
            "redraw", settings.redraws(), progress, i -> trainingSet(seed.child("redraw/" + i)));
    List<Redrawn> redrawn = new ArrayList<>();
    for (TrueFunction truth : TrueFunction.values()) {
      List<double[]> rows = sets.stream().map(set -> set.get(truth)).toList();
      redrawn.add(
          new Redrawn(
              truth,
              column(rows, 0),
              column(rows, 1),
              column(rows, 2),
              column(rows, 3),
              column(rows, 4),
              column(rows, 5)));
    }
    return List.copyOf(redrawn);
  }

  /** One redrawn design with its noise, for every truth. */
  private Map<TrueFunction, double[]> trainingSet(Seed seed) {
    double[] x = Layout.JITTERED.draw(settings.train(), seed.stream("design"));
    List<double[][]> weights = weights(smoothers(x), testX);
    double[] falls = falls(weights.subList(ks.length, weights.size()));
    Map<TrueFunction, double[]> byTruth = new EnumMap<>(TrueFunction.class);
    for (TrueFunction truth : TrueFunction.values()) {
      double[] y = noisy(truth.at(x), seed.stream("noise"));
      double[] testTruth = truth.at(testX);
      double noise = settings.sigma() * settings.sigma();
      double[] risks =
          weights.stream()
              .mapToDouble(w -> meanSquaredDifference(times(w, y), testTruth) + noise)
              .toArray();
      byTruth.put(truth, arms(risks, falls));
    }
    return byTruth;
  }

  /** The four arms, then the least step and the whole fall. */
  private double[] arms(double[] risks, double[] falls) {
    double bestNeighbours = Arrays.stream(risks, 0, ks.length).min().orElseThrow();
    double bestRidge = Arrays.stream(risks, ks.length, risks.length).min().orElseThrow();
    return new double[] {
      Values.doublings(risks[0], bestNeighbours),
      Values.doublings(risks[ks.length - 1], bestNeighbours),
      Values.doublings(risks[ks.length], bestRidge),
      Values.doublings(risks[risks.length - 1], bestRidge),
      falls[0],
      falls[1]
    };
  }

  /**
   * The least fall of the variance from one smoother to the next, and the fall from the first to
   * the last.
   */
  private static double[] falls(List<double[][]> weights) {
    double[] variances = weights.stream().mapToDouble(SmootherSweep::squares).toArray();
    double leastStep = Double.POSITIVE_INFINITY;
    for (int i = 1; i < variances.length; i++) {
      leastStep = Math.min(leastStep, Values.doublings(variances[i - 1], variances[i]));
    }
    return new double[] {
      leastStep, Values.doublings(variances[0], variances[variances.length - 1])
    };
  }

  private static List<Double> column(List<double[]> rows, int j) {
    return rows.stream().map(row -> row[j]).toList();
  }

  private double[] noisy(double[] y, RandomGenerator rng) {
    for (int i = 0; i < y.length; i++) {
      y[i] += settings.sigma() * rng.nextGaussian();
    }
    return y;
  }

  private double[][] powers(double[] x) {
    double[][] powers = new double[x.length][settings.degree()];
    for (int i = 0; i < x.length; i++) {
      double power = 1;
      for (int j = 0; j < settings.degree(); j++) {
        power *= x[i];
        powers[i][j] = power;
      }
    }
    return powers;
  }

  private static double[][] rows(double[] x) {
    return Arrays.stream(x).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
  }

  private static double[] times(double[][] weights, double[] y) {
    double[] predictions = new double[weights.length];
    for (int j = 0; j < weights.length; j++) {
      for (int i = 0; i < y.length; i++) {
        predictions[j] += weights[j][i] * y[i];
      }
    }
    return predictions;
  }

  private static double squares(double[][] weights) {
    double sum = 0;
    for (double[] row : weights) {
      for (double weight : row) {
        sum += weight * weight;
      }
    }
    return sum;
  }

  private static double meanSquaredDifference(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum / a.length;
  }
}
