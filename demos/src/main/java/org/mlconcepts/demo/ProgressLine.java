package org.mlconcepts.demo;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.mlconcepts.lab.Progress;

/** One line on a terminal that says how far the work has come, rewritten in place. */
final class ProgressLine implements Progress {

  private static final long NANOS_BETWEEN = 50_000_000;

  private final PrintStream terminal;
  private final String experiment;
  private long last;
  private int shown;

  ProgressLine(PrintStream terminal, String experiment) {
    this.terminal = terminal;
    this.experiment = experiment;
  }

  /** A line on a terminal; none where nobody watches. */
  static ProgressLine on(Console console, String experiment) {
    return console.terminal() ? new ProgressLine(console.err(), experiment) : none();
  }

  /** A line that nobody sees. */
  static ProgressLine none() {
    return new ProgressLine(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), "");
  }

  @Override
  public synchronized void step(String what, int done, int total) {
    long now = System.nanoTime();
    if (shown == 0 || now - last >= NANOS_BETWEEN) {
      last = now;
      show(experiment + ": " + what + " " + done + "/" + total);
    }
  }

  /** Leaves an empty line behind. */
  synchronized void clear() {
    if (shown > 0) {
      show("");
      terminal.print('\r');
      terminal.flush();
    }
  }

  private void show(String text) {
    terminal.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
    terminal.flush();
    shown = text.length();
  }
}
