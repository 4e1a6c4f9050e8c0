package org.mlconcepts.model;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Logistic regression with an L2 penalty, trained by LIBLINEAR through Tribuo: minimises {@code
 * ½‖w‖² + cost · Σ log-loss} on features that are standardised inside, with the mean and deviation
 * of the training rows.
 *
 * <p>LIBLINEAR counts the intercept as one more weight and so penalises it: with a small cost,
 * probabilities are drawn towards one half. More than two classes are told apart one against the
 * rest, and the k probabilities are scaled to sum to 1.
 *
 * <p>The method (a trust-region Newton iteration) uses no chance. Reference: Fan et al. (2008),
 * LIBLINEAR, JMLR 9.
 *
 * @param cost C, above 0: the larger, the weaker the penalty; scikit-learn's C
 */
public record TribuoLogistic(double cost) implements ClassificationLearner {

  private static final int MAX_ITERATIONS = 1000;
  private static final double TOLERANCE = 1e-8;

  public TribuoLogistic {
    if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("cost must be above 0 and finite, but was " + cost);
    }
  }

  /** Trains a model; leaves {@code random} alone. At least two classes must be present. */
  @Override
  public LogisticModel fit(double[][] rows, int[] labels, RandomGenerator random) {
    int features = Training.features(rows);
    int classes = Training.classes(rows, labels);
    if (IntStream.of(labels).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "labels must hold at least two classes, but all are "
              + labels[0]
              + "; stratify the split");
    }
    Standardization standardization = Standardization.of(rows);
    Logs.quiet();
    // Tribuo's trainers remember how often they were called: a second fit by the same one gives
    // another model.
    LibLinearClassificationTrainer trainer =
        new LibLinearClassificationTrainer(
            new LinearClassificationType(LinearType.L2R_LR), cost, MAX_ITERATIONS, TOLERANCE);
    LibLinearClassificationModel model =
        (LibLinearClassificationModel)
            trainer.train(dataset(standardization, rows, labels, names(features)));
    return read(model, standardization, classes, features);
  }

  private static MutableDataset<Label> dataset(
      Standardization standardization, double[][] rows, int[] labels, String[] names) {
    LabelFactory factory = new LabelFactory();
    MutableDataset<Label> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("rows", factory), factory);
    for (int i = 0; i < rows.length; i++) {
      dataset.add(
          new ArrayExample<>(
              new Label(Integer.toString(labels[i])), names, standardization.apply(rows[i])));
    }
    return dataset;
  }

  /** Tribuo orders features by name, so the numbers are padded: f00010 comes after f00002. */
  private static String[] names(int features) {
    return IntStream.range(0, features)
        .mapToObj(j -> String.format(Locale.ROOT, "f%08d", j))
        .toArray(String[]::new);
  }

  /** Takes the weights out, so that predicting needs no library object a row. */
  private static LogisticModel read(
      LibLinearClassificationModel model,
      Standardization standardization,
      int classes,
      int features) {
    de.bwaldvogel.liblinear.Model inner = model.getInnerModels().get(0);
    int[] ids = inner.getLabels();
    double[] stored = inner.getFeatureWeights();
    int functions =
        ids.length == 2 ? 1 : ids.length; // two classes share one function, positive for the first
    int[] known = new int[ids.length];
    double[][] weights = new double[functions][features + 1];
    for (int c = 0; c < ids.length; c++) {
      known[c] = Integer.parseInt(model.getOutputIDInfo().getOutput(ids[c]).getLabel());
    }
    for (int j = 0; j <= features; j++) {
      for (int f = 0; f < functions; f++) {
        weights[f][j] = stored[j * functions + f];
      }
    }
    return new LogisticModel(standardization, weights, known, classes);
  }

  /**
   * Tribuo reports every training through java.util.logging; the reference keeps the setting alive.
   */
  private static final class Logs {
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    static void quiet() {
      TRIBUO.setLevel(Level.WARNING);
    }
  }
}
