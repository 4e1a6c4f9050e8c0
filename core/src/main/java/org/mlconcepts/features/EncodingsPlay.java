package org.mlconcepts.features;

import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.features.Encodings.Result;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;

/** Encodings of one column, by what its levels tell and how many they are. */
final class EncodingsPlay {

  private static final double LOWEST = -0.5;

  private EncodingsPlay() {}

  static Playable figure(Result result) {
    List<CategorySource.Tells> tells = List.of(CategorySource.Tells.values());
    Dial what =
        new Dial(
            "what the column holds",
            tells.stream()
                .map(one -> title(one, Encodings.LEVELS.get(0)).replaceFirst("^\\d+ ", ""))
                .toList(),
            0);
    Dial levels =
        new Dial("levels", Encodings.LEVELS.stream().map(n -> Integer.toString(n)).toList(), 0);
    return Playable.of(
        "encodings-by-levels",
        "Raise the number of levels: which encoding breaks first? Then let the levels tell nothing:"
            + " which one pretends that they do, by doing worse than leaving the column out?",
        List.of(what, levels),
        at -> frame(result, title(tells.get(at.get(0)), Encodings.LEVELS.get(at.get(1)))));
  }

  private static String title(CategorySource.Tells tells, int levels) {
    return CategorySource.invented(tells, levels).title();
  }

  private static Chart frame(Result result, String data) {
    List<Measured> measured =
        result.tests().stream()
            .filter(one -> one.data().equals(data) && one.learner().equals("linear"))
            .toList();
    Measured best = measured.stream().max((a, b) -> Double.compare(mean(a), mean(b))).orElseThrow();
    Measured worst =
        measured.stream().min((a, b) -> Double.compare(mean(a), mean(b))).orElseThrow();
    String finding =
        String.format(
            Locale.ROOT,
            "%s: best is %s with %.2f, worst %s with %.2f",
            data,
            best.features(),
            mean(best),
            worst.features(),
            mean(worst));
    return new Bars(
        "encodings-by-levels",
        finding,
        "Share of the variance that a linear model explains on new rows, one bar an encoding. "
            + finding
            + ".",
        "encoding",
        measured.stream().map(Measured::features).toList(),
        Axis.linear("variance explained on new rows", "share").within(LOWEST, 1),
        List.of(new Bars.Group("linear", measured.stream().map(EncodingsPlay::bar).toList())),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Bars.Bar bar(Measured measured) {
    Interval interval = Estimate.of(measured.values()).interval(Evidence.LEVEL);
    double value = Math.max(LOWEST, mean(measured));
    return new Bars.Bar(
        value, Math.max(LOWEST, Math.min(value, interval.low())), Math.max(value, interval.high()));
  }

  private static double mean(Measured measured) {
    return Estimate.of(measured.values()).mean();
  }
}
