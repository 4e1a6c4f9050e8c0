package org.mlconcepts.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The questions in order, found by number, slug or experiment.
 *
 * @param questions in the order of their numbers; numbers, slugs and experiment slugs are unique
 */
public record Catalog(List<Question> questions) {

  /** An experiment with the question it belongs to. */
  public record Entry(Question question, Exhibit<?, ?> exhibit) {}

  public Catalog {
    questions = List.copyOf(questions);
    Set<String> names = new HashSet<>();
    for (Question question : questions) {
      require(
          names.add(String.valueOf(question.number())),
          "two questions have number " + question.number());
      require(names.add(question.slug()), "two entries are called " + question.slug());
      for (Exhibit<?, ?> exhibit : question.exhibits()) {
        require(names.add(exhibit.slug()), "two entries are called " + exhibit.slug());
      }
    }
  }

  /** Every experiment, in teaching order. */
  public List<Entry> entries() {
    return find("all");
  }

  /**
   * The experiments that a name stands for; none for a question that has none yet.
   *
   * @param what a question's number or slug, an experiment's slug, or {@code all}
   * @throws IllegalArgumentException if nothing is called that; the message names the nearest known
   *     name
   */
  public List<Entry> find(String what) {
    List<Entry> found = new ArrayList<>();
    List<String> known = new ArrayList<>(List.of("all"));
    boolean named = what.equals("all");
    for (Question question : questions) {
      String number = String.valueOf(question.number());
      boolean whole = what.equals("all") || what.equals(question.slug()) || what.equals(number);
      named |= whole;
      known.add(number);
      known.add(question.slug());
      for (Exhibit<?, ?> exhibit : question.exhibits()) {
        known.add(exhibit.slug());
        if (whole || what.equals(exhibit.slug())) {
          found.add(new Entry(question, exhibit));
        }
      }
    }
    if (!named && found.isEmpty()) {
      claim(what)
          .ifPresent(id -> {
            throw new IllegalArgumentException(
                "no question or experiment \""
                    + what
                    + "\"; it is a claim (see: mlconcepts claims "
                    + id
                    + ")");
          });
      throw new IllegalArgumentException(
          "no question or experiment \""
              + what
              + "\""
              + hint(what, known)
              + " (see: mlconcepts list)");
    }
    return List.copyOf(found);
  }

  /**
   * The experiment of that slug.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest known name
   */
  public Exhibit<?, ?> exhibit(String slug) {
    List<Entry> found = find(slug);
    if (found.size() != 1 || !found.get(0).exhibit().slug().equals(slug)) {
      throw new IllegalArgumentException(
          "one experiment is wanted, but \""
              + slug
              + "\" stands for "
              + found.size()
              + " (see: mlconcepts list "
              + slug
              + ")");
    }
    return found.get(0).exhibit();
  }

  /**
   * What to say after a name that nothing has: for a number which numbers there are, and else the
   * nearest known name, or the name of what has such a title, if there is any.
   */
  public String hint(String name, Collection<String> known) {
    Optional<String> number = Written.number(name);
    if (number.filter(known::contains).isPresent()) {
      return ", did you mean \"" + number.get() + "\"?";
    }
    if (number.isPresent() && !questions.isEmpty()) {
      return "; the questions are " + numbers();
    }
    String titled = titled(name);
    String near = Nearest.hint(name, known);
    return near.isEmpty() || (name.contains(" ") && !titled.isEmpty()) ? titled : near;
  }

  private String numbers() {
    IntSummaryStatistics numbers =
        questions.stream().mapToInt(Question::number).summaryStatistics();
    boolean gaps = numbers.getMax() - numbers.getMin() + 1 > questions.size();
    return gaps
        ? questions.stream()
            .map(question -> String.valueOf(question.number()))
            .collect(Collectors.joining(", "))
        : numbers.getMin() + " to " + numbers.getMax();
  }

  /** A hint at the first question or experiment whose title has these words. */
  private String titled(String name) {
    for (Question question : questions) {
      if (Written.isIn(question.question(), name)) {
        return ", did you mean \"" + question.slug() + "\"?";
      }
    }
    return entries().stream()
        .map(Entry::exhibit)
        .filter(exhibit -> Written.isIn(exhibit.shows(), name))
        .findFirst()
        .map(exhibit -> ", did you mean \"" + exhibit.slug() + "\"?")
        .orElse("");
  }

  /** The claim with that id, in whatever case, if there is one. */
  private Optional<String> claim(String what) {
    return questions.stream()
        .flatMap(question -> question.statements().stream())
        .map(Statement::id)
        .filter(id -> id.equalsIgnoreCase(what))
        .findFirst();
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
