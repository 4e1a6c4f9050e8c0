package org.mlconcepts.metric;

import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.mlconcepts.lab.Interval;

/**
 * How sure an area under the ROC curve is, and whether two models on the same rows differ in it,
 * without resampling.
 *
 * <p>The area is a mean over positives and over negatives at once; its variance follows from how
 * much each positive, and each negative, contributes. Found from mid-ranks in O(n log n).
 *
 * <p>Reference: DeLong, DeLong and Clarke-Pearson (1988), Biometrics 44; Sun and Xu (2014), IEEE
 * Signal Processing Letters 21, for the mid-ranks.
 */
public final class DeLong {

  private final double area;
  private final double[] ofPositives; // share of negatives below each positive
  private final double[] ofNegatives; // share of positives above each negative

  private DeLong(double area, double[] ofPositives, double[] ofNegatives) {
    this.area = area;
    this.ofPositives = ofPositives;
    this.ofNegatives = ofNegatives;
  }

  /**
   * The area with what each row contributes.
   *
   * @param labels true for a positive row; at least two of each class
   * @param scores one a row, the higher the more positive; finite
   */
  public static DeLong of(boolean[] labels, double[] scores) {
    Arguments.scored(labels, scores);
    int positives = 0;
    for (boolean label : labels) {
      positives += label ? 1 : 0;
    }
    int negatives = labels.length - positives;
    if (positives < 2 || negatives < 2) {
      throw new IllegalArgumentException(
          "labels must hold at least two positives and two negatives, but had "
              + positives
              + " and "
              + negatives);
    }
    double[] all = midRanks(scores);
    double[] among = amongOwn(labels, scores);
    double[] ofPositives = new double[positives];
    double[] ofNegatives = new double[negatives];
    double sum = 0;
    for (int i = 0, p = 0, n = 0; i < labels.length; i++) {
      double others = all[i] - among[i]; // rows of the other class below, ties half
      if (labels[i]) {
        ofPositives[p++] = others / negatives;
        sum += others;
      } else {
        ofNegatives[n++] = 1 - others / positives;
      }
    }
    return new DeLong(sum / negatives / positives, ofPositives, ofNegatives);
  }

  /** The rank of each score among its own class, from 1; ties share the mean of their ranks. */
  private static double[] amongOwn(boolean[] labels, double[] scores) {
    double[] among = new double[scores.length];
    for (boolean label : new boolean[] {true, false}) {
      int[] rows = IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
      double[] own = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        own[i] = scores[rows[i]];
      }
      double[] ranks = midRanks(own);
      for (int i = 0; i < rows.length; i++) {
        among[rows[i]] = ranks[i];
      }
    }
    return among;
  }

  private static double[] midRanks(double[] scores) {
    int[] order = ByScore.ascending(scores);
    double[] ranks = new double[scores.length];
    for (int start = 0; start < order.length; ) {
      int end = start + 1;
      while (end < order.length && scores[order[end]] == scores[order[start]]) {
        end++;
      }
      for (int i = start; i < end; i++) {
        ranks[order[i]] = (start + 1 + end) / 2.0;
      }
      start = end;
    }
    return ranks;
  }

  /** The area under the ROC curve, 0..1. */
  public double area() {
    return area;
  }

  /** The estimated variance of the area. */
  public double variance() {
    return covariance(this);
  }

  /**
   * The estimated covariance with the area of another model.
   *
   * @param other on the same rows in the same order
   */
  public double covariance(DeLong other) {
    if (ofPositives.length != other.ofPositives.length
        || ofNegatives.length != other.ofNegatives.length) {
      throw new IllegalArgumentException("other must be of the same rows");
    }
    return covariance(ofPositives, other.ofPositives) / ofPositives.length
        + covariance(ofNegatives, other.ofNegatives) / ofNegatives.length;
  }

  /**
   * The interval of the area, cut to 0..1. Near 1 with few positives it is too short; take a
   * bootstrap there.
   *
   * @param level the confidence level, in (0, 1)
   */
  public Interval interval(double level) {
    Arguments.level(level);
    return interval(area, variance(), level);
  }

  private static Interval interval(double area, double variance, double level) {
    double half =
        new NormalDistribution().inverseCumulativeProbability((1 + level) / 2)
            * Math.sqrt(variance);
    return new Interval(Math.max(0, area - half), Math.min(1, area + half));
  }

  /**
   * The interval of a single area straight from the ranking, without an array a row: the positives
   * of a step all have the same share of negatives below them, and so on.
   *
   * @param ranking of rows that count alike: weights say nothing about how many rows there are
   * @param level the confidence level, in (0, 1)
   * @return what {@link #interval(double)} gives, up to rounding; empty if there are not two rows
   *     of each class
   */
  public static Optional<Interval> interval(Ranking ranking, double level) {
    Arguments.level(level);
    double positives = ranking.positives();
    double negatives = ranking.negatives();
    if (positives < 2 || negatives < 2) {
      return Optional.empty();
    }
    double area = RocCurve.of(ranking).area();
    double ofPositives = 0;
    double ofNegatives = 0;
    double positivesAbove = 0;
    double negativesAbove = 0;
    for (int k = 0; k < ranking.steps(); k++) {
      double p = ranking.truePositives(k) - positivesAbove;
      double n = ranking.falsePositives(k) - negativesAbove;
      double below = 1 - (negativesAbove + n / 2) / negatives - area;
      double above = (positivesAbove + p / 2) / positives - area;
      ofPositives += p * below * below;
      ofNegatives += n * above * above;
      positivesAbove += p;
      negativesAbove += n;
    }
    double variance =
        ofPositives / (positives - 1) / positives + ofNegatives / (negatives - 1) / negatives;
    return Optional.of(interval(area, variance, level));
  }

  /**
   * The two-sided p-value of equal areas. Undefined if the two models order the rows alike.
   *
   * @param other on the same rows in the same order
   */
  public Score pValue(DeLong other) {
    Score z = z(other);
    return z.isDefined()
        ? Score.of(2 * new NormalDistribution().cumulativeProbability(-Math.abs(z.orElseThrow())))
        : z;
  }

  /** The difference of the areas in standard errors; undefined if they order the rows alike. */
  public Score z(DeLong other) {
    double variance = variance() + other.variance() - 2 * covariance(other);
    return variance > 0
        ? Score.of((area - other.area) / Math.sqrt(variance))
        : Score.undefined("the difference of the two areas does not vary");
  }

  private static double covariance(double[] a, double[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    return sum / (a.length - 1);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
