package org.mlconcepts.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Runs repeats on all cores and returns their results in order, so that a sum over them is the same
 * for any thread count.
 *
 * <p>The work runs in the {@link java.util.concurrent.ForkJoinPool} of the calling thread, or in
 * the common pool. To choose the number of threads, call from inside a pool of that size. To stop
 * early, interrupt the calling thread or shut its pool down: repeats that run are finished, no
 * other is begun.
 */
public final class Repeats {

  private Repeats() {}

  /**
   * Runs {@code task} for 0..count-1. If repeats fail, the exception of the one with the lowest
   * index is thrown, just as it was thrown there and whatever the number of threads.
   *
   * @param what the part of the work, for the progress line
   * @param count how many repeats, at least 1
   * @param task must take every random draw from streams that its index names
   * @return the results in index order
   * @throws CancellationException if the calling thread or a running one was interrupted
   */
  public static <T> List<T> run(String what, int count, Progress progress, IntFunction<T> task) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, but was " + count);
    }
    Work<T> work = new Work<>(what, count, progress, task, Thread.currentThread());
    List<ForkJoinTask<Optional<T>>> repeats = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int index = i;
      repeats.add(ForkJoinTask.adapt(() -> work.repeat(index)));
    }
    ForkJoinTask.invokeAll(repeats);
    work.rethrow();
    return repeats.stream().map(repeat -> repeat.join().orElseThrow()).toList();
  }

  /** What the repeats of one run share. */
  private static final class Work<T> {
    private final String what;
    private final int count;
    private final Progress progress;
    private final IntFunction<T> task;
    private final Thread caller;
    private final AtomicInteger done = new AtomicInteger();
    private final ConcurrentSkipListMap<Integer, RuntimeException> failures =
        new ConcurrentSkipListMap<>();

    Work(String what, int count, Progress progress, IntFunction<T> task, Thread caller) {
      this.what = what;
      this.count = count;
      this.progress = progress;
      this.task = task;
      this.caller = caller;
    }

    /**
     * The result, or nothing if this repeat failed or need not be begun because an earlier one did.
     */
    Optional<T> repeat(int index) {
      if (failures.lowerKey(index) != null) {
        return Optional.empty();
      }
      try {
        if (caller.isInterrupted() || Thread.currentThread().isInterrupted()) {
          throw new CancellationException("interrupted while running " + what);
        }
        T result = task.apply(index);
        progress.step(what, done.incrementAndGet(), count);
        return Optional.of(result);
      } catch (RuntimeException e) {
        // Kept here, because a pool would throw a copy with another message when the thread is
        // another.
        failures.put(index, e);
        return Optional.empty();
      }
    }

    void rethrow() {
      if (!failures.isEmpty()) {
        throw failures.firstEntry().getValue();
      }
    }
  }
}
