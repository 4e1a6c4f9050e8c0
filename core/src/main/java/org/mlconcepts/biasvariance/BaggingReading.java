package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.biasvariance.Bagging.Ensemble;
import org.mlconcepts.biasvariance.Bagging.Parts;
import org.mlconcepts.biasvariance.Bagging.Result;
import org.mlconcepts.biasvariance.Bagging.Study;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/**
 * Reads the averaged trees: what averaging takes away, what the bootstrap costs, and when a smaller
 * tree is no help.
 */
final class BaggingReading implements Reading<Bagging, Result> {

  /** More bias² by a twentieth of the tree's test error counts as a change. */
  private static final double A_TWENTIETH = 0.05;

  @Override
  public List<Claim> claims(Bagging experiment, Result result) {
    List<Evidence> regularized = new ArrayList<>();
    List<Evidence> simpler = new ArrayList<>();
    List<Evidence> averaged = new ArrayList<>();
    for (Study study : result.studies()) {
      String name = ", " + experiment.train() + " rows of " + study.problem().title;
      Parts full = study.tree().parts();
      Parts shallow = study.byDepth().get(experiment.depth()).parts();
      Parts smooth = study.leafLimited().parts();
      regularized.add(
          moreVariance(
              "depth limit " + experiment.depth() + name, "full tree over limited", full, shallow));
      regularized.add(
          moreVariance(
              "leaves of " + experiment.leafRows() + name, "full tree over limited", full, smooth));
      simpler.add(
          moreVariance(
              "depth " + experiment.depth() + " against full tree" + name,
              "full over shallow",
              full,
              shallow));
      for (Ensemble ensemble : study.ensembles()) {
        String against = "one tree against " + ensemble.name() + name;
        simpler.add(
            moreVariance(
                against,
                "average of " + experiment.trees() + " over one tree",
                ensemble.all(),
                full));
        averaged.add(
            moreVariance(
                "variance of " + ensemble.name() + name,
                "one tree over average",
                full,
                ensemble.all()));
      }
      averaged.addAll(sameBias(study, name));
    }
    return List.of(
        Claim.judge(BiasVariance.REGULARIZATION, Verdict.HOLDS_IF, regularized),
        Claim.judge(BiasVariance.SIMPLER, Verdict.HOLDS_IF, simpler),
        Claim.judge(BiasVariance.AVERAGING, Verdict.HOLDS_IF, averaged));
  }

  private static Evidence moreVariance(String condition, String what, Parts more, Parts less) {
    double[] ratios = new double[more.variance().size()];
    Arrays.setAll(ratios, i -> Values.doublings(more.variance().get(i), less.variance().get(i)));
    return Evidence.of(condition, "variance, " + what + " (doublings)", ratios);
  }

  /**
   * Against a tree on all rows, and against one of the averaged trees: only the second is what
   * averaging by itself leaves alone.
   */
  private static List<Evidence> sameBias(Study study, String name) {
    List<Evidence> evidence = new ArrayList<>();
    for (Ensemble ensemble : study.ensembles()) {
      Parts one = ensemble.sizes().get(0).parts();
      evidence.add(
          noMoreBias(
              "bias² of " + ensemble.name() + " against a tree on all rows" + name,
              study,
              ensemble,
              study.tree().parts()));
      evidence.add(
          noMoreBias(
              "bias² of " + ensemble.name() + " against its own first tree" + name,
              study,
              ensemble,
              one));
    }
    return evidence;
  }

  private static Evidence noMoreBias(
      String condition, Study study, Ensemble ensemble, Parts before) {
    double scale = study.tree().parts().mean(Parts::testError).mean();
    double[] kept = new double[before.biasSquared().size()];
    Arrays.setAll(
        kept, i -> (before.biasSquared().get(i) - ensemble.all().biasSquared().get(i)) / scale);
    return Evidence.beyond(
        -A_TWENTIETH,
        condition,
        "bias² before minus after averaging (share of the tree's test error)",
        kept);
  }

  @Override
  public List<Chart> charts(Bagging experiment, Result result) {
    return BaggingCharts.of(experiment, result);
  }
}
