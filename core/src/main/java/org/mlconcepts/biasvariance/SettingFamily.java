package org.mlconcepts.biasvariance;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.mlconcepts.biasvariance.TrainingRows.Labelled;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.model.NeighbourAverage;
import org.mlconcepts.model.RidgePath;

/**
 * A learner with six settings, from the most variable to the stiffest, that are fitted to the same
 * rows at once.
 */
enum SettingFamily {
  /** By k. The neighbours of the largest k, nearest first, serve all others. */
  NEAREST_NEIGHBOURS("nearest neighbours", 1, 2, 4, 8, 16, 32) {
    @Override
    double[][] predictions(Labelled train, double[][] test) {
      int most = (int) setting(SETTINGS - 1);
      NeighbourAverage nearest = new NearestNeighbours(most).fit(train.x(), train.y(), UNUSED);
      double[][] predictions = new double[SETTINGS][test.length];
      for (int j = 0; j < test.length; j++) {
        int[] order = nearest.neighbours(test[j]);
        double sum = 0;
        int taken = 0;
        for (int s = 0; s < SETTINGS; s++) {
          while (taken < (int) setting(s)) {
            sum += train.y()[order[taken++]];
          }
          predictions[s][j] = sum / taken;
        }
      }
      return predictions;
    }
  },
  /** By λ, on the features as they are, or on the powers of a single one. */
  RIDGE("ridge", 0.1, 1, 3, 10, 30, 100) {
    @Override
    double[][] predictions(Labelled train, double[][] test) {
      UnaryOperator<double[][]> features =
          train.x()[0].length == 1 ? SettingFamily::powers : UnaryOperator.identity();
      RidgePath path = RidgePath.of(features.apply(train.x()));
      double[][] expanded = features.apply(test);
      double[][] predictions = new double[SETTINGS][];
      Arrays.setAll(predictions, s -> path.fit(train.y(), setting(s)).predictAll(expanded));
      return predictions;
    }
  },
  /** By the least number of rows in a leaf. */
  TREE("tree", 1, 2, 4, 8, 16, 32) {
    @Override
    double[][] predictions(Labelled train, double[][] test) {
      double[][] predictions = new double[SETTINGS][];
      Arrays.setAll(
          predictions,
          s ->
              Cart.full()
                  .withMinLeafRows((int) setting(s))
                  .fit(train.x(), train.y(), UNUSED)
                  .predictAll(test));
      return predictions;
    }
  };

  /** How many settings each has. */
  static final int SETTINGS = 6;

  /** None of the learners draws: all rows and features take part in every fit. */
  private static final RandomGenerator UNUSED = new Seed(0).stream("unused");

  private static final int POWERS = 9;

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
  private final List<Double> settings;

  SettingFamily(String title, double... settings) {
    this.title = title;
    this.settings = Values.list(settings);
  }

  /**
   * The predictions of all settings.
   *
   * @return one array a setting, one number a test row
   */
  abstract double[][] predictions(Labelled train, double[][] test);

  String title() {
    return title;
  }

  double setting(int index) {
    return settings.get(index);
  }

  /** The powers of the first and only feature, scaled to [-1, 1] from [0, 1]. */
  private static double[][] powers(double[][] x) {
    double[][] powers = new double[x.length][POWERS];
    for (int i = 0; i < x.length; i++) {
      double power = 1;
      for (int j = 0; j < POWERS; j++) {
        power *= 2 * x[i][0] - 1;
        powers[i][j] = power;
      }
    }
    return powers;
  }
}
