package org.mlconcepts.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.demo.serve.Latencies;
import org.mlconcepts.demo.serve.ServiceLatency;
import org.mlconcepts.demo.serve.ServiceLatency.Pair;

/** Prints measured latencies for people. */
final class LatencyLines {

  private static final String ROW = "  %-34s %9s %9s %9s %9s %9s";

  private final PrintStream out;

  LatencyLines(PrintStream out) {
    this.out = out;
  }

  void print(ServiceLatency settings, List<Pair> pairs) {
    line(
        "  the real service, on this machine, just now: "
            + Wording.count(settings.requests(), "request")
            + String.format(Locale.ROOT, " at %.0f a second", settings.perSecond()));
    line(String.format(Locale.ROOT, ROW, "", "answered", "p50 ms", "p90 ms", "p99 ms", "max ms"));
    for (Pair pair : pairs) {
      line(
          "  "
              + (pair.stallMillis() == 0
                  ? "as it is"
                  : "held up once for " + pair.stallMillis() + " ms"));
      row("  users, who come when they like", pair.users());
      row("  a tester, who waits for answers", pair.tester());
    }
    int answered = 0;
    int wrong = 0;
    for (Pair pair : pairs) {
      answered += pair.users().answered() + pair.tester().answered();
      wrong += pair.users().wrong() + pair.tester().wrong();
    }
    line(
        "  "
            + (wrong == 0
                ? "each of "
                    + Wording.count(answered, "answer")
                    + " is the offline score to the bit"
                : Wording.count(wrong, "answer") + " of " + answered + " differ from offline"));
  }

  private void row(String name, Latencies measured) {
    boolean some = measured.answered() > 0;
    line(
        String.format(
            Locale.ROOT,
            ROW,
            name,
            String.format(Locale.ROOT, "%,d", measured.answered()),
            some ? millis(measured, 0.5) : "-",
            some ? millis(measured, 0.9) : "-",
            some ? millis(measured, 0.99) : "-",
            some ? millis(measured, 1) : "-"));
    if (measured.failed() > 0 || measured.unsent() > 0) {
      line(
          "    "
              + Wording.count(measured.failed(), "request")
              + " failed, and for "
              + measured.unsent()
              + " there was no time");
    }
  }

  private static String millis(Latencies measured, double share) {
    return String.format(Locale.ROOT, "%.2f", measured.quantile(share));
  }

  private void line(String text) {
    out.println(text.stripTrailing());
  }
}
