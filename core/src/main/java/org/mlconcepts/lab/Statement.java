package org.mlconcepts.lab;

import java.util.Optional;

/**
 * A sentence of a usual model answer, in our own words, that can be put to the test.
 *
 * @param id stable, for example {@code Q2.04}
 * @param sentence the statement itself, without a closing full stop
 * @param definition why there is nothing to measure, where the sentence only fixes a meaning; else
 *     empty
 * @param scope what it was tried on, where the sentence speaks of more, for example {@code on
 *     images of 8 × 8 pixels}; it stands beside the verdict and changes none
 */
public record Statement(
    String id, String sentence, Optional<String> definition, Optional<String> scope) {

  public Statement {
    if (!id.matches("Q\\d+\\.\\d{2}")) {
      throw new IllegalArgumentException("id must look like Q2.04, but was \"" + id + "\"");
    }
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("sentence of " + id + " must not be blank");
    }
    if (scope.filter(words -> !words.matches("\\S.*[^.\\s]")).isPresent()) {
      throw new IllegalArgumentException(
          "scope of "
              + id
              + " must be words without a closing full stop, but was \""
              + scope.orElseThrow()
              + "\"");
    }
  }

  /** A statement whose sentence speaks of no more than what is tried. */
  public Statement(String id, String sentence, Optional<String> definition) {
    this(id, sentence, definition, Optional.empty());
  }

  /** A statement that an experiment judges. */
  public static Statement of(String id, String sentence) {
    return new Statement(id, sentence, Optional.empty());
  }

  /**
   * The same statement, tried on less than it speaks of.
   *
   * @param scope as it stands beside a verdict, after "tried"
   */
  public Statement tried(String scope) {
    return new Statement(id, sentence, definition, Optional.of(scope));
  }
}
