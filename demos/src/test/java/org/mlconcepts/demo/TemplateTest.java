package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void filledTextIsEscapedAndNeverReadAgain() {
    String filled =
        Template.of("<p>{{a}} {{b}}</p>").text("a", "{{b}} <$1\\>").text("b", "\"&\"").filled();
    assertThat(filled).isEqualTo("<p>{{b}} &lt;$1\\&gt; &quot;&amp;&quot;</p>");
  }

  @Test
  void anEmptyPlaceIsAnError() {
    assertThatThrownBy(() -> Template.of("{{a}}").filled()).hasMessageContaining("{{a}}");
  }
}
