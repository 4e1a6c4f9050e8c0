package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.ElasticNetPath;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.Penalty;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.regularization.PathSource.Sample;
import org.mlconcepts.regularization.ShrinkageRules.Solver;

/** Minimises the lasso's objective in four ways and counts the zeros. */
final class SolverStudy {

  static final String INVENTED = "invented columns";
  static final String HOUSES = "houses";
  static final String COORDINATE = "coordinate descent";
  static final String PROXIMAL = "proximal steps";
  static final String GRADIENT = "gradient descent";
  static final String STOCHASTIC = "one row at a time";
  static final List<String> SOLVERS = List.of(COORDINATE, PROXIMAL, GRADIENT, STOCHASTIC);

  private static final double A_TENTH = 0.1;
  private static final double A_HUNDREDTH = 0.01;

  private final ShrinkageRules settings;
  private final RealNumbers houses = RealNumbers.houses();

  SolverStudy(ShrinkageRules settings) {
    this.settings = settings;
  }

  private record Found(int wanted, int exact, int near, double excess) {}

  List<Solver> run(Seed seed, Progress progress) {
    List<Solver> solvers = new ArrayList<>();
    for (String data : List.of(INVENTED, HOUSES)) {
      Seed own = seed.child(data);
      List<List<Found>> found =
          Repeats.run(
              "solvers on " + data,
              settings.repeats(),
              progress,
              r -> solve(sample(data, own.child("repeat/" + r)), own.stream("order/" + r)));
      for (int s = 0; s < SOLVERS.size(); s++) {
        int solver = s;
        List<Found> of = found.stream().map(each -> each.get(solver)).toList();
        solvers.add(
            new Solver(
                data,
                SOLVERS.get(s),
                of.stream().map(Found::wanted).toList(),
                of.stream().map(Found::exact).toList(),
                of.stream().map(Found::near).toList(),
                of.stream().map(Found::excess).toList()));
      }
    }
    return List.copyOf(solvers);
  }

  private Sample sample(String data, Seed seed) {
    if (data.equals(HOUSES)) {
      RealNumbers.Drawn drawn = houses.draw(settings.rows(), 0, seed);
      return new Sample(drawn.trainRows, drawn.trainTargets);
    }
    double[][] rows = new double[settings.rows()][settings.features()];
    RandomGenerator random = seed.stream("rows");
    double[] targets = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Arrays.setAll(rows[i], j -> random.nextGaussian());
      targets[i] = random.nextGaussian();
      for (int j = 0; j < rows[i].length; j += 5) { // every fifth column matters
        targets[i] += rows[i][j];
      }
    }
    return new Sample(rows, targets);
  }

  private List<Found> solve(Sample sample, RandomGenerator random) {
    SquaredProblem problem = SquaredProblem.of(sample.rows(), sample.targets());
    double lambda = A_TENTH * problem.largestLambda(1);
    double[] exact =
        ElasticNetPath.of(problem, PathOptions.lasso().withLambdas(lambda)).coefficients(0);
    LassoDescent descent =
        new LassoDescent(sample.rows(), sample.targets(), lambda, settings.passes());
    Penalty penalty = Penalty.of(lambda, 1);
    double least = problem.objective(penalty, 0, exact);
    List<Found> found = new ArrayList<>();
    for (double[] w :
        List.of(exact, descent.proximal(), descent.gradient(), descent.stochastic(random))) {
      found.add(found(exact, w, problem.objective(penalty, 0, w) / least - 1));
    }
    return found;
  }

  private static Found found(double[] minimum, double[] w, double excess) {
    double small = A_HUNDREDTH * Arrays.stream(minimum).map(Math::abs).max().orElseThrow();
    int[] wanted = IntStream.range(0, w.length).filter(j -> minimum[j] == 0).toArray();
    return new Found(
        wanted.length,
        (int) Arrays.stream(wanted).filter(j -> w[j] == 0).count(),
        (int) Arrays.stream(wanted).filter(j -> Math.abs(w[j]) < small).count(),
        excess);
  }
}
