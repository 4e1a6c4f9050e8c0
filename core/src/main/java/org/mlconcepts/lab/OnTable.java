package org.mlconcepts.lab;

import org.mlconcepts.data.Dataset;

/**
 * An experiment that can also run on a reader's own table, so that the reader sees which claims
 * hold there. Its settings that describe data do not apply then.
 *
 * @param <R> the result, the same as without a table
 */
public interface OnTable<R extends Record> extends Experiment<R> {

  /**
   * Runs the experiment on a table.
   *
   * @param data the table with its target, read from a CSV file
   * @param seed where every random draw comes from
   * @param progress who is told how far the work has come
   * @throws IllegalArgumentException if the table is not fit for it, for example because the target
   *     is not yes or no; the message says what is needed
   */
  R run(Dataset data, Seed seed, Progress progress);
}
