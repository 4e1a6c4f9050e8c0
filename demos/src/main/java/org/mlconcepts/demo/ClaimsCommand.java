package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mlconcepts.lab.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mlconcepts claims}. */
@Command(
    name = "claims",
    description = {
      "The ledger: every claim, its verdict, effect, interval, flip share and experiment.",
      "With --csv and --target: the same claims judged on a table of your own.",
      "That takes about half a minute for 10,000 rows."
    })
final class ClaimsCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      description =
          "A question's number or name, an experiment's name, or a claim's id such as Q2.04"
              + " (default: all).")
  private String what = "all";

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(names = "--all", description = "All evidence of a claim, not only some of each side.")
  private boolean all;

  @Mixin private OwnTableOptions ownTable = new OwnTableOptions();

  @Mixin private SeedOption seed = new SeedOption();

  private final Console console;

  ClaimsCommand(Console console) {
    this.console = console;
  }

  /** Some rows of the ledger of a question. */
  private record Part(Question question, List<Ledger.Row> rows) {}

  private record Document(List<LedgerDocument.RowPart> claims) {}

  @Override
  public Integer call() {
    Optional<OwnTable> own = ownTable.read();
    if (own.isPresent()) {
      return judge(own.get().usable().limited(seed.seed()));
    }
    List<Part> parts = parts();
    if (json) {
      console
          .out()
          .print(
              Json.document(
                  new Document(
                      parts.stream()
                          .flatMap(part -> part.rows().stream())
                          .map(LedgerDocument.RowPart::of)
                          .toList())));
      return Commands.DONE;
    }
    LedgerTable table = new LedgerTable(console.out());
    boolean one = parts.stream().anyMatch(part -> isClaim(part.question()));
    for (Part part : parts) {
      if (one) {
        part.rows().forEach(row -> table.printOne(row, all));
      } else {
        table.print(part.question(), part.rows());
      }
    }
    if (parts.isEmpty() && isExperiment(what)) {
      console.complain("no ledger names " + what + "; see what it judges: mlconcepts run " + what);
    } else if (!one && !parts.isEmpty()) {
      table.printLegend();
    }
    return Commands.DONE;
  }

  /** Runs what can run on the reader's table, and says why the rest cannot. */
  private int judge(OwnTable own) {
    OwnVerdicts.Collector collector = new OwnVerdicts.Collector(console.catalog());
    Reasons reasons = new Reasons();
    for (Selected<?, ?> each : Selected.find(console.catalog(), experiments())) {
      String slug = each.exhibit().slug();
      Optional<String> reason = OwnVerdicts.reasonAgainst(each.exhibit());
      ProgressLine progress = ProgressLine.on(console, slug);
      try {
        if (reason.isEmpty()) {
          collector.add(Outcome.of(each.on(own), seed.seed(), progress));
        }
      } catch (IllegalArgumentException e) {
        String told = String.valueOf(e.getMessage());
        told += own.afterReason(told);
        reason = Optional.of("is not fit for this table: " + told);
        reasons.add(told, slug);
      } finally {
        progress.clear();
      }
      reason.ifPresent(why -> collector.miss(slug, why));
    }
    boolean one = console.catalog().questions().stream().anyMatch(this::isClaim);
    OwnVerdicts verdicts = one ? collector.done().only(id()) : collector.done();
    if (verdicts.judged().isEmpty()) {
      return nothing(own, reasons, verdicts);
    }
    own.notes().forEach(console::complain);
    if (json) {
      console.out().print(Json.document(OwnVerdictsDocument.of(own, verdicts)));
    } else {
      new OwnVerdictsLines(console.out()).print(own, verdicts, all || one);
    }
    return Commands.DONE;
  }

  /** Says why no claim can be judged: of one experiment in a line, of several a reason a line. */
  private int nothing(OwnTable own, Reasons reasons, OwnVerdicts verdicts) {
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("--csv " + own.file() + ": " + unable(verdicts));
    }
    String nothing = "--csv " + own.file() + ": no claim can be judged on this table";
    if (reasons.size() > 1) {
      console.complain(nothing + ":", reasons);
      return Commands.USAGE;
    }
    throw new IllegalArgumentException(nothing + ": " + reasons.inOneLine());
  }

  /** Why what was asked for can be judged on no table of a reader, and what can. */
  private String unable(OwnVerdicts verdicts) {
    Reasons why = new Reasons();
    verdicts.missed().forEach(each -> why.add(each.reason(), each.experiment()));
    List<String> able = Selected.able(console.catalog());
    return what
        + " cannot be judged on a table of your own ("
        + (why.isEmpty() ? "no experiment measures it" : why.inOneLine())
        + "); "
        + (able.isEmpty()
            ? "nothing else can either"
            : "leave " + what + " out, or ask for what can use one: " + String.join(", ", able));
  }

  /** The names of the experiments that judge what was asked for. */
  private List<String> experiments() {
    List<String> slugs =
        parts().stream()
            .flatMap(part -> part.rows().stream())
            .flatMap(row -> row.experiments().stream())
            .distinct()
            .toList();
    boolean some = console.catalog().questions().stream().anyMatch(this::isClaim);
    return some ? slugs : List.of(what);
  }

  /** What was asked for, of every question that has a ledger. */
  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Question question : questions()) {
      Optional<Ledger> ledger = Ledger.bundled(question);
      if (ledger.isPresent()) {
        List<Ledger.Row> rows =
            ledger.get().rows().stream().filter(row -> wanted(question, row)).toList();
        if (!rows.isEmpty()) {
          parts.add(new Part(question, rows));
        }
      } else if (!isExperiment(what)) {
        console.complain(
            "no ledger yet for question "
                + question.number()
                + " ("
                + question.slug()
                + "); make it with: mvn -pl docs -am verify -Dpages.write");
      }
    }
    return parts;
  }

  private boolean wanted(Question question, Ledger.Row row) {
    return isExperiment(what)
        ? row.experiments().contains(what)
        : !isClaim(question) || row.statement().id().equals(id());
  }

  /** Those that were asked for; all of them for an experiment, which may judge claims of others. */
  private List<Question> questions() {
    List<Question> all = console.catalog().questions();
    if (what.equals("all") || isExperiment(what)) {
      return all;
    }
    List<String> known = new ArrayList<>();
    for (Question question : all) {
      String number = String.valueOf(question.number());
      if (what.equals(number) || what.equals(question.slug()) || isClaim(question)) {
        return List.of(question);
      }
      known.add(number);
      known.add(question.slug());
      question.exhibits().forEach(exhibit -> known.add(exhibit.slug()));
      question.statements().forEach(statement -> known.add(statement.id()));
    }
    throw new IllegalArgumentException(
        "no question, experiment or claim \""
            + what
            + "\""
            + console.catalog().hint(what, known)
            + " (see: mlconcepts claims)");
  }

  private String id() {
    return what.toUpperCase(Locale.ROOT);
  }

  private boolean isClaim(Question question) {
    return question.statements().stream().anyMatch(statement -> statement.id().equals(id()));
  }

  private boolean isExperiment(String name) {
    return console.catalog().entries().stream()
        .anyMatch(entry -> entry.exhibit().slug().equals(name));
  }
}
