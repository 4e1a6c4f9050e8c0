package org.mlconcepts.regularization;

import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * What the lasso, the elastic net and ridge do to features that nearly repeat each other: whether
 * they keep a group together, how unequal the shares become, and what it does to predictions.
 *
 * <p>The invented truths are two twins of equal weight; two twins of which one does nothing; and
 * three groups of five, all of equal weight. Twenty-odd independent features without any weight go
 * with them. The real table is that of telephone customers, whose four charges are their minutes at
 * a fixed price, rounded to cents. Every strength is chosen by five-fold cross-validation on the
 * training rows, which all penalties share; so is the elastic net's share on absolute values, from
 * 0.1, 0.5 and 0.9.
 *
 * <p>Error is exact on invented truths: with w the coefficients, β the true ones and Σ the
 * covariance of the features, a new row is missed by {@code σ² + b² + (w - β)'Σ(w - β)}.
 *
 * <p>For standardised features of sample correlation r and coefficients of equal sign, a price of
 * l2 on half the squares keeps two coefficients within {@code s √(2(1 - r)) / l2} of each other, s
 * being the deviation of the targets. The lasso has no such bound.
 *
 * <p>Reference: Zou and Hastie (2005), Regularization and variable selection via the elastic net,
 * JRSS B 67(2), theorem 1 and section 5.
 *
 * @param rows training rows of an invented truth, at least 30
 * @param noise deviation of the noise, above 0
 * @param customers training rows of the real table, in 300..4000
 * @param repeats at least 2
 */
public record Twins(int rows, double noise, int customers, int repeats)
    implements Experiment<Twins.Result> {

  /** The correlations within a group. */
  static final List<Double> CORRELATIONS = List.of(0.5, 0.9, 0.99, 0.999);

  /** The shares on absolute values that the elastic net chooses from. */
  static final List<Double> L1_RATIOS = List.of(0.1, 0.5, 0.9);

  public Twins {
    Checks.atLeast("rows", 30, rows);
    Checks.between("noise", 0, 100, noise);
    Checks.that(
        customers >= 300 && customers <= 4000,
        "customers must be in 300..4000, but was " + customers);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What was measured.
   *
   * @param cells by truth and correlation, the real table last
   */
  public record Result(List<Cell> cells) {

    /** The invented cells of a truth, by rising correlation. */
    public List<Cell> of(String truth) {
      return cells.stream().filter(cell -> cell.truth().equals(truth)).toList();
    }
  }

  /**
   * One kind of data.
   *
   * @param truth which features matter
   * @param correlation within a group; of the real table the mean over its pairs
   * @param bound how far apart the elastic net may leave two coefficients of a group, mean over the
   *     repeats
   */
  public record Cell(
      String truth, double correlation, double bound, Arm lasso, Arm elasticNet, Arm ridge) {}

  /**
   * One penalty, one number a repeat.
   *
   * @param torn share of the groups of which some members are kept and some dropped
   * @param gap largest less smallest coefficient of a group, for features in standard deviations;
   *     mean over the groups
   * @param error mean squared error on new rows; on the real table the log loss of the rows that
   *     were not trained on
   */
  public record Arm(List<Double> torn, List<Double> gap, List<Double> error) {}

  /** A hundred rows, noise as large as one twin's weight. */
  public static Twins defaults() {
    return new Twins(100, 1, 1000, 30);
  }

  /** The same experiment with another number of training rows. */
  public Twins withRows(int count) {
    return new Twins(count, noise, customers, repeats);
  }

  /** The same experiment with more or less noise. */
  public Twins withNoise(double deviation) {
    return new Twins(rows, deviation, customers, repeats);
  }

  /** The same experiment with another number of customers to train on. */
  public Twins withCustomers(int count) {
    return new Twins(rows, noise, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public Twins withRepeats(int count) {
    return new Twins(rows, noise, customers, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new TwinStudy(this, progress).run(seed);
  }
}
