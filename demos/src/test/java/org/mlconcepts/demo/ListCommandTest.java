package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListCommandTest {

  @Test
  void everyExperimentIsListedWithWhatItShowsAndHowLongItTakes() {
    Shell shell = Shell.run("list");
    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .contains(
            " 1  Is a coin <fair>",
            "(coins)",
            "bent-coin",
            "1 s  How often a bent coin shows heads");
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void withANameItListsTheSettings() {
    assertThat(Shell.run("list", "bent-coin").out())
        .contains("--set tosses=100", "--set thrower=steady-hand   (or ");
    Shell unknown = Shell.run("list", "bent-coin", "bnet-coin");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).contains("bnet-coin").hasLineCount(1);
    assertThat(Shell.run("list", "bent-coin", "--json").code()).isEqualTo(2);
  }

  @Test
  void theHelpCountsNoQuestions() {
    assertThat(Shell.run("list", "--help").out()).doesNotContain("1..10");
  }

  @Test
  void asJsonItIsOneDocument() {
    JsonNode questions =
        JsonMapper.shared().readTree(Shell.run("list", "--json").out()).required("questions");
    assertThat(questions.size()).isEqualTo(2);
    JsonNode coins = questions.get(0);
    assertThat(coins.propertyNames()).containsExactly("number", "slug", "question", "experiments");
    JsonNode experiment = coins.required("experiments").get(0);
    assertThat(experiment.propertyNames()).containsExactly("slug", "shows", "seconds", "settings");
    assertThat(experiment.required("settings").toString())
        .isEqualTo(
            "{\"tosses\":100,\"heads\":0.7,\"thrower\":\"steady-hand\",\"repeats\":20,\"note\":\"plain\"}");
  }
}
