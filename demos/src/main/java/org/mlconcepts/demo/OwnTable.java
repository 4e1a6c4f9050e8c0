package org.mlconcepts.demo;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mlconcepts.data.ColumnChoice;
import org.mlconcepts.data.Dataset;

/**
 * A reader's own table.
 *
 * @param file as it was named on the command line
 * @param target the column to predict
 * @param positive the value of it that counts as yes, if one was named
 * @param data what was read
 * @param notes what the reader should know of how it was read, each one line
 */
public record OwnTable(
    String file, String target, Optional<String> positive, Dataset data, List<String> notes) {

  public OwnTable {
    notes = List.copyOf(notes);
  }

  static OwnTable read(String file, String target, Optional<String> positive) {
    Dataset data = Dataset.ofCsv(path(file), target, positive);
    return new OwnTable(file, target, positive, data, data.notes());
  }

  /** The same without the columns that experiments cannot predict from; a note names each. */
  OwnTable usable() {
    if (data.table().names().size() == 1) {
      throw new IllegalArgumentException(
          file + " must have a column to predict from, but the target is alone");
    }
    ColumnChoice choice = ColumnChoice.of(data.features());
    List<String> out = choice.leftOut().stream().map(ColumnChoice.LeftOut::words).toList();
    if (choice.used().isEmpty()) {
      throw new IllegalArgumentException(
          file + " must have a column to predict from, but " + String.join("; ", out));
    }
    int[] rows = IntStream.range(0, data.table().rows()).toArray();
    List<String> all =
        Stream.concat(notes.stream(), out.stream()).toList();
    return new OwnTable(file, target, positive, data.select(choice.used(), rows), all);
  }

  private static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("not the name of a file: \"" + file + "\"", e);
    }
  }
}
