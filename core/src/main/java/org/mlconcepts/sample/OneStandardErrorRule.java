package org.mlconcepts.sample;

import java.util.List;
import org.mlconcepts.lab.Estimate;

/**
 * Picks the simplest candidate that is as good as the best, as far as cross-validation can tell:
 * the simplest one whose mean loss is within one standard error of the smallest mean loss.
 *
 * <p>Reference: Breiman et al. (1984), Classification and Regression Trees, section 3.4.3.
 *
 * @param losses the cross-validated loss of each candidate, from the simplest candidate to the most
 *     flexible; at least one. {@code Estimate.of(lossOfEachFold)} gives mean and standard error
 */
public record OneStandardErrorRule(List<Estimate> losses) {

  public OneStandardErrorRule {
    losses = List.copyOf(losses);
    Arguments.atLeast("number of candidates", 1, losses.size());
  }

  /** The candidate with the smallest mean loss; the simplest of equals. */
  public int best() {
    int best = 0;
    for (int i = 1; i < losses.size(); i++) {
      best = losses.get(i).mean() < losses.get(best).mean() ? i : best;
    }
    return best;
  }

  /** The candidate that the rule picks; never more flexible than {@link #best()}. */
  public int chosen() {
    Estimate best = losses.get(best());
    int chosen = 0;
    while (losses.get(chosen).mean() > best.mean() + best.standardError()) {
      chosen++;
    }
    return chosen;
  }
}
