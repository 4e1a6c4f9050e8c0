package org.mlconcepts.metric;

/**
 * The precision-recall curve: precision against recall, as the threshold falls.
 *
 * <p>Point k holds the rows of the k + 1 highest distinct scores. There is no point at recall 0:
 * precision has no value before the first alarm. Unlike the ROC curve it depends on how common
 * positives are, and points may not be joined by straight lines, which is why several areas under
 * it are in use. They are different numbers with different names here.
 *
 * <ul>
 *   <li>{@link #averagePrecision()}: steps, no interpolation. The usual choice.
 *   <li>{@link #trapezoidArea()}: straight lines from (0, 1) on; too optimistic.
 *   <li>{@link #davisGoadrichArea()}: joined as the counts can really move.
 * </ul>
 *
 * <p>Reference: Davis and Goadrich (2006), The relationship between precision-recall and ROC
 * curves, ICML; Boyd, Eng and Page (2013), Area under the precision-recall curve, ECML.
 */
public final class PrecisionRecallCurve {

  private static final String NO_POSITIVES = "there are no positives, so recall has no value";

  private final Ranking ranking;

  private PrecisionRecallCurve(Ranking ranking) {
    this.ranking = ranking;
  }

  /**
   * The curve of scored rows.
   *
   * @param labels true for a positive row; at least one must be
   * @param scores one a row, the higher the more positive; finite
   * @throws IllegalArgumentException if there is no positive; {@link #averagePrecisionOf} answers
   *     that as a value
   */
  public static PrecisionRecallCurve of(boolean[] labels, double[] scores) {
    return of(Ranking.of(labels, scores));
  }

  /** The curve of rows labelled 1 for positive and 0 for negative. */
  public static PrecisionRecallCurve of(int[] labels, double[] scores) {
    return of(Ranking.of(labels, scores));
  }

  /** The curve of weighted rows. */
  public static PrecisionRecallCurve of(boolean[] labels, double[] scores, double[] weights) {
    return of(Ranking.of(labels, scores, weights));
  }

  /** The curve of rows that are in order already. */
  public static PrecisionRecallCurve of(Ranking ranking) {
    if (ranking.positives() == 0) {
      throw new IllegalArgumentException("labels must hold a positive row: " + NO_POSITIVES);
    }
    return new PrecisionRecallCurve(ranking);
  }

  /** The average precision, 0..1; undefined if there is no positive. */
  public static Score averagePrecisionOf(boolean[] labels, double[] scores) {
    return averagePrecisionOf(Ranking.of(labels, scores));
  }

  /** The average precision of weighted rows; undefined if there is no positive. */
  public static Score averagePrecisionOf(boolean[] labels, double[] scores, double[] weights) {
    return averagePrecisionOf(Ranking.of(labels, scores, weights));
  }

  /** The average precision of rows in order; undefined if there is no positive. */
  public static Score averagePrecisionOf(Ranking ranking) {
    return ranking.positives() == 0
        ? Score.undefined(NO_POSITIVES)
        : Score.of(new PrecisionRecallCurve(ranking).averagePrecision());
  }

  /** Number of points: of distinct scores. */
  public int points() {
    return ranking.steps();
  }

  /** The threshold of a point; falls with its number. */
  public double threshold(int point) {
    return ranking.threshold(point);
  }

  /** The share of positives that score at least the threshold, above 0 only once one does. */
  public double recall(int point) {
    return ranking.truePositives(point) / ranking.positives();
  }

  /** The share of positives among the rows that score at least the threshold. */
  public double precision(int point) {
    double found = ranking.truePositives(point);
    return found / (found + ranking.falsePositives(point));
  }

  /** The share of positives among all rows: the precision of calling everything positive. */
  public double prevalence() {
    return ranking.positives() / (ranking.positives() + ranking.negatives());
  }

  /**
   * Average precision, 0..1: the sum over the steps of the gain in recall times the precision
   * reached, {@code Σ (Rₖ - Rₖ₋₁) Pₖ}. Of a constant score it is the prevalence; of random scores
   * it is a little more on average, the more so the fewer positives there are.
   */
  public double averagePrecision() {
    double sum = 0;
    double before = 0;
    for (int k = 0; k < points(); k++) {
      double found = ranking.truePositives(k);
      if (found > before) {
        sum += (found - before) * (found / (found + ranking.falsePositives(k)));
        before = found;
      }
    }
    return sum / ranking.positives();
  }

  /**
   * The area under straight lines through the points, starting at recall 0 and precision 1. What
   * {@code auc(recall, precision)} gives in other libraries. It counts on decisions that no
   * threshold gives: a constant score at prevalence .05 has .525.
   */
  public double trapezoidArea() {
    double sum = 0;
    double recall = 0;
    double precision = 1;
    for (int k = 0; k < points(); k++) {
      sum += (recall(k) - recall) * (precision(k) + precision) / 2;
      recall = recall(k);
      precision = precision(k);
    }
    return sum;
  }

  /**
   * The area under the curve along which true and false positives grow in proportion between two
   * points, in closed form (Keilwagen, Grosse and Grau 2014, PLoS ONE 9). The area that chance
   * decisions between two thresholds really reach.
   */
  public double davisGoadrichArea() {
    double sum = 0;
    double found = 0;
    double alarms = 0;
    for (int k = 0; k < points(); k++) {
      double added = ranking.truePositives(k) - found;
      if (added > 0) {
        double slope = (ranking.falsePositives(k) - alarms) / added;
        sum += segment(found, alarms, added, slope);
      }
      found = ranking.truePositives(k);
      alarms = ranking.falsePositives(k);
    }
    return sum / ranking.positives();
  }

  /** ∫ t/(t + alarms + slope (t - found)) dt for t from found to found + added. */
  private static double segment(double found, double alarms, double added, double slope) {
    double steep = 1 + slope;
    double rest = alarms - slope * found; // the integrand is t/(steep t + rest)
    if (rest == 0) { // as in the first segment: precision stays the same
      return added / steep;
    }
    double grown = StrictMath.log1p(steep * added / (found + alarms));
    return (added - rest / steep * grown) / steep;
  }

  /**
   * The same interpolation at every whole number of true positives, joined by straight lines, as
   * Davis and Goadrich first described it; for unweighted rows.
   */
  public double davisGoadrichDiscreteArea() {
    double sum = 0;
    double found = 0;
    double alarms = 0;
    for (int k = 0; k < points(); k++) {
      double added = ranking.truePositives(k) - found;
      double slope = added > 0 ? (ranking.falsePositives(k) - alarms) / added : 0;
      for (double t = 1; t <= added; t++) {
        double right = precisionAt(found + t, alarms + slope * t);
        double passed = found + t - 1;
        boolean first = passed + alarms == 0; // before the first point precision stays the same
        double left = first ? right : precisionAt(passed, alarms + slope * (t - 1));
        sum += (left + right) / 2;
      }
      found = ranking.truePositives(k);
      alarms = ranking.falsePositives(k);
    }
    return sum / ranking.positives();
  }

  private static double precisionAt(double found, double alarms) {
    return found / (found + alarms);
  }

  /**
   * The mean of the highest precision at recall 0, 0.1, ..., 1 or beyond, 0..1: the eleven-point
   * measure of information retrieval.
   */
  public double elevenPointPrecision() {
    double sum = 0;
    double highest = 0;
    int level = 10;
    for (int k = points() - 1; k >= 0; k--) {
      while (level >= 0 && !(ranking.truePositives(k) * 10 >= level * ranking.positives())) {
        sum += highest;
        level--;
      }
      highest = Math.max(highest, precision(k));
    }
    return (sum + (level + 1) * highest) / 11;
  }

  /**
   * The smallest area that any ranking can have at this prevalence π: {@code 1 + (1 - π) ln(1 -
   * π)/π} (Boyd, Costa, Davis and Page 2012, ICML). 1 if all rows are positive.
   */
  public double minimumArea() {
    return minimumArea(prevalence());
  }

  /**
   * The smallest area that any ranking can have.
   *
   * @param prevalence share of positives, in (0, 1]
   */
  public static double minimumArea(double prevalence) {
    if (!(prevalence > 0 && prevalence <= 1)) {
      throw new IllegalArgumentException("prevalence must be in (0, 1], but was " + prevalence);
    }
    return prevalence == 1 ? 1 : 1 + (1 - prevalence) * StrictMath.log1p(-prevalence) / prevalence;
  }

  /**
   * How far the average precision lies between chance and perfection: {@code (AP - π)/(1 - π)}, 0
   * for a constant score, 1 for a perfect one, below 0 for worse than chance. Undefined if all rows
   * are positive.
   */
  public Score averagePrecisionGain() {
    double chance = prevalence();
    return chance == 1
        ? Score.undefined("all rows are positive, so no ranking can gain")
        : Score.of((averagePrecision() - chance) / (1 - chance));
  }
}
