package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.evaluation.MetricBench.Contest;
import org.mlconcepts.evaluation.MetricBench.Goal;
import org.mlconcepts.evaluation.MetricBench.Identity;
import org.mlconcepts.evaluation.MetricBench.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads definitions, costs of cuts, and which area tells the better model. */
final class MetricBenchReading implements Reading<MetricBench, Result> {

  private static final double SAME = 1e-9;

  /** A cut that costs a tenth more than the cheapest is still a good one. */
  private static final double A_TENTH = 0.1;

  /** How far F1 must lie below the plain mean where precision or recall is had for nothing. */
  private static final double SPREAD = 0.4;

  /** A number that calls flagging everybody, or a class swap, as good as this is no balance. */
  private static final double HALF = 0.5;

  /** Above this share of the rows positives are not as rare as fraud. */
  private static final double RARE = 0.05;

  @Override
  public List<Claim> claims(MetricBench experiment, Result result) {
    List<Claim> claims = new ArrayList<>();
    add(claims, Evaluation.DEFINITIONS, Verdict.HOLDS, definitions(result));
    add(claims, Evaluation.F1_BALANCES, Verdict.HOLDS_IF, balance(result));
    add(claims, Evaluation.ROC_RANKS, Verdict.HOLDS, ranking(result));
    add(claims, Evaluation.PR_FOR_IMBALANCE, Verdict.HOLDS_IF, contests(result));
    add(claims, Evaluation.F1_OVER_ACCURACY, Verdict.HOLDS_IF, fraud(result));
    return List.copyOf(claims);
  }

  /** A reader's table does not give evidence for each. */
  private static void add(
      List<Claim> claims, Statement statement, Verdict expected, List<Evidence> evidence) {
    if (!evidence.isEmpty()) {
      claims.add(Claim.judge(statement, expected, evidence));
    }
  }

  private static List<Evidence> definitions(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Identity identity : result.identities()) {
      evidence.add(
          closer(identity.source() + ", precision counted row by row", identity.precision()));
      evidence.add(closer(identity.source() + ", recall counted row by row", identity.recall()));
      evidence.add(closer(identity.source() + ", F1 as a harmonic mean", identity.f1()));
    }
    return evidence;
  }

  private static List<Evidence> ranking(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Identity identity : result.identities()) {
      evidence.add(closer(identity.source() + ", area counted pair by pair", identity.rocArea()));
      evidence.add(
          closer(identity.source() + ", area of the cubes of the scores", identity.squashed()));
    }
    return evidence;
  }

  private static Evidence closer(String condition, List<Double> differences) {
    return Evidence.of(
        condition,
        "how much closer than 1e-9 both ways to compute it lie",
        differences.stream().mapToDouble(difference -> SAME - difference).toArray());
  }

  private static List<Evidence> balance(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    if (!result.ofOneTable()) {
      evidence.addAll(known(result));
    }
    for (Goal goal : result.goals()) {
      evidence.add(
          Evidence.of(
              condition(goal),
              "0.1 less what the cut with the best F1 costs beyond the cut by cost (share)",
              excess(goal)));
    }
    return evidence;
  }

  /** What is known without data. */
  private static List<Evidence> known(Result result) {
    return List.of(
        Evidence.exact(
            SPREAD,
            "everybody is called positive, 1 positive in 100",
            "mean of precision and recall less F1",
            (0.01 + 1) / 2 - 2 * 0.01 / (1 + 0.01)),
        Evidence.exact(
            0,
            "everybody is called the majority class, 99 of 100 rows",
            "0.5 less what F1 changes if the classes swap names",
            HALF
                - Math.abs(
                    result.swapped().majorityPositive() - result.swapped().minorityPositive())));
  }

  private static String condition(Goal goal) {
    return goal.source()
        + ", a miss costs "
        + (goal.ratio() == 1 ? "1 false alarm" : goal.ratio() + " false alarms");
  }

  private static double[] excess(Goal goal) {
    double[] excess = new double[goal.byF1().size()];
    for (int i = 0; i < excess.length; i++) {
      excess[i] = A_TENTH - (goal.byF1().get(i) / goal.byCost().get(i) - 1);
    }
    return excess;
  }

  private static List<Evidence> contests(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Contest contest : result.contests()) {
      double[] differences = new double[contest.byPrecision().size()];
      for (int i = 0; i < differences.length; i++) {
        differences[i] = contest.byPrecision().get(i) - contest.byRocArea().get(i);
      }
      evidence.add(
          Evidence.of(
              contest.source() + ", " + contest.difference(),
              "share of samples where average precision tells the better model less that of the"
                  + " ROC area",
              differences));
    }
    return evidence;
  }

  /** In how many contests average precision tells the better model more often, or less often. */
  static long contests(Result result, Evidence.Side side) {
    return contests(result).stream().filter(evidence -> evidence.side() == side).count();
  }

  /** Where positives are as rare as fraud. */
  private static List<Evidence> fraud(Result result) {
    List<String> rare =
        result.samples().stream()
            .filter(sample -> sample.positives() <= RARE * sample.rows())
            .map(MetricBench.Sample::source)
            .toList();
    List<Evidence> evidence = new ArrayList<>();
    for (Goal goal : result.goals()) {
      if (rare.contains(goal.source())) {
        double[] doublings = new double[goal.byF1().size()];
        for (int i = 0; i < doublings.length; i++) {
          doublings[i] = Values.doublings(goal.byAccuracy().get(i), goal.byF1().get(i));
        }
        evidence.add(
            Evidence.of(
                condition(goal),
                "cost of the cut with the best accuracy over that with the best F1 (doublings)",
                doublings));
      }
    }
    return evidence;
  }

  @Override
  public List<Chart> charts(MetricBench experiment, Result result) {
    return MetricBenchCharts.all(result);
  }

  @Override
  public List<Playable> playables(MetricBench experiment, Result result) {
    return List.of(PrevalencePlay.figure(result.curves()));
  }
}
