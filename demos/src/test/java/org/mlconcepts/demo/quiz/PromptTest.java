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
            most: 100
            id: how-much

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
                new Prompt.Scale("points", "100"),
                List.of(),
                "It is so. Really, {{more points Q5.02 a}}.",
                "how-much"),
            new Prompt(
                "Which?",
                "smallest",
                "of these",
                new Prompt.Scale("", ""),
                List.of(
                    new Prompt.Option("k", "5 = effect number Q5.03 five"),
                    new Prompt.Option("ten", "effect number Q5.03 ten")),
                "",
                ""),
            new Prompt("", "claim", "Q5.04", new Prompt.Scale("", ""), List.of(), "", ""));
    assertThat(prompts.get(0).id()).isEqualTo("Q5.02/number-how-much");
    assertThat(prompts.get(2).id()).isEqualTo("Q5.04/verdict");
  }

  @Test
  void twoPromptsOfOneKindAboutOneClaimHaveIdsThatTellThemApart() {
    String first = "## How much?\nnumber: more points Q5.02 a\nunit: points\n\n";
    String second = "## How many?\nnumber: more points Q5.02 b\nunit: points\n";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Prompt.read(first + second))
        .withMessageStartingWith("\"How many?\" has the id Q5.02/number of another prompt");
    assertThat(Prompt.read(second + "id: many\n\n" + first))
        .extracting(Prompt::id)
        .containsExactly("Q5.02/number-many", "Q5.02/number");
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
        "number: more points Q5.02 a;unit: points;most: -3|has a most",
        "number: more points Q5.02 a;unit: points;id: Of All|needs an id of small letters",
        "number: points Q5.02;unit: points|needs effect, more or less, a unit, a claim",
        "side: Q5.02;- for = x;- against = y;- undecided = z|needs a claim and a condition",
        "unit: points|needs one of number, side, largest, smallest, order",
      })
  void aSectionThatIsNoneIsRefused(String lines, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Prompt.read("## What?\n" + lines.replace(';', '\n') + "\n"))
        .withMessageStartingWith("\"What?\" " + fault);
  }
}
