package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.ElasticNetPath;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.Penalty;
import org.mlconcepts.model.RidgePath;
import org.mlconcepts.model.Shrinkage;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.regularization.ShrinkageRules.Coefficient;
import org.mlconcepts.regularization.ShrinkageRules.Law;

/** Runs general solvers on columns without correlation and holds them to the closed forms. */
final class LawStudy {

  private static final double LARGEST_WEIGHT = 2;
  private static final double HALF = 0.5;

  private final ShrinkageRules settings;

  LawStudy(ShrinkageRules settings) {
    this.settings = settings;
  }

  /** The coefficients of one repeat, and how many estimates the price of absolute values covers. */
  private record Found(List<Coefficient> coefficients, int within) {
    double farthest() {
      return coefficients.stream()
          .mapToDouble(c -> Math.abs(c.solved() - c.closedForm()))
          .max()
          .orElseThrow();
    }

    double leastShrunk() {
      return coefficients.stream()
          .mapToDouble(c -> 1 - Math.abs(c.solved() / c.estimate()))
          .min()
          .orElseThrow();
    }

    int zeros() {
      return (int) coefficients.stream().filter(c -> c.solved() == 0).count();
    }
  }

  List<Law> run(Seed seed, Progress progress) {
    List<List<Found>> found =
        Repeats.run(
            "closed forms", settings.repeats(), progress, r -> repeat(seed.child("repeat/" + r)));
    List<String> penalties = List.of(PathStudy.L1, PathStudy.ELASTIC_NET, PathStudy.L2);
    List<Law> laws = new ArrayList<>();
    for (int p = 0; p < penalties.size(); p++) {
      int penalty = p;
      List<Found> own = found.stream().map(each -> each.get(penalty)).toList();
      laws.add(
          new Law(
              penalties.get(p),
              own.get(0).coefficients(),
              own.stream().map(Found::farthest).toList(),
              own.stream().map(Found::leastShrunk).toList(),
              own.stream().map(Found::zeros).toList(),
              own.stream().map(Found::within).toList()));
    }
    return List.copyOf(laws);
  }

  private List<Found> repeat(Seed seed) {
    double[][] rows = rows(seed.stream("rows"));
    double[] targets = targets(rows, seed.stream("noise"));
    double[] estimates = estimates(rows, targets);
    SquaredProblem problem = SquaredProblem.of(rows, targets);
    double lambda = settings.strength();
    double[] ridge = RidgePath.of(rows).fit(targets, lambda * rows.length).coefficients();
    return List.of(
        found(estimates, path(problem, 1), Penalty.of(lambda, 1)),
        found(estimates, path(problem, HALF), Penalty.of(lambda, HALF)),
        found(estimates, ridge, Penalty.of(lambda, 0)));
  }

  private double[] path(SquaredProblem problem, double l1Ratio) {
    return ElasticNetPath.of(
            problem, PathOptions.elasticNet(l1Ratio).withLambdas(settings.strength()))
        .coefficients(0);
  }

  private double[][] rows(RandomGenerator random) {
    double[][] rows = new double[settings.rows()][settings.features()];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    Orthogonal.columns(rows);
    return rows;
  }

  /** Weights in even steps from -2 to 2, and noise of variance 1. */
  private double[] targets(double[][] rows, RandomGenerator random) {
    double[] targets = new double[rows.length];
    double step = 2 * LARGEST_WEIGHT / (settings.features() - 1);
    for (int i = 0; i < targets.length; i++) {
      targets[i] = random.nextGaussian();
      for (int j = 0; j < settings.features(); j++) {
        targets[i] += (j * step - LARGEST_WEIGHT) * rows[i][j];
      }
    }
    return targets;
  }

  /** Least squares on uncorrelated columns of variance 1: the mean product with the target. */
  private static double[] estimates(double[][] rows, double[] targets) {
    double[] estimates = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < estimates.length; j++) {
        estimates[j] += rows[i][j] * targets[i] / rows.length;
      }
    }
    return estimates;
  }

  private static Found found(double[] estimates, double[] solved, Penalty penalty) {
    List<Coefficient> coefficients = new ArrayList<>();
    int within = 0;
    for (int j = 0; j < estimates.length; j++) {
      double z = estimates[j];
      coefficients.add(new Coefficient(z, solved[j], Shrinkage.elasticNet(z, penalty)));
      within += Math.abs(z) <= penalty.l1() ? 1 : 0;
    }
    return new Found(List.copyOf(coefficients), within);
  }
}
