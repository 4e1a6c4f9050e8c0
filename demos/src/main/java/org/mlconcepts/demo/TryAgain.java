package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Settings;

/** The command that repeats a run. */
public final class TryAgain {

  private TryAgain() {}

  /** The settings that differ from the defaults, as {@code name=value, …}; empty if none does. */
  public static String changes(Outcome outcome) {
    return String.join(", ", changed(outcome));
  }

  /** The command line, such as {@code ./mlconcepts run polynomial-degree --seed 42}. */
  public static String command(Outcome outcome) {
    StringBuilder command =
        new StringBuilder(
            "./mlconcepts run " + outcome.exhibit().slug() + " --seed " + outcome.seed().value());
    changed(outcome).forEach(change -> command.append(" --set ").append(quoted(change)));
    return command + table(outcome);
  }

  private static String table(Outcome outcome) {
    return outcome
        .own()
        .map(own ->
            " --csv "
                + quoted(own.file())
                + " --target "
                + quoted(own.target())
                + own.positive().map(value -> " --positive " + quoted(value)).orElse(""))
        .orElse("");
  }

  /**
   * Further commands worth a try, each on its line: another seed, and more repeats where that is a
   * setting.
   */
  static String variations(Outcome outcome) {
    String run = "./mlconcepts run " + outcome.exhibit().slug();
    String lines = run + " --seed " + (outcome.seed().value() + 1) + table(outcome) + "\n";
    if (Settings.names(outcome.settings()).contains("repeats")
        && Settings.get(outcome.settings(), "repeats") instanceof Integer repeats) {
      lines += run + " --repeats " + 2L * repeats + table(outcome) + "\n";
    }
    return lines;
  }

  /** A setting's value as {@code --set} reads it. */
  public static String value(Object setting) {
    String json = Json.line(setting);
    return setting instanceof String text
        ? text
        : json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
  }

  private static List<String> changed(Outcome outcome) {
    List<String> changes = new ArrayList<>();
    for (String name : Settings.names(outcome.settings())) {
      Object value = Settings.get(outcome.settings(), name);
      if (!value.equals(Settings.get(outcome.exhibit().defaults(), name))) {
        changes.add(name + "=" + value(value));
      }
    }
    return changes;
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9._=,/+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
