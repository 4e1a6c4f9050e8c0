package org.mlconcepts.demo;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that bring a reader's own table. */
final class OwnTableOptions {

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "A table of your own: CSV with a header line; may be packed with gzip.")
  private String csv = "";

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      description = "The column of the table to predict.")
  private String target = "";

  @Mixin private PositiveOption positive = new PositiveOption();

  /** The table, read; empty if none was asked for. */
  Optional<OwnTable> read() {
    if (csv.isEmpty()) {
      require(target.isEmpty(), "--target " + target + " needs a table: add --csv FILE");
      positive
          .value()
          .ifPresent(value ->
              require(
                  false, "--positive " + value + " needs a table: add --csv FILE --target COLUMN"));
      return Optional.empty();
    }
    return Optional.of(read("--csv ", csv));
  }

  /**
   * The table that must be there.
   *
   * @param file as it was named without {@code --csv}; empty if it was not
   */
  OwnTable required(String file) {
    require(
        csv.isEmpty() || file.isEmpty(),
        "FILE " + file + " and --csv " + csv + " are two tables; leave one of them out");
    require(!csv.isEmpty() || !file.isEmpty(), "a table is needed: add FILE, or --csv FILE");
    return file.isEmpty() ? read("--csv ", csv) : read("", file);
  }

  private OwnTable read(String option, String file) {
    require(!target.isEmpty(), option + file + " needs the column to predict: add --target COLUMN");
    return OwnTable.read(file, target, positive.value());
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
