package org.mlconcepts.postmortem;

import java.util.OptionalInt;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * When an autocorrelation says "season". White noise of n values has autocorrelations that are
 * nearly normal with mean 0 and standard deviation 1/√n; a spike beyond a limit in that measure is
 * a find.
 */
enum SeasonRule {
  /** The lag is known, such as a week: is it beyond the usual limit of 1.96/√n? */
  KNOWN_LAG("known lag"),
  /** The highest peak of all lags beyond the same limit, as an eye finds it. */
  HIGHEST_PEAK("highest peak"),
  /** The same with a limit that is made for as many lags as were looked at. */
  STRICT_PEAK("highest peak, strict");

  /** The longest period that is looked for. */
  static final int LONGEST = 30;

  private static final double LEVEL = 0.975;
  private static final double USUAL = new NormalDistribution().inverseCumulativeProbability(LEVEL);
  private static final double STRICT =
      new NormalDistribution().inverseCumulativeProbability(1 - (1 - LEVEL) / (LONGEST - 1));

  private final String title;

  SeasonRule(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** How many standard deviations of white noise are needed. */
  double limit() {
    return this == STRICT_PEAK ? STRICT : USUAL;
  }

  /**
   * The season that the rule finds; empty if none.
   *
   * @param acf up to {@link #LONGEST} + 1 lags
   * @param n number of values that it was made of
   * @param known the lag that the first rule looks at
   */
  OptionalInt period(Autocorrelation acf, int n, int known) {
    double beyond = limit() / Math.sqrt(n);
    if (this == KNOWN_LAG) {
      return acf.at(known) > beyond ? OptionalInt.of(known) : OptionalInt.empty();
    }
    int best = 0;
    for (int lag = 2; lag <= LONGEST; lag++) {
      boolean peak = acf.at(lag) > acf.at(lag - 1) && acf.at(lag) >= acf.at(lag + 1);
      if (peak && acf.at(lag) > beyond && (best == 0 || acf.at(lag) > acf.at(best))) {
        best = lag;
      }
    }
    return best == 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /**
   * How often the rule for a known lag finds a season in white noise around it, for many values.
   *
   * <p>With q the variance of the season over that of the noise, the autocorrelation at its period
   * p has the mean {@code (1 - p/n)(q - 1/n)/(1 + q)} and, by the delta method, the variance {@code
   * (1 - p/n)(1 + 4q/(1 + q)² + 2q²/(1 + q)²) / (n (1 + q)²)}.
   */
  static double power(double q, int n, int period) {
    double kept = 1 - (double) period / n;
    double whole = (1 + q) * (1 + q);
    double mean = kept * (q - 1.0 / n) / (1 + q);
    double variance = kept * (1 + (4 * q + 2 * q * q) / whole) / (n * whole);
    double z = (mean - USUAL / Math.sqrt(n)) / Math.sqrt(variance);
    return new NormalDistribution().cumulativeProbability(z);
  }
}
