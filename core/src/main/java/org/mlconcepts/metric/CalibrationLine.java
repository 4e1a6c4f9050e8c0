package org.mlconcepts.metric;

/**
 * Predicted log-odds against what happened: the logistic regression of the labels on logit(p). A
 * calibrated model has slope 1 and intercept 0. A slope below 1 means predictions that are too
 * extreme, as of an overfitted model; a shift alone shows in {@link #shift()}.
 *
 * <p>Reference: Cox (1958), Biometrika 45; Van Calster et al. (2019), BMC Medicine 17.
 *
 * @param intercept of the line with a free slope, in log-odds
 * @param slope of that line
 * @param shift intercept where the slope is held at 1: by how much log-odds are too low
 * @param inTheLarge mean prediction minus share of positives, -1..1; 0 in a calibrated model
 */
public record CalibrationLine(double intercept, double slope, double shift, double inTheLarge) {

  private static final int MOST_STEPS = 100;
  private static final double NEARLY = 1e-9;

  /**
   * Fits the line.
   *
   * @param labels true for a positive row; both classes must occur
   * @param probabilities of a positive, strictly between 0 and 1
   * @throws IllegalArgumentException if the line does not exist; ask {@link #reasonAgainst} first
   */
  public static CalibrationLine of(boolean[] labels, double[] probabilities) {
    Arguments.probabilities(labels, probabilities);
    return of(Ranking.of(labels, probabilities));
  }

  /**
   * Fits the line of rows that are in order already; they may be weighted.
   *
   * @param ranking by probabilities of a positive, strictly between 0 and 1
   */
  public static CalibrationLine of(Ranking ranking) {
    String against = reasonAgainst(ranking);
    if (!against.isEmpty()) {
      throw new IllegalArgumentException("there is no calibration line: " + against);
    }
    double[] logits = new double[ranking.steps()]; // less the middle one, so that little cancels
    double middle = logit(ranking.threshold(logits.length / 2));
    double predicted = 0;
    for (int k = 0; k < logits.length; k++) {
      double p = ranking.threshold(k);
      logits[k] = logit(p) - middle;
      predicted += (ranking.positivesAt(k) + ranking.negativesAt(k)) * p;
    }
    double all = ranking.positives() + ranking.negatives();
    Slopes start = Slopes.at(ranking, logits, middle, 1);
    double[] line = fit(ranking, logits, start, true);
    double[] shifted = fit(ranking, logits, start, false);
    return new CalibrationLine(
        line[0] - line[1] * middle,
        line[1],
        shifted[0] - middle,
        (predicted - ranking.positives()) / all);
  }

  private static double logit(double p) {
    return StrictMath.log(p) - StrictMath.log1p(-p);
  }

  /**
   * Why there is no line for these predictions: a class is missing, a probability is 0 or 1, all
   * are equal, or they part the classes perfectly. Empty if there is one.
   */
  public static String reasonAgainst(boolean[] labels, double[] probabilities) {
    Arguments.probabilities(labels, probabilities);
    return reasonAgainst(Ranking.of(labels, probabilities));
  }

  /** Why there is no line for rows that are in order already; empty if there is one. */
  public static String reasonAgainst(Ranking ranking) {
    ranking.requireProbabilities();
    int last = ranking.steps() - 1;
    if (ranking.positives() == 0 || ranking.negatives() == 0) {
      return "there are no " + (ranking.positives() == 0 ? "positives" : "negatives");
    }
    if (ranking.threshold(last) == 0 || ranking.threshold(0) == 1) {
      return "a probability of 0 or 1 has no log-odds";
    }
    if (last == 0) {
      return "all predictions are equal";
    }
    return isParted(ranking)
        ? "the predictions part the classes perfectly, so the slope is infinite"
        : "";
  }

  /** Whether at most one prediction, with all of a class on one side, is given to both classes. */
  private static boolean isParted(Ranking ranking) {
    int last = ranking.steps() - 1;
    int lowest = last; // step of the lowest positive
    while (ranking.positivesAt(lowest) == 0) {
      lowest--;
    }
    int highest = 0; // step of the highest negative
    while (ranking.negativesAt(highest) == 0) {
      highest++;
    }
    int highestPositive = 0;
    while (ranking.positivesAt(highestPositive) == 0) {
      highestPositive++;
    }
    int lowestNegative = last;
    while (ranking.negativesAt(lowestNegative) == 0) {
      lowestNegative--;
    }
    return lowest <= highest || lowestNegative <= highestPositive;
  }

  /**
   * Newton's method on the log-likelihood, which is concave: where its slopes vanish is the best
   * line, whatever way led there. A step that overshoots, so that the likelihood falls along it at
   * its end half as steeply as it rose at its start, is halved.
   */
  private static double[] fit(Ranking ranking, double[] logits, Slopes start, boolean freeSlope) {
    Slopes here = start;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move = here.newton(freeSlope);
      double size = Math.abs(move[0]) + Math.abs(move[1]);
      if (size < NEARLY * (1 + Math.abs(here.intercept) + Math.abs(here.slope))) {
        // The error of the next step would be the square of this one.
        return new double[] {here.intercept + move[0], here.slope + move[1]};
      }
      double rise = here.along(move);
      double share = 1;
      Slopes there = here;
      for (int halved = 0; halved < 50; halved++, share /= 2) {
        there =
            Slopes.at(
                ranking, logits, here.intercept + share * move[0], here.slope + share * move[1]);
        if (there.along(move) >= -rise / 2) {
          break;
        }
      }
      here = there;
    }
    return new double[] {here.intercept, here.slope};
  }

  /** First and second derivatives of the log-likelihood at a line. */
  private record Slopes(
      double intercept, double slope, double g0, double g1, double h00, double h01, double h11) {

    static Slopes at(Ranking ranking, double[] logits, double intercept, double slope) {
      double g0 = 0;
      double g1 = 0;
      double h00 = 0;
      double h01 = 0;
      double h11 = 0;
      for (int k = 0; k < logits.length; k++) {
        double positives = ranking.positivesAt(k);
        double rows = positives + ranking.negativesAt(k);
        double p = 1 / (1 + StrictMath.exp(-(intercept + slope * logits[k])));
        double residual = positives - rows * p;
        double weight = rows * p * (1 - p);
        g0 += residual;
        g1 += residual * logits[k];
        h00 += weight;
        h01 += weight * logits[k];
        h11 += weight * logits[k] * logits[k];
      }
      return new Slopes(intercept, slope, g0, g1, h00, h01, h11);
    }

    double[] newton(boolean freeSlope) {
      if (!freeSlope) {
        return new double[] {g0 / h00, 0};
      }
      double determinant = h00 * h11 - h01 * h01;
      return new double[] {
        (h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant
      };
    }

    double along(double[] move) {
      return g0 * move[0] + g1 * move[1];
    }
  }
}
