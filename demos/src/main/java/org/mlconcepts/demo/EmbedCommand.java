package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Catalog;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/** {@code mlconcepts embed}. */
@Command(
    name = "embed",
    description = {
      "Run an experiment and print a snippet of it that works when pasted into a tutorial.",
      "The chart's files are written as by run; html carries the chart inside."
    })
final class EmbedCommand implements Callable<Integer> {

  @Parameters(paramLabel = "EXPERIMENT", description = "Its name (see: mlconcepts list).")
  private String what = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatName.class,
      description = "markdown, asciidoc, html, jshell or ipynb (default: markdown).")
  private Embedding.Format format = Embedding.Format.MARKDOWN;

  @Option(
      names = "--chart",
      paramLabel = "ID",
      description = "Which chart (default: the experiment's first).")
  private Optional<String> chart = Optional.empty();

  @Mixin private SeedOption seed = new SeedOption();

  @Mixin private EffortOptions effort = new EffortOptions();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Change a setting. May be repeated.")
  private List<String> changes = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where files are written, and where the snippet looks for them (default: out).")
  private String out = "out";

  @ParentCommand private Commands.Root root = new Commands.Root();

  private final Console console;

  EmbedCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalog catalog = console.catalog();
    catalog.exhibit(what); // one experiment and no whole question
    Catalog.Entry entry = catalog.find(what).get(0);
    List<Selected.Change> all =
        new ArrayList<>(changes.stream().map(Selected.Change::parse).toList());
    effort.change().ifPresent(all::add);
    Selected<?, ?> selected =
        Selected.change(List.of(Selected.atDefaults(entry.question(), entry.exhibit())), all)
            .get(0);
    try (OutputFolder folder = OutputFolder.open(out)) {
      Optional<Outcome> outcome = run(selected, folder);
      if (outcome.isEmpty()) {
        return Commands.FAILED;
      }
      console.out().print(new Embedding(outcome.get(), chartOf(outcome.get()), out).as(format));
    }
    return Commands.DONE;
  }

  private <E extends Record & Experiment<R>, R extends Record> Optional<Outcome> run(
      Selected<E, R> selected, OutputFolder folder) {
    Runner runner = new Runner(console, effort.threads(), root.verbose());
    String slug = selected.exhibit().slug();
    return runner.run(selected, seed.seed(), ProgressLine.on(console, slug), folder);
  }

  private Chart chartOf(Outcome outcome) {
    List<String> known = outcome.charts().stream().map(Chart::id).toList();
    String wanted = chart.orElse(known.get(0));
    return outcome.charts().stream()
        .filter(one -> one.id().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "--chart must be one of "
                    + String.join(", ", known)
                    + ", but was \""
                    + wanted
                    + "\""
                    + Nearest.hint(wanted, known)));
  }

  /** Reads a format by its name. */
  static final class FormatName implements ITypeConverter<Embedding.Format> {
    @Override
    public Embedding.Format convert(String value) {
      for (Embedding.Format format : Embedding.Format.values()) {
        if (format.name().equalsIgnoreCase(value)) {
          return format;
        }
      }
      throw new TypeConversionException(
          "must be markdown, asciidoc, html, jshell or ipynb, but was \"" + value + "\"");
    }
  }
}
