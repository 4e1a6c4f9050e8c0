package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mlconcepts.demo.site.Report;
import org.mlconcepts.demo.site.Site;
import org.mlconcepts.demo.site.SiteFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mlconcepts report}. */
@Command(
    name = "report",
    description =
        "Run experiments and write the whole site: questions, experiments, ledger, data sets,"
            + " glossary.")
final class ReportCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "WHAT",
      description =
          "A question's number or name, or an experiment's name (default: all). The rest of the"
              + " site is there, but says what is missing.")
  private List<String> what = List.of("all");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder of the site (default: out/site). A site in it is replaced.")
  private String out = "out/site";

  @Mixin private SeedOption seed = new SeedOption();

  @Mixin private EffortOptions effort = new EffortOptions();

  @Mixin private QuietOption quiet = new QuietOption();

  @Option(names = "--open", description = "Open the site when all is done.")
  private boolean open;

  @ParentCommand private Commands.Root root = new Commands.Root();

  private final Console console;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Selected<?, ?>> chosen = effort.change(Selected.find(console.catalog(), what));
    SiteFolder folder = SiteFolder.of(out);
    Runner runner = new Runner(console, effort.threads(), root.verbose());
    List<Outcome> outcomes = run(chosen, runner);
    if (outcomes.size() < chosen.size()) {
      return Commands.FAILED; // what failed was told; a site with holes replaces nothing
    }
    ProgressLine progress = progress("site");
    Site site = runner.inPool(() -> Site.of(Report.of(console.catalog(), outcomes), progress));
    progress.clear();
    folder.write(site);
    conclude(site, folder);
    return Commands.DONE;
  }

  private List<Outcome> run(List<Selected<?, ?>> chosen, Runner runner) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Selected<?, ?> each : chosen) {
      String place = (outcomes.size() + 1) + "/" + chosen.size() + " " + each.exhibit().slug();
      Optional<Outcome> outcome = runner.outcome(each, seed.seed(), progress(place));
      outcome.ifPresent(outcomes::add);
      if (outcome.isPresent() && !quiet.isSet() && !console.terminal()) {
        console.err().println("mlconcepts: " + place + " is done"); // a pipe sees no progress line
      }
    }
    return outcomes;
  }

  private ProgressLine progress(String what) {
    return quiet.isSet() ? ProgressLine.none() : ProgressLine.on(console, what);
  }

  private void conclude(Site site, SiteFolder folder) {
    if (!quiet.isSet()) {
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "wrote %,d files, %.1f MB. Open %s",
                  site.files().size(),
                  site.size() / 1e6,
                  folder.start()));
    }
    if (open && !Desktop.here().open(folder.start())) {
      console.complain("no desktop to open the site with: open " + folder.start() + " yourself");
    }
  }
}
