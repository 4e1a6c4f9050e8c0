package org.mlconcepts.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The column that is to be predicted.
 *
 * @param column its name
 * @param positive for a yes-or-no question, the value that counts as yes
 * @param classes how many rows each value has, in code-point order; empty for a numeric target
 */
public record Target(String column, Optional<String> positive, List<ClassCount> classes) {

  /** A value of the target and the number of rows that have it. */
  public record ClassCount(String value, int rows) {}

  public Target {
    classes = List.copyOf(classes);
  }

  static Target number(String column) {
    return new Target(column, Optional.empty(), List.of());
  }

  static Target yesOrNo(String column, String positive, ClassCount... classes) {
    return new Target(column, Optional.of(positive), Arrays.asList(classes));
  }

  static Target oneOf(String column, ClassCount... classes) {
    return new Target(column, Optional.empty(), Arrays.asList(classes));
  }

  static ClassCount of(String value, int rows) {
    return new ClassCount(value, rows);
  }
}
