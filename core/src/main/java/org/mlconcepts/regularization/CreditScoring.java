package org.mlconcepts.regularization;

import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * L1, L2 and the elastic net on three real tables: credits with their 48 columns, the same credits
 * with all products of two columns, and voices of people with and without Parkinson's disease with
 * three columns a row. Which penalty predicts best, how many columns the lasso keeps, whether it
 * keeps the same ones next time, and how many it keeps that cannot matter.
 *
 * <p><em>Prediction</em> is by nested cross-validation: the strength is chosen within each training
 * part, so that the test rows have no say in it. All penalties share all splits. To compare with,
 * the 48 columns are fitted with hardly any penalty (1e-6 on half the squares). With none at all
 * there is often no finite solution even there: a rare category all of whose rows are of one class
 * is enough, and with as many columns as rows there never is one.
 *
 * <p><em>Selection</em> is by halves: a table is divided into two halves of different rows, the
 * lasso chooses strength and columns on each, and the two sets are compared, see {@link
 * FeatureSets}. In another fit to the first half, each column has a shadow beside it: a copy whose
 * rows have been shuffled, all columns alike, so that shadows resemble each other as columns do but
 * have nothing to do with the labels.
 *
 * <p>The bundled voices have one row a person; rows of one person in training and test would have
 * to be kept together.
 *
 * <p>Reference: Nadeau and Bengio (2003), Machine Learning 52, for intervals of cross-validation;
 * Nogueira, Sechidis and Brown (2018), JMLR 18(174), for stability; Wu, Boos and Stefanski (2007),
 * JASA 102, for shadows.
 *
 * @param folds of the outer cross-validation, 2..20
 * @param innerFolds of the one that chooses the strength, 2..20
 * @param rounds how often the outer one is repeated, at least 1
 * @param divisions how often a table is divided into halves, at least 2
 */
public record CreditScoring(int folds, int innerFolds, int rounds, int divisions)
    implements Experiment<CreditScoring.Result> {

  private static final int MOST_FOLDS = 20;

  public CreditScoring {
    requireFolds("folds", folds);
    requireFolds("innerFolds", innerFolds);
    Checks.atLeast("rounds", 1, rounds);
    Checks.atLeast("divisions", 2, divisions);
  }

  private static void requireFolds(String name, int value) {
    Checks.that(
        value >= 2 && value <= MOST_FOLDS,
        name + " must be in 2.." + MOST_FOLDS + ", but was " + value);
  }

  /** One entry a table. */
  public record Result(List<Prediction> predictions, List<Selection> selections) {

    /** The predictions on a table. */
    public Prediction on(String table) {
      return predictions.stream()
          .filter(each -> each.table().equals(table))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * How well each penalty predicts a table.
   *
   * @param arms L1, elastic net and L2; on the 48 columns hardly any penalty as well
   */
  public record Prediction(String table, int rows, int columns, List<Arm> arms) {

    /** The arm of that name. */
    public Arm arm(String penalty) {
      return arms.stream().filter(each -> each.penalty().equals(penalty)).findFirst().orElseThrow();
    }
  }

  /**
   * One penalty; each list has one number a test fold.
   *
   * @param areas under the ROC curve
   * @param losses mean log loss of the test rows
   * @param trainingLosses mean log loss of the rows that were trained on
   * @param kept columns with a coefficient other than 0
   */
  public record Arm(
      String penalty,
      List<Double> areas,
      List<Double> losses,
      List<Double> trainingLosses,
      List<Integer> kept) {}

  /**
   * What the lasso keeps of a table; each list has one number a division.
   *
   * @param columns of the table
   * @param kept columns kept of each first half
   * @param stability of the two sets, 1 for equal ones and about 0 for ones drawn at random
   * @param jaccard columns in both sets over columns in either
   * @param overall stability of all sets taken together
   * @param ever columns that were kept at least once
   * @param always columns that were kept in at least nine of ten halves
   * @param top the columns that were kept most often
   * @param real of the columns kept beside their shadows, the share that are no shadows; empty
   *     fits, of which nothing can be said, are left out
   * @param dropped share of the shadows that were dropped
   */
  public record Selection(
      String table,
      int columns,
      List<Integer> kept,
      List<Double> stability,
      List<Double> jaccard,
      double overall,
      int ever,
      int always,
      List<Frequency> top,
      List<Double> real,
      List<Double> dropped) {}

  /** In which share of the halves a column was kept. */
  public record Frequency(String column, double share) {}

  /** Three times ten folds, three within; thirty divisions. */
  public static CreditScoring defaults() {
    return new CreditScoring(10, 3, 3, 30);
  }

  /** The same experiment with another outer cross-validation. */
  public CreditScoring withFolds(int count) {
    return new CreditScoring(count, innerFolds, rounds, divisions);
  }

  /** The same experiment with another inner cross-validation. */
  public CreditScoring withInnerFolds(int count) {
    return new CreditScoring(folds, count, rounds, divisions);
  }

  /** The same experiment with another number of repeats of the outer cross-validation. */
  public CreditScoring withRounds(int count) {
    return new CreditScoring(folds, innerFolds, count, divisions);
  }

  /** The same experiment with another number of divisions into halves. */
  public CreditScoring withDivisions(int count) {
    return new CreditScoring(folds, innerFolds, rounds, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<RealTable> tables = List.of(RealTable.credits(), RealTable.pairs(), RealTable.voices());
    return new Result(
        tables.stream()
            .map(table -> new NestedStudy(this, table).run(seed.child(table.name()), progress))
            .toList(),
        tables.stream()
            .map(table -> new SelectionStudy(this, table).run(seed.child(table.name()), progress))
            .toList());
  }
}
