package org.mlconcepts.imbalance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.imbalance.CostThreshold.Cut;
import org.mlconcepts.imbalance.CostThreshold.Ratio;
import org.mlconcepts.imbalance.CostThreshold.Source;

/** The confusion matrix and what it costs, as the cut moves. */
final class CostThresholdPlay {

  private static final int ROWS = 1000;

  private CostThresholdPlay() {}

  static Playable figure(Source source) {
    List<Cut> cuts = source.cuts();
    Dial ratio =
        new Dial(
            "cost of a miss (false alarms)",
            source.ratios().stream().map(one -> Integer.toString(one.ratio())).toList(),
            source.ratios().stream().map(Ratio::ratio).toList().indexOf(10));
    Dial cut =
        new Dial(
            "cut (probability)",
            cuts.stream().map(one -> Double.toString(one.cut())).toList(),
            cuts.stream().map(Cut::cut).toList().indexOf(0.5));
    return Playable.of(
        "cut-and-cost",
        "Move the cut until the cost is lowest, then make a miss dearer. Compare with 1/(1 + ratio),"
            + " which theory asks for.",
        List.of(ratio, cut),
        at -> frame(source, source.ratios().get(at.get(0)), cuts.get(at.get(1))));
  }

  private static Chart frame(Source source, Ratio ratio, Cut at) {
    Cut cheapest =
        source.cuts().stream()
            .min(Comparator.comparingDouble(one -> cost(one, ratio)))
            .orElseThrow();
    String finding =
        String.format(
            Locale.ROOT,
            "%,.0f false alarms' worth in %,d rows; %s",
            ROWS * cost(at, ratio),
            ROWS,
            cheapest.equals(at)
                ? "no cut shown is cheaper"
                : String.format(
                    Locale.ROOT,
                    "cheapest is %.2f with %,.0f",
                    cheapest.cut(),
                    ROWS * cost(cheapest, ratio)));
    return new Heatmap(
        "cut-and-cost",
        finding,
        String.format(
            Locale.ROOT,
            "Confusion matrix of %,d rows at a cut of %.2f, where a miss costs %d false alarms."
                + " %s.",
            ROWS,
            at.cut(),
            ratio.ratio(),
            finding),
        "what the cut says",
        "what is true",
        List.of("alarm", "no alarm"),
        List.of("positive", "negative"),
        Axis.linear("rows", "of " + ROWS).within(0, ROWS),
        List.of(
            List.of(rounded(at.found()), rounded(at.missed())),
            List.of(rounded(at.falseAlarms()), rounded(at.quiet()))));
  }

  private static double rounded(double share) {
    return Math.rint(ROWS * share);
  }

  private static double cost(Cut cut, Ratio ratio) {
    return cut.falseAlarms() + ratio.ratio() * cut.missed();
  }
}
