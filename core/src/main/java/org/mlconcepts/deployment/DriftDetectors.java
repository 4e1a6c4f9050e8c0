package org.mlconcepts.deployment;

import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * Which monitors notice which kind of change, how late, and at what price in false alarms.
 *
 * @param looks samples without any change, for the false alarms of tests of inputs, at least 30
 */
public record DriftDetectors(int looks) implements Experiment<DriftDetectors.Result> {

  public DriftDetectors {
    Checks.atLeast("looks", 30, looks);
  }

  /** What was measured. */
  public record Result(FalseAlarms.Result falseAlarms) {}

  /** Four hundred looks. */
  public static DriftDetectors defaults() {
    return new DriftDetectors(400);
  }

  /** The same experiment with another number of looks. */
  public DriftDetectors withLooks(int count) {
    return new DriftDetectors(count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new Result(new FalseAlarms(looks, progress).run(seed.child("false alarms")));
  }
}
