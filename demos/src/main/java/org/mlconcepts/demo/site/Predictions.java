package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mlconcepts.demo.Json;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.quiz.QuizItem;
import org.mlconcepts.demo.quiz.QuizItems;

/**
 * What to commit to before the measurement is shown: the items that were written for a question, or
 * its first claims where none were. The page is whole without JavaScript; with it, answers come
 * after predictions.
 */
final class Predictions {

  /** Enough to think, few enough to read on. */
  private static final int CLAIMS = 5;

  private Predictions() {}

  /** The items of a ledger; empty if it has judged nothing. */
  static List<QuizItem> items(Ledger ledger) {
    List<QuizItem> written = QuizItems.written(ledger);
    return written.isEmpty() ? QuizItems.of(ledger).stream().limit(CLAIMS).toList() : written;
  }

  /** The section with a form for each item. */
  static Html of(Ledger ledger) {
    return tag("section", "predict")
        .with("aria-label", "Predictions")
        .of(
            tag("p", "quiet")
                .text(
                    "Commit to an answer and to how sure you are. The Brier score is the squared"
                        + " distance between that and what comes out: 0 is best, and whoever says"
                        + " 50 % to everything gets 0.25. It stays in your browser."),
            Html.of(items(ledger).stream().map(Predictions::form).toList()));
  }

  private static Html form(QuizItem item) {
    String id = "predict-" + item.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return withScoring(tag("form", "item").with("id", id), item)
        .of(
            tag("p", "prompt").text(item.basis().question()),
            options(item),
            tag("div", "reveal")
                .of(
                    tag("p", "score").with("tabindex", "-1").of(),
                    answer(item),
                    because(item),
                    tag("p", "quiet")
                        .of(Html.text(item.basis().claim() + ", measured by "), experiment(item))));
  }

  /** What the script needs to know to score an answer. */
  private static Html.Tag withScoring(Html.Tag form, QuizItem item) {
    if (item instanceof QuizItem.OfNumber number) {
      return form.with("data-kind", "number")
          .with("data-unit", number.unit())
          .with("data-rule", number.rule())
          .with("data-low", Json.line(number.accepted().low()))
          .with("data-high", Json.line(number.accepted().high()));
    }
    if (item instanceof QuizItem.OfOrder order) {
      return form.with("data-kind", "order").with("data-answer", order.solution());
    }
    return form.with("data-kind", "choice")
        .with("data-answer", QuizItem.letter(((QuizItem.OfChoice) item).right()));
  }

  private static Html options(QuizItem item) {
    return item.options().isEmpty()
        ? Html.NOTHING
        : tag("ol", "options")
            .with("type", "a")
            .of(item.options().stream().map(option -> tag("li").text(option)).toList());
  }

  private static Html answer(QuizItem item) {
    return Html.of(
        item.rightAnswer()
            .map(right -> tag("p").of(tag("strong").text(right)))
            .orElse(Html.NOTHING),
        Html.of(item.measured().stream().map(line -> tag("p").text(line)).toList()));
  }

  private static Html because(QuizItem item) {
    String because = item.basis().because();
    return because.isEmpty() ? Html.NOTHING : tag("p").text(because);
  }

  private static Html experiment(QuizItem item) {
    List<String> slugs = item.basis().experiments();
    return Html.of(
        IntStream.range(0, slugs.size())
            .mapToObj(i ->
                Html.of(
                    Html.text(i == 0 ? "" : ", "),
                    link("/experiments/" + slugs.get(i) + ".html", slugs.get(i))))
            .toList());
  }
}
