package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  @Test
  void withoutACommandTheUsageIsShown() {
    Shell shell = Shell.run();
    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("Usage: mlconcepts", "list", "run", "claims");
    assertThat(shell.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--help", "list --help", "run --help", "claims -h", "help", "help run"})
  void helpIsNotAnError(String line) {
    Shell shell = Shell.run(line.split(" "));
    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("Usage: mlconcepts");
    assertThat(shell.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "lst | no command \"lst\", did you mean \"list\"?",
        "list --jsn | no option \"--jsn\", did you mean \"--json\"?",
        "list more | no question or experiment \"more\"",
        "datasets show one more | \"more\" is one argument too many",
        "run | WHAT",
        "run bent-coin --sed 3 | no option \"--sed\", did you mean \"--seed\"?",
        "run bent-coin --seed x | --seed must be a whole number such as 42, but was \"x\"",
        "run bent-coin --seed | '--seed'",
        "run bent-coin --seed 1 --seed 2 | '--seed'",
        "run bent-coin --threads 0 | --threads must be a whole number from 1 to 1024, but was"
            + " \"0\"",
        "run bent-coin --threads -2 | must be a whole number from 1 to 1024, but was \"-2\"",
        "run bent-coin --threads 99999 | --threads must be a whole number from 1 to 1024, but was"
            + " \"99999\"",
        "run bent-coin --repeats many | --repeats must be a whole number of at least 1, but was"
            + " \"many\"",
        "run bent-coin --repeats 1 | --repeats 1: bent-coin: repeats must be at least 2, but was 1",
        "run surprise --repeats 5 | --repeats 5: surprise has no setting \"repeats\"; known: how",
        "run bent-con | no question or experiment \"bent-con\", did you mean \"bent-coin\"?",
        "run 11 | no question or experiment \"11\"; the questions are 1 to 2 (see: mlconcepts"
            + " list)",
        "list 0 | no question or experiment \"0\"; the questions are 1 to 2",
        "run bent-coin --set heads | --set must be name=value, such as --set repeats=50, but was"
            + " \"heads\"",
        "run bent-coin --set =1 | --set must be name=value",
        "run bent-coin --set head=1 | --set head=1: bent-coin has no setting \"head\", did you mean"
            + " \"heads\"?; known: tosses",
        "run all --set head=1 | none of the 6 experiments has a setting \"head\", did you mean"
            + " \"heads\"?; known: tosses",
        "run bent-coin --set heads=half | heads must be a number such as 0.25, but was \"half\"",
        "run bent-coin --set thrower=dog | thrower must be one of steady-hand, machine, but was"
            + " \"dog\"",
        "run bent-coin --seed 99999999999999999999 | --seed must be a whole number from -2^63 to"
            + " 2^63 - 1, but was \"99999999999999999999\"",
        "claims 7 | no question, experiment or claim \"7\"; the questions are 1 to 2",
        "claims q1.2 | no question, experiment or claim \"q1.2\", did you mean \"Q1.02\"?",
        "run q1.02 | no question or experiment \"q1.02\"; it is a claim (see: mlconcepts claims"
            + " Q1.02)",
        "run Bent-Coin | no question or experiment \"Bent-Coin\", did you mean \"bent-coin\"?",
        "run COINS | did you mean \"coins\"?",
        "Run 1 | no command \"Run\", did you mean \"run\"?",
        "embed Bent | no question or experiment \"Bent\", did you mean \"bent-coin\"?",
        "quiz eleven | no question or experiment \"eleven\"; the questions are 1 to 2",
        "quiz two | no question or experiment \"two\", did you mean \"2\"?",
        "report q1 | no question or experiment \"q1\", did you mean \"1\"?",
        "report coins --repeats 0 | --repeats must be a whole number of at least 1, but was \"0\"",
        "embed bent-coin --repeats 1 | --repeats 1: bent-coin: repeats must be at least 2, but was"
            + " 1",
        "quiz --items many | --items must be a whole number, but was \"many\"",
        "quiz --file ../demos | --file must be a file that can be written, but ../demos is a"
            + " folder",
        "quiz --file pom.xml/quiz.csv | pom.xml is a file; choose another",
        "claims bent-con | did you mean \"bent-coin\"?",
        "help rnu | rnu",
        "claims Q1.99 | no question, experiment or claim \"Q1.99\", did you mean \"Q1.0",
      })
  void badUsageIsOneLineThatNamesTheArgumentAndTheRule(String line, String message) {
    Shell shell = Shell.run(line.split(" "));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).startsWith("mlconcepts: ").contains(message).hasLineCount(1);
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void anExperimentIsSuggestedByTheWordsOfItsTitle() {
    assertThat(Shell.run("run", "how many SAY yes?").err())
        .contains("no question or experiment \"how many SAY yes?\", did you mean \"yes-share\"?")
        .hasLineCount(1);
    assertThat(Shell.withRealCatalogue("run", "Bias").err()).contains("mean \"bias-variance\"?");
    assertThat(Shell.withRealCatalogue("run", "difference between L1 and L2").err())
        .contains("mean \"regularization\"?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "list",
        "run",
        "report",
        "claims",
        "metrics",
        "advise",
        "train-model",
        "serve-model",
        "measure-latency",
        "datasets",
        "datasets show",
        "datasets export",
        "embed",
        "quiz",
        "class-path",
        "help"
      })
  void helpFitsEightyColumnsAndBreaksNoSentence(String command) {
    Shell shell = Shell.run((command + " --help").strip().split(" "));

    assertThat(shell.code()).isZero();
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= 80);
    List<String> lines = shell.out().lines().toList();
    for (int i = 1; i < lines.size(); i++) { // a line that could have held the next word was cut
      String line = lines.get(i);
      int word = line.strip().replaceFirst(" .*", "").length();
      if (line.matches("[a-z].*") && !line.startsWith("jshell")) {
        assertThat(lines.get(i - 1).length() + 1 + word).as(line).isGreaterThan(78);
      }
    }
  }

  @Test
  void theVersionIsTheOneThatWasBuilt() {
    for (String option : new String[] {"--version", "-V"}) {
      Shell shell = Shell.run(option);
      assertThat(shell.code()).isZero();
      assertThat(shell.out()).matches("mlconcepts \\d+\\.\\d+\\.\\S+ \\(Java \\d.*\\)\\R");
    }
  }

  @Test
  void theStackTraceIsShownOnRequest() {
    Shell shell = Shell.run("run", "nothing", "--verbose");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .startsWith("mlconcepts: no question")
        .contains("\tat org.mlconcepts.lab.Catalog.find");
  }
}
