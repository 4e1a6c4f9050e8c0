package org.mlconcepts.model;

import java.util.List;
import java.util.Optional;
import org.mlconcepts.data.ColumnChoice;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * What a reader's own table says about the choice of a learner: two baselines, three learners of
 * rising cost, all on the same folds, and the least costly one that nothing beats clearly.
 *
 * <p>Intervals are those of the mean over the test folds of repeated cross-validation, widened
 * because the training parts of the folds overlap ({@link
 * org.mlconcepts.metric.CorrectedResampledT}). Costs are counts of operations, which are the same
 * on every machine, and not times. Nothing is tuned.
 *
 * @param target the column that is predicted
 * @param positive its value that counts as yes
 * @param rows rows that were used
 * @param positives how many of them are positive
 * @param features numbers a row that the learners get; the most of any fold
 * @param folds test folds, repeats included
 * @param columns which columns were used, and which were left out, and why
 * @param notes what else was done to the table
 * @param contestants the baselines first, then the learners by rising cost
 * @param chosen the name of the contestant that is advised
 * @param reason why, in one sentence
 */
public record Advice(
    String target,
    String positive,
    int rows,
    int positives,
    int features,
    int folds,
    ColumnChoice columns,
    List<String> notes,
    List<Contestant> contestants,
    String chosen,
    String reason) {

  /** A mean over the folds with its interval at 95 %. */
  public record Measured(double mean, double low, double high) {
    static Measured of(double mean, Interval interval) {
      return new Measured(mean, interval.low(), interval.high());
    }
  }

  /**
   * One contestant.
   *
   * @param accuracy share of right decisions at one half
   * @param area under the ROC curve
   * @param lead in area over logistic regression; empty for itself
   * @param training operations to train on all rows but a fold, about
   * @param prediction operations to score one row, at most
   * @param explanation numbers to look at to follow one prediction
   */
  public record Contestant(
      String name,
      Measured accuracy,
      Measured area,
      Optional<Measured> lead,
      double training,
      double prediction,
      double explanation) {}

  public Advice {
    notes = List.copyOf(notes);
    contestants = List.copyOf(contestants);
  }

  /**
   * Measures on a table.
   *
   * @param data its target must be yes or no, with at least 20 rows of either
   * @throws IllegalArgumentException if the table is not fit for it; the message says what is
   *     needed
   */
  public static Advice of(Dataset data, Seed seed, Progress progress) {
    return new Adviser(AdviceTable.of(data, seed), seed, progress).advice();
  }
}
