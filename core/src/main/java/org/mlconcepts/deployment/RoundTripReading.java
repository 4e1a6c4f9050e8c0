package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.deployment.RoundTrip.Export;
import org.mlconcepts.deployment.RoundTrip.Learner;
import org.mlconcepts.deployment.RoundTrip.Result;
import org.mlconcepts.deployment.RoundTrip.ServedFault;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads what survives the way from training to serving. */
final class RoundTripReading implements Reading<RoundTrip, Result> {

  /** More than 999 of 1,000 rows. */
  private static final double NEARLY_ALL = 0.999;

  /** Four in five: what thirty repeats without a miss can show. */
  static final double MOST = 0.8;

  private static final int FEW = 4;
  private static final int MORE = 6;

  private static final String SAME = "share of test rows with every bit of the offline score";

  @Override
  public List<Claim> claims(RoundTrip experiment, Result result) {
    List<Evidence> reload = new ArrayList<>();
    List<Evidence> api = new ArrayList<>();
    for (Learner learner : result.learners()) {
      reload.add(same(learner.name() + ", a file that keeps every bit", learner.reloaded()));
    }
    reload.add(
        Evidence.beyond(
            NEARLY_ALL,
            "a file that was flipped, cut off or of another format",
            "share of such files that are refused",
            Values.array(result.damaged())));
    for (Learner learner : result.learners()) {
      for (Export export : learner.exports()) {
        if (export.digits() == 4 || export.digits() == 15 || export.digits() == 17) {
          reload.add(
              same(
                  learner.name() + ", numbers written with " + export.digits() + " digits",
                  complement(export.changedScores())));
        }
      }
      for (ServedFault fault : learner.faults()) {
        api.add(same(learner.name() + ", " + fault.name(), fault.equalBits()));
      }
    }
    return List.of(
        Claim.judge(Serving.RELOAD, Verdict.HOLDS_IF, reload),
        Claim.judge(Serving.API, Verdict.HOLDS_IF, api));
  }

  private static Evidence same(String condition, List<Double> shares) {
    return Evidence.beyond(NEARLY_ALL, condition, SAME, Values.array(shares)).within(0, 1);
  }

  private static List<Double> complement(List<Double> shares) {
    return shares.stream().map(share -> 1 - share).toList();
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).sum() / values.size();
  }

  @Override
  public List<Chart> charts(RoundTrip experiment, Result result) {
    return List.of(digits(result), decisions(result), cost(result), seen(result));
  }

  private static Chart digits(Result result) {
    int enough = 17;
    for (int d = RoundTrip.DIGITS.size() - 1; d >= 0; d--) {
      int at = d;
      if (result.learners().stream()
          .allMatch(l -> mean(l.exports().get(at).changedScores()) == 0)) {
        enough = RoundTrip.DIGITS.get(d);
      } else {
        break;
      }
    }
    return new Lines(
        "digits-and-scores",
        "Only from " + enough + " significant digits on is every score the same number",
        "Share of test rows whose score differs in at least one bit after an export with so many"
            + " significant decimal digits, for three learners. It is 0 from "
            + enough
            + " digits on.",
        Axis.linear("significant digits of each exported number", ""),
        Axis.linear("rows with another score", "share"),
        series(result, Export::changedScores),
        List.of());
  }

  private static Export at(Learner learner, int digits) {
    return learner.exports().stream().filter(e -> e.digits() == digits).findFirst().orElseThrow();
  }

  private static List<Series> series(Result result, Function<Export, List<Double>> share) {
    List<Series> series = new ArrayList<>();
    for (Learner learner : result.learners()) {
      List<Point> points = new ArrayList<>();
      for (Export export : learner.exports()) {
        Estimate estimate = Estimate.of(Values.array(share.apply(export)));
        Interval interval = estimate.interval(Evidence.LEVEL);
        points.add(
            new Point(
                export.digits(),
                estimate.mean(),
                Math.min(estimate.mean(), Math.max(0, interval.low())),
                interval.high()));
      }
      series.add(new Series(learner.name(), Role.MEASURED, points));
    }
    return series;
  }

  private static Chart decisions(Result result) {
    Learner logistic = result.learners().get(0);
    double few = mean(at(logistic, FEW).changedDecisions());
    double more = mean(at(logistic, MORE).changedDecisions());
    return new Lines(
        "digits-and-decisions",
        String.format(
            Locale.ROOT,
            "%.0f in 100 decisions of logistic regression change with %d digits, %.1f with %d",
            100 * few,
            FEW,
            100 * more,
            MORE),
        "Share of test rows that fall on the other side of the cut after an export with so many"
            + " significant decimal digits, for three learners.",
        Axis.linear("significant digits of each exported number", ""),
        Axis.linear("rows with another decision", "share"),
        series(result, Export::changedDecisions),
        List.of());
  }

  private static List<String> names(Result result) {
    return result.learners().get(0).faults().stream().map(ServedFault::name).toList();
  }

  private static Chart cost(Result result) {
    List<Bars.Group> groups = new ArrayList<>();
    for (Learner learner : result.learners()) {
      List<Bars.Bar> bars = new ArrayList<>();
      ServedFault none = learner.faults().get(0);
      for (ServedFault fault : learner.faults()) {
        double[] extra = new double[fault.cost().size()];
        for (int r = 0; r < extra.length; r++) {
          extra[r] = 100 * (fault.cost().get(r) / none.cost().get(r) - 1);
        }
        Estimate estimate = Estimate.of(extra);
        Interval interval = estimate.interval(Evidence.LEVEL);
        bars.add(new Bars.Bar(estimate.mean(), interval.low(), interval.high()));
      }
      groups.add(new Bars.Group(learner.name(), bars));
    }
    ServedFault doubled = result.learners().get(0).faults().get(1);
    ServedFault none = result.learners().get(0).faults().get(0);
    return new Bars(
        "skew-cost",
        String.format(
            Locale.ROOT,
            "Doubled log-odds leave logistic regression's ROC area at %.3f; its decisions cost %+.0f %%",
            mean(doubled.area()),
            100 * (mean(doubled.cost()) / mean(none.cost()) - 1)),
        "How much more a decision costs than offline, for three learners and seven ways of serving"
            + " the same rows. The cut is where a missed lead costs as much as ten calls in vain.",
        "how the rows are served",
        names(result),
        Axis.linear("cost at the cut, against offline", "%"),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Chart seen(Result result) {
    Learner logistic = result.learners().get(0);
    List<List<Double>> cells = new ArrayList<>();
    for (ServedFault fault : logistic.faults()) {
      cells.add(
          List.of(
              1 - mean(fault.equalBits()), mean(fault.changedDecisions()), mean(fault.refused())));
    }
    long silent =
        logistic.faults().stream()
            .filter(f -> mean(f.equalBits()) < NEARLY_ALL && mean(f.refused()) == 0)
            .count();
    return new Heatmap(
        "skew-seen",
        silent + " of " + (cells.size() - 1) + " faults change scores and raise no error",
        "Share of test rows whose score changes, whose decision changes and that the schema"
            + " refuses, for logistic regression and seven ways of serving the same rows.",
        "share of test rows",
        "how the rows are served",
        List.of("score changes", "decision changes", "refused by the schema"),
        names(result),
        Axis.linear("share of test rows", "").within(0, 1),
        cells);
  }
}
