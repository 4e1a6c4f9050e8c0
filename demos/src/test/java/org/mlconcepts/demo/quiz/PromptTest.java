package org.mlconcepts.demo.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {

  @Test
  void aSectionIsAQuestionWithASourceOptionsAndALesson() {
    List<Prompt> prompts =
        Prompt.read(
            """
            # Not read

            ## How much?
            number: more points Q5.02 a, b = c
            unit: points

            It is so.
            Really, {{more points Q5.02 a}}.

            ## Which?
            smallest: of these
            - k = 5 = effect number Q5.03 five
            - ten = effect number Q5.03 ten

            ## claim Q5.04
            """);

    assertThat(prompts)
        .containsExactly(
            new Prompt(
                "How much?",
                "number",
                "more points Q5.02 a, b = c",
                "points",
                List.of(),
                "It is so. Really, {{more points Q5.02 a}}."),
            new Prompt(
                "Which?",
                "smallest",
                "of these",
                "",
                List.of(
                    new Prompt.Option("k", "5 = effect number Q5.03 five"),
                    new Prompt.Option("ten", "effect number Q5.03 ten")),
                ""),
            new Prompt("", "claim", "Q5.04", "", List.of(), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number: more points Q5.02 a|needs a unit, and no options",
        "order: these;- a = x;- b = y|needs three options or more",
        "largest: these;- a = x|needs two options or more",
        "side: Q5.02 a;- for = x;- undecided = y|needs the options for, against and undecided",
        "colour: red|cannot read \"colour: red\"",
        "order: these;order: those|cannot read \"order: those\"",
        "unit: points|needs one of number, side, largest, smallest, order",
      })
  void aSectionThatIsNoneIsRefused(String lines, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Prompt.read("## What?\n" + lines.replace(';', '\n') + "\n"))
        .withMessageStartingWith("\"What?\" " + fault);
  }
}
