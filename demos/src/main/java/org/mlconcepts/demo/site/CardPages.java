package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mlconcepts.demo.Facts;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.NotMeasured;
import org.mlconcepts.demo.Outcome;
import org.mlconcepts.demo.Placeholders;
import org.mlconcepts.lab.Question;

/**
 * A card a question, to print on one page: what to say, what to draw, what comes next, and what
 * separates the levels. Its facts are those of the ledger that is built into the program, measured
 * at default settings.
 */
final class CardPages {

  private static final String HEADING = "## Sketch\n";
  private static final Pattern CLAIM = Pattern.compile("\\[(Q\\d+\\.\\d\\d)]");

  private final Report report;

  CardPages(Report report) {
    this.report = report;
  }

  static String path(Question question) {
    return "cards/" + question.slug() + ".html";
  }

  /** The card of a question; empty if none is written, or nothing is measured. */
  Optional<Sheet> of(Question question) {
    Optional<String> text = Resource.find("cards/" + question.slug() + ".md");
    Optional<Ledger> ledger = Ledger.bundled(question);
    if (text.isEmpty() || ledger.isEmpty()) {
      return Optional.empty();
    }
    String sketch = Resource.text("cards/" + question.slug() + ".svg");
    Prose prose = new Prose(linked(filled(text.get(), question, ledger.get())));
    Html body =
        tag("article", "prose interview")
            .of(
                tag("p", "eyebrow")
                    .of(link("/" + QuestionPages.path(question), "Question " + question.number())),
                tag("h1").text(question.question()),
                prose.html(block -> figure(sketch)));
    return Optional.of(
        new Sheet(
            path(question),
            "Card " + question.number() + ": " + question.question(),
            "A card to print: " + question.question(),
            "Questions",
            body));
  }

  private static String figure(String sketch) {
    String svg = sketch.substring(sketch.indexOf("<svg")).strip();
    return "<figure class=\"sketch\">" + svg + "</figure>\n";
  }

  private static String filled(String text, Question question, Ledger ledger) {
    Facts facts = new Facts(ledger);
    Map<String, Placeholders.Directive> directives = new LinkedHashMap<>();
    directives.put("answer", words -> question.answer());
    directives.put("effect", known(facts::effect));
    directives.put("more", known(facts::more));
    directives.put("less", known(facts::less));
    String filled = new Placeholders(directives).fill(text);
    return filled.replace(HEADING, HEADING + "\n![](" + Prose.BLOCK + "sketch)\n\n");
  }

  /** What is not in the ledger yet, as of an experiment that is being written, stops no report. */
  private static Placeholders.Directive known(Placeholders.Directive fact) {
    return words -> {
      try {
        return fact.expand(words);
      } catch (NotMeasured e) {
        return "not measured yet";
      }
    };
  }

  /** Claims link to the ledger, experiments of this report to their pages. */
  private String linked(String markdown) {
    String all =
        CLAIM
            .matcher(markdown)
            .replaceAll(found ->
                "([" + found.group(1) + "](/ledger.html#" + Verdicts.anchor(found.group(1)) + "))");
    for (Outcome outcome : report.outcomes()) {
      String slug = outcome.exhibit().slug();
      all = all.replace("`" + slug + "`", "[`" + slug + "`](/experiments/" + slug + ".html)");
    }
    return all;
  }
}
