package org.mlconcepts.metric;

/**
 * The ROC curve: recall against false-positive rate, as the threshold falls from above the highest
 * score to the lowest.
 *
 * <p>Point 0 is (0, 0) with an infinite threshold; point k holds the rows of the k highest distinct
 * scores. Nothing is dropped, and rows of equal score are joined by one straight line, so that the
 * area counts half of every tied pair. The curve depends on the order of the scores only, and not
 * on how common positives are.
 *
 * <p>Reference: Fawcett (2006), An introduction to ROC analysis, Pattern Recognition Letters 27.
 */
public final class RocCurve {

  private static final String ONE_CLASS =
      "the ROC curve needs positives and negatives, but there are no ";

  private final Ranking ranking;

  private RocCurve(Ranking ranking) {
    this.ranking = ranking;
  }

  /**
   * The curve of scored rows.
   *
   * @param labels true for a positive row; both classes must occur
   * @param scores one a row, the higher the more positive; finite
   * @throws IllegalArgumentException if a class is missing; {@link #areaOf} answers that as a value
   */
  public static RocCurve of(boolean[] labels, double[] scores) {
    return of(Ranking.of(labels, scores));
  }

  /** The curve of rows labelled 1 for positive and 0 for negative. */
  public static RocCurve of(int[] labels, double[] scores) {
    return of(Ranking.of(labels, scores));
  }

  /** The curve of weighted rows. */
  public static RocCurve of(boolean[] labels, double[] scores, double[] weights) {
    return of(Ranking.of(labels, scores, weights));
  }

  /** The curve of rows that are in order already. */
  public static RocCurve of(Ranking ranking) {
    if (ranking.positives() == 0 || ranking.negatives() == 0) {
      throw new IllegalArgumentException(
          ONE_CLASS + (ranking.positives() == 0 ? "positives" : "negatives"));
    }
    return new RocCurve(ranking);
  }

  /**
   * The area under the curve, 0..1; undefined if a class is missing.
   *
   * @see #area()
   */
  public static Score areaOf(boolean[] labels, double[] scores) {
    return areaOf(Ranking.of(labels, scores));
  }

  /** The area under the curve of weighted rows; undefined if a class has no weight. */
  public static Score areaOf(boolean[] labels, double[] scores, double[] weights) {
    return areaOf(Ranking.of(labels, scores, weights));
  }

  /** The area under the curve of rows in order; undefined if a class is missing. */
  public static Score areaOf(Ranking ranking) {
    if (ranking.positives() == 0) {
      return Score.undefined(ONE_CLASS + "positives");
    }
    return ranking.negatives() == 0
        ? Score.undefined(ONE_CLASS + "negatives")
        : Score.of(new RocCurve(ranking).area());
  }

  /** Number of points: one more than there are distinct scores. */
  public int points() {
    return ranking.steps() + 1;
  }

  /** The threshold of a point: rows that score at least this are called positive. */
  public double threshold(int point) {
    return point == 0 ? Double.POSITIVE_INFINITY : ranking.threshold(point - 1);
  }

  /** The false-positive rate at a point, 0..1. */
  public double falsePositiveRate(int point) {
    return point == 0 ? 0 : ranking.falsePositives(point - 1) / ranking.negatives();
  }

  /** The recall at a point, 0..1. */
  public double recall(int point) {
    return point == 0 ? 0 : ranking.truePositives(point - 1) / ranking.positives();
  }

  /**
   * The area under the curve, 0..1: the chance that a random positive scores higher than a random
   * negative, ties counting half. It is the Mann-Whitney statistic over the number of pairs (Hanley
   * and McNeil 1982, Radiology 143).
   */
  public double area() {
    double pairs = 0; // twice the pairs in the right order; whole numbers, so exact up to 2^53
    double before = 0;
    for (int k = 0; k < ranking.steps(); k++) {
      double added = ranking.falsePositives(k) - (k == 0 ? 0 : ranking.falsePositives(k - 1));
      pairs += added * (before + ranking.truePositives(k));
      before = ranking.truePositives(k);
    }
    return pairs / 2 / (ranking.positives() * ranking.negatives());
  }

  /** 2 area - 1, -1..1. */
  public double gini() {
    return 2 * area() - 1;
  }

  /**
   * The area left of a false-positive rate, 0..{@code most}, not rescaled. The curve is cut within
   * a segment where {@code most} falls between two points.
   *
   * @param most the highest false-positive rate that counts, in (0, 1]
   */
  public double partialArea(double most) {
    if (!(most > 0 && most <= 1)) {
      throw new IllegalArgumentException("most must be in (0, 1], but was " + most);
    }
    double area = 0;
    for (int k = 1; k < points() && falsePositiveRate(k - 1) < most; k++) {
      double from = falsePositiveRate(k - 1);
      double to = falsePositiveRate(k);
      double end = Math.min(to, most);
      double height =
          to > from ? recall(k - 1) + (recall(k) - recall(k - 1)) * (end - from) / (to - from) : 0;
      area += (end - from) * (recall(k - 1) + height) / 2;
    }
    return area;
  }

  /**
   * The partial area brought to 0.5 for chance and 1 for a perfect ranking (McClish 1989, Medical
   * Decision Making 9).
   *
   * @param most the highest false-positive rate that counts, in (0, 1]
   */
  public double standardizedPartialArea(double most) {
    double least = most * most / 2;
    return (1 + (partialArea(most) - least) / (most - least)) / 2;
  }

  /**
   * The largest difference of recall and false-positive rate, 0..1: the two-sample
   * Kolmogorov-Smirnov statistic of the scores of positives and negatives, one-sided in favour of
   * positives.
   */
  public double kolmogorovSmirnov() {
    double largest = 0;
    for (int k = 0; k < points(); k++) {
      largest = Math.max(largest, recall(k) - falsePositiveRate(k));
    }
    return largest;
  }
}
