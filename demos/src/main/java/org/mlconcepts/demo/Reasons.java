package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why experiments cannot use a table: each reason once, with the experiments that gave it. */
final class Reasons {

  private final Map<String, List<String>> byReason = new LinkedHashMap<>();

  /**
   * Adds a reason.
   *
   * @param what the experiment, perhaps with what it would have judged
   */
  void add(String reason, String what) {
    byReason.computeIfAbsent(reason, unseen -> new ArrayList<>()).add(what);
  }

  boolean isEmpty() {
    return byReason.isEmpty();
  }

  /** Of how many experiments there is a reason. */
  int size() {
    return byReason.values().stream().mapToInt(List::size).sum();
  }

  /** All in one sentence; short only if there is one. */
  String inOneLine() {
    List<String> parts = new ArrayList<>();
    byReason.forEach((reason, what) -> parts.add(String.join(", ", what) + ": " + reason));
    return String.join("; ", parts);
  }

  /** A reason a line, and what it is the reason for below it, both wrapped. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    byReason.forEach((reason, what) -> {
      lines.add(Wrap.hanging("  - ", reason + ":"));
      lines.add(Wrap.hanging("      ", String.join("; ", what)));
    });
    return lines;
  }
}
