package org.mlconcepts.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Playable;

/**
 * Reads a result: which claims it judges and how it is drawn. Both are pure functions of the
 * result.
 *
 * @param <E> the experiment
 * @param <R> its result
 */
public interface Reading<E extends Record & Experiment<R>, R extends Record> {

  /** The claims that this result judges, in the order of their ids. */
  List<Claim> claims(E experiment, R result);

  /**
   * Why this result does not judge a claim that others of this experiment do, by the id of the
   * claim; where nothing more exact can be said, nothing is.
   */
  default Map<String, String> notJudged(E experiment, R result) {
    return Map.of();
  }

  /** The charts of this result, the most telling first. */
  List<Chart> charts(E experiment, R result);

  /** The figures of this result that a reader can move; none unless the reading makes some. */
  default List<Playable> playables(E experiment, R result) {
    return List.of();
  }

  /**
   * A saved model whose service shows the same on the reader's machine, for whoever prints the
   * result and has a clock; none unless the reading has one. It is no part of the result.
   */
  default Optional<byte[]> servedModel(E experiment) {
    return Optional.empty();
  }
}
