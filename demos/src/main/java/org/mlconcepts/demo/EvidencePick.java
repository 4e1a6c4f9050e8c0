package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;

/** Chooses the evidence that is shown, the deciding side first. */
final class EvidencePick {

  private static final int FEW = 8;

  private EvidencePick() {}

  /** All of it, by side and by measure, else in the order measured. */
  static List<Evidence> all(Claim claim) {
    return sorted(claim, claim.evidence());
  }

  /** At most eight, as even a number of each side as there is. */
  static List<Evidence> few(Claim claim) {
    List<Evidence> few = new ArrayList<>();
    for (int round = 0; few.size() < Math.min(FEW, claim.evidence().size()); round++) {
      for (Evidence.Side side : sides(claim)) {
        List<Evidence> own = claim.evidence().stream().filter(e -> e.side() == side).toList();
        if (round < own.size() && few.size() < FEW) {
          few.add(own.get(round));
        }
      }
    }
    return sorted(claim, few);
  }

  private static List<Evidence> sorted(Claim claim, List<Evidence> evidence) {
    List<Evidence.Side> sides = sides(claim);
    List<String> measures = evidence.stream().map(Evidence::measure).distinct().toList();
    return evidence.stream()
        .sorted(
            Comparator.comparingInt((Evidence e) -> sides.indexOf(e.side()))
                .thenComparingInt(e -> measures.indexOf(e.measure())))
        .toList();
  }

  private static List<Evidence.Side> sides(Claim claim) {
    List<Evidence.Side> sides = new ArrayList<>(List.of(claim.headline().side()));
    for (Evidence.Side side : Evidence.Side.values()) {
      if (!sides.contains(side)) {
        sides.add(side);
      }
    }
    return sides;
  }
}
