package org.mlconcepts.demo;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.mlconcepts.model.Advice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mlconcepts advise}. */
@Command(
    name = "advise",
    description = {
      "Which learner for your table: baselines first, then three learners, measured.",
      "The target must be yes or no. Categories and missing values are fine."
    })
final class AdviseCommand implements Callable<Integer> {

  private static final double NANOS = 1e9;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "CSV with a header line; may be packed with gzip.")
  private String file = "";

  @Mixin private OwnTableOptions table = new OwnTableOptions();

  @Mixin private SeedOption seed = new SeedOption();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private final Console console;

  AdviseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    OwnTable own = table.required(file);
    long start = System.nanoTime();
    ProgressLine progress = ProgressLine.on(console, "advise");
    Advice advice = Advice.of(own.data(), seed.seed(), progress);
    progress.clear();
    own.notes().forEach(console::complain);
    if (json) {
      console.out().print(Json.document(advice));
    } else {
      new AdviceLines(console.out()).print(advice);
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "Measured in %.1f seconds on this machine.",
                  (System.nanoTime() - start) / NANOS));
    }
    return Commands.DONE;
  }
}
