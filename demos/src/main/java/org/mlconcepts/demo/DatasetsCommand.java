package org.mlconcepts.demo;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.DatasetCard;
import org.mlconcepts.data.Datasets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mlconcepts datasets}. */
@Command(
    name = "datasets",
    description = "The bundled data sets: all of them, one with its card, or one as a CSV file.")
final class DatasetsCommand implements Callable<Integer> {

  /**
   * What stands before the text of a line of a card: an indent with or without a dash, or a label
   * with its gap.
   */
  private static final Pattern HANGS = Pattern.compile("^( +(- )?|[a-z0-9]+ {2,})");

  private final Console console;

  DatasetsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().println(line("data set", "size", "target") + "what it is");
    for (Dataset dataset : Datasets.all()) {
      DatasetCard card = dataset.card();
      console
          .out()
          .println(Wrap.hanging(line(card.id(), card.size(), card.targetName()), card.title()));
    }
    console.out().println();
    console.out().println("More on one: mlconcepts datasets show " + Datasets.all().get(0).id());
    return Commands.DONE;
  }

  @Command(
      name = "show",
      description = "Whose data it is, what its columns hold, and what to beware of.")
  int show(
      @Parameters(paramLabel = "ID", description = "A data set (see: mlconcepts datasets).")
          String id) {
    DatasetCard card = Datasets.byId(id).card();
    card.describe().lines().forEach(this::print);
    return Commands.DONE;
  }

  @Command(name = "export", description = "Write a data set as a CSV file.")
  int export(
      @Parameters(paramLabel = "ID", description = "A data set (see: mlconcepts datasets).")
          String id,
      @Parameters(paramLabel = "FILE", description = "The file to write.") String file) {
    Dataset dataset = Datasets.byId(id);
    dataset.copyTo(FileName.of("FILE", file));
    console
        .out()
        .println(
            "wrote " + file + " (" + dataset.card().size() + ", SHA-256 " + dataset.sha256() + ")");
    return Commands.DONE;
  }

  private void print(String line) {
    int lead = line.length() - HANGS.matcher(line).replaceFirst("").length();
    console.out().println(Wrap.hanging(line.substring(0, lead), line.substring(lead)));
  }

  private static String line(String id, String size, String target) {
    return String.format(Locale.ROOT, "%-18s  %11s  %-20s  ", id, size, target);
  }
}
