package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.postmortem.GateReport.Check;
import org.mlconcepts.postmortem.GateTrials.Result;
import org.mlconcepts.postmortem.GateTrials.Trial;

/** Reads what the gate stops, and what it stops wrongly. */
final class GateTrialsReading implements Reading<GateTrials, Result> {

  private static final double MOST = 0.8;
  private static final double FULL = 1;
  private static final double LOOSER = 1.5;

  @Override
  public List<Claim> claims(GateTrials experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (double slack : new double[] {GateTrials.USUAL, LOOSER}) {
      for (Trial trial : result.at(slack)) {
        String limits = slack == GateTrials.USUAL ? ", usual limits" : ", looser limits";
        boolean sound = trial.sound();
        evidence.add(
            Evidence.ofHits(
                MOST,
                sound
                    ? "sound model, " + trial.world() + limits
                    : trial.planted() + " of strength " + trial.strength() + limits,
                sound ? "share that passes" : "share that is blocked",
                trial.blocked().stream().mapToDouble(b -> sound ? 1 - b : b).toArray()));
      }
    }
    return List.of(Claim.judge(Postmortem.PREVENTED, Verdict.HOLDS_IF, evidence));
  }

  @Override
  public List<Chart> charts(GateTrials experiment, Result result) {
    return List.of(checks(result), rates(result));
  }

  private static Chart checks(Result result) {
    List<Trial> trials = result.at(LOOSER);
    long caught =
        trials.stream()
            .filter(t -> !t.sound() && t.strength() == FULL)
            .filter(t -> Effects.mean(t.blocked()) > MOST)
            .count();
    return new Heatmap(
        "checks",
        String.format(
            Locale.ROOT,
            "With looser limits the gate stops %d of 6 faults of full strength, and %.0f %% of"
                + " sound shops",
            caught,
            100 * blocked(trials, t -> t.sound() && t.world().equals("shop"))),
        "Share of candidates that each check of the gate blocks, by planted fault and strength, at"
            + " one and a half times the usual tolerance.",
        "check",
        "candidate",
        Arrays.stream(Check.values()).map(c -> Settings.word(c).replace('-', ' ')).toList(),
        trials.stream().map(GateTrialsReading::label).toList(),
        Axis.linear("blocked", "%").within(0, 100),
        trials.stream().map(t -> t.byCheck().stream().map(share -> 100 * share).toList()).toList());
  }

  private static String label(Trial trial) {
    return trial.sound()
        ? "sound, " + trial.world()
        : trial.planted() + String.format(Locale.ROOT, ", %.2g", trial.strength());
  }

  private static double blocked(List<Trial> trials, Predicate<Trial> wanted) {
    return Effects.mean(
        trials.stream().filter(wanted).map(t -> Effects.mean(t.blocked())).toList());
  }

  private static Chart rates(Result result) {
    List<Trial> usual = result.at(GateTrials.USUAL);
    return new Lines(
        "block-rates",
        String.format(
            Locale.ROOT,
            "At the usual limits %.0f %% of sound shops are blocked, at looser ones %.0f %%",
            100 * blocked(usual, t -> t.sound() && t.world().equals("shop")),
            100 * blocked(result.at(LOOSER), t -> t.sound() && t.world().equals("shop"))),
        "Share of candidates that the gate blocks against its slack: sound models of the shop and"
            + " of the ridership, and the mean over the six planted faults at full and at a quarter"
            + " of their strength.",
        Axis.log("tolerance, in usual limits", ""),
        Axis.linear("blocked", "%").within(-2, 102),
        List.of(
            rate("faults, full strength", result, t -> !t.sound() && t.strength() == FULL),
            rate("faults, a quarter", result, t -> !t.sound() && t.strength() < FULL),
            rate("sound shops", result, t -> t.sound() && t.world().equals("shop")),
            rate("sound, ridership", result, t -> t.sound() && !t.world().equals("shop"))),
        List.of());
  }

  private static Series rate(String name, Result result, Predicate<Trial> wanted) {
    return new Series(
        name,
        Role.MEASURED,
        GateTrials.SLACKS.stream()
            .map(slack -> Point.of(slack, 100 * blocked(result.at(slack), wanted)))
            .toList());
  }
}
