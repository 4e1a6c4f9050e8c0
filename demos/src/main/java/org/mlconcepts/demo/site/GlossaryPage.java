package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.tag;

import java.util.ArrayList;
import java.util.List;

/** Every term with its definition, its formula and the code that implements it. */
final class GlossaryPage {

  private final Glossary glossary;

  GlossaryPage(Glossary glossary) {
    this.glossary = glossary;
  }

  Sheet sheet() {
    List<Html> body = new ArrayList<>();
    body.add(tag("h1").text("Glossary"));
    body.add(
        tag("p", "lead")
            .text(
                "The terms of these pages with definitions and formulae as they are implemented."
                    + " Where a value does not exist, the code gives the reason instead of a"
                    + " number."));
    body.add(letters());
    glossary.terms().forEach(term -> body.add(entry(term)));
    return new Sheet(
        "glossary.html",
        "Glossary",
        "Definitions and formulae as implemented.",
        "Glossary",
        tag("article", "prose glossary").of(body));
  }

  private Html letters() {
    List<Html> links = new ArrayList<>();
    glossary
        .terms()
        .forEach(term -> links.add(tag("li").of(Html.link("#" + term.anchor(), term.name()))));
    return tag("nav", "index").with("aria-label", "Terms").of(tag("ul").of(links));
  }

  private static Html entry(Glossary.Term term) {
    List<Html> parts = new ArrayList<>();
    parts.add(tag("h2").with("id", term.anchor()).text(term.name()));
    if (!term.also().isEmpty()) {
      parts.add(tag("p", "quiet").text("Also: " + String.join(", ", term.also())));
    }
    if (!term.formula().isEmpty()) {
      parts.add(tag("p", "formula").text(term.formula()));
    }
    parts.add(new Prose(term.definition()).html(address -> ""));
    parts.add(tag("p", "code").of(code(term.code())));
    return Html.of(parts);
  }

  private static List<Html> code(List<String> members) {
    List<Html> parts = new ArrayList<>();
    for (String member : members) {
      if (!parts.isEmpty()) {
        parts.add(Html.text(", "));
      }
      parts.add(tag("code").text(member.substring(member.lastIndexOf('.', end(member)) + 1)));
    }
    return parts;
  }

  /** Where the name of the class ends. */
  private static int end(String member) {
    return member.contains("#") ? member.indexOf('#') : member.length();
  }
}
