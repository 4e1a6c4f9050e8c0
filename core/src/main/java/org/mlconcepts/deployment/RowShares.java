package org.mlconcepts.deployment;

import java.util.List;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Values;

/** Evidence from shares of rows. */
final class RowShares {

  private RowShares() {}

  /**
   * Shares of the rows of each repeat. Where it was every row of every repeat, the repeats do not
   * spread and cannot say how sure that is; the rows can, as so many trials without a miss.
   *
   * @param rows of one repeat
   */
  static Evidence beyond(
      double margin, String condition, String measure, int rows, List<Double> shares) {
    if (shares.stream().allMatch(share -> share == 1)) {
      Estimate all = new Estimate(1, 0, rows * shares.size());
      return new Evidence(condition, measure, all, margin, 0);
    }
    return Evidence.beyond(margin, condition, measure, Values.array(shares));
  }
}
