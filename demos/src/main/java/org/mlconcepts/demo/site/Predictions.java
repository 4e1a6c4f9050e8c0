package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.List;
import java.util.Locale;
import org.mlconcepts.demo.Json;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.quiz.QuizItem;
import org.mlconcepts.demo.quiz.QuizItems;

/**
 * The first items of a question's quiz, to commit to before the measurement is shown. The page is
 * whole without JavaScript; with it, answers come after predictions.
 */
final class Predictions {

  /** Enough to think, few enough to read on. */
  private static final int ITEMS = 5;

  private Predictions() {}

  /** The items of a ledger; nothing if it has judged nothing. */
  static Html of(Ledger ledger) {
    List<QuizItem> items = QuizItems.of(ledger).stream().limit(ITEMS).toList();
    if (items.isEmpty()) {
      return Html.NOTHING;
    }
    return tag("section", "predict")
        .with("aria-label", "Predictions")
        .of(
            tag("p")
                .text(
                    "Commit to an answer and to how sure you are. The Brier score is the squared"
                        + " distance between that and what comes out; it stays in your browser."),
            Html.of(items.stream().map(Predictions::item).toList()));
  }

  private static Html item(QuizItem item) {
    String id = "predict-" + item.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    Html.Tag form = tag("form", "item").with("id", id);
    if (item instanceof QuizItem.OfVerdict verdict) {
      form =
          form.with("data-kind", "verdict")
              .with("data-answer", QuizItem.OfVerdict.word(verdict.claim().verdict()));
    } else if (item instanceof QuizItem.OfNumber number) {
      form =
          form.with("data-kind", "number")
              .with("data-value", Json.line(number.evidence().effect().mean()))
              .with("data-tolerance", Json.line(number.tolerance()));
    } else if (item instanceof QuizItem.OfOrder order) {
      form = form.with("data-kind", "order").with("data-answer", order.solution());
    }
    return form.of(
        tag("div", "prompt").of(lines(item.prompt())),
        tag("div", "reveal")
            .of(
                tag("p", "score").with("tabindex", "-1").of(),
                lines(item.answer()),
                tag("p", "quiet")
                    .of(
                        Html.text(item.id().replaceFirst("/.*", "") + ", measured by "),
                        experiment(item))));
  }

  private static Html experiment(QuizItem item) {
    String slug = item.experiments().get(0);
    return link("/experiments/" + slug + ".html", slug);
  }

  private static Html lines(String text) {
    return Html.of(text.lines().map(line -> tag("p").text(line.strip())).toList());
  }
}
