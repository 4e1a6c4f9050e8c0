package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.paradigms.Bandit.PlayerResult;
import org.mlconcepts.paradigms.Bandit.Source;

/** Who pulls the best arm how often, as time goes by. */
final class BanditPlay {

  private static final List<Integer> BINS = List.of(0, 1, 2, 4, 9, 14, 24, 34, 49);

  private BanditPlay() {}

  static Playable figure(Source source) {
    List<Integer> bins = new ArrayList<>();
    int last = source.players().get(0).curve().size() - 1;
    BINS.stream().filter(bin -> bin < last).forEach(bins::add);
    bins.add(last);
    Dial time =
        new Dial("pulls so far", bins.stream().map(bin -> (bin + 1) * Bandit.BIN + "").toList(), 0);
    return Playable.of(
        "time-to-learn",
        "Let time go by on "
            + source.name()
            + ": who is ahead early, who late, and who stops learning?",
        List.of(time),
        at -> frame(source, bins.get(at.get(0))));
  }

  private static Chart frame(Source source, int bin) {
    PlayerResult leader =
        source.players().stream()
            .max(Comparator.comparingDouble(player -> player.curve().get(bin)))
            .orElseThrow();
    int pulls = (bin + 1) * Bandit.BIN;
    String finding =
        String.format(
            Locale.ROOT,
            "After %d pulls %s leads: %.0f of 100 pulls are of the best arm",
            pulls,
            leader.name(),
            100 * leader.curve().get(bin));
    return new Bars(
        "time-to-learn",
        finding,
        "Share of pulls of the best arm, one bar a player, around pull "
            + pulls
            + ". "
            + finding
            + ".",
        "player",
        source.players().stream().map(PlayerResult::name).toList(),
        Axis.linear("pulls of the best arm", "share").within(0, 1),
        List.of(
            new Bars.Group(
                "share",
                source.players().stream().map(p -> Bars.Bar.of(p.curve().get(bin))).toList())),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }
}
