package org.mlconcepts.demo;

import java.util.Base64;
import java.util.StringJoiner;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.demo.render.ChartFiles;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Settings;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An outcome as a snippet for a tutorial: a chart, the verdicts, and the command that makes both
 * again.
 *
 * @param outcome what to show
 * @param chart which of its charts
 * @param folder where {@code run} and {@code embed} write files, as the tutorial will name it
 */
record Embedding(Outcome outcome, Chart chart, String folder) {

  /** What a snippet can be pasted into. */
  enum Format {
    MARKDOWN,
    ASCIIDOC,
    HTML,
    JSHELL,
    IPYNB
  }

  String as(Format format) {
    return switch (format) {
      case MARKDOWN -> markdown();
      case ASCIIDOC -> asciidoc();
      case HTML -> html();
      case JSHELL -> "// Start with: jshell --class-path \"$(./mlconcepts class-path)\"\n" + java();
      case IPYNB -> notebook();
    };
  }

  private String picture() {
    return folder + "/" + outcome.exhibit().slug() + "/" + chart.id();
  }

  private String again() {
    return TryAgain.command(outcome) + " --out " + folder;
  }

  private String markdown() {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add("**" + Markup.markdown(chart.title()) + "**");
    text.add("");
    text.add("![" + Markup.markdown(chart.alt()) + "](<" + picture() + ".png>)");
    text.add("");
    if (!outcome.claims().isEmpty()) {
      text.add(verdicts());
    }
    text.add("```sh");
    text.add(again());
    return text.add("```").toString();
  }

  private String verdicts() {
    StringJoiner table = new StringJoiner("\n", "", "\n");
    table.add("| claim | verdict | effect | 95 % interval |");
    table.add("| --- | --- | --- | --- |");
    for (Claim claim : outcome.claims()) {
      StringJoiner row = new StringJoiner(" | ", "| ", " |");
      row.add(claim.id() + " " + Markup.markdown(claim.sentence()));
      row.add(Markup.markdown(ClaimText.summary(claim)));
      row.add(Markup.markdown(measured(claim)));
      table.add(row.add(Markup.markdown(EffectText.of(claim.headline()).interval())).toString());
    }
    return table.toString();
  }

  private static String measured(Claim claim) {
    Evidence headline = claim.headline();
    EffectText text = EffectText.of(headline);
    return text.effect() + " (" + text.counting() + "; " + headline.condition() + ")";
  }

  private String asciidoc() {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add("." + Markup.asciidoc(chart.title()));
    String alt = Markup.asciidoc(chart.alt()).replace(",", "&#44;");
    text.add("image::" + picture() + ".png[" + alt + "]");
    text.add("");
    if (!outcome.claims().isEmpty()) {
      text.add("[cols=\"3,2,3,2\",options=\"header\"]");
      text.add("|===");
      text.add("| claim | verdict | effect | 95 % interval");
      for (Claim claim : outcome.claims()) {
        text.add("");
        text.add("| " + claim.id() + " " + Markup.asciidoc(claim.sentence()));
        text.add("| " + Markup.asciidoc(ClaimText.summary(claim)));
        text.add("| " + Markup.asciidoc(measured(claim)));
        text.add("| " + Markup.asciidoc(EffectText.of(claim.headline()).interval()));
      }
      text.add("|===");
      text.add("");
    }
    text.add("[source,sh]");
    text.add("----");
    text.add(again());
    return text.add("----").toString();
  }

  /** With the chart inside, so that no file has to go along. */
  private String html() {
    String svg = ChartFiles.svg(chart);
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add("<figure>");
    text.add(svg.substring(svg.indexOf("<svg")).strip());
    text.add("<figcaption>" + Markup.html(chart.title()) + "</figcaption>");
    text.add("</figure>");
    if (!outcome.claims().isEmpty()) {
      text.add("<table>");
      text.add("<tr><th>claim</th><th>verdict</th><th>effect</th><th>95 % interval</th></tr>");
      for (Claim claim : outcome.claims()) {
        StringJoiner row = new StringJoiner("</td><td>", "<tr><td>", "</td></tr>");
        row.add(claim.id() + " " + Markup.html(claim.sentence()));
        row.add(Markup.html(ClaimText.summary(claim)));
        row.add(Markup.html(measured(claim)));
        text.add(row.add(Markup.html(EffectText.of(claim.headline()).interval())).toString());
      }
      text.add("</table>");
    }
    return text.add("<pre><code>" + Markup.html(again()) + "</code></pre>").toString();
  }

  /** Java without a class around it; the result stays at hand as {@code result}. */
  private String java() {
    Class<?> type = outcome.settings().getClass();
    StringJoiner code = new StringJoiner("\n", "", "\n");
    code.add("import java.util.Map;");
    code.add("import org.mlconcepts.Questions;");
    code.add("import " + type.getName() + ";");
    code.add("import org.mlconcepts.lab.Seed;");
    code.add("import org.mlconcepts.lab.Settings;");
    code.add("");
    code.add("var experiment = " + experiment(type.getSimpleName()) + ";");
    code.add("var result = experiment.run(new Seed(" + outcome.seed().value() + "L));");
    code.add("var exhibit = Questions.catalog().exhibit(\"" + outcome.exhibit().slug() + "\");");
    code.add("for (var claim : exhibit.judge(experiment, result)) {");
    code.add(
        "  System.out.println(claim.id() + \" \" + claim.verdict() + \": \" + claim.sentence());");
    return code.add("}").toString();
  }

  private String experiment(String type) {
    StringJoiner changes = new StringJoiner(", ");
    for (String name : Settings.names(outcome.settings())) {
      Object value = Settings.get(outcome.settings(), name);
      if (!value.equals(Settings.get(outcome.exhibit().defaults(), name))) {
        changes.add("\"" + name + "\", " + Json.line(TryAgain.value(value)));
      }
    }
    String defaults = type + ".defaults()";
    return changes.length() == 0
        ? defaults
        : "Settings.with(" + defaults + ", Map.of(" + changes + "))";
  }

  /** A notebook for a Java kernel such as JJava; the chart is there before anything has run. */
  private String notebook() {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode document = mapper.createObjectNode();
    ArrayNode cells = document.putArray("cells");
    cell(cells, "markdown", "question", "# " + outcome.question().question());
    cell(
        cells,
        "markdown",
        "needs",
        "Needs a Java kernel, and the library in the local repository:"
            + " `mvn -q install -pl core -am -DskipTests` in a checkout of mlconcepts puts it there.");
    code(cells, "library", "%maven org.mlconcepts:mlconcepts-core:" + Version.number());
    ObjectNode shown = code(cells, "experiment", java()).withArray("outputs").addObject();
    shown.put("output_type", "display_data");
    shown.putObject("metadata");
    ObjectNode data = shown.putObject("data");
    data.set("application/vnd.vegalite.v5+json", mapper.readTree(ChartFiles.vegaLite(chart)));
    data.put("image/png", Base64.getEncoder().encodeToString(ChartFiles.png(chart)));
    data.put("text/plain", chart.alt());
    cell(
        cells,
        "markdown",
        "verdicts",
        "**" + Markup.markdown(chart.title()) + "**\n\n" + verdicts());
    ObjectNode metadata = document.putObject("metadata");
    ObjectNode kernel = metadata.putObject("kernelspec");
    kernel.put("display_name", "Java").put("language", "java").put("name", "java");
    metadata.putObject("language_info").put("name", "Java");
    document.put("nbformat", 4).put("nbformat_minor", 5);
    return mapper.writeValueAsString(document).replace("\r\n", "\n") + "\n";
  }

  private static ObjectNode cell(ArrayNode cells, String type, String id, String source) {
    ObjectNode cell = cells.addObject().put("cell_type", type).put("id", id);
    cell.putObject("metadata");
    return cell.put("source", source);
  }

  private static ObjectNode code(ArrayNode cells, String id, String source) {
    ObjectNode cell = cell(cells, "code", id, source);
    cell.putNull("execution_count");
    cell.putArray("outputs");
    return cell;
  }
}
