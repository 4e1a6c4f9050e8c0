package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.regularization.CreditScoring.Arm;
import org.mlconcepts.regularization.CreditScoring.Prediction;
import org.mlconcepts.regularization.CreditScoring.Result;
import org.mlconcepts.regularization.CreditScoring.Selection;

/** Reads the three real tables: who predicts best, and what the lasso's choice is worth. */
final class CreditScoringReading implements Reading<CreditScoring, Result> {

  /** Of what is kept, nine tenths should matter; of what cannot matter, nine tenths should go. */
  private static final double NINE_TENTHS = 0.9;

  private static final double HALF = 0.5;

  /** The least stability that the authors of the index call excellent. */
  private static final double EXCELLENT = 0.75;

  /** The share of the lasso's loss by which another must be smaller to count. */
  private static final double NOTICEABLE = 0.01;

  @Override
  public List<Claim> claims(CreditScoring experiment, Result result) {
    List<Evidence> wide = new ArrayList<>();
    List<Evidence> group = new ArrayList<>();
    for (Prediction on : result.predictions()) {
      boolean few = on.arms().size() > result.predictions().get(1).arms().size();
      Arm chosen = on.arm(few ? NestedStudy.L2 : NestedStudy.L1);
      Arm other = on.arm(few ? NestedStudy.L1 : NestedStudy.L2);
      String rule = few ? "L2" : "L1";
      wide.add(
          corrected(
              experiment,
              where(on) + ", by ranking",
              "area under the ROC curve of " + rule + " less that of the other",
              0,
              differences(chosen.areas(), other.areas())));
      wide.add(
          corrected(
              experiment,
              where(on) + ", by log loss",
              "log loss of " + rule + " below that of the other",
              0,
              differences(other.losses(), chosen.losses())));
      group.add(
          corrected(
              experiment,
              "prediction, " + where(on),
              "error of the elastic net below the lasso's (share of the lasso's)",
              NOTICEABLE,
              gain(on)));
    }
    return List.of(
        Claim.judge(
            Regularization.LESS_OVERFITTING, Verdict.HOLDS_IF, overfitting(experiment, result)),
        Claim.judge(Regularization.DROPS_IRRELEVANT, Verdict.HOLDS_IF, dropping(result)),
        Claim.judge(Regularization.INTERPRETABLE, Verdict.HOLDS_IF, interpretable(result)),
        Claim.judge(Regularization.WIDE_L1_SMALL_L2, Verdict.UNCLEAR, wide),
        Claim.judge(Regularization.ELASTIC_NET, Verdict.REFUTED, group));
  }

  private static List<Evidence> overfitting(CreditScoring experiment, Result result) {
    Prediction on = result.predictions().get(0);
    Arm hardly = on.arm(NestedStudy.HARDLY);
    List<Evidence> evidence = new ArrayList<>();
    for (String penalty : List.of(NestedStudy.L1, NestedStudy.L2)) {
      evidence.add(
          corrected(
              experiment,
              "gap, " + penalty + " on " + where(on),
              "log loss of test rows above that of training rows, with hardly any penalty less with"
                  + " a chosen one",
              0,
              differences(Values.list(gap(hardly)), Values.list(gap(on.arm(penalty))))));
      evidence.add(
          corrected(
              experiment,
              "loss, " + penalty + " on " + where(on),
              "log loss of test rows with hardly any penalty less with a chosen one",
              0,
              differences(hardly.losses(), on.arm(penalty).losses())));
    }
    return evidence;
  }

  private static double[] gap(Arm arm) {
    return differences(arm.losses(), arm.trainingLosses());
  }

  private static List<Evidence> dropping(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Selection of : result.selections()) {
      evidence.add(
          Evidence.beyond(
                  NINE_TENTHS,
                  "what is dropped, " + of.table(),
                  "share of the shadows that are dropped",
                  Values.array(of.dropped()))
              .within(0, 1));
      if (of.real().size() > 1) {
        evidence.add(
            Evidence.beyond(
                    NINE_TENTHS,
                    "what is kept, " + of.table(),
                    "share of the kept columns that are no shadows",
                    Values.array(of.real()))
                .within(0, 1));
      }
    }
    return evidence;
  }

  private static List<Evidence> interpretable(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Selection of : result.selections()) {
      evidence.add(
          Evidence.beyond(
                  HALF,
                  "how many are kept, " + of.table(),
                  "share of the columns that need not be read",
                  Values.of(of.kept(), kept -> 1 - (double) kept / of.columns()))
              .within(0, 1));
      evidence.add(
          Evidence.beyond(
              EXCELLENT,
              "which are kept, " + of.table(),
              "stability of the set from one half of the rows to the other",
              Values.array(of.stability())));
    }
    return evidence;
  }

  private static String where(Prediction on) {
    return on.table() + ", " + on.rows() + " rows and " + on.columns() + " columns";
  }

  private static double[] gain(Prediction on) {
    double[] lasso = Values.array(on.arm(NestedStudy.L1).losses());
    double[] net = Values.array(on.arm(NestedStudy.ELASTIC_NET).losses());
    double mean = Estimate.of(lasso).mean();
    double[] gain = new double[lasso.length];
    for (int r = 0; r < gain.length; r++) {
      gain[r] = (lasso[r] - net[r]) / mean;
    }
    return gain;
  }

  static double[] differences(List<Double> a, List<Double> b) {
    double[] differences = new double[a.size()];
    for (int r = 0; r < differences.length; r++) {
      differences[r] = a.get(r) - b.get(r);
    }
    return differences;
  }

  /**
   * Evidence from the folds of a repeated cross-validation. Their training rows overlap, so the
   * standard error is widened as Nadeau and Bengio do: {@code s √(1/J + test rows/training rows)}.
   */
  private static Evidence corrected(
      CreditScoring experiment, String condition, String measure, double margin, double[] effects) {
    Evidence plain = Evidence.beyond(margin, condition, measure, effects);
    int folds = effects.length;
    double ratio = 1.0 / (experiment.folds() - 1);
    Estimate effect = plain.effect();
    return new Evidence(
        condition,
        measure,
        new Estimate(effect.mean(), effect.standardError() * Math.sqrt(1 + folds * ratio), folds),
        margin,
        plain.flipShare());
  }

  @Override
  public List<Chart> charts(CreditScoring experiment, Result result) {
    return CreditScoringCharts.of(experiment, result);
  }
}
