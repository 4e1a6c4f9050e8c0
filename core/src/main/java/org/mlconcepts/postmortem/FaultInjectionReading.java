package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.postmortem.FaultInjection.Case;
import org.mlconcepts.postmortem.FaultInjection.Result;

/** Reads which faults are told apart, and from which strength on. */
final class FaultInjectionReading implements Reading<FaultInjection, Result> {

  private static final double MOST = 0.8;
  private static final double FULL = 1;
  private static final double TENTH = 0.1;
  private static final List<Fault> FAULTS = List.of(Fault.values());

  @Override
  public List<Claim> claims(FaultInjection experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Diagnosis diagnosis : Diagnosis.values()) {
      for (Fault fault : FAULTS) {
        for (double strength : new double[] {FULL, TENTH}) {
          if (fault != Fault.NONE || strength == FULL) {
            evidence.add(
                Evidence.ofHits(
                    MOST,
                    fault.title() + strength(fault, strength) + ", " + diagnosis.title(),
                    "share of right diagnoses",
                    result.of(fault, strength).right(diagnosis)));
          }
        }
      }
    }
    return List.of(Claim.judge(Postmortem.DEBUGGED, Verdict.HOLDS_IF, evidence));
  }

  private static String strength(Fault fault, double strength) {
    return fault == Fault.NONE ? "" : " of strength " + strength;
  }

  @Override
  public List<Chart> charts(FaultInjection experiment, Result result) {
    return List.of(
        matrix("diagnoses-from-logs", result, Diagnosis.LOGS, FULL),
        matrix("diagnoses-from-replay", result, Diagnosis.REPLAY, FULL),
        matrix("weak-faults-from-replay", result, Diagnosis.REPLAY, TENTH),
        strengths(result, Diagnosis.REPLAY),
        damage(result));
  }

  @Override
  public List<Playable> playables(FaultInjection experiment, Result result) {
    List<Diagnosis> by = List.of(Diagnosis.values());
    Dial evidence = new Dial("looked at", by.stream().map(Diagnosis::title).toList(), 0);
    Dial strength =
        new Dial(
            "strength of the fault",
            FaultInjection.STRENGTHS.stream().map(String::valueOf).toList(),
            FaultInjection.STRENGTHS.size() - 1);
    return List.of(
        Playable.of(
            "what-is-it",
            "Weaken the fault until it hides, then look again with a replay. Which faults are taken"
                + " for each other, and which for none?",
            List.of(evidence, strength),
            at ->
                matrix(
                    "what-is-it",
                    result,
                    by.get(at.get(0)),
                    FaultInjection.STRENGTHS.get(at.get(1)))));
  }

  private static Chart matrix(String id, Result result, Diagnosis diagnosis, double strength) {
    List<String> names = Arrays.stream(Fault.values()).map(Fault::title).toList();
    List<List<Double>> cells = new ArrayList<>();
    double right = 0;
    for (Fault fault : FAULTS) {
      List<String> diagnosed = result.of(fault, strength).diagnosed(diagnosis);
      cells.add(
          names.stream()
              .map(name ->
                  100.0 * diagnosed.stream().filter(name::equals).count() / diagnosed.size())
              .toList());
      right +=
          100
              * Effects.mean(Values.list(result.of(fault, strength).right(diagnosis)))
              / FAULTS.size();
    }
    return new Heatmap(
        id,
        String.format(
            Locale.ROOT,
            "%s, faults of strength %.2g or none: %.0f %% of the diagnoses are right",
            diagnosis == Diagnosis.LOGS ? "From the logs alone" : "With a replay",
            strength,
            right),
        String.format(
            Locale.ROOT,
            "Faults of strength %.2g, diagnosed %s: planted faults by row and diagnoses by column, in"
                + " percent of the shops with that fault; right diagnoses lie on the diagonal.",
            strength,
            diagnosis == Diagnosis.LOGS ? "from the logs alone" : "with a replay"),
        "diagnosed",
        "planted",
        names,
        names,
        Axis.linear("share of shops", "%").within(0, 100),
        cells);
  }

  private static Chart strengths(Result result, Diagnosis diagnosis) {
    List<Series> series = new ArrayList<>();
    double weakest = 0;
    for (Fault fault : FAULTS) {
      if (fault != Fault.NONE) {
        List<Point> points = new ArrayList<>();
        for (double strength : FaultInjection.STRENGTHS) {
          double[] right = result.of(fault, strength).right(diagnosis);
          points.add(Point.of(strength, 100 * Effects.mean(Values.list(right))));
        }
        series.add(new Series(fault.title(), Role.MEASURED, points));
        weakest += points.get(0).y() / (FAULTS.size() - 1);
      }
    }
    double shuffled =
        Effects.mean(Values.list(result.of(Fault.SHUFFLED_SPLIT, FULL).right(diagnosis)));
    return new Lines(
        "found-by-strength",
        String.format(
            Locale.ROOT,
            "With a replay %.0f %% of the weakest faults are named, and %.0f %% of wholly shuffled"
                + " splits",
            weakest,
            100 * shuffled),
        "Share of shops with the right diagnosis from logs and replay against the strength of the"
            + " planted fault, one line a fault.",
        Axis.log("strength of the fault", ""),
        Axis.linear("right diagnoses", "%").within(-2, 102),
        series,
        List.of());
  }

  private static Chart damage(Result result) {
    List<Series> series = new ArrayList<>();
    for (Fault fault : FAULTS) {
      if (fault != Fault.NONE) {
        List<Point> points = new ArrayList<>();
        for (double strength : FaultInjection.STRENGTHS) {
          points.add(Effects.point(strength, result.of(fault, strength).damage()));
        }
        series.add(new Series(fault.title(), Role.MEASURED, points));
      }
    }
    Case stale = result.of(Fault.STALE_FEATURE, 0.25);
    Case older = result.of(Fault.STALE_FEATURE, 0.5);
    return new Lines(
        "damage",
        String.format(
            Locale.ROOT,
            "Sales four days old bring the error to %.2f times, sales of a week before to %.2f times",
            Effects.mean(stale.damage()),
            Effects.mean(older.damage())),
        "Error in service over that of the same shop without a fault, against the strength of the"
            + " planted fault; of stale sales 0.25 is four days, 0.5 a week, and 1 two weeks.",
        Axis.log("strength of the fault", ""),
        Axis.log("error over that without a fault", ""),
        series,
        List.of());
  }
}
