package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mlconcepts.lab.Nearest;
import org.mlconcepts.lab.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mlconcepts claims}. */
@Command(
    name = "claims",
    description =
        "The ledger: every claim, its verdict, effect, interval, flip share and experiment.")
final class ClaimsCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "A question's number or name, or a claim's id such as Q2.04 (default: all).")
  private String what = "all";

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private final Console console;

  ClaimsCommand(Console console) {
    this.console = console;
  }

  private record Document(List<LedgerDocument.RowPart> claims) {}

  @Override
  public Integer call() {
    List<Question> questions = questions();
    String id = what.toUpperCase(Locale.ROOT);
    List<LedgerDocument.RowPart> parts = new ArrayList<>();
    LedgerTable table = new LedgerTable(console.out());
    for (Question question : questions) {
      Optional<Ledger> ledger = Ledger.bundled(question);
      if (ledger.isEmpty()) {
        console.complain(
            "no ledger yet for question "
                + question.number()
                + " ("
                + question.slug()
                + "); make it with: mvn -pl docs -am verify -Dpages.write");
        continue;
      }
      boolean one = isClaim(question, id);
      List<Ledger.Row> rows =
          ledger.get().rows().stream()
              .filter(row -> !one || row.statement().id().equals(id))
              .toList();
      if (json) {
        rows.forEach(row -> parts.add(LedgerDocument.RowPart.of(row)));
      } else if (one) {
        rows.forEach(table::printOne);
      } else {
        table.print(question, rows);
      }
    }
    if (json) {
      console.out().print(Json.document(new Document(parts)));
    }
    return Commands.DONE;
  }

  private List<Question> questions() {
    List<Question> all = console.catalog().questions();
    if (what.equals("all")) {
      return all;
    }
    List<String> known = new ArrayList<>();
    for (Question question : all) {
      String number = String.valueOf(question.number());
      if (what.equals(number)
          || what.equals(question.slug())
          || isClaim(question, what.toUpperCase(Locale.ROOT))) {
        return List.of(question);
      }
      known.add(number);
      known.add(question.slug());
      question.statements().forEach(statement -> known.add(statement.id()));
    }
    throw new IllegalArgumentException(
        "no question or claim \""
            + what
            + "\""
            + Nearest.hint(what, known)
            + " (see: mlconcepts claims)");
  }

  private static boolean isClaim(Question question, String id) {
    return question.statements().stream().anyMatch(statement -> statement.id().equals(id));
  }
}
