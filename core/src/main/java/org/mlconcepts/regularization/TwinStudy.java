package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.CoefficientPath;
import org.mlconcepts.model.CrossValidatedPath;
import org.mlconcepts.model.ElasticNetPath;
import org.mlconcepts.model.LinearModel;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.PenaltyGrid;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.regularization.Twins.Arm;
import org.mlconcepts.regularization.Twins.Cell;
import org.mlconcepts.regularization.Twins.Result;
import org.mlconcepts.sample.Folds;
import org.mlconcepts.sample.Split;

/** Draws rows with twins among their features and fits the three penalties to them. */
final class TwinStudy {

  static final int FOLDS = 5;

  /** Fine enough to tell twins whose correlation is almost 1 apart. */
  static final double TOLERANCE = 1e-10;

  private static final PenaltyGrid GRID = new PenaltyGrid.Spaced(40, 3e-3);

  /** Of ridge, for features and targets of a few units. */
  private static final double[] STRENGTHS =
      IntStream.range(0, 16).mapToDouble(k -> StrictMath.pow(10, 1 - k / 5.0)).toArray();

  private final Twins settings;
  private final Progress progress;

  TwinStudy(Twins settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * One fit.
   *
   * @param bound of the gap; infinite without a price on squares
   */
  record Fit(double torn, double gap, double error, double bound) {}

  /** The fits of one repeat. */
  record Fits(Fit lasso, Fit elasticNet, Fit ridge) {}

  Result run(Seed seed) {
    List<Cell> cells = new ArrayList<>();
    for (TwinTruth truth : TwinTruth.values()) {
      for (double correlation : Twins.CORRELATIONS) {
        Seed own = seed.child(truth.name()); // the same rows but for the correlation
        List<Fits> fits =
            Repeats.run(
                truth.title(),
                settings.repeats(),
                progress,
                r -> repeat(truth, correlation, own.child("repeat/" + r)));
        cells.add(cell(truth.title(), correlation, fits));
      }
    }
    UsageTwins usage = new UsageTwins(settings);
    List<Fits> fits =
        Repeats.run(
            UsageTwins.TITLE,
            settings.repeats(),
            progress,
            r -> usage.repeat(seed.child("usage/" + r)));
    cells.add(cell(UsageTwins.TITLE, usage.correlation(), fits));
    return new Result(List.copyOf(cells));
  }

  private static Cell cell(String truth, double correlation, List<Fits> fits) {
    return new Cell(
        truth,
        correlation,
        Estimate.of(Values.of(fits, fit -> fit.elasticNet().bound())).mean(),
        arm(fits.stream().map(Fits::lasso).toList()),
        arm(fits.stream().map(Fits::elasticNet).toList()),
        arm(fits.stream().map(Fits::ridge).toList()));
  }

  private static Arm arm(List<Fit> fits) {
    return new Arm(list(fits, Fit::torn), list(fits, Fit::gap), list(fits, Fit::error));
  }

  private static List<Double> list(List<Fit> fits, ToDoubleFunction<Fit> number) {
    return Values.list(Values.of(fits, number));
  }

  /** Draws rows and fits the three penalties to them. */
  Fits repeat(TwinTruth truth, double correlation, Seed seed) {
    RandomGenerator random = seed.stream("rows");
    double[][] rows = truth.draw(settings.rows(), correlation, random);
    double[] targets = truth.targets(rows, settings.noise(), seed.stream("noise"));
    List<Split> folds = Folds.shuffled(rows.length, FOLDS, seed.stream("folds"));
    Drawn drawn = new Drawn(truth, correlation, rows, targets, folds);
    return new Fits(
        fit(drawn, List.of(1.0)), fit(drawn, Twins.L1_RATIOS), fit(drawn, List.of(0.0)));
  }

  private static PathOptions options(double l1Ratio) {
    PathOptions options = PathOptions.elasticNet(l1Ratio).withTolerance(TOLERANCE);
    return l1Ratio == 0 ? options.withLambdas(STRENGTHS) : options.withGrid(GRID);
  }

  /** The rows of a repeat. */
  private static final class Drawn {
    private final TwinTruth truth;
    private final double correlation;
    private final double[][] rows;
    private final SquaredProblem problem;
    private final double deviation; // of the targets
    private final List<Split> folds;

    Drawn(
        TwinTruth truth, double correlation, double[][] rows, double[] targets, List<Split> folds) {
      this.truth = truth;
      this.correlation = correlation;
      this.rows = rows;
      this.folds = folds;
      problem = SquaredProblem.of(rows, targets).standardized();
      double mean = Arrays.stream(targets).sum() / targets.length;
      deviation =
          Math.sqrt(
              Arrays.stream(targets).map(y -> (y - mean) * (y - mean)).sum() / targets.length);
    }
  }

  /** The strength, and of several shares on absolute values the share, with the smallest loss. */
  private Fit fit(Drawn drawn, List<Double> l1Ratios) {
    CrossValidatedPath<ElasticNetPath> validated =
        best(
            l1Ratios.stream()
                .map(ratio ->
                    CrossValidatedPath.of(
                        drawn.problem, options(ratio), drawn.folds, Progress.silent()))
                .toList());
    ElasticNetPath path = validated.path();
    int step = validated.best();
    LinearModel model = path.model(step);
    List<int[]> groups = drawn.truth.groups();
    double[] scaled = path.standardizedCoefficients(step);
    double noise = settings.noise() * settings.noise();
    double spread = Math.sqrt(2 * (1 - lowestCorrelation(drawn.rows, groups)));
    return new Fit(
        torn(scaled, groups),
        gap(scaled, groups),
        noise + drawn.truth.excess(model.intercept(), model.coefficients(), drawn.correlation),
        drawn.deviation * spread / path.penalty(step).l2());
  }

  /** The path whose best step has the smallest loss, the first of equals. */
  static <P extends CoefficientPath> CrossValidatedPath<P> best(
      List<CrossValidatedPath<P>> candidates) {
    CrossValidatedPath<P> best = candidates.get(0);
    for (CrossValidatedPath<P> candidate : candidates) {
      best = loss(candidate) < loss(best) ? candidate : best;
    }
    return best;
  }

  private static double loss(CrossValidatedPath<?> validated) {
    return validated.losses().get(validated.best()).mean();
  }

  /** The share of groups of which some are kept and some are not. */
  static double torn(double[] coefficients, List<int[]> groups) {
    double torn = 0;
    for (int[] group : groups) {
      long kept = Arrays.stream(group).filter(j -> coefficients[j] != 0).count();
      torn += kept > 0 && kept < group.length ? 1 : 0;
    }
    return torn / groups.size();
  }

  /** Largest less smallest coefficient, mean over the groups. */
  static double gap(double[] coefficients, List<int[]> groups) {
    double sum = 0;
    for (int[] group : groups) {
      double low = Arrays.stream(group).mapToDouble(j -> coefficients[j]).min().orElseThrow();
      double high = Arrays.stream(group).mapToDouble(j -> coefficients[j]).max().orElseThrow();
      sum += high - low;
    }
    return sum / groups.size();
  }

  /** The lowest correlation of two features of a group in a sample. */
  static double lowestCorrelation(double[][] rows, List<int[]> groups) {
    double[][] scaled = Standardization.of(rows).applyAll(rows);
    double lowest = 1;
    for (int[] group : groups) {
      for (int a : group) {
        for (int b : group) {
          double product = Arrays.stream(scaled).mapToDouble(row -> row[a] * row[b]).sum();
          lowest = Math.min(lowest, product / rows.length);
        }
      }
    }
    return lowest;
  }
}
