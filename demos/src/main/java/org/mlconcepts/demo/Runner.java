package org.mlconcepts.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Seed;

/** Runs experiments one after the other, in a pool of the wanted size. */
final class Runner {

  private final Console console;
  private final int threads;
  private final boolean verbose;

  /** The reader's own table is not fit for an experiment; the message says which, and why. */
  static final class Unfit extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Unfit(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * @param threads how many threads an experiment may use, or 0 for one a core
   * @param verbose whether a failure shows its stack trace
   */
  Runner(Console console, int threads, boolean verbose) {
    this.console = console;
    this.threads = threads;
    this.verbose = verbose;
  }

  /**
   * What came out, or nothing if the experiment failed; then the reason was told.
   *
   * @throws IllegalArgumentException if the reader's own table is not fit for the experiment
   */
  <E extends Record & Experiment<R>, R extends Record> Optional<Outcome> outcome(
      Selected<E, R> selected, Seed seed, ProgressLine progress) {
    return guarded(selected, progress, () -> Outcome.of(selected, seed, progress));
  }

  /**
   * The same, with its files written; no file is touched if the experiment failed.
   *
   * @throws Unfit if the reader's own table is not fit for the experiment
   */
  <E extends Record & Experiment<R>, R extends Record> Optional<Outcome> run(
      Selected<E, R> selected, Seed seed, ProgressLine progress, OutputFolder folder) {
    String slug = selected.exhibit().slug();
    Map<String, byte[]> files = new LinkedHashMap<>();
    Optional<Outcome> outcome =
        guarded(
            selected,
            progress,
            () -> {
              Outcome done = Outcome.of(selected, seed, progress);
              files.putAll(ResultFiles.of(done));
              return done;
            });
    files.forEach((name, bytes) -> folder.write(slug + "/" + name, bytes));
    return outcome;
  }

  private Optional<Outcome> guarded(
      Selected<?, ?> selected, ProgressLine progress, Supplier<Outcome> work) {
    String slug = selected.exhibit().slug();
    try {
      return Optional.of(inPool(work));
    } catch (RuntimeException | Error e) {
      if (selected.own().isPresent() && e instanceof IllegalArgumentException) {
        OwnTable own = selected.own().get();
        String reason = String.valueOf(e.getMessage());
        String told = slug + ": " + reason + own.afterReason(reason);
        throw new Unfit("--csv " + own.file() + ": " + told, e);
      }
      progress.clear();
      tell(slug, e);
      return Optional.empty();
    } finally {
      progress.clear();
    }
  }

  /** Does some work in the pool. */
  <T> T inPool(Supplier<T> work) {
    if (threads == 0) {
      return work.get();
    }
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(work::get).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private void tell(String slug, Throwable failure) {
    console.complain(
        "experiment "
            + slug
            + " failed: "
            + failure.getClass().getSimpleName()
            + ": "
            + failure.getMessage()
            + (verbose ? "" : " (add --verbose for the stack trace)"));
    if (verbose) {
      failure.printStackTrace(console.err());
    }
  }
}
