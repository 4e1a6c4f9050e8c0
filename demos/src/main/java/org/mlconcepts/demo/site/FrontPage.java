package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlconcepts.demo.ClaimText;
import org.mlconcepts.demo.EffectText;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.lab.Verdict;

/** The first page: the questions, the verdict counts, the most surprising findings. */
final class FrontPage {

  private static final int FINDINGS = 5;
  private static final double HALF = 0.5;

  private final Report report;

  FrontPage(Report report) {
    this.report = report;
  }

  Sheet sheet() {
    Html body = Html.of(hero(), questions(), findings(), reading());
    return new Sheet(
        "index.html",
        "Machine-learning interview questions, measured",
        "Every claim of the usual answers to machine-learning interview questions, put to the test.",
        "Home",
        body);
  }

  private Html hero() {
    long judged = 0;
    for (Verdict verdict : Verdict.values()) {
      judged += report.count(verdict);
    }
    String measured =
        report.catalog().questions().size()
            + " questions, "
            + report.outcomes().size()
            + " experiments, "
            + judged
            + " claims that were measured: this is what became of them.";
    return tag("section", "hero")
        .of(
            tag("h1").text("The usual answers, put to the test"),
            tag("p", "lead")
                .text(
                    "Interview questions about machine learning have model answers that everybody"
                        + " repeats. Here each sentence of them is measured, on synthetic data with a"
                        + " known truth and on real data: it holds, it holds only under conditions,"
                        + " it is refuted, or it stays unclear."),
            tag("p").text(measured),
            tag("p")
                .text(
                    "For candidates and for those who ask; all of it comes from a Java library that"
                        + " anybody can run. Choose a question, commit to a prediction, and look."),
            bar(Optional.empty()),
            counts(),
            divided());
  }

  /**
   * The verdicts as one bar; the numbers stand beside it, so it is decoration to a screen reader.
   */
  private Html bar(Optional<Question> question) {
    List<Html> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count =
          question.map(q -> report.count(q, verdict)).orElseGet(() -> report.count(verdict));
      if (count > 0) {
        parts.add(tag("span", Settings.word(verdict)).with("style", "flex-grow:" + count).of());
      }
    }
    return tag("div", "bar").with("aria-hidden", "true").of(parts);
  }

  private Html counts() {
    List<Html> items = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      items.add(
          count(
              report.count(verdict),
              Verdicts.mark(verdict),
              "/ledger.html?verdict=" + Settings.word(verdict)));
    }
    return tag("ul", "counts").of(items);
  }

  /** How divided the divided claims are, because their number alone tells little. */
  private Html divided() {
    List<Double> shares =
        report.rows().stream()
            .flatMap(row -> row.claim().stream())
            .filter(claim -> claim.verdict() == Verdict.HOLDS_IF)
            .map(ClaimText::share)
            .toList();
    long most = shares.stream().filter(share -> share > HALF).count();
    return shares.isEmpty()
        ? Html.NOTHING
        : tag("p", "quiet")
            .text(
                most
                    + " of the "
                    + shares.size()
                    + " that hold only under conditions do so in more than half of those that were"
                    + " tried; each mark says in how many.");
  }

  private static Html count(long count, Html mark, String address) {
    return tag("li")
        .of(
            tag("a")
                .with("href", address)
                .of(tag("span", "figure").text(String.valueOf(count)), Html.text(" "), mark));
  }

  private Html questions() {
    List<Html> cards = report.catalog().questions().stream().map(this::card).toList();
    return tag("section")
        .with("aria-labelledby", "questions")
        .of(tag("h2").with("id", "questions").text("The questions"), tag("ol", "cards").of(cards));
  }

  private Html card(Question question) {
    List<String> words = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = report.count(question, verdict);
      if (count > 0) {
        words.add(ClaimText.verdict(verdict) + ": " + count);
      }
    }
    String verdicts = words.isEmpty() ? "Not in this report" : String.join(" · ", words);
    return tag("li", "question")
        .of(
            tag("span", "ordinal").text(String.valueOf(question.number())),
            tag("h3").of(link("/" + QuestionPages.path(question), question.question())),
            bar(Optional.of(question)),
            tag("p", "quiet").text(verdicts));
  }

  private Html findings() {
    List<Html> items = Surprises.of(report.rows(), FINDINGS).stream().map(this::finding).toList();
    Html list =
        items.isEmpty() ? tag("p").text("None in this report.") : tag("ol", "findings").of(items);
    return tag("section")
        .with("aria-labelledby", "findings")
        .of(
            tag("h2").with("id", "findings").text("The most surprising findings"),
            list,
            tag("details")
                .of(tag("summary").text("How they are chosen"), tag("p").text(Surprises.RULE)));
  }

  private Html finding(Ledger.Row row) {
    Claim claim = row.claim().orElseThrow();
    Question question = report.questionOf(row);
    String finding =
        Findings.bundled()
            .of(claim.id(), report.ledger(question))
            .orElseGet(() -> measured(Surprises.strongest(claim)));
    return tag("li")
        .of(
            tag("h3").text("“" + row.statement().sentence() + "”"),
            tag("p")
                .of(
                    Verdicts.mark(row),
                    Html.text(
                        " "
                            + Surprises.against(claim)
                            + " of "
                            + claim.evidence().size()
                            + " pieces of evidence speak against it. "
                            + finding)),
            tag("p", "quiet")
                .of(
                    link(
                        "/ledger.html#" + Verdicts.anchor(row.statement()),
                        row.statement().id() + " in the ledger"),
                    Html.text(" · "),
                    link("/" + QuestionPages.path(question), "Question " + question.number())));
  }

  private static String measured(Evidence against) {
    return "The first of them: "
        + EffectText.of(against).sentence()
        + ", "
        + against.condition()
        + ".";
  }

  private static Html reading() {
    return tag("section")
        .with("aria-labelledby", "reading")
        .of(
            tag("h2").with("id", "reading").text("How to read a verdict"),
            tag("dl", "verdicts")
                .of(
                    meaning(Verdict.HOLDS, "every condition that was tried supports the claim"),
                    meaning(
                        Verdict.HOLDS_IF,
                        "some conditions support it, others do not; the mark counts"
                            + " them: ◑ holds in 7 of 12"),
                    meaning(
                        Verdict.REFUTED, "none supports it, and at least one speaks against it"),
                    meaning(
                        Verdict.UNCLEAR, "none decides: every interval reaches over the margin")),
            tag("p")
                .text(
                    "A condition supports a claim if the whole 95 % interval of its effect lies"
                        + " beyond the smallest effect that counts. Flips are the share of single"
                        + " repeats that would have told you the opposite."));
  }

  private static Html meaning(Verdict verdict, String words) {
    return tag("div").of(tag("dt").of(Verdicts.mark(verdict)), tag("dd").text(words));
  }
}
