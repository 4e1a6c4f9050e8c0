package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.regularization.ShrinkageRules.Law;
import org.mlconcepts.regularization.ShrinkageRules.Result;
import org.mlconcepts.regularization.ShrinkageRules.Solver;

/** Reads the closed forms and the solvers: what becomes exactly 0, and by whom. */
final class ShrinkageReading implements Reading<ShrinkageRules, Result> {

  /** Of coefficients of about 1, what rounding may do. */
  private static final double ROUNDING = 1e-12;

  private static final double HALF = 0.5;
  private static final double NINE_TENTHS = 0.9;

  @Override
  public List<Claim> claims(ShrinkageRules experiment, Result result) {
    List<Evidence> shrinks = new ArrayList<>();
    for (Law law : result.laws()) {
      shrinks.add(
          Evidence.of(
              "each coefficient by itself, " + law.penalty() + ", uncorrelated columns",
              "smallest share by which a coefficient is below its least-squares estimate",
              Values.array(law.leastShrunk())));
    }
    return List.of(
        Claim.judge(Regularization.SHRINKS, Verdict.HOLDS, shrinks),
        Claim.judge(Regularization.EXACT_ZEROS, Verdict.HOLDS_IF, zeros(result)),
        Claim.judge(Regularization.NO_ZEROS, Verdict.HOLDS, noZeros(law(result, PathStudy.L2))));
  }

  private static List<Evidence> zeros(Result result) {
    Law lasso = law(result, PathStudy.L1);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        Evidence.of(
            "uncorrelated columns",
            "coefficients that are exactly 0",
            Values.of(lasso.zeros(), Integer::doubleValue)));
    evidence.add(follows(lasso, "the soft threshold, uncorrelated columns"));
    for (Solver solver : result.solvers()) {
      double[] shares = shares(solver, solver.exact());
      if (shares.length > 1) {
        evidence.add(
            Evidence.beyond(
                    NINE_TENTHS,
                    solver.solver() + ", " + solver.data(),
                    "of the coefficients that are 0 at the minimum, the share that the solver makes"
                        + " exactly 0",
                    shares)
                .within(0, 1));
      }
    }
    return evidence;
  }

  /** Counts as shares of what is wanted, without the repeats in which nothing is. */
  static double[] shares(Solver solver, List<Integer> counts) {
    List<Double> shares = new ArrayList<>();
    for (int r = 0; r < counts.size(); r++) {
      int wanted = solver.wanted().get(r);
      if (wanted > 0) {
        shares.add((double) counts.get(r) / wanted);
      }
    }
    return Values.array(shares);
  }

  private static List<Evidence> noZeros(Law ridge) {
    return List.of(
        Evidence.beyond(
            -HALF,
            "none becomes zero, uncorrelated columns",
            "minus the number of coefficients that are exactly 0",
            Values.of(ridge.zeros(), zero -> -zero)),
        follows(ridge, "all by the same share, uncorrelated columns"));
  }

  private static Evidence follows(Law law, String condition) {
    return Evidence.beyond(
        -ROUNDING,
        condition,
        "minus the largest distance of a solved coefficient from the closed form",
        Values.of(law.farthest(), distance -> -distance));
  }

  static Law law(Result result, String penalty) {
    return result.laws().stream()
        .filter(law -> law.penalty().equals(penalty))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<Chart> charts(ShrinkageRules experiment, Result result) {
    return ShrinkageCharts.of(experiment, result);
  }

  @Override
  public List<Playable> playables(ShrinkageRules experiment, Result result) {
    return List.of(new ShrinkagePlay(result).figure());
  }
}
