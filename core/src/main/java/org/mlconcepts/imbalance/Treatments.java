package org.mlconcepts.imbalance;

import java.util.List;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * Eight treatments of rare positives with three learners, judged by what the default cut gives, by
 * what a cut chosen on validation rows gives, by the ranking, and by the probabilities.
 *
 * <p>Two sources have a known truth, one that a straight line fits and one that it does not; beside
 * them stand simulated card fraud, bank customers thinned to half a percent of positives, and two
 * tables of leaving customers. Every treatment of a repeat trains on the same rows and is tested on
 * the same rows; the F1-optimal threshold is found on further rows.
 *
 * @param fit rows to train on, at least 400; four times as many where positives are half a percent
 * @param validation rows to choose the threshold on, at least 200, likewise
 * @param test rows to test on, at least 200, likewise
 * @param trees trees of a forest and of boosting, at least 5
 * @param repeats at least 2
 */
public record Treatments(int fit, int validation, int test, int trees, int repeats)
    implements OnTable<Treatments.Result> {

  public Treatments {
    Checks.atLeast("fit", 400, fit);
    Checks.atLeast("validation", 200, validation);
    Checks.atLeast("test", 200, test);
    Checks.atLeast("trees", 5, trees);
    Checks.atLeast("repeats", 2, repeats);
    Checks.that(
        (long) fit + validation + test <= 20_000,
        "fit + validation + test must be at most 20000, but was "
            + ((long) fit + validation + test));
  }

  /**
   * What was measured.
   *
   * @param sources the same eight treatments with the same three learners on each
   * @param contrasts what the claims rest on
   * @param reliability of logistic regression on the first source, from low to high probability
   */
  public record Result(
      List<Source> sources, List<Contrast> contrasts, List<Reliability> reliability) {}

  /**
   * A tenth of the test rows, by predicted probability.
   *
   * @param predicted their mean predicted probability
   * @param share their share of positives
   */
  public record Reliability(String treatment, Estimate predicted, Estimate share) {}

  /** One source of rows. */
  public record Source(String name, double prevalence, List<Learner> learners) {}

  /** One learner on one source. */
  public record Learner(String name, List<Cell> treatments) {}

  /**
   * One treatment with one learner on one source.
   *
   * @param f1AtHalf F1 if probabilities of at least one half are called positive
   * @param f1Tuned F1 at the threshold with the best F1 on the validation rows
   * @param recallAtHalf recall at one half
   * @param rocArea area under the ROC curve
   * @param averagePrecision average precision
   * @param brier mean squared error of the probabilities
   * @param calibrationError expected calibration error over ten bins of equal size
   * @param meanOverPrevalence mean predicted probability over the share of positives
   */
  public record Cell(
      String treatment,
      Estimate f1AtHalf,
      Estimate f1Tuned,
      Estimate recallAtHalf,
      Estimate rocArea,
      Estimate averagePrecision,
      Estimate brier,
      Estimate calibrationError,
      Estimate meanOverPrevalence) {}

  /**
   * An effect over the repeats that speaks for a claim above its margin.
   *
   * @param topic which claim
   * @param condition source, learner and what is compared
   * @param measure the effect, with its unit
   * @param margin the smallest effect that counts
   * @param flipShare share of single repeats on the other side of the margin than the mean
   */
  public record Contrast(
      String topic,
      String condition,
      String measure,
      double margin,
      Estimate effect,
      double flipShare) {}

  /** Eight hundred rows to train on, four times as many where positives are half a percent. */
  public static Treatments defaults() {
    return new Treatments(800, 500, 1200, 20, 30);
  }

  /** The same experiment with another number of rows to train on. */
  public Treatments withFit(int rows) {
    return new Treatments(rows, validation, test, trees, repeats);
  }

  /** The same experiment with another number of rows to choose thresholds on. */
  public Treatments withValidation(int rows) {
    return new Treatments(fit, rows, test, trees, repeats);
  }

  /** The same experiment with another number of rows to test on. */
  public Treatments withTest(int rows) {
    return new Treatments(fit, validation, rows, trees, repeats);
  }

  /** The same experiment with other forests and boosting. */
  public Treatments withTrees(int count) {
    return new Treatments(fit, validation, test, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public Treatments withRepeats(int count) {
    return new Treatments(fit, validation, test, trees, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new TreatmentStudy(this, progress).run(TreatmentStudy.sources(), seed);
  }

  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    return new TreatmentStudy(this, progress).run(List.of(RareSource.own(data)), seed);
  }
}
