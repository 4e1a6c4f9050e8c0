package org.mlconcepts.regularization;

import java.util.List;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.NumberTable;

/**
 * How coefficients move as the penalty grows, under L1, the elastic net and L2: on features without
 * any correlation, on neighbours of correlation 0.9, and on sales of real houses.
 *
 * <p>What shrinks is the price as a whole: the stronger the penalty, the smaller {@code ‖w‖₁} of
 * the lasso's solution and {@code ‖w‖²} of ridge's, on any data. A single coefficient need not
 * follow: where features are correlated, it may grow or change its sign on the way, because another
 * one gives up its share. Without correlation each depends on its own least-squares estimate alone
 * ({@link org.mlconcepts.model.Shrinkage}), and none ever grows.
 *
 * <p>All features are standardised, and so is the target, so that coefficients are in standard
 * deviations. The strength that is marked is that of the smallest loss in five-fold
 * cross-validation.
 *
 * <p>Reference: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section 3.4;
 * Tibshirani (1996), JRSS B 58(1), whose coefficients and noise the invented truths have.
 *
 * @param train rows, in 20..5000
 * @param steps strengths along a path, in 5..200
 * @param repeats how many samples are drawn, at least 2
 */
public record PenaltyPaths(int train, int steps, int repeats)
    implements OnTable<PenaltyPaths.Result> {

  public PenaltyPaths {
    requireIn("train", 20, 5000, train);
    requireIn("steps", 5, 200, steps);
    Checks.atLeast("repeats", 2, repeats);
  }

  private static void requireIn(String name, int low, int high, int value) {
    Checks.that(
        value >= low && value <= high,
        name + " must be in " + low + ".." + high + ", but was " + value);
  }

  /** One entry a kind of data. */
  public record Result(List<Source> sources) {

    /** The entry of that name. */
    public Source of(String name) {
      return sources.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /**
   * One kind of data.
   *
   * @param features their names
   * @param arms L1, elastic net, L2
   */
  public record Source(String name, List<String> features, List<Arm> arms) {

    /** The arm of that name. */
    public Arm arm(String penalty) {
      return arms.stream().filter(each -> each.penalty().equals(penalty)).findFirst().orElseThrow();
    }
  }

  /**
   * One penalty; each list has one number a sample.
   *
   * @param shrunk by what share the price of the coefficients is lower at the chosen strength than
   *     without a penalty
   * @param growth by how much a coefficient comes to exceed its size without a penalty, at most, as
   *     a share of the largest one without a penalty; 0 if none ever does
   * @param turned coefficients that take the other sign on the way
   * @param zeros coefficients that are exactly 0 at the chosen strength
   * @param mostZeros coefficients that are exactly 0 where most are
   * @param path of the first sample
   */
  public record Arm(
      String penalty,
      List<Double> shrunk,
      List<Double> growth,
      List<Integer> turned,
      List<Integer> zeros,
      List<Integer> mostZeros,
      Path path) {}

  /**
   * The coefficients of one sample.
   *
   * @param lambdas descending
   * @param chosen the strength that cross-validation chooses
   * @param curves one a feature
   */
  public record Path(List<Double> lambdas, double chosen, List<Curve> curves) {}

  /** The coefficient of a feature at each strength, and without a penalty. */
  public record Curve(String feature, List<Double> coefficients, double unpenalised) {}

  /** Two hundred rows, thirty samples. */
  public static PenaltyPaths defaults() {
    return new PenaltyPaths(200, 40, 30);
  }

  /** The same experiment with another number of rows. */
  public PenaltyPaths withTrain(int rows) {
    return new PenaltyPaths(rows, steps, repeats);
  }

  /** The same experiment with a finer or coarser path. */
  public PenaltyPaths withSteps(int count) {
    return new PenaltyPaths(train, count, repeats);
  }

  /** The same experiment with another number of samples. */
  public PenaltyPaths withRepeats(int count) {
    return new PenaltyPaths(train, steps, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new Result(
        PathSource.all().stream().map(source -> study(source, seed, progress)).toList());
  }

  /**
   * Follows the paths on a table alone.
   *
   * @param data with a number to predict
   */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    PathSource own = new PathSource.Own(NumberTable.of(data, 2 * train));
    return new Result(List.of(study(own, seed, progress)));
  }

  private Source study(PathSource source, Seed seed, Progress progress) {
    return new PathStudy(this, source).run(seed.child(source.name()), progress);
  }
}
