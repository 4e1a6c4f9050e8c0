package org.mlconcepts.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The two files that are made from the cards. */
final class DatasetPages {

  private DatasetPages() {}

  /** The text of DATASETS.md. */
  static String datasets() {
    StringBuilder page = new StringBuilder();
    page.append("# Bundled data\n\n");
    page.append(
        "Fifteen data sets and a calendar that belongs to one of them. This page is made from the cards in the code:\n");
    page.append(
        "change those, then run `mvn -pl datasets test -Dtest=DatasetPagesTest -Ddocs.write=true`.\n");
    page.append(
        "Licence texts and notices: [NOTICE-data](NOTICE-data). How the files were made: [rebuild](rebuild/README.md).\n\n");
    page.append("| id | rows × columns | missing | target | licence |\n|---|---|---|---|---|\n");
    for (Dataset dataset : Datasets.all()) {
      DatasetCard card = dataset.card();
      page.append(
          String.format(
              Locale.ROOT,
              "| [%s](#%s) | %s | %d | %s | %s |\n",
              card.id(),
              card.id(),
              card.size(),
              card.contents().missing(),
              card.targetName(),
              card.licence().name()));
    }
    Datasets.all().forEach(dataset -> card(page, dataset.card()));
    return page.toString();
  }

  private static void card(StringBuilder page, DatasetCard card) {
    Provenance from = card.provenance();
    page.append("\n## ")
        .append(card.id())
        .append("\n\n**")
        .append(card.title())
        .append(".** ")
        .append(card.about())
        .append("\n\n");
    item(page, "Target", card.targetWords());
    item(page, "Authors", authors(from));
    item(page, "Source", from.source());
    item(page, "Cite", from.citation());
    item(
        page,
        "Licence",
        "[" + card.licence().name() + "](" + card.licence().link() + ")" + note(card.licence()));
    item(page, "Changes", from.changes());
    item(page, "SHA-256", "`" + card.sha256() + "`");
    page.append("\n| column | kind | unit | meaning |\n|---|---|---|---|\n");
    for (ColumnNote column : card.columns()) {
      page.append("| `")
          .append(column.name())
          .append("` | ")
          .append(column.kind().word())
          .append(" | ")
          .append(column.unit())
          .append(" | ")
          .append(column.meaning())
          .append(" |\n");
    }
    page.append("\nBeware:\n\n");
    card.traps().forEach(trap -> page.append("- ").append(trap).append('\n'));
  }

  /** The text of NOTICE-data. */
  static String notice() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("Data bundled with mlconcepts\n============================\n\n");
    page.append(
        "Each file is a changed copy of the work named here; the authors do not endorse the changes or this library.\n");
    for (Dataset dataset : Datasets.all()) {
      DatasetCard card = dataset.card();
      Provenance from = card.provenance();
      page.append('\n').append(card.id()).append(".csv: ").append(card.title()).append('\n');
      page.append("  Authors: ").append(authors(from)).append('\n');
      page.append("  Work:    ").append(from.citation()).append('\n');
      page.append("  From:    ").append(from.source()).append('\n');
      page.append("  Licence: ")
          .append(card.licence().name())
          .append(", ")
          .append(card.licence().link())
          .append(note(card.licence()))
          .append('\n');
      page.append("  Changed: ").append(from.changes()).append('\n');
    }
    try (InputStream texts = DatasetPages.class.getResourceAsStream("notice-texts.txt")) {
      return page.append('\n')
          .append(new String(texts.readAllBytes(), StandardCharsets.UTF_8))
          .toString();
    }
  }

  private static String authors(Provenance from) {
    return from.authors() + (from.year() == 0 ? "" : " (" + from.year() + ")");
  }

  private static String note(Licence licence) {
    return licence.note().isEmpty() ? "" : ". " + licence.note();
  }

  private static void item(StringBuilder page, String label, String text) {
    page.append("- ").append(label).append(": ").append(text).append('\n');
  }
}
