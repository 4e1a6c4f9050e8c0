package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;

/**
 * A shop whose forecast was good offline: one of six faults is planted, with a known strength, and
 * a fixed list of questions looks for it, with the logs alone and with a replay of the features.
 *
 * @param repeats shops drawn, at least 2
 */
public record FaultInjection(int repeats) implements Experiment<FaultInjection.Result> {

  static final List<Double> STRENGTHS = List.of(0.05, 0.1, 0.25, 0.5, 1.0);

  public FaultInjection {
    Checks.atLeast("repeats", 2, repeats);
  }

  /** One entry for each fault and strength. */
  public record Result(List<Case> cases) {
    public Result {
      cases = List.copyOf(cases);
    }

    Case of(Fault fault, double strength) {
      return cases.stream()
          .filter(c -> c.planted().equals(fault.title()))
          .filter(c -> fault == Fault.NONE || c.strength() == strength)
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * What was found where a fault was planted; lists hold one entry a shop.
   *
   * @param strength in (0, 1]; 0 without a fault
   * @param fromLogs the diagnosis from the logs alone
   * @param fromReplay the diagnosis with a replay
   * @param damage the error in service over that of the same shop without a fault
   * @param gap the error in service over the claimed one
   */
  public record Case(
      String planted,
      double strength,
      List<String> fromLogs,
      List<String> fromReplay,
      List<Double> damage,
      List<Double> gap) {
    public Case {
      fromLogs = List.copyOf(fromLogs);
      fromReplay = List.copyOf(fromReplay);
      damage = List.copyOf(damage);
      gap = List.copyOf(gap);
    }

    List<String> diagnosed(Diagnosis diagnosis) {
      return diagnosis == Diagnosis.LOGS ? fromLogs : fromReplay;
    }

    double[] right(Diagnosis diagnosis) {
      return diagnosed(diagnosis).stream().mapToDouble(d -> d.equals(planted) ? 1 : 0).toArray();
    }
  }

  /** Thirty shops. */
  public static FaultInjection defaults() {
    return new FaultInjection(30);
  }

  /** The same experiment with another number of shops. */
  public FaultInjection withRepeats(int count) {
    return new FaultInjection(count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<List<FaultStudy.Outcome>> shops =
        Repeats.run(
            "shops", repeats, progress, r -> new FaultStudy(seed.child("shop/" + r)).outcomes());
    List<Case> cases = new ArrayList<>();
    List<FaultStudy.Planted> planted = FaultStudy.planted();
    for (int c = 0; c < planted.size(); c++) {
      int at = c;
      cases.add(
          new Case(
              planted.get(c).fault().title(),
              planted.get(c).strength(),
              shops.stream().map(s -> s.get(at).fromLogs().title()).toList(),
              shops.stream().map(s -> s.get(at).fromReplay().title()).toList(),
              shops.stream().map(s -> s.get(at).online() / s.get(0).online()).toList(),
              shops.stream().map(s -> s.get(at).online() / s.get(at).claimed()).toList()));
    }
    return new Result(cases);
  }
}
