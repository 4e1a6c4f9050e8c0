package org.mlconcepts.algorithmchoice;

import java.util.List;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * What the winner of a contest is really worth, and which tests may say that it won.
 *
 * <p>Coins: the best of many models that guess, on 100 validation rows, in theory and flipped.
 * Contests: the best of ten candidates by cross-validation, by the score that made it win, by
 * nested cross-validation, and by fresh rows. Tests: how often five tests call two learners
 * different that are equally good, and two that are not.
 *
 * @param rows labelled rows that there are to choose and to test with, in 40..250
 * @param samples data sets on which the tests are tried, at least 20
 * @param repeats contests of each kind, at least 2
 */
public record ValidateTheChoice(int rows, int samples, int repeats)
    implements OnTable<ValidateTheChoice.Result> {

  public ValidateTheChoice {
    Checks.that(rows >= 40 && rows <= 250, "rows must be in 40..250, but was " + rows);
    Checks.atLeast("samples", 20, samples);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** Coins, contests, and the tests. */
  public record Result(List<Coins> coins, List<Contest> contests, List<Bench> benches) {}

  /**
   * The best of several models that guess, on 100 rows.
   *
   * @param expected the exact mean of the best accuracy
   * @param measured mean of the best accuracy over contests of coins
   */
  public record Coins(int models, double expected, Estimate measured) {}

  /**
   * The accuracy of the best of ten candidates, one entry a repeat.
   *
   * @param flat the cross-validated accuracy that made it win
   * @param nested that of choosing and fitting, cross-validated as a whole
   * @param fresh that of the winner, fitted to all rows, on rows that took no part
   */
  public record Contest(
      String source, List<Double> flat, List<Double> nested, List<Double> fresh) {}

  /**
   * Tests of two learners on one kind of data.
   *
   * @param different whether one of them is truly better
   */
  public record Bench(String source, boolean different, List<Rejections> tests) {}

  /**
   * One test at a level of 5 %.
   *
   * @param rejected 1 for each data set on which it called the learners different, else 0
   */
  public record Rejections(String test, List<Double> rejected) {}

  /** Eighty rows, two hundred data sets for the tests, forty contests. */
  public static ValidateTheChoice defaults() {
    return new ValidateTheChoice(80, 200, 40);
  }

  /** The same experiment with another number of labelled rows. */
  public ValidateTheChoice withRows(int count) {
    return new ValidateTheChoice(count, samples, repeats);
  }

  /** The same experiment with more or fewer data sets for the tests. */
  public ValidateTheChoice withSamples(int count) {
    return new ValidateTheChoice(rows, count, repeats);
  }

  /** The same experiment with more or fewer contests. */
  public ValidateTheChoice withRepeats(int count) {
    return new ValidateTheChoice(rows, samples, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new Result(
        BestCoin.race(5 * samples, seed.stream("coins")),
        List.of(
            Contests.of(this, Labelled.noise(), seed, progress),
            Contests.of(this, Labelled.tumours(), seed, progress),
            Contests.of(this, Labelled.loans(), seed, progress)),
        List.of(
            PairedTests.of(this, Rivals.halves(), seed, progress),
            PairedTests.of(this, Rivals.ownNoise(), seed, progress),
            PairedTests.of(this, Rivals.allAgainstThree(), seed, progress)));
  }

  /** Runs the contests alone, on a table. */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    Labelled source = Labelled.own(data, rows);
    return new Result(List.of(), List.of(Contests.of(this, source, seed, progress)), List.of());
  }
}
