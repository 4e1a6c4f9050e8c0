package org.mlconcepts.demo.page;

import java.util.List;
import java.util.StringJoiner;
import org.mlconcepts.demo.quiz.QuizItem;

/** Things to commit to, as a numbered list in Markdown whose answers are folded away. */
final class PredictionList {

  private PredictionList() {}

  static String of(List<QuizItem> items) {
    StringJoiner list = new StringJoiner("\n\n");
    for (int i = 0; i < items.size(); i++) {
      list.add((i + 1) + ". " + item(items.get(i)).replace("\n", "\n   ").replace("   \n", "\n"));
    }
    return list.toString();
  }

  private static String item(QuizItem item) {
    StringJoiner text = new StringJoiner("\n");
    text.add(item.basis().question() + unit(item));
    for (int i = 0; i < item.options().size(); i++) {
      text.add((i == 0 ? "\n" : "") + "- " + QuizItem.letter(i) + ") " + item.options().get(i));
    }
    text.add("\n<details><summary>Answer</summary>\n");
    text.add(answer(item));
    if (!item.basis().because().isEmpty()) {
      text.add("\n" + item.basis().because());
    }
    text.add(
        "\n"
            + item.basis().claim()
            + ", `./mlconcepts run "
            + String.join(" ", item.basis().experiments())
            + "`");
    return text.add("</details>").toString();
  }

  private static String unit(QuizItem item) {
    return item instanceof QuizItem.OfNumber number ? " (" + number.unit() + ")" : "";
  }

  private static String answer(QuizItem item) {
    StringJoiner lines = new StringJoiner("\\\n"); // a line break in Markdown
    item.rightAnswer().ifPresent(right -> lines.add("**" + right + "**"));
    item.measured().forEach(lines::add);
    return lines.toString();
  }
}
