package org.mlconcepts.algorithmchoice;

import java.util.List;
import org.mlconcepts.algorithmchoice.Constraints.Result;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Verdict;

/** Reads the table of constraints. */
final class ConstraintsReading implements Reading<Constraints, Result> {

  @Override
  public List<Claim> claims(Constraints experiment, Result result) {
    SkillEvidence skill = new SkillEvidence(result);
    CostEvidence cost = new CostEvidence(result);
    MetricEvidence metric = new MetricEvidence(result);
    if (result.ofOneTable()) { // of no images, and nobody can be best everywhere on one
      return List.of(
          Claim.judge(AlgorithmChoice.TABLES_TREES, Verdict.HOLDS_IF, skill.treesOnTables()),
          Claim.judge(AlgorithmChoice.FAST_LINEAR, Verdict.HOLDS_IF, cost.fast()),
          Claim.judge(AlgorithmChoice.ACCURATE_BOOSTING, Verdict.HOLDS_IF, skill.accurate()),
          Claim.judge(AlgorithmChoice.ACCURACY_COSTS, Verdict.HOLDS_IF, skill.priceOfClarity()),
          Claim.judge(AlgorithmChoice.LIMITED_COMPUTE, Verdict.HOLDS, cost.limitedCompute()),
          Claim.judge(AlgorithmChoice.REAL_TIME, Verdict.HOLDS_IF, cost.realTime()),
          Claim.judge(AlgorithmChoice.NO_ONE_METRIC, Verdict.HOLDS_IF, metric.winners()));
    }
    return List.of(
        Claim.judge(AlgorithmChoice.NONE_BEST, Verdict.HOLDS_IF, skill.beaten()),
        Claim.judge(AlgorithmChoice.TABLES_TREES, Verdict.HOLDS_IF, skill.treesOnTables()),
        Claim.judge(AlgorithmChoice.IMAGES_DEEP, Verdict.REFUTED, skill.networkOnImages()),
        Claim.judge(AlgorithmChoice.FAST_LINEAR, Verdict.HOLDS_IF, cost.fast()),
        Claim.judge(AlgorithmChoice.ACCURATE_BOOSTING, Verdict.HOLDS_IF, skill.accurate()),
        Claim.judge(AlgorithmChoice.ACCURACY_COSTS, Verdict.HOLDS_IF, skill.priceOfClarity()),
        Claim.judge(AlgorithmChoice.LIMITED_COMPUTE, Verdict.HOLDS, cost.limitedCompute()),
        Claim.judge(AlgorithmChoice.REAL_TIME, Verdict.HOLDS_IF, cost.realTime()),
        Claim.judge(AlgorithmChoice.ACCURACY_SAYS_LITTLE, Verdict.HOLDS, metric.accuracy()),
        Claim.judge(AlgorithmChoice.NO_ONE_METRIC, Verdict.HOLDS_IF, metric.winners()));
  }

  @Override
  public List<Chart> charts(Constraints experiment, Result result) {
    return ConstraintsCharts.of(experiment, result);
  }

  @Override
  public List<Playable> playables(Constraints experiment, Result result) {
    return result.ofOneTable() ? List.of() : List.of(ConstraintsPlay.figure(result));
  }
}
