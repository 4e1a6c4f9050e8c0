package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.regularization.PenaltyPaths.Arm;
import org.mlconcepts.regularization.PenaltyPaths.Result;
import org.mlconcepts.regularization.PenaltyPaths.Source;

/** Reads the paths: what shrinks, what grows on the way, and what becomes zero. */
final class PenaltyPathsReading implements Reading<PenaltyPaths, Result> {

  /** Growth by less than a twentieth of the largest coefficient is not worth a word. */
  private static final double A_TWENTIETH = 0.05;

  private static final double HALF = 0.5;

  @Override
  public List<Claim> claims(PenaltyPaths experiment, Result result) {
    List<Evidence> shrinks = new ArrayList<>();
    List<Evidence> zeros = new ArrayList<>();
    List<Evidence> smooth = new ArrayList<>();
    for (Source source : result.sources()) {
      for (Arm arm : List.of(source.arm(PathStudy.L1), source.arm(PathStudy.L2))) {
        String where = arm.penalty() + ", " + source.name();
        shrinks.add(
            Evidence.of(
                "all coefficients together, " + where,
                "price of the coefficients below that without a penalty, at the strength chosen by"
                    + " cross-validation (share)",
                Values.array(arm.shrunk())));
        shrinks.add(each(arm, where));
      }
      Arm lasso = source.arm(PathStudy.L1);
      zeros.add(
          Evidence.of(
              source.name(),
              "coefficients that are exactly 0 at the strength chosen by cross-validation",
              Values.of(lasso.zeros(), Integer::doubleValue)));
      Arm ridge = source.arm(PathStudy.L2);
      smooth.add(
          Evidence.beyond(
              -HALF,
              "none becomes zero, " + source.name(),
              "minus the number of coefficients that are exactly 0, where most are",
              Values.of(ridge.mostZeros(), zero -> -zero)));
      smooth.add(each(ridge, source.name()));
    }
    return List.of(
        Claim.judge(Regularization.SHRINKS, Verdict.HOLDS_IF, shrinks),
        Claim.judge(Regularization.EXACT_ZEROS, Verdict.HOLDS, zeros),
        Claim.judge(Regularization.NO_ZEROS, Verdict.HOLDS_IF, smooth));
  }

  private static Evidence each(Arm arm, String where) {
    return Evidence.beyond(
        -A_TWENTIETH,
        "each coefficient by itself, " + where,
        "minus the largest growth of a coefficient beyond its size without a penalty (share of the"
            + " largest coefficient)",
        Values.of(arm.growth(), growth -> -growth));
  }

  @Override
  public List<Chart> charts(PenaltyPaths experiment, Result result) {
    return PenaltyPathsCharts.of(result);
  }
}
