package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.CrossValidatedPath;
import org.mlconcepts.model.ElasticNetPath;
import org.mlconcepts.model.LinearModel;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.regularization.SparseOrDense.Cell;
import org.mlconcepts.regularization.SparseOrDense.Contest;
import org.mlconcepts.regularization.SparseOrDense.Kept;
import org.mlconcepts.sample.Bootstrap;
import org.mlconcepts.sample.Folds;

/** Draws truths of which few or many features matter, and fits all penalties. */
final class SparseStudy {

  static final int FOLDS = 5;

  private static final double TOLERANCE = 1e-7;

  private final SparseOrDense settings;
  private final Progress progress;

  SparseStudy(SparseOrDense settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** What one sample shows of one truth. */
  private record Found(
      double lasso,
      double elasticNet,
      double ridge,
      int kept,
      int right,
      int careful,
      int carefulRight,
      Sets sets) {}

  /** How alike the sets kept on bootstrap samples are, and what is in them. */
  private record Sets(double stability, double rightly, double wrongly) {}

  /** One cell a number of mattering features. */
  List<Cell> cells(int features, Seed seed) {
    List<Integer> mattering = mattering(features);
    List<List<Found>> found =
        Repeats.run(
            features + " features",
            settings.repeats(),
            progress,
            r -> sample(features, mattering, seed.child("sample/" + r)));
    List<Cell> cells = new ArrayList<>();
    for (int m = 0; m < mattering.size(); m++) {
      int cell = m;
      List<Found> own = found.stream().map(each -> each.get(cell)).toList();
      double nothing = settings.signal() + settings.noise() * settings.noise();
      cells.add(
          new Cell(
              mattering.get(m),
              new Contest(
                  mattering.get(m) + " of " + features + " features matter",
                  features,
                  each(own, f -> nothing),
                  each(own, Found::lasso),
                  each(own, Found::elasticNet),
                  each(own, Found::ridge)),
              new Kept(
                  each(own, Found::kept),
                  each(own, Found::right),
                  each(own, Found::careful),
                  each(own, Found::carefulRight),
                  each(own, f -> f.sets().stability()),
                  each(own, f -> f.sets().rightly()),
                  each(own, f -> f.sets().wrongly()))));
    }
    return List.copyOf(cells);
  }

  private static <T> List<T> each(List<Found> found, Function<Found, T> of) {
    return found.stream().map(of).toList();
  }

  /** From a fortieth of the features, at least one, to all. */
  static List<Integer> mattering(int features) {
    TreeSet<Integer> counts = new TreeSet<>();
    for (int divisor : new int[] {40, 20, 10, 4, 2, 1}) {
      counts.add(Math.max(1, features / divisor));
    }
    return List.copyOf(counts);
  }

  /** One set of rows for all truths; the noise is shared too. */
  private List<Found> sample(int features, List<Integer> mattering, Seed seed) {
    RandomGenerator random = seed.stream("rows");
    double[][] rows = new double[settings.rows()][features];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    PenaltyContest contest =
        new PenaltyContest(rows, Folds.shuffled(rows.length, FOLDS, seed.stream("folds")));
    List<Found> found = new ArrayList<>();
    for (int count : mattering) {
      double[] weights = weights(features, count, seed.stream("signs"));
      double[] targets = targets(rows, weights, seed.stream("noise"));
      found.add(fit(contest, rows, targets, weights, seed));
    }
    return found;
  }

  private double[] weights(int features, int mattering, RandomGenerator random) {
    double[] weights = new double[features];
    double size = Math.sqrt(settings.signal() / mattering);
    for (int j = 0; j < mattering; j++) {
      weights[j] = random.nextBoolean() ? size : -size;
    }
    return weights;
  }

  private double[] targets(double[][] rows, double[] weights, RandomGenerator random) {
    double[] targets = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      targets[i] = settings.noise() * random.nextGaussian();
      for (int j = 0; j < weights.length; j++) {
        targets[i] += weights[j] * rows[i][j];
      }
    }
    return targets;
  }

  private Found fit(
      PenaltyContest contest, double[][] rows, double[] targets, double[] weights, Seed seed) {
    CrossValidatedPath<ElasticNetPath> validated = contest.lasso(targets);
    ElasticNetPath path = validated.path();
    int best = validated.best();
    int careful = validated.withinOneStandardError();
    return new Found(
        error(path.model(best), weights),
        error(contest.elasticNet(targets), weights),
        error(contest.ridge(targets), weights),
        path.nonZero(best),
        right(path.coefficients(best), weights),
        path.nonZero(careful),
        right(path.coefficients(careful), weights),
        sets(
            SquaredProblem.of(rows, targets),
            path.lambdas().get(best),
            weights,
            seed.stream("bootstrap")));
  }

  private double error(LinearModel model, double[] weights) {
    double[] coefficients = model.coefficients();
    double error = settings.noise() * settings.noise() + model.intercept() * model.intercept();
    for (int j = 0; j < weights.length; j++) {
      error += (coefficients[j] - weights[j]) * (coefficients[j] - weights[j]);
    }
    return error;
  }

  private static int right(double[] coefficients, double[] weights) {
    return (int)
        IntStream.range(0, weights.length)
            .filter(j -> coefficients[j] != 0 && weights[j] != 0)
            .count();
  }

  private Sets sets(
      SquaredProblem problem, double lambda, double[] weights, RandomGenerator random) {
    List<BitSet> sets = new ArrayList<>();
    for (int b = 0; b < settings.bootstraps(); b++) {
      double[] copies = new double[settings.rows()];
      for (int row : Bootstrap.resample(settings.rows(), random)) {
        copies[row]++;
      }
      double[] coefficients =
          ElasticNetPath.of(
                  problem.weighted(copies),
                  PathOptions.lasso().withLambdas(lambda).withTolerance(TOLERANCE))
              .coefficients(0);
      BitSet kept = new BitSet();
      IntStream.range(0, weights.length).filter(j -> coefficients[j] != 0).forEach(kept::set);
      sets.add(kept);
    }
    int[] counts = FeatureSets.counts(sets, weights.length);
    double[] share = new double[2];
    int[] features = new int[2];
    for (int j = 0; j < weights.length; j++) {
      int group = weights[j] != 0 ? 0 : 1;
      share[group] += (double) counts[j] / settings.bootstraps();
      features[group]++;
    }
    return new Sets(
        FeatureSets.stability(sets, weights.length),
        share[0] / features[0],
        features[1] == 0 ? 0 : share[1] / features[1]);
  }
}
