package org.mlconcepts.demo;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Catalog;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.metric.Score;

/**
 * A small catalogue for tests: experiments that work, that break, and whose verdict is not the
 * expected one.
 */
final class Coins {

  static final Statement BIASED =
      Statement.of("Q1.01", "A <bent> coin shows heads & tails | unevenly");
  static final Statement FAIR = Statement.of("Q1.02", "A coin is fair");
  static final Statement MEANING =
      new Statement(
          "Q1.03",
          "Heads is the side with a head",
          Optional.of("it fixes a word and measures nothing"));
  static final Statement UNTESTED = Statement.of("Q1.04", "A coin never lands on its edge");

  private Coins() {}

  /** How a coin is thrown. */
  public enum Thrower {
    STEADY_HAND,
    MACHINE
  }

  /** Tosses a coin; the claim is that heads are more than half. */
  public record Toss(int tosses, double heads, Thrower thrower, int repeats, String note)
      implements Experiment<Toss.Result> {

    public record Result(Estimate share, List<Double> shares, Optional<String> remark) {}

    public Toss {
      if (repeats < 2) {
        throw new IllegalArgumentException("repeats must be at least 2, but was " + repeats);
      }
    }

    static Toss defaults() {
      return new Toss(100, 0.7, Thrower.STEADY_HAND, 20, "plain");
    }

    @Override
    public Result run(Seed seed, Progress progress) {
      List<Double> shares =
          Repeats.run("tossing", repeats, progress, i -> share(seed.stream("toss/" + i)));
      double[] values = shares.stream().mapToDouble(Double::doubleValue).toArray();
      return new Result(Estimate.of(values), shares, Optional.empty());
    }

    private double share(RandomGenerator random) {
      return IntStream.range(0, tosses).filter(i -> random.nextDouble() < heads).count()
          / (double) tosses;
    }
  }

  static final class TossReading implements Reading<Toss, Toss.Result> {
    @Override
    public List<Claim> claims(Toss experiment, Toss.Result result) {
      double[] over = result.shares().stream().mapToDouble(share -> share - 0.5).toArray();
      return List.of(
          Claim.judge(
              BIASED,
              Verdict.HOLDS,
              Evidence.of("all <tosses>, by hand", "heads | share above a half", over),
              Evidence.exact(
                  0.1, "by arithmetic", "expected share above a half", experiment.heads() - 0.5)));
    }

    @Override
    public List<Chart> charts(Toss experiment, Toss.Result result) {
      List<Point> points =
          IntStream.range(0, result.shares().size())
              .mapToObj(i -> Point.of(i, result.shares().get(i)))
              .toList();
      return List.of(
          new Lines(
              "shares",
              "Heads come \"more\" often & <tails> less",
              "The share of heads by repeat: all above 0.5 & below 0.9.",
              Axis.linear("repeat", ""),
              Axis.linear("share of heads", ""),
              List.of(new Series("heads", Series.Role.MEASURED, points)),
              List.of()));
    }
  }

  /** Throws whatever is asked for; judges nothing. */
  public record Odd(String how) implements Experiment<Odd.Result> {

    public record Result(List<Double> values) {}

    @Override
    public Result run(Seed seed, Progress progress) {
      if (how.equals("breaks")) {
        throw new IllegalStateException("the coin\nrolled away");
      }
      return new Result(how.equals("not-finite") ? List.of(1.0, Double.NaN) : List.of(0.25));
    }
  }

  static final class OddReading implements Reading<Odd, Odd.Result> {
    @Override
    public List<Claim> claims(Odd experiment, Odd.Result result) {
      return List.of(
          Claim.judge(FAIR, Verdict.HOLDS, Evidence.exact(0, "always", "fairness", -0.5)));
    }

    @Override
    public List<Chart> charts(Odd experiment, Odd.Result result) {
      return List.of();
    }
  }

  /** The share of rows with the positive value; without a table there is none. */
  public record Share(int ignored) implements OnTable<Share.Result> {

    public record Result(Score share) {}

    @Override
    public Result run(Seed seed, Progress progress) {
      return new Result(Score.undefined("there is no table"));
    }

    @Override
    public Result run(Dataset data, Seed seed, Progress progress) {
      boolean[] labels = data.labels();
      long yes = IntStream.range(0, labels.length).filter(i -> labels[i]).count();
      return new Result(Score.of(yes / (double) labels.length));
    }
  }

  /** How many values the target has; any target will do. */
  public record Levels(int ignored) implements OnTable<Levels.Result> {

    public record Result(int levels) {}

    @Override
    public Result run(Seed seed, Progress progress) {
      return new Result(2);
    }

    @Override
    public Result run(Dataset data, Seed seed, Progress progress) {
      return new Result(data.card().target().orElseThrow().classes().size());
    }
  }

  static final class LevelsReading implements Reading<Levels, Levels.Result> {
    @Override
    public List<Claim> claims(Levels experiment, Levels.Result result) {
      return List.of(
          Claim.judge(
              BIASED, Verdict.HOLDS, Evidence.exact(1, "the table", "values", result.levels())));
    }

    @Override
    public List<Chart> charts(Levels experiment, Levels.Result result) {
      return List.of();
    }
  }

  static final class ShareReading implements Reading<Share, Share.Result> {
    @Override
    public List<Claim> claims(Share experiment, Share.Result result) {
      double share = result.share().isDefined() ? result.share().orElseThrow() : 0.75;
      return List.of(
          Claim.judge(FAIR, Verdict.HOLDS, Evidence.exact(0.5, "the table", "share", share)));
    }

    @Override
    public List<Chart> charts(Share experiment, Share.Result result) {
      return List.of();
    }
  }

  static Exhibit<Share, Share.Result> share() {
    return new Exhibit<>(
        "yes-share", "How many say yes", 1, List.of(), new Share(0), new ShareReading());
  }

  static Exhibit<Toss, Toss.Result> toss() {
    return new Exhibit<>(
        "bent-coin",
        "How often a bent coin shows heads",
        1,
        List.of(),
        Toss.defaults(),
        new TossReading());
  }

  static Exhibit<Odd, Odd.Result> odd(String slug, String how) {
    return new Exhibit<>(
        slug, "What happens when it " + how, 1, List.of(), new Odd(how), new OddReading());
  }

  static Question question(
      int number, String slug, List<Statement> statements, List<Exhibit<?, ?>> exhibits) {
    return new Question(
        number,
        slug,
        "Is a coin <fair> & \"square\"?",
        "",
        "It may be, & it may not.",
        List.of(),
        List.of(),
        List.<FollowUp>of(),
        statements,
        exhibits);
  }

  static Question coins() {
    return question(1, "coins", List.of(BIASED, FAIR, MEANING, UNTESTED), List.of(toss()));
  }

  /**
   * Question 1 works, question 2 has an experiment with a surprise, one that breaks and one whose
   * result is no number.
   */
  static Catalog catalog() {
    return new Catalog(
        List.of(
            coins(),
            question(
                2,
                "odd-coins",
                List.of(Statement.of("Q2.01", "Odd coins exist")),
                List.of(
                    odd("surprise", "surprises"),
                    odd("broken-coin", "breaks"),
                    odd("not-a-number", "not-finite"),
                    share(),
                    new Exhibit<>(
                        "level-count",
                        "How many values there are",
                        1,
                        List.of(),
                        new Levels(0),
                        new LevelsReading())))));
  }

  /** The outcome of the experiment that works. */
  static Outcome outcome() {
    return Outcome.of(coins(), toss(), Seed.DEFAULT);
  }
}
