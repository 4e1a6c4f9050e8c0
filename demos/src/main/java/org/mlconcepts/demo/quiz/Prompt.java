package org.mlconcepts.demo.quiz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody wrote to be asked: a question in plain words, and where in the ledger its answer
 * stands. No answer is written here. A file holds one prompt a section:
 *
 * <pre>{@code
 * ## How many points of area does a forest pretend on pure noise?
 * number: more points Q5.12 SMOTE before the split, forest, noise
 * unit: points
 *
 * It has seen blends of its test rows.
 *
 * ## Which of the two predicts better?
 * side: Q8.05 five of two hundred features matter
 * - for = the lasso
 * - against = ridge
 * - undecided = they cannot be told apart
 *
 * ## Which treatment gains most?
 * largest: F1 at a cut that was chosen
 * - class weights = effect points Q5.02 class weights, fraud
 * - SMOTE = effect points Q5.02 SMOTE, fraud
 *
 * ## claim Q5.02
 * }</pre>
 *
 * Beside {@code largest} there are {@code smallest} and {@code order}, which takes three options or
 * more and asks for all of them, the largest first.
 *
 * @param question the words of the heading
 * @param kind {@code number}, {@code side}, {@code largest}, {@code smallest}, {@code order} or
 *     {@code claim}
 * @param source what stands behind the kind; a number in percent is a share of something
 * @param unit what a number counts; empty for other kinds
 * @param because what there is to learn from the answer, with facts in double braces; may be empty
 */
record Prompt(
    String question,
    String kind,
    String source,
    String unit,
    List<Option> options,
    String because) {

  /** One of several answers, and what the ledger is asked about it. */
  record Option(String label, String source) {}

  private static final List<String> KINDS =
      List.of("number", "side", "largest", "smallest", "order");
  private static final Pattern FIELD = Pattern.compile("([a-z]+): (.+)");
  private static final Pattern OPTION = Pattern.compile("- (.+?) = (.+)");
  private static final String CLAIM = "claim ";

  Prompt {
    options = List.copyOf(options);
  }

  /** The prompts of a question that are built into the program; none if there is no file. */
  static List<Prompt> bundled(String question) {
    try (InputStream file = Prompt.class.getResourceAsStream(question + ".md")) {
      return file == null
          ? List.of()
          : read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The prompts of a file.
   *
   * @throws IllegalArgumentException if a section is none; the message quotes its heading
   */
  static List<Prompt> read(String text) {
    return Arrays.stream(text.split("(?m)^## "))
        .skip(1) // what stands before the first heading
        .map(Prompt::section)
        .toList();
  }

  private static Prompt section(String section) {
    List<String> lines = section.lines().map(String::strip).toList();
    String heading = lines.get(0);
    String kind = "";
    String source = "";
    String unit = "";
    List<Option> options = new ArrayList<>();
    int next = 1;
    for (; next < lines.size() && !lines.get(next).isEmpty(); next++) {
      Matcher field = FIELD.matcher(lines.get(next));
      Matcher option = OPTION.matcher(lines.get(next));
      if (option.matches()) {
        options.add(new Option(option.group(1), option.group(2)));
      } else if (field.matches() && field.group(1).equals("unit")) {
        unit = field.group(2);
      } else if (field.matches() && KINDS.contains(field.group(1)) && kind.isEmpty()) {
        kind = field.group(1);
        source = field.group(2);
      } else {
        throw refused(heading, "cannot read \"" + lines.get(next) + "\"");
      }
    }
    String because =
        lines.subList(next, lines.size()).stream()
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
    return heading.startsWith(CLAIM)
        ? new Prompt("", "claim", heading.substring(CLAIM.length()), "", List.of(), because)
        : new Prompt(heading, kind, source, unit, options, because).checked();
  }

  private Prompt checked() {
    Optional<String> fault =
        switch (kind) {
          case "number" ->
              unit.isEmpty() || !options.isEmpty()
                  ? Optional.of("needs a unit, and no options")
                  : Optional.empty();
          case "side" ->
              options.stream()
                      .map(Option::label)
                      .toList()
                      .equals(List.of("for", "against", "undecided"))
                  ? Optional.empty()
                  : Optional.of("needs the options for, against and undecided, in this order");
          case "largest", "smallest" ->
              options.size() < 2 ? Optional.of("needs two options or more") : Optional.empty();
          case "order" ->
              options.size() < 3 ? Optional.of("needs three options or more") : Optional.empty();
          default -> Optional.of("needs one of " + String.join(", ", KINDS));
        };
    if (fault.isPresent()) {
      throw refused(question, fault.get());
    }
    return this;
  }

  private static IllegalArgumentException refused(String heading, String fault) {
    return new IllegalArgumentException("\"" + heading + "\" " + fault);
  }
}
