package org.mlconcepts.algorithmchoice;

import org.mlconcepts.model.NetworkClassifier;

/**
 * What one fitted model costs. An operation is a multiply-add or a comparison; counts follow from
 * the sizes of the fitted model, and for networks are counted as they run.
 *
 * @param training operations to fit it, about
 * @param prediction operations to score one row, at most
 * @param size numbers that have to be kept
 * @param explanation numbers that somebody has to look at to follow one prediction by hand
 */
record Costs(double training, double prediction, double size, double explanation) {

  private static final double NEWTON_STEPS = 8;

  /** Eight Newton steps, which are typical. */
  static Costs logistic(ClassRows rows) {
    double p = rows.features() + 1;
    double step = rows.size() * p * (p + 1) / 2 + 2 * rows.size() * p + p * p * p / 6;
    return new Costs(NEWTON_STEPS * step, p, p, p);
  }

  /** Two means and two variances a feature. */
  static Costs naiveBayes(ClassRows rows) {
    double p = rows.features();
    return new Costs(2 * rows.size() * p, 4 * p, 4 * p + 2, 2 * p);
  }

  /** All rows are kept, and compared with. */
  static Costs neighbours(ClassRows rows, int k) {
    double all = (double) rows.size() * rows.features();
    return new Costs(all, all, all + rows.size(), (double) k * rows.features());
  }

  /**
   * Trees that are summed: each level of each looks at every row once a feature, after one sorting.
   *
   * @param depths over all trees
   * @param leaves over all trees
   */
  static Costs trees(ClassRows rows, double depths, double leaves) {
    double cells = (double) rows.size() * rows.features();
    double sorting = cells * StrictMath.log(rows.size()) / StrictMath.log(2);
    return new Costs(sorting + depths * cells, depths, 3 * leaves, depths);
  }

  /** The kernel of all pairs, as a lower bound of the training. */
  static Costs supportVectors(ClassRows rows, int vectors) {
    double p = rows.features();
    double pairs = (double) rows.size() * rows.size() / 2;
    return new Costs(pairs * p, vectors * p, vectors * (p + 1), vectors * p);
  }

  /** Counted as it ran. */
  static Costs network(NetworkClassifier model) {
    double parameters = (double) model.parameters();
    return new Costs(
        (double) model.trainingOperations(),
        (double) model.predictionOperations(),
        parameters,
        parameters);
  }
}
