package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

  private final Placeholders template =
      new Placeholders(
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
}
