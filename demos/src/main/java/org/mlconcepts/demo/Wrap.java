package org.mlconcepts.demo;

/** Breaks text into lines for a terminal. */
final class Wrap {

  /** Wide enough for the tables, narrow enough for half a screen. */
  static final int WIDTH = 100;

  /** A number stays on the line of its percent sign. */
  private static final String TIED = "\u00a0%";

  private Wrap() {}

  /** The text after its lead, with further lines indented to where the text began. */
  static String hanging(String lead, String text) {
    String indent = "\n" + " ".repeat(lead.length());
    StringBuilder lines = new StringBuilder(lead);
    int column = lead.length();
    boolean first = true;
    for (String word : Wording.controlled(text).strip().replace(" %", TIED).split("\\s+", -1)) {
      if (!first && column + 1 + word.length() > WIDTH) {
        lines.append(indent).append(word);
        column = lead.length() + word.length();
      } else {
        lines.append(first ? "" : " ").append(word);
        column += word.length() + (first ? 0 : 1);
      }
      first = false;
    }
    return lines.toString().replace(TIED, " %");
  }
}
