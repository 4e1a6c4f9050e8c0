package org.mlconcepts.demo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Seed;

/** Runs experiments one after the other and writes the files of each as soon as it is done. */
final class Runner {

  private final OutputFolder folder;
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
  Runner(OutputFolder folder, Console console, int threads, boolean verbose) {
    this.folder = folder;
    this.console = console;
    this.threads = threads;
    this.verbose = verbose;
  }

  /**
   * What came out, or nothing if the experiment failed; then the reason was told and no file was
   * touched.
   *
   * @throws Unfit if the reader's own table is not fit for the experiment
   */
  <E extends Record & Experiment<R>, R extends Record> Optional<Outcome> run(
      Selected<E, R> selected, Seed seed, ProgressLine progress) {
    String slug = selected.exhibit().slug();
    Optional<Outcome> outcome = Optional.empty();
    Map<String, byte[]> files = Map.of();
    try {
      Outcome done = inPool(() -> Outcome.of(selected, seed, progress));
      files = inPool(() -> ResultFiles.of(done));
      outcome = Optional.of(done);
    } catch (RuntimeException | Error e) {
      progress.clear();
      if (selected.own().isPresent() && e instanceof IllegalArgumentException) {
        String csv = "--csv " + selected.own().get().file() + ": " + slug + ": ";
        throw new Unfit(csv + e.getMessage(), e);
      }
      tell(slug, e);
      return Optional.empty();
    }
    progress.clear();
    files.forEach((name, bytes) -> folder.write(slug + "/" + name, bytes));
    return outcome;
  }

  private <T> T inPool(Supplier<T> work) {
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
