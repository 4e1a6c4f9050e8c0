package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.GradientBoosting;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.RandomForest;
import org.mlconcepts.model.Recipe;
import org.mlconcepts.model.TrainingRows;
import org.mlconcepts.sample.Permutation;

/**
 * Who takes a term deposit, without the length of the call: it is known only when the answer is.
 */
record Leads(TrainingRows fit, TrainingRows test) {

  static final int MOST = 20_000;

  /** All calls. */
  static TrainingRows all() {
    return TrainingRows.of(Datasets.bankMarketing(), List.of("duration_s"), new ArrayList<>());
  }

  static Leads draw(TrainingRows all, int fit, int test, Seed seed) {
    int[] order = Permutation.of(all.table().rows(), seed.stream("rows"));
    return new Leads(
        all.select(Arrays.copyOf(order, fit)),
        all.select(Arrays.copyOfRange(order, fit, fit + test)));
  }

  static Recipe logistic() {
    return new Recipe("logistic", new LogisticRegression(1e-3));
  }

  static Recipe boosting() {
    return new Recipe("boosting", new GradientBoosting(20, 3, 0.2, 20));
  }

  static Recipe forest() {
    return new Recipe("forest", RandomForest.of(10).withMinLeafRows(10));
  }

  /** The share of numbers that are equal in every bit. */
  static double equalBits(double[] a, double[] b) {
    int equal = 0;
    for (int i = 0; i < a.length; i++) {
      equal += Double.doubleToRawLongBits(a[i]) == Double.doubleToRawLongBits(b[i]) ? 1 : 0;
    }
    return (double) equal / a.length;
  }

  Table testTable() {
    return test.table();
  }
}
