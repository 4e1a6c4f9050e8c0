package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.model.LeastSquares;
import org.mlconcepts.sample.Folds;
import org.mlconcepts.sample.OneStandardErrorRule;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;

/**
 * The errors of all candidates on rows that they were not fitted to: by folds, by a single split,
 * or by leaving out one row.
 *
 * <p>Reference: Hastie, Tibshirani and Friedman (2009), The Elements of Statistical Learning,
 * section 7.10.
 */
final class CrossValidation {

  private final double[][]
      errors; // errors[candidate][fold]: mean squared error on the rows of the fold
  private final double[][]
      averages; // averages[candidate][position]: mean prediction of the models of all folds

  private CrossValidation(double[][] errors, double[][] averages) {
    this.errors = errors;
    this.averages = averages;
  }

  /**
   * Fits every candidate once a split.
   *
   * @param at where the mean prediction of the folds' models is wanted; may be empty
   */
  static CrossValidation of(Candidates candidates, Sample sample, List<Split> splits, double[] at) {
    double[][] errors = new double[0][];
    double[][] averages = new double[0][];
    for (int fold = 0; fold < splits.size(); fold++) {
      int[] train = splits.get(fold).train();
      int[] test = splits.get(fold).test();
      double[] positions = join(Rows.select(sample.x, test), at);
      double[][] predictions =
          candidates.predictions(
              Rows.select(sample.x, train), Rows.select(sample.y, train), positions);
      if (fold == 0) {
        errors = new double[predictions.length][splits.size()];
        averages = new double[predictions.length][at.length];
      }
      double[] targets = Rows.select(sample.y, test);
      for (int c = 0; c < predictions.length; c++) {
        errors[c][fold] = meanSquaredError(predictions[c], targets);
        for (int i = 0; i < at.length; i++) {
          averages[c][i] += predictions[c][test.length + i] / splits.size();
        }
      }
    }
    return new CrossValidation(errors, averages);
  }

  /** The same with shuffled folds. */
  static CrossValidation shuffled(
      Candidates candidates, Sample sample, int folds, RandomGenerator rng) {
    return of(candidates, sample, Folds.shuffled(sample.rows(), folds, rng), new double[0]);
  }

  /**
   * The mean error over the folds with its naive standard error: the spread of the folds over the
   * root of their number, as if they were independent. They share training rows, and no unbiased
   * estimate exists (Bengio and Grandvalet 2004, JMLR 5).
   */
  List<Estimate> estimates() {
    return Arrays.stream(errors).map(Estimate::of).toList();
  }

  /** The mean error of each candidate over the folds. */
  double[] means() {
    return Arrays.stream(errors)
        .mapToDouble(folds -> Arrays.stream(folds).sum() / folds.length)
        .toArray();
  }

  /** The candidate with the smallest mean error, the stiffest of equals. */
  int best() {
    return smallest(means());
  }

  /** The stiffest candidate within one standard error of the best. */
  int withinOneStandardError() {
    return new OneStandardErrorRule(estimates()).chosen();
  }

  /** The mean prediction of the folds' models of one candidate. */
  double[] average(int candidate) {
    return averages[candidate].clone();
  }

  /**
   * The error of the whole procedure "choose by cross-validation, then fit": in each outer fold the
   * choice is made anew, from the rows outside it alone (Stone 1974, J. R. Statist. Soc. B 36).
   */
  static double nested(Candidates candidates, Sample sample, int folds, RandomGenerator rng) {
    List<Double> errors = new ArrayList<>();
    for (Split outer : Folds.shuffled(sample.rows(), folds, rng)) {
      Sample inner =
          new Sample(Rows.select(sample.x, outer.train()), Rows.select(sample.y, outer.train()));
      int chosen = shuffled(candidates, inner, folds, rng).best();
      errors.add(of(candidates, sample, List.of(outer), new double[0]).errors[chosen][0]);
    }
    return errors.stream().mapToDouble(Double::doubleValue).sum() / errors.size();
  }

  /**
   * The leave-one-out error of polynomials without refitting any: the residual of a row that was
   * left out is its ordinary residual over one minus its leverage, {@code e_i / (1 - h_ii)} (Allen
   * 1974, Technometrics 16).
   *
   * @param degrees the highest degree
   * @return the mean squared error, one a degree from 0
   */
  static double[] leaveOneOut(Sample sample, int degrees) {
    double low = Arrays.stream(sample.x).min().orElseThrow();
    double high = Arrays.stream(sample.x).max().orElseThrow();
    double[][] design = PolynomialFits.legendre(sample.x, low, high, degrees);
    LeastSquares fits = LeastSquares.of(design);
    double[][] basis = fits.basisAt(design);
    double[] projected = fits.project(sample.y);
    double[] errors = new double[degrees + 1];
    for (int i = 0; i < sample.rows(); i++) {
      double fitted = 0;
      double leverage = 0;
      for (int d = 0; d <= degrees; d++) {
        fitted += basis[i][d] * projected[d];
        leverage += basis[i][d] * basis[i][d];
        double leftOut = (sample.y[i] - fitted) / (1 - leverage);
        errors[d] += leftOut * leftOut / sample.rows();
      }
    }
    return errors;
  }

  /** The mean squared difference between targets and as many leading predictions. */
  static double meanSquaredError(double[] predictions, double[] targets) {
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      sum += (predictions[i] - targets[i]) * (predictions[i] - targets[i]);
    }
    return sum / targets.length;
  }

  /** The index of the smallest number, the first of equals. */
  static int smallest(double[] numbers) {
    int smallest = 0;
    for (int i = 1; i < numbers.length; i++) {
      smallest = numbers[i] < numbers[smallest] ? i : smallest;
    }
    return smallest;
  }

  private static double[] join(double[] first, double[] second) {
    double[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
