package org.mlconcepts.regularization;

import java.util.List;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * Whether L1 or L2 predicts better as the number of features that matter goes from few to all, with
 * more features than rows and with few features; which features the lasso keeps meanwhile; and who
 * wins on real tables with few and with many columns.
 *
 * <p>Invented features are independent normals of variance 1. All that matter have weights of the
 * same size and random signs, and the signal always has the same variance, whoever carries it. The
 * error is exact: with w the coefficients and β the true ones, a new row is missed by {@code σ² +
 * b² + ‖w - β‖²}. Every strength is chosen by five-fold cross-validation on the training rows,
 * which all penalties share.
 *
 * <p>Real tables are house sales and wages, both as logarithms, with their columns as they are and
 * with products of two, for houses of three of them; small samples are drawn, other rows are new.
 *
 * <p><em>Stability</em> is that of the sets kept on bootstrap samples of the same rows at the
 * chosen strength, see {@link FeatureSets}.
 *
 * <p>Reference: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section
 * 16.2.2 (bet on sparsity); Tibshirani (1996), JRSS B 58(1), section 7; Meinshausen and Bühlmann
 * (2006), Annals of Statistics 34(3), on why the strength that predicts best keeps too many.
 *
 * @param rows to train on, at least 20
 * @param features where there are many, at least 20
 * @param signal its variance, above 0
 * @param noise its standard deviation, above 0
 * @param bootstraps per sample, at least 2
 * @param repeats how many samples are drawn, at least 2
 */
public record SparseOrDense(
    int rows, int features, double signal, double noise, int bootstraps, int repeats)
    implements OnTable<SparseOrDense.Result> {

  /** Features where there are few. */
  static final int FEW = 10;

  private static final int LEAST_NEW_ROWS = 100;

  public SparseOrDense {
    Checks.atLeast("rows", 20, rows);
    Checks.atLeast("features", 20, features);
    Checks.between("signal", 0, 1e6, signal);
    Checks.between("noise", 0, 1e3, noise);
    Checks.atLeast("bootstraps", 2, bootstraps);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What was measured.
   *
   * @param many by the number of features that matter, ascending
   * @param few the same with few features
   * @param tables real ones; the only entries on a reader's table
   */
  public record Result(List<Cell> many, List<Cell> few, List<Contest> tables) {}

  /** A number of features of which so many matter. */
  public record Cell(int mattering, Contest contest, Kept kept) {}

  /**
   * Mean squared errors on new rows; each list has one number a sample.
   *
   * @param data what was predicted
   * @param columns how many features there are
   * @param nothing of always predicting the mean
   */
  public record Contest(
      String data,
      int columns,
      List<Double> nothing,
      List<Double> lasso,
      List<Double> elasticNet,
      List<Double> ridge) {}

  /**
   * What the lasso keeps; each list has one number a sample.
   *
   * @param kept coefficients that are not 0 at the strength chosen by cross-validation
   * @param right how many of them matter
   * @param careful coefficients that are not 0 at the strongest penalty within one standard error
   * @param carefulRight how many of those matter
   * @param stability of the sets kept on bootstrap samples
   * @param rightly in which share of the bootstrap samples a feature with an effect is kept, mean
   * @param wrongly in which share of them one without an effect is kept, mean; 0 if there is none
   */
  public record Kept(
      List<Integer> kept,
      List<Integer> right,
      List<Integer> careful,
      List<Integer> carefulRight,
      List<Double> stability,
      List<Double> rightly,
      List<Double> wrongly) {}

  /** A hundred rows, two hundred features, a signal of sixteen times the noise. */
  public static SparseOrDense defaults() {
    return new SparseOrDense(100, 200, 16, 1, 10, 30);
  }

  /** The same experiment with another number of rows. */
  public SparseOrDense withRows(int count) {
    return new SparseOrDense(count, features, signal, noise, bootstraps, repeats);
  }

  /** The same experiment with another number of features. */
  public SparseOrDense withFeatures(int count) {
    return new SparseOrDense(rows, count, signal, noise, bootstraps, repeats);
  }

  /** The same experiment with a stronger or weaker signal. */
  public SparseOrDense withSignal(double variance) {
    return new SparseOrDense(rows, features, variance, noise, bootstraps, repeats);
  }

  /** The same experiment with more or less noise. */
  public SparseOrDense withNoise(double deviation) {
    return new SparseOrDense(rows, features, signal, deviation, bootstraps, repeats);
  }

  /** The same experiment with another number of bootstrap samples. */
  public SparseOrDense withBootstraps(int count) {
    return new SparseOrDense(rows, features, signal, noise, count, repeats);
  }

  /** The same experiment with another number of samples. */
  public SparseOrDense withRepeats(int count) {
    return new SparseOrDense(rows, features, signal, noise, bootstraps, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    SparseStudy study = new SparseStudy(this, progress);
    return new Result(
        study.cells(features, seed.child("many")),
        study.cells(FEW, seed.child("few")),
        new TableStudy(this).run(seed.child("tables"), progress));
  }

  /**
   * Lets the penalties compete on a table alone, by few of its columns and by hundreds.
   *
   * @param data with a number to predict
   */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    RealNumbers own = RealNumbers.own(data, rows + LEAST_NEW_ROWS);
    return new Result(List.of(), List.of(), new TableStudy(this).run(own, seed, progress));
  }
}
