package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DesktopTest {

  @Test
  void eachSystemHasItsOwnProgram() {
    assertThat(new Desktop("Linux", Map.of("DISPLAY", ":0")).command("p"))
        .containsExactly("xdg-open", "p");
    assertThat(new Desktop("Linux", Map.of("WAYLAND_DISPLAY", "w")).command("p"))
        .containsExactly("xdg-open", "p");
    assertThat(new Desktop("Mac OS X", Map.of()).command("p")).containsExactly("open", "p");
    assertThat(new Desktop("Windows 11", Map.of()).command("p"))
        .startsWith("rundll32")
        .endsWith("p");
  }

  @Test
  void withoutADisplayNothingIsStarted() {
    assertThat(new Desktop("Linux", Map.of()).open(Path.of("page.html"))).isFalse();
  }
}
