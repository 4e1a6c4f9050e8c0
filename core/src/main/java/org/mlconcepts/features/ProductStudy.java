package org.mlconcepts.features;

import java.util.List;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/** A truth that is nothing but products of columns, with and without the products as features. */
final class ProductStudy {

  static final String DATA = "products only";
  static final String COLUMNS = "columns";
  static final String PRODUCTS = "columns and products";

  private static final int ROWS = 500;
  private static final int TEST = 1000;

  private ProductStudy() {}

  static List<Measured> run(int repeats, Seed seed, Progress progress) {
    List<Learner> learners = List.of(Learner.linear(), Learner.forest(20));
    return Grid.run(
        new Grid.Plan(DATA, Learner.titles(learners), List.of(COLUMNS, PRODUCTS)),
        repeats,
        progress,
        r -> {
          Seed own = seed.child("repeat/" + r);
          double[][] rows = NoiseRows.features(ROWS + TEST, 4, own.stream("rows"));
          double[] targets = targets(rows, own);
          Part part =
              Part.of(
                  rows, targets, LabelledTable.split(rows.length, ROWS, TEST, own.stream("split")));
          PolynomialFeatures pairs = PolynomialFeatures.pairs(4);
          Part wide = part.with(pairs.applyAll(part.train), pairs.applyAll(part.test));
          double[][] scores = new double[learners.size()][];
          for (int l = 0; l < scores.length; l++) {
            scores[l] =
                new double[] {r2(learners.get(l), part, own), r2(learners.get(l), wide, own)};
          }
          return scores;
        });
  }

  private static double[] targets(double[][] rows, Seed seed) {
    double[] noise = NoiseRows.features(1, rows.length, seed.stream("noise"))[0];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = rows[i][0] * rows[i][1] + rows[i][2] * rows[i][3] + 0.5 * noise[i];
    }
    return noise;
  }

  static double r2(Learner learner, Part part, Seed seed) {
    return Learner.r2(
        part.truth, learner.predict(part.train, part.targets, part.test, seed.stream("fit")));
  }
}
