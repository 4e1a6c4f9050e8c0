package org.mlconcepts.lab;

/**
 * A record of settings that can be run. Equal settings and an equal seed give an equal result, on
 * any thread count, JDK, locale and time zone.
 *
 * @param <R> the result: a record of named values
 */
@FunctionalInterface
public interface Experiment<R extends Record> {

  /**
   * Runs the experiment.
   *
   * @param seed where every random draw comes from
   * @param progress who is told how far the work has come
   * @throws java.util.concurrent.CancellationException if the running thread was interrupted
   */
  R run(Seed seed, Progress progress);

  /** Runs the experiment without telling anybody how far it has come. */
  default R run(Seed seed) {
    return run(seed, Progress.silent());
  }
}
