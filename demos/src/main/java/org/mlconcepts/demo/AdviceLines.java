package org.mlconcepts.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.model.Advice;
import org.mlconcepts.model.Advice.Contestant;
import org.mlconcepts.model.Advice.Measured;

/**
 * Prints an advice for people: who was measured, what came out, what each costs, and the choice.
 */
final class AdviceLines {

  private static final String NAME = "  %-26s ";

  private static final int MOST_NAMES = 30;

  private final PrintStream out;

  AdviceLines(PrintStream out) {
    this.out = out;
  }

  void print(Advice advice) {
    String yes = Wording.plain(advice.target()) + " = " + Wording.plain(advice.positive());
    line(
        Wording.count(advice.rows(), "row")
            + ", of which "
            + String.format(
                Locale.ROOT,
                "%,d %s ",
                advice.positives(),
                advice.positives() == 1 ? "has" : "have")
            + yes
            + "; "
            + Wording.count(advice.features(), "feature")
            + " from "
            + Wording.count(advice.columns().used().size(), "column"));
    out.println(Wrap.hanging("  columns used: ", used(advice.columns().used())));
    advice.columns().leftOut().forEach(left -> out.println(Wrap.hanging("  ", left.words())));
    advice.notes().forEach(note -> out.println(Wrap.hanging("  ", note)));
    out.println();
    line(
        String.format(
            Locale.ROOT,
            NAME + "%-23s  %-23s  %s",
            "",
            "accuracy",
            "ROC area",
            "lead over logistic"));
    for (Contestant contestant : advice.contestants()) {
      line(
          String.format(
              Locale.ROOT,
              NAME + "%-23s  %-23s  %s",
              contestant.name(),
              words(contestant.accuracy()),
              words(contestant.area()),
              contestant.lead().map(AdviceLines::words).orElse("")));
    }
    out.println();
    line(
        String.format(
            Locale.ROOT, NAME + "%14s  %14s  %14s", "", "operations", "operations", "numbers to"));
    line(
        String.format(
            Locale.ROOT, NAME + "%14s  %14s  %14s", "", "to train", "to predict", "look at"));
    for (Contestant contestant : advice.contestants()) {
      line(
          String.format(
              Locale.ROOT,
              NAME + "%,14.0f  %,14.0f  %,14.0f",
              contestant.name(),
              contestant.training(),
              contestant.prediction(),
              contestant.explanation()));
    }
    out.println();
    out.println(Wrap.hanging("", "Start with " + advice.chosen() + ": " + advice.reason() + "."));
    out.println(
        Wrap.hanging(
            "",
            String.format(
                Locale.ROOT,
                "Means over %d test folds with 95 %% intervals that allow for folds sharing their"
                    + " training rows. Nothing was tuned; if rows belong together or follow in time,"
                    + " random folds flatter all of them.",
                advice.folds())));
  }

  private static String used(List<String> names) {
    int shown = Math.min(MOST_NAMES, names.size());
    int more = names.size() - shown;
    List<String> some = names.subList(0, shown).stream().map(Wording::plain).toList();
    return String.join(", ", some) + (more > 0 ? " and " + more + " more" : "");
  }

  private static String words(Measured measured) {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", measured.mean(), measured.low(), measured.high());
  }

  private void line(String text) {
    out.println(text.stripTrailing());
  }
}
