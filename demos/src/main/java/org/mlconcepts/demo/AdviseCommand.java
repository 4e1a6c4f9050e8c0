package org.mlconcepts.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Advice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mlconcepts advise}. */
@Command(
    name = "advise",
    description = {
      "Which learner for your table: baselines first, then three learners, measured.",
      "The target must be yes or no. Categories and missing values are fine."
    })
final class AdviseCommand implements Callable<Integer> {

  private static final double NANOS = 1e9;

  @Option(
      names = "--csv",
      required = true,
      paramLabel = "FILE",
      description = "CSV with a header line; may be packed with gzip.")
  private String csv = "";

  @Option(
      names = "--target",
      required = true,
      paramLabel = "COLUMN",
      description = "The column to predict: two values, or several and --positive.")
  private String target = "";

  @Option(
      names = "--positive",
      paramLabel = "VALUE",
      description = "The value of the target that counts as yes (default: the rarer of two).")
  private String positive = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = RunCommand.WholeNumber.class,
      description = "Where folds and forests come from (default: 42).")
  private long seed = Seed.DEFAULT.value();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private final Console console;

  AdviseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    OwnTable own =
        OwnTable.read(csv, target, positive.isEmpty() ? Optional.empty() : Optional.of(positive));
    own.data().notes().forEach(console::complain);
    long start = System.nanoTime();
    ProgressLine progress = progress();
    Advice advice = Advice.of(own.data(), new Seed(seed), progress);
    progress.clear();
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

  private ProgressLine progress() {
    return new ProgressLine(
        console.terminal()
            ? console.err()
            : new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
        "advise");
  }
}
