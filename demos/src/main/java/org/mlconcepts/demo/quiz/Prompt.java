package org.mlconcepts.demo.quiz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * more and asks for all of them, the largest first. A line {@code most: 100} says that a number
 * cannot be larger, as of a hundred pairs; {@code id: credits} tells a prompt from another of the
 * same kind about the same claim, so that its answers stay its own wherever it stands.
 *
 * @param question the words of the heading
 * @param kind {@code number}, {@code side}, {@code largest}, {@code smallest}, {@code order} or
 *     {@code claim}
 * @param source what stands behind the kind; a number in percent is a share of something
 * @param because what there is to learn from the answer, with facts in double braces; may be empty
 * @param name tells it from another prompt of the same kind about the same claim; may be empty
 */
record Prompt(
    String question,
    String kind,
    String source,
    Scale scale,
    List<Option> options,
    String because,
    String name) {

  /**
   * What a number is told in.
   *
   * @param unit what it counts; empty for other kinds
   * @param most the largest size that it can have by nature; empty if there is none
   */
  record Scale(String unit, String most) {}

  /** One of several answers, and what the ledger is asked about it. */
  record Option(String label, String source) {}

  private static final List<String> KINDS =
      List.of("number", "side", "largest", "smallest", "order");
  private static final Set<String> OTHERS = Set.of("unit", "most", "id");
  private static final String FACT = "effect, more or less, a unit, a claim and a condition";
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern POSITIVE = Pattern.compile("[1-9]\\d{0,8}");
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
    List<Prompt> prompts =
        Arrays.stream(text.split("(?m)^## "))
            .skip(1) // what stands before the first heading
            .map(Prompt::section)
            .toList();
    Set<String> ids = new HashSet<>();
    for (Prompt prompt : prompts) {
      if (!ids.add(prompt.id())) {
        throw refused(
            prompt.heading(),
            "has the id " + prompt.id() + " of another prompt; give it one, such as id: credits");
      }
    }
    return prompts;
  }

  private static Prompt section(String section) {
    List<String> lines = section.lines().map(String::strip).toList();
    String heading = lines.get(0);
    Map<String, String> fields = new LinkedHashMap<>();
    List<Option> options = new ArrayList<>();
    int next = 1;
    for (; next < lines.size() && !lines.get(next).isEmpty(); next++) {
      Matcher field = FIELD.matcher(lines.get(next));
      Matcher option = OPTION.matcher(lines.get(next));
      if (option.matches()) {
        options.add(new Option(option.group(1), option.group(2)));
      } else if (!field.matches() || !isNew(field.group(1), fields)) {
        throw refused(heading, "cannot read \"" + lines.get(next) + "\"");
      } else {
        fields.put(field.group(1), field.group(2));
      }
    }
    String because =
        lines.subList(next, lines.size()).stream()
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
    if (heading.startsWith(CLAIM)) {
      if (!fields.isEmpty() || !options.isEmpty()) {
        throw refused(heading, "takes no fields and no options");
      }
      return of("", Map.of("claim", heading.substring(CLAIM.length())), List.of(), because);
    }
    return of(heading, fields, options, because).checked();
  }

  /** A section has one kind, and each other field at most once. */
  private static boolean isNew(String field, Map<String, String> fields) {
    return KINDS.contains(field)
        ? fields.keySet().stream().noneMatch(KINDS::contains)
        : OTHERS.contains(field) && !fields.containsKey(field);
  }

  private static Prompt of(
      String question, Map<String, String> fields, List<Option> options, String because) {
    String kind =
        fields.keySet().stream().filter(name -> !OTHERS.contains(name)).findFirst().orElse("");
    return new Prompt(
        question,
        kind,
        fields.getOrDefault(kind, ""),
        new Scale(fields.getOrDefault("unit", ""), fields.getOrDefault("most", "")),
        options,
        because,
        fields.getOrDefault("id", ""));
  }

  /** The line that it began with. */
  String heading() {
    return kind.equals("claim") ? CLAIM + source : question;
  }

  /** The claim whose evidence answers it: of several options that of the first. */
  String claim() {
    return switch (kind) {
      case "claim" -> source;
      case "side" -> word(source, 0);
      case "number" -> word(source, 2);
      default -> word(options.get(0).source(), 2);
    };
  }

  /** The claim, the kind and what tells it from others of both: {@code Q8.05/number-credits}. */
  String id() {
    return claim()
        + "/"
        + (kind.equals("claim") ? "verdict" : kind)
        + (name.isEmpty() ? "" : "-" + name);
  }

  private String word(String text, int index) {
    String[] words = text.split("\\s+", -1);
    if (words.length < index + 2) {
      throw refused(question, "needs " + FACT.substring(index == 0 ? FACT.indexOf("a claim") : 0));
    }
    return words[index];
  }

  private Prompt checked() {
    Optional<String> fault = fault().or(this::faultOfFields);
    if (fault.isPresent()) {
      throw refused(question, fault.get());
    }
    return this;
  }

  private Optional<String> faultOfFields() {
    if (!name.isEmpty() && !WORD.matcher(name).matches()) {
      return Optional.of("needs an id of small letters, digits and -, but has \"" + name + "\"");
    }
    if (scale.most().isEmpty()) {
      return Optional.empty();
    }
    return kind.equals("number") && POSITIVE.matcher(scale.most()).matches()
        ? Optional.empty()
        : Optional.of("has a most, which is for numbers, and a whole number above 0");
  }

  private Optional<String> fault() {
    return switch (kind) {
      case "number" ->
          scale.unit().isEmpty() || !options.isEmpty()
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
  }

  private static IllegalArgumentException refused(String heading, String fault) {
    return new IllegalArgumentException("\"" + heading + "\" " + fault);
  }
}
