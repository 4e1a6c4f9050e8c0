package org.mlconcepts.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Smote;
import org.mlconcepts.sample.TrainingFold;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * SMOTE that doubles a minority of 100,000 rows of independent normal features, with five exact
 * neighbours. Independent features are the hardest for any search: nothing is far from anything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SmoteBench {

  private static final int MINORITY = 100_000;

  @Param({"10", "30"})
  public int features;

  private TrainingFold fold;

  @Setup
  public void read() {
    double[][] rows = Arrays.copyOf(Inputs.cloud(MINORITY, features), 3 * MINORITY);
    double[] far = new double[features];
    Arrays.fill(far, 100);
    Arrays.fill(rows, MINORITY, rows.length, far);
    int[] labels = new int[rows.length];
    Arrays.fill(labels, 0, MINORITY, 1);
    fold = TrainingFold.of(rows, labels);
  }

  @Benchmark
  public TrainingFold smote() {
    return new Smote(5).resample(fold, new Seed(1).stream("smote"));
  }
}
