package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.regularization.SparseOrDense.Cell;
import org.mlconcepts.regularization.SparseOrDense.Contest;
import org.mlconcepts.regularization.SparseOrDense.Kept;
import org.mlconcepts.regularization.SparseOrDense.Result;

/** Reads few against many: who predicts better, and what the lasso keeps. */
final class SparseReading implements Reading<SparseOrDense, Result> {

  private static final double NINE_TENTHS = 0.9;
  private static final double HALF = 0.5;
  static final int FEW = 20;
  static final int HUNDREDS = 100;

  /** The least stability that the authors of the index call excellent. */
  private static final double EXCELLENT = 0.75;

  @Override
  public List<Claim> claims(SparseOrDense experiment, Result result) {
    Claim rule = Claim.judge(Regularization.WIDE_L1_SMALL_L2, Verdict.HOLDS_IF, rule(result));
    if (result.many().isEmpty()) { // of a reader's table nobody knows what matters
      return List.of(rule);
    }
    return List.of(
        Claim.judge(Regularization.DROPS_IRRELEVANT, Verdict.HOLDS_IF, dropping(result)),
        Claim.judge(Regularization.INTERPRETABLE, Verdict.HOLDS_IF, interpretable(result)),
        rule);
  }

  /** Of truths of which some features do not matter. */
  private static List<Evidence> dropping(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Cell cell : result.many()) {
      if (cell.mattering() < cell.contest().columns()) {
        Kept kept = cell.kept();
        dropping("best strength", cell, kept.kept(), kept.right(), evidence);
        dropping("one standard error", cell, kept.careful(), kept.carefulRight(), evidence);
      }
    }
    return evidence;
  }

  private static void dropping(
      String strength,
      Cell cell,
      List<Integer> kept,
      List<Integer> right,
      List<Evidence> evidence) {
    int idle = cell.contest().columns() - cell.mattering();
    double[] dropped = new double[kept.size()];
    double[] matters = new double[kept.size()];
    for (int r = 0; r < dropped.length; r++) {
      int wrong = kept.get(r) - right.get(r);
      dropped[r] = 1 - (double) wrong / idle;
      matters[r] = kept.get(r) == 0 ? 1 : (double) right.get(r) / kept.get(r);
    }
    String where = ", " + cell.contest().data() + ", " + strength;
    evidence.add(
        Evidence.beyond(
                NINE_TENTHS,
                "what is dropped" + where,
                "share of the features without any effect that are dropped",
                dropped)
            .within(0, 1));
    evidence.add(
        Evidence.beyond(
                NINE_TENTHS,
                "what is kept" + where,
                "share of the kept features that have an effect",
                matters)
            .within(0, 1));
  }

  private static List<Evidence> interpretable(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Cell cell : result.many()) {
      int features = cell.contest().columns();
      evidence.add(
          Evidence.beyond(
                  HALF,
                  "how many are kept, " + cell.contest().data(),
                  "share of the features that need not be read",
                  Values.of(cell.kept().kept(), kept -> 1 - (double) kept / features))
              .within(0, 1));
      evidence.add(
          Evidence.beyond(
              EXCELLENT,
              "which are kept, " + cell.contest().data(),
              "stability of the set over bootstrap samples",
              Values.array(cell.kept().stability())));
    }
    return evidence;
  }

  private static List<Evidence> rule(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    result.many().forEach(cell -> evidence.add(ahead(cell.contest(), true)));
    result.few().forEach(cell -> evidence.add(ahead(cell.contest(), false)));
    for (Contest table : result.tables()) {
      if (table.columns() <= FEW || table.columns() >= HUNDREDS) { // the rule is silent in between
        evidence.add(ahead(table, table.columns() >= HUNDREDS));
      }
    }
    return evidence;
  }

  /** Of hundreds of features the rule says L1, of few L2. */
  private static Evidence ahead(Contest contest, boolean hundreds) {
    double[] lead = lead(contest);
    for (int r = 0; r < lead.length && !hundreds; r++) {
      lead[r] = -lead[r];
    }
    return Evidence.of(
        contest.data() + ", " + contest.columns() + " columns",
        "error of "
            + (hundreds ? "L1 below that of L2" : "L2 below that of L1")
            + " (share of the error of predicting the mean)",
        lead);
  }

  /** By what share of the null model's error L1's is below that of L2. */
  static double[] lead(Contest contest) {
    double[] lead = new double[contest.lasso().size()];
    for (int r = 0; r < lead.length; r++) {
      lead[r] = (contest.ridge().get(r) - contest.lasso().get(r)) / contest.nothing().get(r);
    }
    return lead;
  }

  @Override
  public List<Chart> charts(SparseOrDense experiment, Result result) {
    return SparseCharts.of(experiment, result);
  }
}
