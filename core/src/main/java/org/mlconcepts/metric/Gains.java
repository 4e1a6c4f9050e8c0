package org.mlconcepts.metric;

/**
 * What working through a list from the highest score down brings: how many positives a share of the
 * rows holds, and how many times more than a random share of that size.
 *
 * <p>Where the cut falls among rows of equal score, they count in proportion, as if drawn at random
 * among their like.
 */
public final class Gains {

  private static final String NO_POSITIVES = "there are no positives to find";

  private final Ranking ranking;

  private Gains(Ranking ranking) {
    this.ranking = ranking;
  }

  /** The gains of rows in order. */
  public static Gains of(Ranking ranking) {
    return new Gains(ranking);
  }

  /**
   * The share of all positives among the highest scores: recall if one works through so many rows.
   *
   * @param share of the rows, in (0, 1]
   */
  public Score recallAt(double share) {
    return ranking.positives() == 0
        ? Score.undefined(NO_POSITIVES)
        : Score.of(found(share) / ranking.positives());
  }

  /**
   * The share of positives among the highest scores.
   *
   * @param share of the rows, in (0, 1]
   */
  public double precisionAt(double share) {
    return found(share) / (share * rows());
  }

  /**
   * {@link #recallAt} over the share: 1 for a random order.
   *
   * @param share of the rows, in (0, 1]
   */
  public Score liftAt(double share) {
    return ranking.positives() == 0
        ? Score.undefined(NO_POSITIVES)
        : Score.of(found(share) / ranking.positives() / share);
  }

  private double rows() {
    return ranking.positives() + ranking.negatives();
  }

  private double found(double share) {
    Arguments.share("share", share);
    double wanted = share * rows();
    double before = 0;
    double rowsBefore = 0;
    for (int k = 0; k < ranking.steps(); k++) {
      double rowsNow = ranking.truePositives(k) + ranking.falsePositives(k);
      if (rowsNow >= wanted) {
        double part = (wanted - rowsBefore) / (rowsNow - rowsBefore);
        return before + part * (ranking.truePositives(k) - before);
      }
      before = ranking.truePositives(k);
      rowsBefore = rowsNow;
    }
    return before;
  }
}
