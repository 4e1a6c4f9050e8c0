package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.model.Penalty;
import org.mlconcepts.model.Shrinkage;
import org.mlconcepts.regularization.ShrinkageRules.Coefficient;
import org.mlconcepts.regularization.ShrinkageRules.Result;

/** What a strength and a mix of L1 and L2 make of the same least-squares estimates. */
final class ShrinkagePlay {

  private static final List<Double> STRENGTHS = List.of(0.0, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0);
  private static final List<Double> SHARES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

  private final List<Double> estimates;
  private final double reach;

  ShrinkagePlay(Result result) {
    estimates =
        result.laws().get(0).coefficients().stream()
            .map(Coefficient::estimate)
            .sorted(Comparator.reverseOrder())
            .toList();
    reach = Math.ceil(estimates.stream().mapToDouble(Math::abs).max().orElseThrow());
  }

  Playable figure() {
    Dial strength = new Dial("strength λ", STRENGTHS.stream().map(String::valueOf).toList(), 3);
    Dial mix =
        new Dial(
            "share of L1 (0 is ridge, 1 the lasso)",
            SHARES.stream().map(String::valueOf).toList(),
            SHARES.size() - 1);
    return Playable.of(
        "strength-and-mix",
        "Raise the strength with a share of 1, then with 0. When do coefficients become exactly 0,"
            + " and what happens to the large ones?",
        List.of(strength, mix),
        at -> frame(STRENGTHS.get(at.get(0)), SHARES.get(at.get(1))));
  }

  private Chart frame(double strength, double share) {
    Penalty penalty = new Penalty(strength * share, strength * (1 - share));
    List<String> names = new ArrayList<>();
    List<Bars.Bar> before = new ArrayList<>();
    List<Bars.Bar> after = new ArrayList<>();
    int zeros = 0;
    for (double estimate : estimates) {
      double shrunk = Shrinkage.elasticNet(estimate, penalty);
      names.add(Integer.toString(names.size() + 1));
      before.add(Bars.Bar.of(estimate));
      after.add(Bars.Bar.of(shrunk));
      zeros += shrunk == 0 ? 1 : 0;
    }
    String finding =
        String.format(
            Locale.ROOT,
            "%d of %d coefficients are exactly 0; the largest keeps %.0f of 100 parts",
            zeros,
            estimates.size(),
            100 * after.get(0).value() / before.get(0).value());
    return new Bars(
        "strength-and-mix",
        finding,
        String.format(
            Locale.ROOT,
            "Coefficients with a strength of %s and a share of L1 of %s, beside the least-squares"
                + " estimates. %s.",
            strength,
            share,
            finding),
        "coefficient, by its estimate",
        List.copyOf(names),
        Axis.linear("coefficient", "").within(-reach, reach),
        List.of(new Bars.Group("least squares", before), new Bars.Group("with the penalty", after)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }
}
