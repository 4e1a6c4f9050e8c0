package org.mlconcepts.demo;

import java.util.List;
import java.util.concurrent.Callable;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mlconcepts list}. */
@Command(
    name = "list",
    description = "The questions, their experiments, what each shows and how long it takes.")
final class ListCommand implements Callable<Integer> {

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
    List<Question> questions = console.catalog().questions();
    if (json) {
      console
          .out()
          .print(Json.document(new Document(questions.stream().map(QuestionPart::of).toList())));
    } else {
      questions.forEach(this::print);
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
            java.util.Locale.ROOT,
            "%2d  %s  (%s)%n",
            question.number(),
            question.question(),
            question.slug());
    for (Exhibit<?, ?> exhibit : question.exhibits()) {
      String lead =
          String.format(
              java.util.Locale.ROOT, "    %-28s %3d s  ", exhibit.slug(), exhibit.seconds());
      console.out().println(Wrap.hanging(lead, exhibit.shows()));
    }
    console.out().println();
  }

  private static String example(List<Question> questions) {
    return questions.stream()
        .flatMap(question -> question.exhibits().stream())
        .map(Exhibit::slug)
        .findFirst()
        .orElse("all");
  }
}
