package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.biasvariance.DoubleDescent.Curve;
import org.mlconcepts.biasvariance.DoubleDescent.Result;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads the sweep over features: what of the U remains beyond as many features as rows. */
final class DoubleDescentReading implements Reading<DoubleDescent, Result> {

  /** A tenth more error than the bottom counts as a rising arm of the U. */
  private static final double A_TENTH = Values.doublings(1.1, 1);

  private static final String BELOW = " (p < n)";
  private static final String BEYOND = " (p > n)";

  @Override
  public List<Claim> claims(DoubleDescent experiment, Result result) {
    return List.of(
        Claim.judge(BiasVariance.U_SHAPE, Verdict.HOLDS_IF, uShape(experiment, result)),
        Claim.judge(
            BiasVariance.BOTTOM_IS_BEST, Verdict.HOLDS_IF, bottomIsBest(experiment, result)),
        Claim.judge(BiasVariance.REGULARIZATION, Verdict.HOLDS, regularization(result)),
        Claim.judge(BiasVariance.SIMPLER, Verdict.HOLDS_IF, simpler(experiment, result)));
  }

  private static List<Evidence> uShape(DoubleDescent experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Curve curve : result.curves()) {
      double[] left = Values.array(curve.contrasts().leftArm());
      double[] right = Values.array(curve.contrasts().rightArm());
      double[] lowerArm = new double[left.length];
      Arrays.setAll(lowerArm, i -> Math.min(left[i], right[i]));
      evidence.add(
          Evidence.beyond(
              A_TENTH,
              curve.truth() + BELOW,
              "height of the lower arm of the U over its bottom (doublings)",
              lowerArm));
    }
    for (Curve curve : result.curves()) {
      evidence.add(
          Evidence.of(
              curve.truth() + BEYOND,
              "test error with "
                  + experiment.features()
                  + " features over that with as many as rows (doublings)",
              Values.array(curve.contrasts().pastPeak())));
    }
    return evidence;
  }

  private static List<Evidence> bottomIsBest(DoubleDescent experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Curve curve : result.curves()) {
      evidence.add(
          Evidence.of(
              curve.truth() + BEYOND,
              "test error at the best size beyond n over that at the bottom of the U (doublings)",
              Values.array(curve.contrasts().secondOverFirst())));
    }
    for (Curve curve : result.curves()) {
      evidence.add(
          Evidence.of(
              curve.truth() + " (best ridge on " + experiment.signalFeatures() + " features)",
              "test error of ridge over that at the bottom of the U (doublings)",
              Values.array(curve.contrasts().ridgeOverFirst())));
    }
    return evidence;
  }

  private static List<Evidence> regularization(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Curve curve : result.curves()) {
      evidence.add(shrunk(" (p = n)", curve, curve.contrasts().ridgeVarianceAtPeak()));
      evidence.add(shrunk(BELOW, curve, curve.contrasts().ridgeVarianceBelow()));
      evidence.add(shrunk(BEYOND, curve, curve.contrasts().ridgeVarianceBeyond()));
    }
    return evidence;
  }

  private static Evidence shrunk(String where, Curve curve, List<Double> doublings) {
    return Evidence.of(
        curve.truth() + where,
        "variance of least squares over that of ridge (doublings)",
        Values.array(doublings));
  }

  private static List<Evidence> simpler(DoubleDescent experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Curve curve : result.curves()) {
      evidence.add(
          Evidence.of(
              curve.truth() + BELOW,
              "variance with nine tenths of n features over that with one tenth (doublings)",
              Values.array(curve.contrasts().varianceBelow())));
    }
    for (Curve curve : result.curves()) {
      evidence.add(
          Evidence.of(
              curve.truth() + BEYOND,
              "variance with "
                  + experiment.features()
                  + " features over that with eleven tenths of n (doublings)",
              Values.array(curve.contrasts().varianceBeyond())));
    }
    return evidence;
  }

  @Override
  public List<Chart> charts(DoubleDescent experiment, Result result) {
    return new DoubleDescentCharts(experiment, result).all();
  }
}
