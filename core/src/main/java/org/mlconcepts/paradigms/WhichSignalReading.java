package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.paradigms.WhichSignal.Result;
import org.mlconcepts.paradigms.WhichSignal.Signalled;

/** Reads what is left of each kind of learning without its signal. */
final class WhichSignalReading implements Reading<WhichSignal, Result> {

  @Override
  public List<Claim> claims(WhichSignal experiment, Result result) {
    List<Evidence> different = new ArrayList<>();
    for (Signalled each : result.signals()) {
      different.add(
          Evidence.of(
              each.paradigm() + ", " + each.destroyed(),
              each.score() + ", with the signal less without",
              Marks.less(each.with(), each.without())));
    }
    different.add(
        Evidence.of(
            "digits, no label given",
            "minus R² of the lower half of fresh digits, learned from upper halves by ridge"
                + " regression",
            Values.of(result.selfSupervised(), r -> -r)));
    return List.of(Claim.judge(Paradigms.DIFFERENT_DATA, Verdict.HOLDS_IF, different));
  }

  @Override
  public List<Chart> charts(WhichSignal experiment, Result result) {
    return List.of(signals(result));
  }

  private static Chart signals(Result result) {
    Signalled log = result.signals().get(result.signals().size() - 1);
    return new Bars(
        "with-and-without-signal",
        String.format(
            Locale.ROOT,
            "One log of random moves: %.0f%% of the possible gain by its rewards, %.0f%% by"
                + " imitation",
            100 * Marks.mean(log.with()),
            100 * Marks.mean(log.without())),
        "How well each kind of learning does with its signal and without, 1 at best: labels for"
            + " digits, columns that hang together for penguins, rewards in a grid; and what the"
            + " same log of random moves teaches by its rewards or by its moves.",
        "kind of learning",
        result.signals().stream().map(Signalled::paradigm).toList(),
        Axis.linear("score, 1 at best", ""),
        List.of(
            new Bars.Group(
                "with its signal (last: with rewards)",
                result.signals().stream().map(s -> Marks.bar(s.with())).toList()),
            new Bars.Group(
                "without it (last: by imitation)",
                result.signals().stream().map(s -> Marks.bar(s.without())).toList())),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }
}
