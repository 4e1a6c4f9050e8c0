package org.mlconcepts.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens a page with the program that the desktop has for it. AWT is not asked, because it would
 * have to start first.
 *
 * @param system the operating system's name
 * @param environment the environment variables
 */
record Desktop(String system, Map<String, String> environment) {

  /** The desktop of this machine. */
  static Desktop here() {
    return new Desktop(System.getProperty("os.name", ""), System.getenv());
  }

  /** Whether a program was started. */
  boolean open(Path page) {
    List<String> command = command(page.toAbsolutePath().toString());
    if (command.isEmpty()) {
      return false;
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }

  /** What to start, or nothing where there is no desktop. */
  List<String> command(String page) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", page);
    }
    if (name.startsWith("mac")) {
      return List.of("open", page);
    }
    boolean display =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return display ? List.of("xdg-open", page) : List.of();
  }
}
