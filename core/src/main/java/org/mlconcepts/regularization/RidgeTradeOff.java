package org.mlconcepts.regularization;

import java.util.List;
import java.util.Optional;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * The error of ridge over the strength of its penalty, split into bias² and variance: exactly, on
 * fixed rows with a known truth; measured, on whole redrawn samples; and on real tables, from which
 * pairs of small samples are drawn.
 *
 * <p>On fixed rows, with {@code X = U D V'} and {@code f = Xw} the truth, ridge without an
 * intercept has {@code bias² = (1/n) Σ (λ/(d² + λ))² (u'f)²} and {@code variance = (σ²/n) Σ (d²/(d²
 * + λ))²} at those rows; least squares has no bias and the variance {@code pσ²/n}. Neighbouring
 * features are correlated, columns have mean 0. The noise of new targets is left out.
 *
 * <p>Strengths are {@code λ} of {@code ‖y - Xw‖² + λ‖w‖²}, a sum of squares. On tables columns are
 * standardised and the intercept is free. Two models from separate samples tell the variance
 * without bias: it is half their mean squared difference; the error less that is bias² and noise.
 *
 * <p>Reference: Hoerl and Kennard (1970), Technometrics 12(1); Hastie, Tibshirani and Friedman, The
 * Elements of Statistical Learning, sections 3.4.1 and 7.3.
 *
 * @param rows of the fixed design, at least 10 and more than there are features
 * @param features at least 2
 * @param sigma standard deviation of the noise, above 0
 * @param signal variance of the truth over the rows, above 0
 * @param draws of the noise on the fixed rows, at least 2
 * @param repeats how many whole samples, and pairs of samples of a table, at least 2
 */
public record RidgeTradeOff(
    int rows, int features, double sigma, double signal, int draws, int repeats)
    implements OnTable<RidgeTradeOff.Result> {

  private static final int LEAST_NEW_ROWS = 100;

  public RidgeTradeOff {
    Checks.atLeast("features", 2, features);
    Checks.atLeast("rows", Math.max(10, features + 2), rows);
    Checks.between("sigma", 0, 1e3, sigma);
    Checks.between("signal", 0, 1e6, signal);
    Checks.atLeast("draws", 2, draws);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What was computed and measured.
   *
   * @param steps on the fixed rows, by ascending strength, least squares first; empty on a reader's
   *     table
   * @param bottom the step with the smallest error
   * @param contests whole samples with a chosen strength, invented and real
   * @param sweeps of real tables
   */
  public record Result(
      List<Step> steps, Optional<Step> bottom, List<Contest> contests, List<Sweep> sweeps) {}

  /**
   * A strength on the fixed rows, in squared units of the target; {@code error = biasSquared +
   * variance}.
   *
   * @param degreesOfFreedom the trace of the hat matrix
   * @param measured mean squared distance from the truth over the draws of the noise
   * @param standardError of that mean
   */
  public record Step(
      double lambda,
      double degreesOfFreedom,
      double biasSquared,
      double variance,
      double error,
      double measured,
      double standardError) {}

  /**
   * Least squares against ridge at the strength that five-fold cross-validation chooses; each list
   * has one number a sample.
   *
   * @param variance base-2 logarithm of least squares' variance over ridge's: exact on invented
   *     data, on tables from the two samples of a pair
   * @param free mean squared error of least squares on new rows, noise included
   * @param chosen that of ridge
   * @param freeGap how far the error on new rows is above that on training rows, least squares
   * @param chosenGap the same for ridge
   */
  public record Contest(
      String data,
      List<Double> variance,
      List<Double> free,
      List<Double> chosen,
      List<Double> freeGap,
      List<Double> chosenGap) {}

  /**
   * A table over the strengths; errors on new rows.
   *
   * @param variances one row a strength, one number a pair of samples
   * @param errors likewise, noise included
   */
  public record Sweep(
      String data, List<Double> lambdas, List<List<Double>> variances, List<List<Double>> errors) {}

  /** Fifty rows, twenty features, a noise of 2: least squares has a variance of 1.6. */
  public static RidgeTradeOff defaults() {
    return new RidgeTradeOff(50, 20, 2, 1.25, 400, 40);
  }

  /** The same experiment with another number of rows. */
  public RidgeTradeOff withRows(int count) {
    return new RidgeTradeOff(count, features, sigma, signal, draws, repeats);
  }

  /** The same experiment with another number of features. */
  public RidgeTradeOff withFeatures(int count) {
    return new RidgeTradeOff(rows, count, sigma, signal, draws, repeats);
  }

  /** The same experiment with more or less noise. */
  public RidgeTradeOff withSigma(double deviation) {
    return new RidgeTradeOff(rows, features, deviation, signal, draws, repeats);
  }

  /** The same experiment with a stronger or weaker truth. */
  public RidgeTradeOff withSignal(double variance) {
    return new RidgeTradeOff(rows, features, sigma, variance, draws, repeats);
  }

  /** The same experiment with another number of draws of the noise. */
  public RidgeTradeOff withDraws(int count) {
    return new RidgeTradeOff(rows, features, sigma, signal, count, repeats);
  }

  /** The same experiment with another number of samples. */
  public RidgeTradeOff withRepeats(int count) {
    return new RidgeTradeOff(rows, features, sigma, signal, draws, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    FixedRidge fixed = new FixedRidge(this);
    List<Step> steps = fixed.steps(seed.child("fixed"), progress);
    Step bottom = steps.get(0);
    for (Step step : steps) {
      bottom = step.error() < bottom.error() ? step : bottom;
    }
    RidgeSamples samples = RidgeSamples.bundled(this, progress);
    return new Result(
        steps,
        Optional.of(bottom),
        samples.contests(seed.child("samples")),
        samples.sweeps(seed.child("tables")));
  }

  /**
   * Compares least squares with ridge on a table alone.
   *
   * @param data with a number to predict
   */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    RealNumbers own = RealNumbers.own(data, 2 * rows + LEAST_NEW_ROWS);
    RidgeSamples samples = RidgeSamples.own(this, own, progress);
    return new Result(
        List.of(),
        Optional.empty(),
        samples.ofTables(seed.child("samples")),
        samples.sweeps(seed.child("tables")));
  }
}
