package org.mlconcepts.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.model.CrossValidatedPath;
import org.mlconcepts.model.LogisticProblem;
import org.mlconcepts.sample.Split;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Logistic regression with the L1 penalty along glmnet's 100 penalties, chosen by 10-fold
 * cross-validation on 4,454 rows with 200 features.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LogisticPathBench {

  private double[][] rows;
  private int[] labels;
  private List<Split> folds;

  @Setup
  public void read() {
    Inputs.Rows input = Inputs.classes(4454, 200);
    rows = input.rows();
    labels = input.labels();
    folds = Inputs.tenFolds(rows.length);
  }

  @Benchmark
  public int path() {
    LogisticProblem problem = LogisticProblem.of(rows, labels).standardized();
    return CrossValidatedPath.of(problem, Inputs.glmnetPath(), folds, Progress.silent()).best();
  }
}
