package org.mlconcepts.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private final Template template =
      new Template(
          Map.of("shout", words -> String.join(" ", words).toUpperCase(java.util.Locale.ROOT)));

  @Test
  void fillsEveryPlaceholder() {
    assertThat(template.fill("a {{shout b c}}, {{ shout d }}.")).isEqualTo("a B C, D.");
  }

  @Test
  void keepsDollarsAndBackslashesOfAnExpansion() {
    assertThat(template.fill("{{shout $1 \\}}")).isEqualTo("$1 \\");
  }

  @Test
  void namesAnUnknownPlaceholder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> template.fill("{{whisper x}}"))
        .withMessage("unknown placeholder {{whisper x}}; known: shout");
  }

  @Test
  void numbersInProseAreFound() {
    assertThat(Prose.typedNumbers("It fell to 0.12.\nIn 30 % of cases.\nDegree 4 of Q2.04."))
        .hasSize(2);
  }

  @Test
  void numbersInCodeCommandsPlaceholdersLinksAndSourcesAreNotProse() {
    String text =
        "`--set sigma=0.45`\n```\nx = 1.5\n```\n{{value a b[0.5]}}\n[x](y-1.2.md)\n## Sources\nSection 7.3\n";

    assertThat(Prose.typedNumbers(text)).isEmpty();
  }
}
