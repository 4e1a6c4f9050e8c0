package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.mlconcepts.biasvariance.Bagging.Curve;
import org.mlconcepts.biasvariance.Bagging.Ensemble;
import org.mlconcepts.biasvariance.Bagging.Fits;
import org.mlconcepts.biasvariance.Bagging.Parts;
import org.mlconcepts.biasvariance.Bagging.Size;
import org.mlconcepts.biasvariance.Bagging.Study;
import org.mlconcepts.biasvariance.Bagging.Tree;
import org.mlconcepts.biasvariance.BaggingBlock.Found;
import org.mlconcepts.biasvariance.BaggingBlock.Learners;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.Regressor;

/** Chooses the learners for a problem, runs the repeats, and lays their numbers side by side. */
final class BaggingStudy {

  private static final List<String> ENSEMBLES = List.of("bagging", "random forest");
  private static final List<Integer> SIZES =
      List.of(1, 2, 3, 5, BaggingBlock.FIRST_TREES, 20, 50, 100, 200, 500);
  private static final int SHOWN_FITS = 4;
  private static final int SHOWN_POINTS = 161;

  // The single trees in their order.
  private static final int FULL = 0;
  private static final int LEAF_LIMITED = 1;
  private static final int DEPTH_0 = 2;

  private final RegressionProblem problem;
  private final Bagging settings;
  private final Learners learners;

  private BaggingStudy(RegressionProblem problem, Bagging settings) {
    this.problem = problem;
    this.settings = settings;
    List<Cart> single =
        new ArrayList<>(List.of(Cart.full(), Cart.full().withMinLeafRows(settings.leafRows())));
    for (int limit = 0; limit <= Bagging.DEEPEST_LIMIT; limit++) {
      single.add(Cart.full().withMaxDepth(limit));
    }
    List<BaggedTrees> ensembles =
        new ArrayList<>(List.of(new BaggedTrees(settings.trees(), Cart.full())));
    if (problem.features / 3
        > 1) { // with one candidate at each node and one feature, a forest is bagging
      ensembles.add(BaggedTrees.randomForest(settings.trees(), problem.features / 3));
    }
    List<Integer> sizes =
        new ArrayList<>(SIZES.stream().filter(size -> size < settings.trees()).toList());
    sizes.add(settings.trees());
    learners = new Learners(single, ensembles, sizes);
  }

  static BaggingStudy of(RegressionProblem problem, Bagging settings) {
    return new BaggingStudy(problem, settings);
  }

  Study run(Seed seed, Progress progress) {
    String what = "fit trees to " + Settings.word(problem);
    List<Found> blocks =
        Repeats.run(
            what,
            settings.repeats(),
            progress,
            i -> BaggingBlock.study(problem, learners, settings, seed.child(what + "/" + i)));
    return new Study(
        problem,
        problem.sigma * problem.sigma,
        tree(FULL, blocks),
        tree(LEAF_LIMITED, blocks),
        IntStream.rangeClosed(0, Bagging.DEEPEST_LIMIT)
            .mapToObj(limit -> tree(DEPTH_0 + limit, blocks))
            .toList(),
        IntStream.range(0, learners.ensembles().size())
            .mapToObj(e -> ensemble(e, blocks))
            .toList());
  }

  private static Tree tree(int learner, List<Found> blocks) {
    return new Tree(mean(blocks, block -> block.leaves().get(learner)), parts(learner, blocks));
  }

  private static Parts parts(int learner, List<Found> blocks) {
    List<BaggingBlock.Parts> found =
        blocks.stream().map(block -> block.parts().get(learner)).toList();
    return new Parts(
        found.stream().map(BaggingBlock.Parts::biasSquared).toList(),
        found.stream().map(BaggingBlock.Parts::variance).toList(),
        found.stream().map(BaggingBlock.Parts::testError).toList());
  }

  /**
   * The mean of n trees has variance rho s² + (1 - rho) s² / n over training sets, of which the
   * trees of one training set show (1 - rho) s² by their spread.
   */
  private Ensemble ensemble(int e, List<Found> blocks) {
    List<Size> sizes = new ArrayList<>();
    for (int i = 0; i < learners.sizes().size(); i++) {
      sizes.add(new Size(learners.sizes().get(i), parts(learners.indexOf(e, i), blocks)));
    }
    int first = learners.indexOf(e, learners.sizes().indexOf(BaggingBlock.FIRST_TREES));
    double within = mean(blocks, block -> block.spreadWithin().get(e));
    double between =
        mean(blocks, block -> block.parts().get(first).variance())
            - within / BaggingBlock.FIRST_TREES;
    double leaves = mean(blocks, block -> block.leaves().get(learners.single().size() + e));
    return new Ensemble(
        ENSEMBLES.get(e),
        leaves,
        between + within,
        between / (between + within),
        List.copyOf(sizes));
  }

  private static double mean(List<Found> blocks, ToDoubleFunction<Found> number) {
    return Estimate.of(Values.of(blocks, number)).mean();
  }

  /** Some fits to the bumps, for the eye. */
  static Fits fits(Bagging settings, Seed seed) {
    RegressionProblem problem = RegressionProblem.BUMPS;
    double[][] grid = new double[SHOWN_POINTS][];
    double[] x = new double[SHOWN_POINTS];
    for (int i = 0; i < grid.length; i++) {
      double share = (double) i / (grid.length - 1);
      x[i] =
          RegressionProblem.LOWEST + (RegressionProblem.HIGHEST - RegressionProblem.LOWEST) * share;
      grid[i] = new double[] {x[i]};
    }
    List<Curve> trees = new ArrayList<>();
    List<Curve> bagged = new ArrayList<>();
    for (int f = 0; f < SHOWN_FITS; f++) {
      Seed own = seed.child("training set/" + f);
      double[][] rows = problem.drawRows(settings.train(), own.stream("rows"));
      double[] targets = problem.drawTargets(rows, own.stream("noise"));
      trees.add(curve(Cart.full().fit(rows, targets, own.stream("tree")), grid));
      bagged.add(
          curve(
              new BaggedTrees(settings.trees(), Cart.full()).fit(rows, targets, own.stream("bags")),
              grid));
    }
    return new Fits(
        Values.list(x), Values.list(problem.truth(grid)), List.copyOf(trees), List.copyOf(bagged));
  }

  private static Curve curve(Regressor fitted, double[][] grid) {
    return new Curve(Values.list(fitted.predictAll(grid)));
  }
}
