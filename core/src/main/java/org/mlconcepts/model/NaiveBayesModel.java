package org.mlconcepts.model;

/**
 * Classes by the log of their share and density: normal densities where {@code variances} has rows,
 * else straight lines {@code start + Σ slopeⱼ xⱼ}.
 */
final class NaiveBayesModel implements Classifier, Savable {

  static final String KIND = "naive-bayes";

  private final NaiveBayes.Kind features;
  private final KnownClasses classes;
  private final double[] start;
  private final double[][] slopes; // [class][feature]; the means of normal densities
  private final double[][] variances;

  NaiveBayesModel(
      NaiveBayes.Kind features,
      KnownClasses classes,
      double[] start,
      double[][] slopes,
      double[][] variances) {
    this.features = features;
    this.classes = classes;
    this.start = start;
    this.slopes = slopes;
    this.variances = variances;
  }

  static NaiveBayesModel read(PartReader from) {
    NaiveBayes.Kind features = from.constant("features", NaiveBayes.Kind.class);
    KnownClasses classes = KnownClasses.read(from);
    double[] start = from.numbers("start", classes.count());
    double[][] slopes = from.matrix("slopes");
    double[][] variances =
        features == NaiveBayes.Kind.GAUSSIAN ? from.matrix("variances") : new double[0][];
    from.require(slopes.length == start.length, "slopes must have one row a class");
    from.require(
        features != NaiveBayes.Kind.GAUSSIAN
            || (variances.length == slopes.length && variances[0].length == slopes[0].length),
        "variances must have the shape of slopes");
    return new NaiveBayesModel(features, classes, start, slopes, variances);
  }

  @Override
  public double[] probabilities(double[] row) {
    Training.rowLength(row, slopes[0].length);
    return classes.spread(
        normalized(features == NaiveBayes.Kind.GAUSSIAN ? normal(row) : straight(row)));
  }

  private double[] normal(double[] row) {
    double[] scores = start.clone();
    for (int c = 0; c < scores.length; c++) {
      for (int j = 0; j < row.length; j++) {
        double off = row[j] - slopes[c][j];
        scores[c] -= off * off / (2 * variances[c][j]);
      }
    }
    return scores;
  }

  private double[] straight(double[] row) {
    double[] seen = row;
    if (features == NaiveBayes.Kind.BERNOULLI) {
      seen = new double[row.length];
      for (int j = 0; j < row.length; j++) {
        seen[j] = row[j] > 0 ? 1 : 0;
      }
    }
    double[] scores = RowMath.dots(seen, slopes);
    for (int c = 0; c < scores.length; c++) {
      scores[c] += start[c];
    }
    return scores;
  }

  private static double[] normalized(double[] scores) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      largest = Math.max(largest, score);
    }
    double total = 0;
    for (int c = 0; c < scores.length; c++) {
      scores[c] = StrictMath.exp(scores[c] - largest);
      total += scores[c];
    }
    for (int c = 0; c < scores.length; c++) {
      scores[c] /= total;
    }
    return scores;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void write(PartWriter to) {
    to.word("features", features.name());
    classes.write(to);
    to.numbers("start", start);
    to.matrix("slopes", slopes);
    if (features == NaiveBayes.Kind.GAUSSIAN) {
      to.matrix("variances", variances);
    }
  }
}
