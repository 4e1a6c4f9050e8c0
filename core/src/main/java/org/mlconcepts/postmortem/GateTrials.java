package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;

/**
 * How many planted faults {@link ReleaseGate} stops before release, by which check, and how often
 * it blocks a model that is sound, from strict limits to loose ones.
 *
 * @param repeats shops drawn, at least 2
 */
public record GateTrials(int repeats) implements Experiment<GateTrials.Result> {

  static final List<Double> SLACKS = List.of(0.25, 0.5, 1.0, 1.5, 2.0, 3.0);
  static final List<Double> STRENGTHS = List.of(0.25, 1.0);
  static final double USUAL = 1;

  public GateTrials {
    Checks.atLeast("repeats", 2, repeats);
  }

  /** One entry for each world, fault, strength and slack. */
  public record Result(List<Trial> trials) {
    public Result {
      trials = List.copyOf(trials);
    }

    List<Trial> at(double slack) {
      return trials.stream().filter(t -> t.slack() == slack).toList();
    }
  }

  /**
   * Candidates of one kind at one gate.
   *
   * @param planted the fault
   * @param strength in (0, 1]; 0 without a fault
   * @param slack how loose the limits are, see {@link GateLimits#at}
   * @param blocked 1 where the gate blocks, one entry a candidate
   * @param byCheck how many candidates each check blocks, 0..1, in the order of the checks
   */
  public record Trial(
      String world,
      String planted,
      double strength,
      double slack,
      List<Double> blocked,
      List<Double> byCheck) {
    public Trial {
      blocked = List.copyOf(blocked);
      byCheck = List.copyOf(byCheck);
    }

    boolean sound() {
      return planted.equals(Fault.NONE.title());
    }
  }

  /** Thirty shops. */
  public static GateTrials defaults() {
    return new GateTrials(100);
  }

  /** The same experiment with another number of shops. */
  public GateTrials withRepeats(int count) {
    return new GateTrials(count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<GateStudy.Candidates> shops =
        Repeats.run("shops", repeats, progress, r -> GateStudy.shop(seed.child("shop/" + r)));
    List<DailySeries> blocks = GateStudy.ridershipBlocks();
    List<GateMeasures> real =
        Repeats.run(
            ForecastWorld.RIDERSHIP,
            blocks.size(),
            progress,
            r -> GateStudy.ridership(blocks.get(r), seed.child("block/" + r)));
    List<Trial> trials = new ArrayList<>();
    for (double slack : SLACKS) {
      List<FaultStudy.Planted> planted = GateStudy.planted();
      for (int c = 0; c < planted.size(); c++) {
        int at = c;
        trials.add(
            GateStudy.trial(
                "shop",
                planted.get(c),
                slack,
                shops.stream().map(s -> s.measures().get(at)).toList()));
      }
      trials.add(GateStudy.trial(ForecastWorld.RIDERSHIP, planted.get(0), slack, real));
    }
    return new Result(trials);
  }
}
