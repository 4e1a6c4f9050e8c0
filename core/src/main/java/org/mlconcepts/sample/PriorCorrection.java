package org.mlconcepts.sample;

/**
 * Undoes what resampling or class weights do to probabilities: they train a model for another
 * prevalence, which multiplies its odds by a constant.
 *
 * <p>Exact if the model is right under both prevalences; for a misspecified model only the mean is
 * about mended.
 *
 * <p>Reference: Elkan (2001), The foundations of cost-sensitive learning, IJCAI, theorem 2; King
 * and Zeng (2001), Logistic regression in rare events data, Political Analysis 9.
 *
 * @param prevalence share of positives that the model will meet, in (0, 1)
 * @param trainedPrevalence share of positives, by count or by weight, that it was trained on, in
 *     (0, 1)
 */
public record PriorCorrection(double prevalence, double trainedPrevalence) {

  public PriorCorrection {
    Arguments.inside("prevalence", prevalence);
    Arguments.inside("trainedPrevalence", trainedPrevalence);
  }

  /**
   * The correction for training after keeping only some of the negatives.
   *
   * @param kept β, the share of negatives kept, in (0, 1]
   * @param trainedPrevalence share of positives after that
   */
  public static PriorCorrection afterKeeping(double kept, double trainedPrevalence) {
    if (!(kept > 0 && kept <= 1)) {
      throw new IllegalArgumentException("kept must be in (0, 1], but was " + kept);
    }
    Arguments.inside("trainedPrevalence", trainedPrevalence);
    double odds = trainedPrevalence / (1 - trainedPrevalence) * kept;
    return new PriorCorrection(odds / (1 + odds), trainedPrevalence);
  }

  /**
   * The probability under the true prevalence: {@code βp/(βp - p + 1)} with the ratio β of the true
   * odds to the trained ones.
   *
   * @param probability as the model gives it, 0..1
   */
  public double correct(double probability) {
    double ratio = oddsRatio();
    return ratio * probability / (ratio * probability - probability + 1);
  }

  /** All probabilities corrected. */
  public double[] correctAll(double[] probabilities) {
    double[] corrected = new double[probabilities.length];
    for (int i = 0; i < corrected.length; i++) {
      corrected[i] = correct(probabilities[i]);
    }
    return corrected;
  }

  /** What the log-odds, and so the intercept of a logistic regression, must be raised by. */
  public double interceptShift() {
    return StrictMath.log(oddsRatio());
  }

  private double oddsRatio() {
    return prevalence / (1 - prevalence) / (trainedPrevalence / (1 - trainedPrevalence));
  }
}
