package org.mlconcepts.demo;

import java.io.PrintStream;
import java.util.function.Supplier;
import org.mlconcepts.lab.Catalog;

/**
 * What a command works with.
 *
 * @param questions the catalogue, made when a command asks for it
 * @param out where the answer goes
 * @param err where errors and progress go
 * @param terminal whether a person watches {@code err}
 */
record Console(Supplier<Catalog> questions, PrintStream out, PrintStream err, boolean terminal) {

  Catalog catalog() {
    return questions.get();
  }

  /** One line that says what is wrong. */
  void complain(String message) {
    err.println("mlconcepts: " + Wording.controlled(message).replaceAll("\\s*\\R\\s*", " "));
  }

  /** What is wrong in one line, then its reasons, each with what it is the reason for. */
  void complain(String message, Reasons reasons) {
    complain(message);
    reasons.lines().forEach(err::println);
  }
}
