package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mlconcepts.lab.Catalog;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mlconcepts list}. */
@Command(
    name = "list",
    description = {
      "The questions, their experiments, what each shows and how long it takes.",
      "With a name: these experiments with the settings that --set changes."
    })
final class ListCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "WHAT",
      arity = "0..*",
      description =
          "A question's number or name, an experiment's name, or all; without it the whole list.")
  private List<String> what = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private final Console console;

  ListCommand(Console console) {
    this.console = console;
  }

  private record Document(List<QuestionPart> questions) {}

  private record QuestionPart(
      int number, String slug, String question, List<ExperimentPart> experiments) {
    static QuestionPart of(Question question) {
      return new QuestionPart(
          question.number(),
          question.slug(),
          question.question(),
          question.exhibits().stream().map(ExperimentPart::of).toList());
    }
  }

  private record ExperimentPart(String slug, String shows, int seconds, Record settings) {
    static ExperimentPart of(Exhibit<?, ?> exhibit) {
      return new ExperimentPart(
          exhibit.slug(), exhibit.shows(), exhibit.seconds(), exhibit.defaults());
    }
  }

  @Override
  public Integer call() {
    if (!what.isEmpty()) {
      if (json) {
        throw new IllegalArgumentException(
            "--json prints the whole list and takes no WHAT, but was given \""
                + String.join(" ", what)
                + "\"; leave one of the two out");
      }
      // All names are looked up before the first line, so that a mistake leaves no half list.
      what.stream()
          .map(console.catalog()::find)
          .flatMap(List::stream)
          .distinct()
          .toList()
          .forEach(this::printSettings);
      return Commands.DONE;
    }
    List<Question> questions = console.catalog().questions();
    if (json) {
      console
          .out()
          .print(Json.document(new Document(questions.stream().map(QuestionPart::of).toList())));
    } else {
      questions.forEach(this::print);
      console.out().println("Settings of one: mlconcepts list " + example(questions));
      console
          .out()
          .println(
              "Run one: mlconcepts run 2, mlconcepts run "
                  + example(questions)
                  + ", mlconcepts run all");
    }
    return Commands.DONE;
  }

  private void print(Question question) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%2d  %s  (%s)%n",
            question.number(),
            question.question(),
            question.slug());
    for (Exhibit<?, ?> exhibit : question.exhibits()) {
      String lead =
          String.format(Locale.ROOT, "    %-28s %3d s  ", exhibit.slug(), exhibit.seconds());
      console.out().println(Wrap.hanging(lead, exhibit.shows()));
    }
    console.out().println();
  }

  private void printSettings(Catalog.Entry entry) {
    Exhibit<?, ?> exhibit = entry.exhibit();
    String lead = String.format(Locale.ROOT, "%-28s %3d s  ", exhibit.slug(), exhibit.seconds());
    console.out().println(Wrap.hanging(lead, exhibit.shows()));
    for (String name : Settings.names(exhibit.defaults())) {
      Object value = Settings.get(exhibit.defaults(), name);
      console.out().println("    --set " + name + "=" + TryAgain.value(value) + others(value));
    }
    console.out().println();
  }

  /** The words that an enum setting knows beside its default. */
  private static String others(Object value) {
    if (!(value instanceof Enum<?> constant)) {
      return "";
    }
    List<String> words = new ArrayList<>();
    for (Enum<?> each : constant.getDeclaringClass().getEnumConstants()) {
      if (each != constant) {
        words.add(Settings.word(each));
      }
    }
    return "   (or " + String.join(", ", words) + ")";
  }

  private static String example(List<Question> questions) {
    return questions.stream()
        .flatMap(question -> question.exhibits().stream())
        .map(Exhibit::slug)
        .findFirst()
        .orElse("all");
  }
}
