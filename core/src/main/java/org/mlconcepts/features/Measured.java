package org.mlconcepts.features;

import java.util.List;
import org.mlconcepts.lab.Values;

/**
 * How well one learner does on one source of data with one way to prepare its features.
 *
 * @param data where the rows come from
 * @param learner which model
 * @param features how its features were prepared
 * @param scores one a repeat, on rows that were not trained on; larger is better
 */
public record Measured(String data, String learner, String features, List<Double> scores) {

  public Measured {
    scores = List.copyOf(scores);
  }

  double[] values() {
    return Values.array(scores);
  }
}
