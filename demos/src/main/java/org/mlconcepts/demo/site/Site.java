package org.mlconcepts.demo.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlconcepts.lab.Progress;

/**
 * All files of the site. They depend on the report alone: the same results give the same bytes.
 *
 * @param files by path from the top of the site on, in the order they are made
 */
public record Site(Map<String, Content> files) {

  private static final List<String> ASSETS =
      List.of("site.css", "site.js", "icon.svg", "predict.js", "figures.js");

  private static final List<String> VENDOR =
      List.of(
          "vega.min.js",
          "vega-lite.min.js",
          "vega-embed.min.js",
          "LICENSE-vega.txt",
          "LICENSE-vega-lite.txt",
          "LICENSE-vega-embed.txt");

  /** Makes every page and draws every chart, on as many threads as the calling pool has. */
  public static Site of(Report report, Progress progress) {
    Map<String, Content> files = new LinkedHashMap<>();
    Map<String, Picture> pictures = Picture.of(report.outcomes(), progress);
    Layout layout = new Layout(report);
    for (Sheet sheet : sheets(report, new Figures(pictures))) {
      files.put(sheet.path(), Content.of(layout.page(sheet)));
    }
    ASSETS.forEach(name -> files.put("assets/" + name, Content.of(Resource.text(name))));
    VENDOR.forEach(
        name -> files.put("assets/" + name, Content.of(Resource.text("vendor/" + name))));
    String index = new SearchPages(report, Glossary.bundled()).index();
    files.put("assets/search-index.js", Content.of(index));
    pictures.forEach((path, picture) ->
        picture.files().forEach((ending, content) -> files.put(path + ending, content)));
    return new Site(files);
  }

  private static List<Sheet> sheets(Report report, Figures figures) {
    Glossary glossary = Glossary.bundled();
    QuestionPages questions = new QuestionPages(report, figures, new GlossaryLinks(glossary));
    ExperimentPages experiments = new ExperimentPages(figures);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new FrontPage(report).sheet());
    report.catalog().questions().forEach(question -> sheets.add(questions.of(question)));
    CardPages cards = new CardPages(report);
    report.catalog().questions().forEach(question -> cards.of(question).ifPresent(sheets::add));
    report.outcomes().forEach(outcome -> sheets.add(experiments.of(outcome)));
    sheets.add(new ExperimentList(report).sheet());
    sheets.add(new LedgerPage(report).sheet());
    sheets.addAll(new DataPages(report).sheets());
    sheets.add(new GlossaryPage(glossary).sheet());
    sheets.add(ReferencePage.sheet());
    sheets.add(SearchPages.sheet());
    return sheets;
  }

  /** How many bytes all files have together. */
  public long size() {
    return files.values().stream().mapToLong(content -> content.bytes().length).sum();
  }
}
