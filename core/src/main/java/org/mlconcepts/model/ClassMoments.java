package org.mlconcepts.model;

/** Weighted counts and moments of the features within each class, for {@link NaiveBayes}. */
final class ClassMoments {

  private final double[] rows; // weight of the rows of each class
  private final double[][] sums; // [class][feature]: of values, of presence, or of counts
  private final double[][] squares; // [class][feature]: squared distances from the class mean
  private final double[] logShares;

  private ClassMoments(double[] rows, double[][] sums, double[][] squares) {
    this.rows = rows;
    this.sums = sums;
    this.squares = squares;
    double all = 0;
    for (double weight : rows) {
      all += weight;
    }
    logShares = new double[rows.length];
    for (int c = 0; c < rows.length; c++) {
      logShares[c] = StrictMath.log(rows[c] / all);
    }
  }

  static ClassMoments of(
      double[][] rows,
      KnownClasses classes,
      int[] labels,
      double[] weights,
      NaiveBayes.Kind features) {
    double[] totals = new double[classes.count()];
    double[][] sums = new double[classes.count()][rows[0].length];
    double[][] squares = new double[classes.count()][rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      if (weights[i] > 0) {
        int c = classes.place(labels[i]);
        totals[c] += weights[i];
        for (int j = 0; j < rows[i].length; j++) {
          sums[c][j] += weights[i] * counted(rows[i][j], i, j, features);
        }
      }
    }
    for (int i = 0; i < rows.length && features == NaiveBayes.Kind.GAUSSIAN; i++) {
      if (weights[i] > 0) {
        int c = classes.place(labels[i]);
        for (int j = 0; j < rows[i].length; j++) {
          double off = rows[i][j] - sums[c][j] / totals[c];
          squares[c][j] += weights[i] * off * off;
        }
      }
    }
    return new ClassMoments(totals, sums, squares);
  }

  private static double counted(double value, int row, int feature, NaiveBayes.Kind features) {
    if (features == NaiveBayes.Kind.BERNOULLI) {
      return value > 0 ? 1 : 0;
    }
    if (features == NaiveBayes.Kind.MULTINOMIAL && value < 0) {
      throw new IllegalArgumentException(
          "rows["
              + row
              + "]["
              + feature
              + "] must be a count and not negative, but was "
              + value
              + "; use gaussian() for measurements");
    }
    return value;
  }

  NaiveBayesModel gaussian(KnownClasses classes, double smoothing, double largestVariance) {
    double[][] means = new double[sums.length][];
    double[][] variances = new double[sums.length][];
    double[] constants = logShares.clone();
    for (int c = 0; c < means.length; c++) {
      means[c] = new double[sums[c].length];
      variances[c] = new double[sums[c].length];
      for (int j = 0; j < means[c].length; j++) {
        means[c][j] = sums[c][j] / rows[c];
        variances[c][j] = squares[c][j] / rows[c] + smoothing * largestVariance;
        if (variances[c][j] == 0) {
          throw new IllegalArgumentException(
              "smoothing must be above 0 here: feature " + j + " is constant within a class");
        }
        constants[c] -= StrictMath.log(variances[c][j]) / 2;
      }
    }
    return new NaiveBayesModel(NaiveBayes.Kind.GAUSSIAN, classes, constants, means, variances);
  }

  /** Absent everywhere is the starting point; each present feature moves it. */
  NaiveBayesModel bernoulli(KnownClasses classes, double smoothing) {
    double[] absent = logShares.clone();
    double[][] present = new double[sums.length][sums[0].length];
    for (int c = 0; c < absent.length; c++) {
      for (int j = 0; j < present[c].length; j++) {
        double share = (sums[c][j] + smoothing) / (rows[c] + 2 * smoothing);
        absent[c] += StrictMath.log1p(-share);
        present[c][j] = StrictMath.log(share) - StrictMath.log1p(-share);
      }
    }
    return new NaiveBayesModel(
        NaiveBayes.Kind.BERNOULLI, classes, absent, present, new double[0][]);
  }

  NaiveBayesModel multinomial(KnownClasses classes, double smoothing) {
    double[][] logs = new double[sums.length][sums[0].length];
    for (int c = 0; c < logs.length; c++) {
      double all = smoothing * logs[c].length;
      for (double sum : sums[c]) {
        all += sum;
      }
      for (int j = 0; j < logs[c].length; j++) {
        logs[c][j] = StrictMath.log((sums[c][j] + smoothing) / all);
      }
    }
    return new NaiveBayesModel(
        NaiveBayes.Kind.MULTINOMIAL, classes, logShares, logs, new double[0][]);
  }
}
