package org.mlconcepts.demo.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;

/**
 * Makes the items of a question from its ledger, so that every wrong answer is refuted by an
 * interval and none by opinion. A judged claim gives up to three: its verdict; the size of its
 * headline, unless that is an exact identity; and the order of three conditions whose intervals do
 * not touch.
 */
public final class QuizItems {

  /** Effects below this are identities up to rounding, which nobody should have to guess. */
  private static final double ROUNDING = 1e-6;

  private QuizItems() {}

  /**
   * The items in the order in which they are asked first: each claim once, in turn by its verdict,
   * its size and its order, then the rest.
   */
  public static List<QuizItem> of(Ledger ledger) {
    List<List<QuizItem>> byClaim = new ArrayList<>();
    for (Ledger.Row row : ledger.rows()) {
      row.claim().ifPresent(claim -> byClaim.add(of(claim, row.experiments())));
    }
    List<QuizItem> items = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      for (int claim = 0; claim < byClaim.size(); claim++) {
        List<QuizItem> own = byClaim.get(claim);
        if (round < own.size()) {
          items.add(own.get((claim + round) % own.size()));
        }
      }
    }
    return List.copyOf(items);
  }

  private static List<QuizItem> of(Claim claim, List<String> experiments) {
    List<QuizItem> items = new ArrayList<>();
    items.add(new QuizItem.OfVerdict(claim, experiments));
    Evidence headline = claim.headline();
    if (Math.abs(headline.effect().mean()) > ROUNDING) {
      items.add(new QuizItem.OfNumber(claim.id(), headline, experiments));
    }
    order(claim)
        .ifPresent(shown -> items.add(new QuizItem.OfOrder(claim.id(), shown, experiments)));
    return items;
  }

  /** The first measure with three conditions that are far enough apart. */
  private static Optional<List<Evidence>> order(Claim claim) {
    Map<String, List<Evidence>> byMeasure = new LinkedHashMap<>();
    claim
        .evidence()
        .forEach(one -> byMeasure.computeIfAbsent(one.measure(), m -> new ArrayList<>()).add(one));
    return byMeasure.values().stream().map(QuizItems::apart).flatMap(Optional::stream).findFirst();
  }

  /** The largest, the smallest, and the one between them that is farthest from both. */
  private static Optional<List<Evidence>> apart(List<Evidence> same) {
    Comparator<Evidence> bySize = Comparator.comparingDouble(one -> one.effect().mean());
    Evidence largest = Collections.max(same, bySize);
    Evidence smallest = Collections.min(same, bySize);
    if (largest.effect().mean() - smallest.effect().mean() < ROUNDING) {
      return Optional.empty();
    }
    return same.stream()
        .filter(one -> gap(largest, one) > 0 && gap(one, smallest) > 0)
        .max(Comparator.comparingDouble(one -> Math.min(gap(largest, one), gap(one, smallest))))
        .map(middle -> shown(same, List.of(largest, middle, smallest)));
  }

  private static double gap(Evidence above, Evidence below) {
    return above.interval().low() - below.interval().high();
  }

  /** In the order measured, or turned by one where that would give the answer away. */
  private static List<Evidence> shown(List<Evidence> same, List<Evidence> sorted) {
    List<Evidence> shown = new ArrayList<>(same.stream().filter(sorted::contains).toList());
    if (shown.equals(sorted)) {
      Collections.rotate(shown, 1);
    }
    return shown;
  }
}
