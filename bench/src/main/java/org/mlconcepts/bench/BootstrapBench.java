package org.mlconcepts.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.ScoreBootstrap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A thousand bootstrap samples of 100,000 scores with accuracy, F1, Matthews' correlation, ROC area
 * and average precision of each (and precision and recall on the way): the scores are sorted once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class BootstrapBench {

  private boolean[] labels;
  private double[] scores;

  @Setup
  public void read() {
    Inputs.Scored input = Inputs.scored(100_000);
    labels = input.labels();
    scores = input.scores();
  }

  @Benchmark
  public List<ScoreBootstrap.Replicates> bootstrap() {
    return ScoreBootstrap.of(labels, scores, 0.5).replicates(1000, new Seed(1), Progress.silent());
  }
}
