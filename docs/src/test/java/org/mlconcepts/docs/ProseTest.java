package org.mlconcepts.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {

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
