package org.mlconcepts.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.model.CrossValidatedPath;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.sample.Split;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The lasso along glmnet's 100 penalties, chosen by 10-fold cross-validation on 4,454 rows: one
 * Gram matrix serves all folds, each of which takes its own rows off it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LassoBench {

  @Param({"200", "400"})
  public int features;

  private double[][] rows;
  private double[] targets;
  private List<Split> folds;

  @Setup
  public void read() {
    Inputs.Rows input = Inputs.regression(4454, features);
    rows = input.rows();
    targets = input.targets();
    folds = Inputs.tenFolds(rows.length);
  }

  @Benchmark
  public int lasso() {
    SquaredProblem problem = SquaredProblem.of(rows, targets).standardized();
    return CrossValidatedPath.of(problem, Inputs.glmnetPath(), folds, Progress.silent()).best();
  }
}
