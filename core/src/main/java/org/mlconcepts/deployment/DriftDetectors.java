package org.mlconcepts.deployment;

import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * Which monitors notice which kind of change, how late, and at what price in false alarms.
 *
 * <p>A logistic regression is trained on 1,000 rows and meets 6,000 more; halfway inputs move, or
 * the concept turns, or both. Monitors of inputs compare each window of 400 rows with the training
 * rows; monitors of errors look at each label. As the truth is known, so is the error of the best
 * possible model, and a model counts as worse only by what it errs beyond that.
 *
 * <p>Delays of monitors that alarm differently often without a cause do not compare. So each alarm
 * line is first set on streams without change: a tenth of those see an alarm.
 *
 * <p>The real streams are sold deposits and sold houses in the order of time, in blocks. The model
 * of the first blocks is compared with one that was trained on the block before.
 *
 * @param repeats streams of each kind of change, and drawn quarters of each real stream, at least 2
 * @param quiet streams without change that set the alarm lines, at least 20
 * @param looks samples without change for the false alarms of tests of many features, at least 30
 */
public record DriftDetectors(int repeats, int quiet, int looks)
    implements Experiment<DriftDetectors.Result> {

  public DriftDetectors {
    Checks.atLeast("repeats", 2, repeats);
    Checks.atLeast("quiet", 20, quiet);
    Checks.atLeast("looks", 30, looks);
  }

  /** What was measured. */
  public record Result(
      List<Line> lines,
      List<Scenario> scenarios,
      List<RealStream> real,
      List<Null> psi,
      List<Family> families) {

    /** The scenario of that name. */
    public Scenario scenario(String name) {
      return scenarios.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /**
   * An alarm line.
   *
   * @param monitor its name
   * @param errors whether it needs labels
   * @param line evidence beyond which it alarms, exceeded in a tenth of the streams without change
   * @param usualFalseAlarms alarms in 10,000 rows without change at the line that is usual for it
   */
  public record Line(String monitor, boolean errors, double line, Estimate usualFalseAlarms) {}

  /**
   * A kind of change; lists hold one entry a stream.
   *
   * @param start the row at which it begins
   * @param errorBefore chance of an error of the model in the first half
   * @param errorAfter the same from the start of the change on
   * @param bestAfter the same of the best possible model
   */
  public record Scenario(
      String name,
      int start,
      List<Double> errorBefore,
      List<Double> errorAfter,
      List<Double> bestAfter,
      List<Watch> watches) {

    /** What the model errs beyond the best possible one after the change, by stream. */
    public double[] excess() {
      double[] excess = new double[errorAfter.size()];
      for (int r = 0; r < excess.length; r++) {
        excess[r] = errorAfter.get(r) - bestAfter.get(r);
      }
      return excess;
    }

    /** The monitor of that name. */
    public Watch watch(String monitor) {
      return watches.stream().filter(w -> w.monitor().equals(monitor)).findFirst().orElseThrow();
    }
  }

  /**
   * A monitor on a kind of change.
   *
   * @param alarms number of the row with the first alarm; 6,000 where there is none
   * @param levels mean evidence over the line, at the end of each window
   */
  public record Watch(String monitor, boolean errors, List<Integer> alarms, List<Double> levels) {

    /** Whether the first alarm lies in {@code [from, to)}, by stream: 1 or 0. */
    public double[] alarmed(int from, int to) {
      return alarms.stream().mapToDouble(a -> a >= from && a < to ? 1 : 0).toArray();
    }
  }

  /**
   * A real stream, in drawn quarters of its rows.
   *
   * @param blocks in the order of time
   * @param rank rank correlation over the blocks of drift with lost accuracy, by draw
   */
  public record RealStream(String name, String unit, List<Block> blocks, List<Double> rank) {}

  /**
   * Rows that follow each other, as means over the draws.
   *
   * @param when its middle, in years
   * @param drift the largest stability index of an input against the first blocks
   * @param loss of the model of the first blocks
   * @param excess that loss less the loss of a model that was trained on the block before
   */
  public record Block(double when, double drift, double loss, double excess) {}

  /**
   * The stability index of two samples of one distribution, ten bins of equal shares.
   *
   * @param rows of each sample
   * @param expected (bins - 1)(1/n + 1/m)
   * @param mean measured, half a row added to each bin
   * @param aboveTenth share of samples above 0.1
   * @param aboveQuarter share above 0.25
   */
  public record Null(
      int rows, double expected, Estimate mean, double aboveTenth, double aboveQuarter) {}

  /**
   * Kolmogorov-Smirnov tests at 5 % of several features that did not change.
   *
   * @param exact {@code 1 - 0.95^features}
   * @param independent share of looks with an alarm, features that know nothing of each other
   * @param alike the same, features that nearly repeat each other
   * @param bonferroni the same as independent, each feature tested at 5 % over their number
   */
  public record Family(
      int features, double exact, Estimate independent, Estimate alike, Estimate bonferroni) {}

  /** Thirty streams of each kind. */
  public static DriftDetectors defaults() {
    return new DriftDetectors(30, 400, 200);
  }

  /** The same experiment with another number of streams of each kind. */
  public DriftDetectors withRepeats(int count) {
    return new DriftDetectors(count, quiet, looks);
  }

  /** The same experiment with another number of streams that set the lines. */
  public DriftDetectors withQuiet(int count) {
    return new DriftDetectors(repeats, count, looks);
  }

  /** The same experiment with another number of looks. */
  public DriftDetectors withLooks(int count) {
    return new DriftDetectors(repeats, quiet, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    DetectorStudy.Found found = new DetectorStudy(this, progress).run(seed.child("streams"));
    FalseAlarms falseAlarms = new FalseAlarms(looks, progress);
    Seed still = seed.child("false alarms");
    return new Result(
        found.lines(),
        found.scenarios(),
        List.of(
            RealDrift.deposits().study(repeats, seed.child("deposits"), progress),
            RealDrift.houses().study(repeats, seed.child("houses"), progress)),
        falseAlarms.psi(still),
        falseAlarms.families(still.child("families")));
  }
}
