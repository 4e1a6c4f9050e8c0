package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.deployment.DriftDetectors.RealStream;
import org.mlconcepts.deployment.DriftDetectors.Result;
import org.mlconcepts.deployment.DriftDetectors.Scenario;
import org.mlconcepts.deployment.DriftDetectors.Watch;
import org.mlconcepts.deployment.Monitors.Kind;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads what monitors see of a change, and what they see where there is none. */
final class DriftDetectorsReading implements Reading<DriftDetectors, Result> {

  /** How much a model has to err beyond the best possible one to count as worse. */
  static final double WORSE = 0.02;

  /** How late labels are in the sweep, in rows. */
  static final List<Integer> DELAYS = List.of(0, 500, 1000, 1500, 2000);

  /** Rows after a change within which an alarm is in time. */
  static final int IN_TIME = 2000;

  private static final double COIN = 0.5;

  /** The smallest rank correlation at which two things go together. */
  private static final double TOGETHER = 0.5;

  @Override
  public List<Claim> claims(DriftDetectors experiment, Result result) {
    return List.of(
        Claim.judge(Deployment.INPUT_DRIFT, Verdict.HOLDS_IF, inputs(result)),
        Claim.judge(Deployment.ACCURACY_DECAY, Verdict.HOLDS_IF, accuracy(result)),
        Claim.judge(Deployment.DRIFT_TOOLS, Verdict.HOLDS_IF, tools(result)));
  }

  private static List<Evidence> inputs(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Scenario scenario : result.scenarios()) {
      evidence.add(
          Evidence.ofHits(
              COIN,
              scenario.name(),
              "streams in which PSI alarms exactly if the model is worse (share)",
              right(scenario, Kind.PSI, 0, DetectorStudy.ROWS)));
    }
    for (RealStream stream : result.real()) {
      evidence.add(together(stream));
    }
    return evidence;
  }

  /**
   * A correlation over the blocks of one stream. Draws of the same rows do not make it surer, so
   * its error is that of as many pairs as there are blocks, {@code (1 - r²)/√(blocks - 3)} by
   * Fisher's z; that neighbouring blocks are alike would widen it further.
   */
  private static Evidence together(RealStream stream) {
    double[] ranks = Values.array(stream.rank());
    Evidence draws =
        Evidence.beyond(
            TOGETHER,
            stream.name() + " in the order of time",
            "rank correlation by block, largest PSI of an input and loss beyond a newer model's",
            ranks);
    double r = draws.effect().mean();
    int blocks = stream.blocks().size();
    Estimate overBlocks = new Estimate(r, (1 - r * r) / Math.sqrt(blocks - 3.0), blocks);
    return new Evidence(
        draws.condition(), draws.measure(), overBlocks, draws.margin(), draws.flipShare());
  }

  private static List<Evidence> accuracy(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Scenario scenario : result.scenarios()) {
      evidence.add(
          Evidence.ofHits(
              COIN,
              scenario.name() + ", labels at once",
              "streams in which ADWIN alarms exactly if the model is worse (share)",
              right(scenario, Kind.ADWIN, 0, DetectorStudy.ROWS)));
    }
    Scenario concept = result.scenario(Change.CONCEPT.title());
    for (int delay : DELAYS.subList(1, DELAYS.size())) {
      evidence.add(
          Evidence.ofHits(
              COIN,
              concept.name() + ", labels " + delay + " rows late",
              "streams in which ADWIN alarms within " + IN_TIME + " rows (share)",
              right(concept, Kind.ADWIN, delay, DetectorStudy.START + IN_TIME)));
    }
    return evidence;
  }

  /**
   * Whether an alarm before {@code until} says what is true, by stream: 1 or 0.
   *
   * @param delay of the labels; an alarm before the change is no alarm about it
   */
  static double[] right(Scenario scenario, Kind kind, int delay, int until) {
    Watch watch = scenario.watch(kind.title());
    double[] alarmed = watch.alarmed(scenario.start(), until - delay);
    double[] excess = scenario.excess();
    double[] right = new double[excess.length];
    Arrays.setAll(right, r -> (alarmed[r] == 1) == (excess[r] > WORSE) ? 1 : 0);
    return right;
  }

  private static List<Evidence> tools(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    Scenario concept = result.scenario(Change.CONCEPT.title());
    Scenario still = result.scenario(Change.NONE.title());
    for (Kind kind : Kind.values()) {
      double[] seen = alarmed(concept, kind);
      double[] unfounded = alarmed(still, kind);
      double[] more = new double[seen.length];
      Arrays.setAll(more, r -> seen[r] - unfounded[r]);
      evidence.add(
          Evidence.beyond(
                  COIN,
                  name(kind),
                  "streams with an alarm after the concept turned, less those without a change (share)",
                  more)
              .within(-1, 1));
    }
    return evidence;
  }

  private static String name(Kind kind) {
    return kind == Kind.SCORE_PSI
        ? kind.title()
        : kind.title() + (kind.errors() ? " on errors" : " on inputs");
  }

  private static double[] alarmed(Scenario scenario, Kind kind) {
    return scenario.watch(kind.title()).alarmed(DetectorStudy.START, DetectorStudy.ROWS);
  }

  @Override
  public List<Chart> charts(DriftDetectors experiment, Result result) {
    return List.of(
        DriftCharts.errors(result),
        DriftCharts.alarms(result),
        DriftCharts.timeline(result),
        DriftCharts.delays(result),
        DriftCharts.usual(result),
        FalseAlarmCharts.families(result),
        FalseAlarmCharts.psi(result),
        DriftCharts.real(result.real().get(0)),
        DriftCharts.real(result.real().get(1)));
  }

  @Override
  public List<Playable> playables(DriftDetectors experiment, Result result) {
    return List.of(DriftPlay.figure(result));
  }
}
