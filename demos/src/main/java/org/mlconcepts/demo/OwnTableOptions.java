package org.mlconcepts.demo;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that bring a reader's own table. */
final class OwnTableOptions {

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Run on this table instead; experiments that cannot are left out.")
  private String csv = "";

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      description = "The column of the table to predict.")
  private String target = "";

  @Option(
      names = "--positive",
      paramLabel = "VALUE",
      description = "The value of the target that counts as yes (default: the rarer of two).")
  private String positive = "";

  /** The table, read; empty if none was asked for. */
  Optional<OwnTable> read() {
    if (csv.isEmpty()) {
      require(target.isEmpty(), "--target " + target + " needs a table: add --csv FILE");
      require(
          positive.isEmpty(),
          "--positive " + positive + " needs a table: add --csv FILE --target COLUMN");
      return Optional.empty();
    }
    require(
        !target.isEmpty(), "--csv " + csv + " needs the column to predict: add --target COLUMN");
    return Optional.of(
        OwnTable.read(csv, target, positive.isEmpty() ? Optional.empty() : Optional.of(positive)));
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
