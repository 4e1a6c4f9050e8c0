package org.mlconcepts.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mlconcepts.lab.Claim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mlconcepts run}. */
@Command(
    name = "run",
    description = "Run experiments, judge their claims, and write results, charts and pages.")
final class RunCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "WHAT",
      description =
          "A question's number or name, an experiment's name, or all (see: mlconcepts list).")
  private List<String> what = List.of();

  @Mixin private SeedOption seed = new SeedOption();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Change a setting in every chosen experiment that has it. May be repeated.")
  private List<String> changes = List.of();

  @Mixin private EffortOptions effort = new EffortOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where files are written (default: out).")
  private String out = "out";

  @Option(names = "--json", description = "Print the results as one JSON document.")
  private boolean json;

  @Mixin private QuietOption quiet = new QuietOption();

  @Option(names = "--open", description = "Open the page when all is done.")
  private boolean open;

  @Mixin private OwnTableOptions ownTable = new OwnTableOptions();

  @ParentCommand private Commands.Root root = new Commands.Root();

  private final Console console;

  RunCommand(Console console) {
    this.console = console;
  }

  private record Document(List<ResultDocument> experiments) {}

  @Override
  public Integer call() {
    List<Selected<?, ?>> chosen = chosen();
    try (OutputFolder folder = OutputFolder.open(out)) {
      List<Runner.Unfit> unfit = new ArrayList<>();
      List<Outcome> outcomes = run(chosen, folder, unfit);
      tell(unfit, !outcomes.isEmpty());
      if (!outcomes.isEmpty()) {
        folder.write("index.html", ResultFiles.utf8(IndexPage.of(outcomes)));
        conclude(outcomes, folder.root().resolve("index.html"));
      } else if (json) {
        print(outcomes);
      }
      boolean asExpected = outcomes.stream().allMatch(outcome -> outcome.surprises().isEmpty());
      return outcomes.size() + unfit.size() == chosen.size() && asExpected
          ? Commands.DONE
          : Commands.FAILED;
    }
  }

  private List<Outcome> run(
      List<Selected<?, ?>> chosen, OutputFolder folder, List<Runner.Unfit> unfit) {
    Runner runner = new Runner(console, effort.threads(), root.verbose());
    RunReport report = new RunReport(console.out(), root.verbose());
    List<Outcome> outcomes = new ArrayList<>();
    for (Selected<?, ?> each : chosen) {
      Optional<Outcome> outcome = Optional.empty();
      long began = System.nanoTime();
      try {
        outcome = runner.run(each, seed.seed(), progress(each), folder);
      } catch (Runner.Unfit e) {
        unfit.add(e);
      }
      outcome.ifPresent(outcomes::add);
      if (outcome.isPresent() && outcomes.size() == 1) {
        each.own().ifPresent(own -> own.notes().forEach(console::complain));
      }
      if (!json && !quiet.isSet()) {
        outcome.ifPresent(done -> report.print(done, folder, System.nanoTime() - began));
      }
    }
    return outcomes;
  }

  /**
   * Experiments that the reader's table is not fit for are left out, unless that is all of them.
   */
  private void tell(List<Runner.Unfit> unfit, boolean some) {
    if (!some && !unfit.isEmpty()) {
      throw new IllegalArgumentException(
          unfit.stream().map(Throwable::getMessage).collect(Collectors.joining("; ")),
          unfit.get(0));
    }
    unfit.forEach(each -> console.complain(each.getMessage() + "; it is left out"));
  }

  private ProgressLine progress(Selected<?, ?> selected) {
    String slug = selected.exhibit().slug();
    return quiet.isSet() ? ProgressLine.none() : ProgressLine.on(console, slug);
  }

  private void conclude(List<Outcome> outcomes, Path page) {
    if (json) {
      print(outcomes);
    } else if (!quiet.isSet()) {
      console.out().println("Open " + page);
    }
    for (Outcome outcome : outcomes) {
      for (Claim claim : outcome.surprises()) {
        console.complain(
            claim.id()
                + " was expected to be \""
                + ClaimText.verdict(claim.expected())
                + "\" but is \""
                + ClaimText.verdict(claim.verdict())
                + "\" in "
                + outcome.exhibit().slug()
                + " with seed "
                + seed.seed().value());
      }
    }
    if (open && !Desktop.here().open(page)) {
      console.complain(
          "no desktop to open the page with: open " + page.toAbsolutePath() + " yourself");
    }
  }

  private void print(List<Outcome> outcomes) {
    console
        .out()
        .print(Json.document(new Document(outcomes.stream().map(ResultDocument::of).toList())));
  }

  private List<Selected<?, ?>> chosen() {
    List<Selected<?, ?>> chosen = Selected.find(console.catalog(), what);
    Optional<OwnTable> own = ownTable.read();
    if (own.isPresent()) {
      chosen = Selected.onTable(chosen, own.get().usable(), console.catalog());
    }
    List<Selected.Change> all =
        new ArrayList<>(changes.stream().map(Selected.Change::parse).toList());
    effort.change().ifPresent(all::add);
    return Selected.change(chosen, all);
  }
}
