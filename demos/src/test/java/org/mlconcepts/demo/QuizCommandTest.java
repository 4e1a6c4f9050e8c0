package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.Questions;
import org.mlconcepts.demo.quiz.QuizItem;
import org.mlconcepts.demo.quiz.QuizItems;
import org.mlconcepts.lab.Catalog;
import picocli.CommandLine;

class QuizCommandTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  private String quiz(Instant now, String answers, String... arguments) {
    return quiz(Questions::catalog, now, answers, arguments);
  }

  private static String quiz(
      Supplier<Catalog> catalog, Instant now, String answers, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Console console = new Console(catalog, print, print, false);
    QuizCommand command =
        new QuizCommand(
            console,
            new BufferedReader(new StringReader(answers)),
            Clock.fixed(now, ZoneOffset.UTC));
    CommandLine line = new CommandLine(command);
    line.setExecutionExceptionHandler((e, c, p) -> {
      print.println(e.getMessage());
      return Commands.USAGE;
    });
    line.execute(arguments);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String[] arguments(String items) {
    return new String[] {"5", "--items", items, "--file", folder.resolve("q.csv").toString()};
  }

  /** The first item of question 5. */
  private static QuizItem first() {
    return QuizItems.of(Ledger.bundled(Questions.catalog().questions().get(4)).orElseThrow())
        .get(0);
  }

  /** A number that agrees with the first item, which asks for one. */
  private static String right() {
    return String.valueOf(((QuizItem.OfNumber) first()).value());
  }

  @Test
  void aRightAnswerIsScoredAndAskedAgainInThreeDays() {
    String said = quiz(NOW, right() + "\n90\n", arguments("1"));

    assertThat(said)
        .contains("1/1  " + first().basis().claim())
        .contains("Right. Brier score 0.01.")
        .contains("See for yourself: mlconcepts run ")
        .contains("1 of 1 right; you expected 0.90.");
    assertThat(quiz(NOW, "", arguments("1")))
        .doesNotContain(first().basis().question().substring(0, 30));
    assertThat(quiz(NOW.plusSeconds(3 * 86_400), "", arguments("1")))
        .contains("1/1  " + first().basis().claim());
  }

  @Test
  void aWrongAnswerCostsWhatItWasSureOf() {
    assertThat(quiz(NOW, "-" + right() + "\n80 %\n", arguments("1")))
        .contains("Not so. Brier score 0.64.")
        .contains("0 of 1 right; you expected 0.80.");
  }

  @Test
  void aSlipIsToldAndAskedAgain() {
    String said = quiz(NOW, "perhaps\n" + right() + "\n120\nten\n50\n", arguments("1"));

    assertThat(said)
        .contains("but was \"perhaps\"")
        .contains("a percentage must be in 0..100, but was \"120\"")
        .contains("but was \"ten\"")
        .containsOnlyOnce("How likely are you right")
        .contains("Again: ")
        .contains("Brier score 0.25.");
  }

  @Test
  void theEndOfTheAnswersEndsTheQuiz() {
    assertThat(quiz(NOW, "q\n", arguments("3"))).contains("1/3").doesNotContain("2/3");
    assertThat(quiz(NOW, "", arguments("3")))
        .contains("1/3")
        .contains("answered 0 of 3; the answers ended")
        .doesNotContain("Brier score");
    assertThat(quiz(NOW, right() + "\n90\n", arguments("3")))
        .contains("answered 1 of 3; the answers ended");
  }

  @Test
  void whatCanBeAskedIsListedWithoutAnswers() {
    assertThat(quiz(NOW, "", "5", "--list"))
        .contains("Q5.01: ")
        .contains(first().basis().claim() + ": " + first().basis().question())
        .doesNotContain(first().measured().get(0));
  }

  @Test
  void aPromptThatTheLedgerDoesNotAnswerIsTold() {
    assertThat(quiz(Coins::catalog, NOW, "", "--list", "coins"))
        .contains("5 prompts of question 1 have no answer in the ledger yet: claim Q11.01 | ")
        .contains(" | How high do they fly?")
        .doesNotContain(": How high do they fly? ");
    assertThat(quiz(NOW, "", "5", "--list")).doesNotContain("no answer in the ledger");
  }

  @Test
  void mistakesAreToldInOneLine() {
    assertThat(quiz(NOW, "", "5", "--items", "0"))
        .isEqualToIgnoringNewLines("--items must be at least 1, but was 0");
    assertThat(quiz(NOW, "", "imbalanced")).contains("no question or experiment \"imbalanced\"");
  }
}
