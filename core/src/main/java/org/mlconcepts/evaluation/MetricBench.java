package org.mlconcepts.evaluation;

import java.util.List;
import java.util.Optional;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.CalibrationLine;
import org.mlconcepts.metric.Score;

/**
 * What metrics of a yes-or-no decision say, how sure they are, and when they have no value: one
 * sample with every metric and its interval; definitions against counting; what a cut chosen by
 * accuracy or F1 costs; and which area tells the better of two models more often.
 *
 * <p>Clouds of scores of which everything is known stand beside thinned bank customers and leaving
 * telephone customers.
 *
 * @param rows scored rows of a sample, at least 500
 * @param repeats at least 2
 */
public record MetricBench(int rows, int repeats) implements OnTable<MetricBench.Result> {

  public MetricBench {
    Checks.atLeast("rows", 500, rows);
    Checks.that(rows <= 20_000, "rows must be at most 20000, but was " + rows);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What was measured.
   *
   * @param samples one sample of each source, with every metric
   * @param cases what metrics answer where there is little to say
   * @param recallIntervals what a recall of 0.8 is worth, by the number of positives, exact
   * @param identities definitions against counting
   * @param swapped F1 of calling everybody the majority class, exact
   * @param goals what cuts cost that were chosen by different goals
   * @param contests which area tells the better of two models
   * @param curves of one sample of leaving customers
   */
  public record Result(
      List<Sample> samples,
      List<Case> cases,
      List<RecallInterval> recallIntervals,
      List<Identity> identities,
      Swapped swapped,
      List<Goal> goals,
      List<Contest> contests,
      Curves curves) {

    /** Whether all of it is of a reader's table, where nothing is known beside it. */
    boolean ofOneTable() {
      return cases.isEmpty();
    }
  }

  /**
   * The curves of one sample, thinned for a picture; the areas are those of all points.
   *
   * @param roc recall against the share of false alarms among the negatives
   * @param prevalence share of positives
   * @param precisionRecall precision against recall
   * @param groups of equally many rows, from low to high probability
   * @param calibration slope and intercept of what happened on the predicted log-odds
   */
  public record Curves(
      String source,
      double rocArea,
      List<Place> roc,
      double averagePrecision,
      double prevalence,
      List<Place> precisionRecall,
      List<Group> groups,
      CalibrationLine calibration) {}

  /** A point of a curve. */
  public record Place(double x, double y) {}

  /**
   * Rows of similar probability.
   *
   * @param meanPrediction their mean predicted probability
   * @param share their share of positives
   * @param interval Wilson's, at 95 %
   */
  public record Group(int rows, double meanPrediction, double share, Interval interval) {}

  /**
   * One sample.
   *
   * @param positives how many of its rows are positive
   * @param cut with the best F1 on other rows
   */
  public record Sample(String source, int rows, int positives, double cut, List<Reading> metrics) {}

  /** What one metric says of a sample, with an interval at 95 % where there is one. */
  public record Reading(String metric, Score value, Optional<Interval> interval) {}

  /** What metrics answer in a situation with little to say. */
  public record Case(String situation, List<Reading> metrics) {}

  /**
   * Wilson's interval of a recall of 0.8, and how often intervals hold the true share if it is 0.8.
   *
   * @param positives rows that recall is counted on
   * @param wilsonCoverage share of samples whose Wilson interval holds the truth, exact
   * @param standardCoverage the same of the share plus or minus 1.96 standard errors
   */
  public record RecallInterval(
      int positives, double low, double high, double wilsonCoverage, double standardCoverage) {}

  /**
   * Largest differences between a metric and its definition, one entry a repeat.
   *
   * @param precision against the share of right ones among the alarms, row by row
   * @param recall against the share found among the positives, row by row
   * @param f1 against the harmonic mean of the two
   * @param rocArea against the share of pairs in the right order, pair by pair
   * @param squashed the area against that of the same scores after a monotone change
   */
  public record Identity(
      String source,
      List<Double> precision,
      List<Double> recall,
      List<Double> f1,
      List<Double> rocArea,
      List<Double> squashed) {}

  /**
   * F1 of calling all rows the majority class, which makes 99 of 100 rows.
   *
   * @param majorityPositive if the majority is called positive
   * @param minorityPositive if the minority is
   */
  public record Swapped(double majorityPositive, double minorityPositive) {}

  /**
   * Mean costs a test row, in false alarms, of cuts chosen on other rows; one entry a repeat.
   *
   * @param ratio cost of a miss over that of a false alarm
   */
  public record Goal(
      String source, int ratio, List<Double> byAccuracy, List<Double> byF1, List<Double> byCost) {

    /** Whether a cut cost nothing in some repeat, so that no other can be set in proportion. */
    boolean hasFreeCut() {
      return byAccuracy.contains(0.0) || byF1.contains(0.0) || byCost.contains(0.0);
    }
  }

  /**
   * Share of samples in which a measure is higher for the better of two models, one entry a repeat.
   *
   * @param difference in what the better one is better
   */
  public record Contest(
      String source, String difference, List<Double> byPrecision, List<Double> byRocArea) {}

  /** Two thousand rows. */
  public static MetricBench defaults() {
    return new MetricBench(2000, 40);
  }

  /** The same experiment with another number of rows. */
  public MetricBench withRows(int count) {
    return new MetricBench(count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public MetricBench withRepeats(int count) {
    return new MetricBench(rows, count);
  }

  /** The sources: two with rare positives, one with more. */
  static List<ScoreSource> sources() {
    return List.of(
        ScoreSource.clouds("simulated fraud", 0.005),
        ScoreSource.bank(0.01),
        ScoreSource.contracts());
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new Result(
        MetricReadings.samples(sources(), rows, seed.child("samples")),
        MetricReadings.cases(),
        MetricReadings.recallIntervals(),
        new MetricChecks(rows, repeats, progress).all(sources(), seed.child("identities")),
        MetricReadings.swapped(),
        new GoalCosts(rows, repeats, progress).all(sources(), seed.child("goals")),
        new Contests(rows, repeats, progress).all(seed.child("contests")),
        SampleCurves.of(ScoreSource.contracts(), rows, seed.child("samples")));
  }

  /**
   * Runs the experiment on a table alone. What is counted or known without data is left out, and so
   * are costs where a cut makes no mistake, and the contest where positives are not rare, or so
   * rare that small samples would have none.
   */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    ScoreSource source = ScoreSource.own(data);
    List<ScoreSource> sources = List.of(source);
    List<Goal> goals = new GoalCosts(rows, repeats, progress).all(sources, seed.child("goals"));
    return new Result(
        MetricReadings.samples(sources, rows, seed.child("samples")),
        List.of(),
        List.of(),
        new MetricChecks(rows, repeats, progress).all(sources, seed.child("identities")),
        MetricReadings.swapped(),
        goals.stream().anyMatch(Goal::hasFreeCut) ? List.of() : goals,
        new Contests(rows, repeats, progress)
            .own(data, source.prevalence(), seed.child("contests")),
        SampleCurves.of(source, rows, seed.child("samples")));
  }
}
