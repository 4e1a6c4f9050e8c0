package org.mlconcepts.biasvariance;

import java.util.List;
import org.mlconcepts.biasvariance.PolynomialDegree.Redrawn;

/** What one redrawn training set gives. */
record RedrawnSet(
    double constant,
    double line,
    double best,
    double highest,
    PolynomialFits.Terms lineTerms,
    double leastStep) {

  static Redrawn collect(Layout layout, List<RedrawnSet> sets) {
    return new Redrawn(
        layout,
        sets.stream().map(RedrawnSet::constant).toList(),
        sets.stream().map(RedrawnSet::line).toList(),
        sets.stream().map(RedrawnSet::best).toList(),
        sets.stream().map(RedrawnSet::highest).toList(),
        sets.stream().map(RedrawnSet::lineBiasShare).toList(),
        sets.stream().map(set -> set.lineTerms().trainError()).toList(),
        sets.stream().map(RedrawnSet::leastStep).toList());
  }

  double lineBiasShare() {
    return lineTerms.biasSquared() / (lineTerms.biasSquared() + lineTerms.variance());
  }
}
