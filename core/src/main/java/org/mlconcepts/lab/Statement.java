package org.mlconcepts.lab;

import java.util.Optional;

/**
 * A sentence of a usual model answer, in our own words, that can be put to the test.
 *
 * @param id stable, for example {@code Q2.04}
 * @param sentence the statement itself, without a closing full stop
 * @param definition why there is nothing to measure, where the sentence only fixes a meaning; else
 *     empty
 */
public record Statement(String id, String sentence, Optional<String> definition) {

  public Statement {
    if (!id.matches("Q\\d+\\.\\d{2}")) {
      throw new IllegalArgumentException("id must look like Q2.04, but was \"" + id + "\"");
    }
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("sentence of " + id + " must not be blank");
    }
  }

  /** A statement that an experiment judges. */
  public static Statement of(String id, String sentence) {
    return new Statement(id, sentence, Optional.empty());
  }
}
