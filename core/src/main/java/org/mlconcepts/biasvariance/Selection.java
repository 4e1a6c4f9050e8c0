package org.mlconcepts.biasvariance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Folds;
import org.mlconcepts.sample.Split;

/** One training set on which all choosers choose, with what each candidate is really worth. */
final class Selection {

  private final Map<Chooser, Integer> chosen = new EnumMap<>(Chooser.class);
  private final double[][] predictions;
  private final double[] excess;
  private final double[] trainingErrors;
  private final double[] splitErrors;
  private final CrossValidation folds;
  private final List<Estimate> foldEstimates;

  /**
   * Fits and validates all candidates. Folds and split are drawn from streams of the seed.
   *
   * @param at where the fitted candidates are looked at
   * @param trueExcess the error above the noise of a model with these predictions there
   */
  Selection(
      Candidates candidates,
      Sample sample,
      int foldCount,
      double[] at,
      ToDoubleFunction<double[]> trueExcess,
      Seed seed) {
    int rows = sample.rows();
    double[] everywhere = Arrays.copyOf(sample.x, rows + at.length);
    System.arraycopy(at, 0, everywhere, rows, at.length);
    double[][] fitted = candidates.predictions(sample.x, sample.y, everywhere);
    predictions = new double[fitted.length][];
    excess = new double[fitted.length];
    trainingErrors = new double[fitted.length];
    for (int c = 0; c < fitted.length; c++) {
      predictions[c] = Arrays.copyOfRange(fitted[c], rows, rows + at.length);
      excess[c] = trueExcess.applyAsDouble(predictions[c]);
      trainingErrors[c] = CrossValidation.meanSquaredError(fitted[c], sample.y);
    }
    Split split = Split.holdOut(rows, rows / 3, seed.stream("split"));
    splitErrors = CrossValidation.of(candidates, sample, List.of(split), new double[0]).means();
    folds =
        CrossValidation.of(
            candidates, sample, Folds.shuffled(rows, foldCount, seed.stream("folds")), at);
    foldEstimates = folds.estimates();
    chosen.put(Chooser.TRAINING_ERROR, CrossValidation.smallest(trainingErrors));
    chosen.put(Chooser.SINGLE_SPLIT, CrossValidation.smallest(splitErrors));
    chosen.put(Chooser.CROSS_VALIDATION, folds.best());
    chosen.put(Chooser.ONE_STANDARD_ERROR, folds.withinOneStandardError());
    chosen.put(Chooser.ORACLE, CrossValidation.smallest(excess));
  }

  /** The same with one more chooser, who takes the smallest of its own errors. */
  Selection and(Chooser chooser, double[] errors) {
    chosen.put(chooser, CrossValidation.smallest(errors));
    return this;
  }

  /** Who has chosen, in the order of the enum. */
  List<Chooser> choosers() {
    return List.copyOf(chosen.keySet());
  }

  int chosen(Chooser chooser) {
    Integer candidate = chosen.get(chooser);
    if (candidate == null) {
      throw new IllegalArgumentException(
          "chooser must be one of " + choosers() + ", but was " + chooser);
    }
    return candidate;
  }

  /** The true error above the noise of what a chooser took. */
  double excess(Chooser chooser) {
    return excess[chosen(chooser)];
  }

  /** The true error above the noise of a candidate. */
  double excess(int candidate) {
    return excess[candidate];
  }

  double[] predictions(int candidate) {
    return predictions[candidate].clone();
  }

  double trainingError(int candidate) {
    return trainingErrors[candidate];
  }

  double splitError(int candidate) {
    return splitErrors[candidate];
  }

  /** The cross-validated error of a candidate with its naive standard error. */
  Estimate crossValidated(int candidate) {
    return foldEstimates.get(candidate);
  }

  /** The mean prediction of the folds' models of a candidate. */
  double[] averageOfFolds(int candidate) {
    return folds.average(candidate);
  }
}
