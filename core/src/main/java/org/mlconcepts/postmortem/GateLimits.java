package org.mlconcepts.postmortem;

/**
 * What a release gate tolerates.
 *
 * @param claim least claimed error over the backtest's error, in (0, 1]
 * @param baseline largest backtest error over that of the seasonal naive forecast, above 0
 * @param permuted least error on permuted targets over that of their mean, in (0, 1]
 * @param coverage least share of days inside intervals of 90 %, in [0, 0.9]
 * @param slice largest error of one phase of the period over the error of all, at least 1
 * @param served largest mean difference between served and rebuilt features, in standard deviations
 *     of the feature, at least 0
 */
public record GateLimits(
    double claim, double baseline, double permuted, double coverage, double slice, double served) {

  public GateLimits {
    require("claim", claim > 0 && claim <= 1, "in (0, 1]", claim);
    require("baseline", baseline > 0, "above 0", baseline);
    require("permuted", permuted > 0 && permuted <= 1, "in (0, 1]", permuted);
    require("coverage", coverage >= 0 && coverage <= 0.9, "in [0, 0.9]", coverage);
    require("slice", slice >= 1, "at least 1", slice);
    require("served", served >= 0, "at least 0", served);
  }

  private static void require(String name, boolean kept, String rule, double value) {
    if (!kept) {
      throw new IllegalArgumentException(name + " must be " + rule + ", but was " + value);
    }
  }

  /** A claim of at least 0.85 of the backtest, and so on: the middle of {@link #at}. */
  public static GateLimits defaults() {
    return at(1);
  }

  /**
   * Limits that tolerate so many times the usual deviation from what a perfect candidate shows.
   *
   * @param slack above 0 and at most 4; 1 for the usual limits, less to be stricter
   */
  public static GateLimits at(double slack) {
    require("slack", slack > 0 && slack <= 4, "in (0, 4]", slack);
    return new GateLimits(
        Math.max(0.1, 1 - 0.15 * slack),
        0.8 + 0.2 * slack,
        Math.max(0.1, 1 - 0.1 * slack),
        Math.max(0, 0.9 - 0.1 * slack),
        1 + slack,
        0.05 * slack);
  }
}
