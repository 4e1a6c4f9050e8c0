package org.mlconcepts.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.RocCurve;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The ROC curve, the precision-recall curve and the area under each, from unsorted scores; beside
 * it the JDK's sort of the same scores, which is the least that any curve costs that compares them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CurvesBench {

  @Param({"1000", "10000", "100000", "1000000", "10000000"})
  public int rows;

  private boolean[] labels;
  private double[] scores;

  @Setup
  public void read() {
    Inputs.Scored input = Inputs.scored(rows);
    labels = input.labels();
    scores = input.scores();
  }

  @Benchmark
  public double curves() {
    Ranking ranking = Ranking.of(labels, scores);
    return RocCurve.of(ranking).area() + PrecisionRecallCurve.of(ranking).trapezoidArea();
  }

  @Benchmark
  public double[] oneSort() {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
