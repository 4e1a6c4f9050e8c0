package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Question;

/** All experiments on one page, by question. */
final class ExperimentList {

  private final Report report;

  ExperimentList(Report report) {
    this.report = report;
  }

  Sheet sheet() {
    List<Html> body = new ArrayList<>();
    body.add(tag("h1").text("Experiments"));
    body.add(
        tag("p", "lead")
            .text("What was measured, question by question. Each runs in seconds on any machine."));
    for (Question question : report.catalog().questions()) {
      body.add(
          tag("h2")
              .of(
                  link(
                      "/" + QuestionPages.path(question),
                      question.number() + ". " + question.question())));
      List<Html> items = question.exhibits().stream().map(this::item).toList();
      body.add(tag("ul", "plain").of(items));
    }
    return new Sheet(
        "experiments.html",
        "Experiments",
        "All experiments, by question.",
        "Experiments",
        tag("article", "prose").of(body));
  }

  private Html item(Exhibit<?, ?> exhibit) {
    Html name =
        report
            .outcome(exhibit.slug())
            .map(outcome -> link("/" + ExperimentPages.path(outcome), exhibit.slug()))
            .orElseGet(() -> Html.text(exhibit.slug() + " (not in this report)"));
    return tag("li").of(name, Html.text(": " + exhibit.shows()));
  }
}
