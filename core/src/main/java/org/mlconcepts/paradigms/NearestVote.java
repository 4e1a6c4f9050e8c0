package org.mlconcepts.paradigms;

import java.util.random.RandomGenerator;
import org.mlconcepts.model.ClassificationLearner;
import org.mlconcepts.model.Classifier;

/**
 * The nearest training rows vote on the class, by plain Euclidean distance: the same notion of
 * likeness that k-means uses, but with labels. Of equally near rows the earlier one counts. It uses
 * no chance.
 *
 * @param neighbours how many vote, at least 1
 */
record NearestVote(int neighbours) implements ClassificationLearner {

  @Override
  public Classifier fit(double[][] rows, int[] labels, RandomGenerator random) {
    int largest = 0;
    for (int label : labels) {
      largest = Math.max(largest, label);
    }
    int classes = largest + 1;
    int count = Math.min(neighbours, rows.length);
    return row -> {
      double[] votes = new double[classes];
      for (int i : nearest(rows, row, count)) {
        votes[labels[i]] += 1.0 / count;
      }
      return votes;
    };
  }

  private static int[] nearest(double[][] rows, double[] row, int count) {
    int[] nearest = new int[count];
    double[] distances = new double[count];
    int found = 0;
    for (int i = 0; i < rows.length; i++) {
      double distance = Distances.squared(rows[i], row);
      if (found < count || distance < distances[found - 1]) {
        int place = found < count ? found++ : count - 1;
        while (place > 0 && distances[place - 1] > distance) {
          distances[place] = distances[place - 1];
          nearest[place] = nearest[place - 1];
          place--;
        }
        distances[place] = distance;
        nearest[place] = i;
      }
    }
    return nearest;
  }
}
