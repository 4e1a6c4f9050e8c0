package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

/**
 * What averaging does to a tree: squared bias and variance of one tree, of bagged trees and of a
 * random forest, on two problems whose truth is known.
 *
 * <p>All of it is estimated. A repeat is a study of its own: it draws test points and some training
 * sets, fits every learner to each of them, and takes the variance over the training sets (divisor
 * one less than their number) and the squared bias of their mean prediction (less variance over
 * number). Standard errors come from the spread over the repeats.
 *
 * <p>Two things to look for. An average has the expectation of each of its trees, so averaging
 * itself leaves bias alone; but each tree is grown on a bootstrap sample with about 63 % of the
 * different rows, and that costs bias. And with one feature a full tree is the nearest-neighbour
 * rule, whose variance is little more than that of one noisy target: a shallow tree can vary more,
 * because its few wide steps move with the training set.
 *
 * <p>Reference: Breiman (1996), Bagging predictors; Hastie, Tibshirani and Friedman, The Elements
 * of Statistical Learning, section 15.2.
 *
 * @param train rows of a training set, at least 10
 * @param trees trees of an ensemble, at least 10
 * @param depth the depth limit whose effect is judged, in 1..8
 * @param leafRows the fewest rows in a leaf whose effect is judged, at least 2 and at most half the
 *     training rows
 * @param trainingSets training sets in a repeat, at least 2
 * @param testPoints points over which bias and variance are averaged in a repeat, at least 1
 * @param repeats how many such studies, at least 2
 */
public record Bagging(
    int train, int trees, int depth, int leafRows, int trainingSets, int testPoints, int repeats)
    implements Experiment<Bagging.Result> {

  /** The highest depth limit tried. */
  static final int DEEPEST_LIMIT = 8;

  public Bagging {
    Checks.atLeast("train", 10, train);
    Checks.atLeast("trees", BaggingBlock.FIRST_TREES, trees);
    Checks.that(
        depth >= 1 && depth <= DEEPEST_LIMIT,
        "depth must be in 1.." + DEEPEST_LIMIT + ", but was " + depth);
    Checks.that(
        leafRows >= 2 && leafRows <= train / 2,
        "leafRows must be in 2.." + train / 2 + " (half of train), but was " + leafRows);
    Checks.atLeast("trainingSets", 2, trainingSets);
    Checks.atLeast("testPoints", 1, testPoints);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What was measured.
   *
   * @param studies one a problem
   * @param fits the first training sets of the one-dimensional problem, with what was fitted to
   *     them
   */
  public record Result(List<Study> studies, Fits fits) {

    /** The study of a problem. */
    public Study on(RegressionProblem problem) {
      return studies.stream().filter(study -> study.problem() == problem).findFirst().orElseThrow();
    }
  }

  /**
   * One problem.
   *
   * @param noise variance of the noise, which no learner gets below
   * @param tree a full tree
   * @param leafLimited a tree with at least {@code leafRows} rows in a leaf
   * @param byDepth trees with a depth limit, from 0
   * @param ensembles bagging, and a random forest where there are several features to choose from
   */
  public record Study(
      RegressionProblem problem,
      double noise,
      Tree tree,
      Tree leafLimited,
      List<Tree> byDepth,
      List<Ensemble> ensembles) {

    /** Bagged full trees. */
    public Ensemble bagging() {
      return ensembles.get(0);
    }
  }

  /** A single tree: its mean number of leaves, and the parts of its error. */
  public record Tree(double leaves, Parts parts) {}

  /**
   * The parts of a learner's error, one value a repeat, in squared units of the target. In each,
   * biasSquared + variance + noise = testError.
   *
   * @param biasSquared unbiased estimates, and so below 0 at times
   * @param variance unbiased estimates
   * @param testError expected squared error on fresh noisy targets
   */
  public record Parts(List<Double> biasSquared, List<Double> variance, List<Double> testError) {

    /** The mean over the repeats of a part, for example {@code mean(Parts::variance)}. */
    public Estimate mean(Function<Parts, List<Double>> part) {
      return Estimate.of(Values.array(part.apply(this)));
    }
  }

  /**
   * Averaged trees. Two trees of the same training set, each with its own bootstrap sample, have
   * predictions of variance s² and correlation rho over all training sets; both are estimated from
   * the first ten trees alone.
   *
   * @param name {@code "bagging"} or {@code "random forest"}
   * @param leavesPerTree mean number of leaves of one tree
   * @param treeVariance s²
   * @param correlation rho
   * @param sizes the average of the first trees, by their number
   */
  public record Ensemble(
      String name,
      double leavesPerTree,
      double treeVariance,
      double correlation,
      List<Size> sizes) {

    /** The average of all trees. */
    public Parts all() {
      return sizes.get(sizes.size() - 1).parts();
    }

    /**
     * The variance of an average of so many trees: rho s² + (1 - rho) s² / trees (The Elements of
     * Statistical Learning, equation 15.1).
     */
    public double theory(int trees) {
      return treeVariance * (correlation + (1 - correlation) / trees);
    }
  }

  /** The average of so many trees. */
  public record Size(int trees, Parts parts) {}

  /** Fits to the same training sets, at the same positions. */
  public record Fits(List<Double> x, List<Double> truth, List<Curve> tree, List<Curve> bagging) {}

  /** The predictions of one fit. */
  public record Curve(List<Double> predictions) {}

  /** Fifty rows, a hundred trees, thirty repeats of ten training sets. */
  public static Bagging defaults() {
    return new Bagging(50, 100, 3, 5, 10, 200, 30);
  }

  /** The same experiment with another number of training rows. */
  public Bagging withTrain(int rows) {
    return new Bagging(rows, trees, depth, leafRows, trainingSets, testPoints, repeats);
  }

  /** The same experiment with another number of trees. */
  public Bagging withTrees(int count) {
    return new Bagging(train, count, depth, leafRows, trainingSets, testPoints, repeats);
  }

  /** The same experiment with another depth limit judged. */
  public Bagging withDepth(int limit) {
    return new Bagging(train, trees, limit, leafRows, trainingSets, testPoints, repeats);
  }

  /** The same experiment with another leaf size judged. */
  public Bagging withLeafRows(int rows) {
    return new Bagging(train, trees, depth, rows, trainingSets, testPoints, repeats);
  }

  /** The same experiment with another number of training sets in a repeat. */
  public Bagging withTrainingSets(int count) {
    return new Bagging(train, trees, depth, leafRows, count, testPoints, repeats);
  }

  /** The same experiment with another number of test points in a repeat. */
  public Bagging withTestPoints(int count) {
    return new Bagging(train, trees, depth, leafRows, trainingSets, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public Bagging withRepeats(int count) {
    return new Bagging(train, trees, depth, leafRows, trainingSets, testPoints, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Study> studies = new ArrayList<>();
    for (RegressionProblem problem : RegressionProblem.values()) {
      studies.add(BaggingStudy.of(problem, this).run(seed, progress));
    }
    return new Result(List.copyOf(studies), BaggingStudy.fits(this, seed.child("fits")));
  }
}
