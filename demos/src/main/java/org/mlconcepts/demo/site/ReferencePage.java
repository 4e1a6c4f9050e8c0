package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.tag;

import org.mlconcepts.demo.page.Snippets;

/** How the library serves as a second witness in unit tests, with examples that were compiled. */
final class ReferencePage {

  static final String PATH = "reference.html";

  private ReferencePage() {}

  static Sheet sheet() {
    Prose prose = new Prose(Snippets.bundled().fill(Resource.text("questions/reference.md")));
    Html body =
        tag("div", "with-contents")
            .of(tag("article", "prose").of(prose.html(address -> "")), prose.contentsList());
    return new Sheet(
        PATH,
        "Use it as a reference in unit tests",
        "What the library can be a second witness for, with compiled examples.",
        "Unit tests",
        body);
  }
}
