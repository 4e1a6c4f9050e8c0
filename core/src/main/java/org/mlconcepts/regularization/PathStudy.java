package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.CrossValidatedPath;
import org.mlconcepts.model.ElasticNetPath;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.Penalty;
import org.mlconcepts.model.PenaltyGrid;
import org.mlconcepts.model.RidgePath;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.regularization.PathSource.Sample;
import org.mlconcepts.regularization.PenaltyPaths.Arm;
import org.mlconcepts.regularization.PenaltyPaths.Curve;
import org.mlconcepts.regularization.PenaltyPaths.Path;
import org.mlconcepts.regularization.PenaltyPaths.Source;
import org.mlconcepts.sample.Folds;
import org.mlconcepts.sample.Split;

/** Follows the paths of the three penalties on samples of one kind of data. */
final class PathStudy {

  static final String L1 = "L1";
  static final String ELASTIC_NET = "elastic net";
  static final String L2 = "L2";

  private static final int FOLDS = 5;

  /** Less than this is rounding, for coefficients of about 1. */
  private static final double ROUNDING = 1e-9;

  private final PenaltyPaths settings;
  private final PathSource source;

  PathStudy(PenaltyPaths settings, PathSource source) {
    this.settings = settings;
    this.source = source;
  }

  /** What one path shows. */
  private record Found(
      double shrunk, double growth, int turned, int zeros, int mostZeros, Path path) {}

  Source run(Seed seed, Progress progress) {
    List<List<Found>> found =
        Repeats.run(
            "paths on " + source.name(),
            settings.repeats(),
            progress,
            r -> sample(seed.child("sample/" + r)));
    List<String> penalties = List.of(L1, ELASTIC_NET, L2);
    List<Arm> arms = new ArrayList<>();
    for (int a = 0; a < penalties.size(); a++) {
      int arm = a;
      List<Found> own = found.stream().map(each -> each.get(arm)).toList();
      arms.add(
          new Arm(
              penalties.get(a),
              each(own, Found::shrunk),
              each(own, Found::growth),
              each(own, Found::turned),
              each(own, Found::zeros),
              each(own, Found::mostZeros),
              own.get(0).path()));
    }
    return new Source(source.name(), source.features(), List.copyOf(arms));
  }

  private static <T> List<T> each(List<Found> found, Function<Found, T> of) {
    return found.stream().map(of).toList();
  }

  private List<Found> sample(Seed seed) {
    Sample sample = source.draw(settings.train(), seed);
    List<Split> folds = Folds.shuffled(settings.train(), FOLDS, seed.stream("folds"));
    double[] free = RidgePath.of(sample.rows()).fit(sample.targets(), 0).coefficients();
    SquaredProblem problem = SquaredProblem.of(sample.rows(), sample.targets());
    PathOptions lasso =
        PathOptions.lasso().withGrid(new PenaltyGrid.Spaced(settings.steps(), 1e-3));
    return List.of(
        found(problem, lasso, folds, free),
        found(
            problem,
            PathOptions.elasticNet(0.5).withGrid(new PenaltyGrid.Spaced(settings.steps(), 1e-3)),
            folds,
            free),
        found(problem, PathOptions.elasticNet(0).withLambdas(strengths()), folds, free));
  }

  /** Of ridge: from 1000, which leaves next to nothing, to 0.001, which changes hardly anything. */
  private double[] strengths() {
    return IntStream.range(0, settings.steps())
        .mapToDouble(k -> StrictMath.pow(10, 3 - 6.0 * k / (settings.steps() - 1)))
        .toArray();
  }

  private Found found(
      SquaredProblem problem, PathOptions options, List<Split> folds, double[] free) {
    CrossValidatedPath<ElasticNetPath> validated =
        CrossValidatedPath.of(problem, options, folds, Progress.silent());
    ElasticNetPath path = validated.path();
    int chosen = validated.best();
    Penalty penalty = path.penalty(chosen);
    double largest = Arrays.stream(free).map(Math::abs).max().orElseThrow();
    double growth = 0;
    int mostZeros = 0;
    int turned = 0;
    List<Curve> curves = new ArrayList<>();
    for (int step = 0; step < path.size(); step++) {
      mostZeros = Math.max(mostZeros, free.length - path.nonZero(step));
    }
    for (int j = 0; j < free.length; j++) {
      int feature = j;
      double[] curve =
          IntStream.range(0, path.size())
              .mapToDouble(step -> path.coefficients(step)[feature])
              .toArray();
      curves.add(new Curve(source.features().get(j), Values.list(curve), free[j]));
      double size = Arrays.stream(curve).map(Math::abs).max().orElseThrow();
      growth = Math.max(growth, (size - Math.abs(free[j])) / largest);
      double sign = Math.signum(free[j]);
      turned += Arrays.stream(curve).anyMatch(w -> w * sign < -ROUNDING) ? 1 : 0;
    }
    return new Found(
        1 - penalty.of(path.coefficients(chosen)) / penalty.of(free),
        growth < ROUNDING ? 0 : growth,
        turned,
        free.length - path.nonZero(chosen),
        mostZeros,
        new Path(path.lambdas(), path.lambdas().get(chosen), List.copyOf(curves)));
  }
}
