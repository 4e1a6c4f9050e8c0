package org.mlconcepts.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Runs repeats on all cores and returns their results in order, so that a sum over them is the same for any thread count.
 *
 * <p>The work runs in the {@link java.util.concurrent.ForkJoinPool} of the calling thread, or in the common pool. To choose
 * the number of threads, call from inside a pool of that size.
 */
public final class Repeats {

  private Repeats() {}

  /**
   * Runs {@code task} for 0..count-1.
   *
   * @param what the part of the work, for the progress line
   * @param count how many repeats, at least 1
   * @param task must take every random draw from streams that its index names
   * @return the results in index order
   * @throws CancellationException if a running thread was interrupted
   */
  public static <T> List<T> run(String what, int count, Progress progress, IntFunction<T> task) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, but was " + count);
    }
    AtomicInteger done = new AtomicInteger();
    List<ForkJoinTask<T>> tasks = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int index = i;
      tasks.add(
          ForkJoinTask.adapt(
              () -> {
                if (Thread.currentThread().isInterrupted()) {
                  throw new CancellationException("interrupted while running " + what);
                }
                T result = task.apply(index);
                progress.step(what, done.incrementAndGet(), count);
                return result;
              }));
    }
    ForkJoinTask.invokeAll(tasks);
    List<T> results = new ArrayList<>(count);
    for (ForkJoinTask<T> each : tasks) {
      results.add(each.join());
    }
    return results;
  }
}
