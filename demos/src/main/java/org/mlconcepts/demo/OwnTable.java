package org.mlconcepts.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.mlconcepts.data.Dataset;

/**
 * A reader's own table.
 *
 * @param file as it was named on the command line
 * @param target the column to predict
 * @param positive the value of it that counts as yes, if one was named
 * @param data what was read
 */
public record OwnTable(String file, String target, Optional<String> positive, Dataset data) {

  static OwnTable read(String file, String target, Optional<String> positive) {
    return new OwnTable(file, target, positive, Dataset.ofCsv(Path.of(file), target, positive));
  }
}
