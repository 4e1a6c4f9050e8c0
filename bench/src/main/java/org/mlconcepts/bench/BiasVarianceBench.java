package org.mlconcepts.bench;

import java.util.concurrent.TimeUnit;
import org.mlconcepts.metric.PredictionTable;
import org.mlconcepts.metric.SquaredErrorDecomposition;
import org.mlconcepts.model.LeastSquares;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Bias and variance of polynomials of degree 1..15 from 200 refits at 100 points: one factorisation
 * serves all degrees and all refits, because the positions stay.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class BiasVarianceBench {

  private static final int DEGREES = 15;

  private final Inputs.Curve curve = Inputs.curve(100, 200);

  @Benchmark
  public double biasVariance() {
    double[] x = curve.x();
    double[][] design = new double[x.length][DEGREES + 1];
    for (int i = 0; i < x.length; i++) { // Legendre polynomials of x mapped to [-1, 1]
      double t = 2 * x[i] - 1;
      design[i][0] = 1;
      design[i][1] = t;
      for (int d = 1; d < DEGREES; d++) {
        design[i][d + 1] = ((2 * d + 1) * t * design[i][d] - d * design[i][d - 1]) / (d + 1);
      }
    }
    LeastSquares fits = LeastSquares.of(design);
    double[] truth = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      truth[i] = StrictMath.cos(1.5 * Math.PI * x[i]);
    }
    double total = 0;
    for (int degree = 1; degree <= DEGREES; degree++) {
      double[][] predictions = new double[curve.targets().length][];
      for (int r = 0; r < predictions.length; r++) {
        predictions[r] = fits.fitted(degree + 1, curve.targets()[r]);
      }
      SquaredErrorDecomposition parts =
          SquaredErrorDecomposition.againstTruth(PredictionTable.of(predictions), truth);
      total += parts.squaredBias() + parts.variance();
    }
    return total;
  }
}
