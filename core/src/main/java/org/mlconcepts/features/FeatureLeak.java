package org.mlconcepts.features;

import java.util.List;
import org.mlconcepts.lab.Seed;

/** A leak with the honest way beside it. */
interface FeatureLeak {

  /** What is done too early or on the wrong rows. */
  String leak();

  /** Where the rows come from. */
  String data();

  /** The score. */
  String measure();

  /** Whether there is nothing to learn. */
  boolean noise();

  /** Scores of one draw: leaky, honest, and on rows that neither has seen. */
  record Scores(double leaky, double honest, double fresh) {}

  /** Prepares, trains and scores both ways on the same rows and folds. */
  Scores scores(Seed seed);

  /** All leaks, for invented sources of so many rows. */
  static List<FeatureLeak> all(int rows) {
    return List.of(
        new SelectionLeak(rows),
        new EncodingLeak(rows),
        GroupLeak.people(),
        GroupLeak.vowels(),
        new TimeLeak(),
        new BestOfManyLeak(rows),
        new ScalerLeak(rows));
  }
}
