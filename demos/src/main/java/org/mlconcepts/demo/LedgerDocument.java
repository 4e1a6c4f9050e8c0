package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shape of a ledger file, and of what {@code claims --json} prints. */
record LedgerDocument(String question, List<RowPart> claims) {

  /**
   * A statement; from {@code verdict} to {@code flipShare} all is null where nothing was measured.
   */
  record RowPart(
      String id,
      String sentence,
      Optional<String> definition,
      Optional<Verdict> verdict,
      Optional<Verdict> expected,
      String conditions,
      Optional<Double> effect,
      Optional<List<Double>> interval,
      Optional<Double> flipShare,
      List<ResultDocument.EvidencePart> evidence,
      List<String> experiments,
      Optional<String> scope) {

    static RowPart of(Ledger.Row row) {
      Optional<ResultDocument.ClaimPart> claim = row.claim().map(ResultDocument.ClaimPart::of);
      return new RowPart(
          row.statement().id(),
          row.statement().sentence(),
          row.statement().definition(),
          claim.map(ResultDocument.ClaimPart::verdict),
          claim.map(ResultDocument.ClaimPart::expected),
          claim.map(ResultDocument.ClaimPart::conditions).orElse(""),
          claim.map(ResultDocument.ClaimPart::effect),
          claim.map(ResultDocument.ClaimPart::interval),
          claim.map(ResultDocument.ClaimPart::flipShare),
          claim.map(ResultDocument.ClaimPart::evidence).orElse(List.of()),
          row.experiments(),
          row.statement().scope());
    }
  }

  static LedgerDocument of(Ledger ledger) {
    return new LedgerDocument(ledger.question(), ledger.rows().stream().map(RowPart::of).toList());
  }

  static Ledger read(String json) {
    JsonNode document = JsonMapper.shared().readTree(json);
    List<Ledger.Row> rows = new ArrayList<>();
    document.required("claims").forEach(row -> rows.add(row(row)));
    return new Ledger(text(document, "question"), rows);
  }

  private static Ledger.Row row(JsonNode row) {
    Statement statement =
        new Statement(
            text(row, "id"),
            text(row, "sentence"),
            optional(row, "definition"),
            optional(row, "scope"));
    List<Evidence> evidence = new ArrayList<>();
    row.required("evidence").forEach(piece -> evidence.add(evidence(piece)));
    List<String> experiments = new ArrayList<>();
    row.required("experiments").forEach(slug -> experiments.add(slug.stringValue()));
    if (evidence.isEmpty()) {
      return new Ledger.Row(statement, Optional.empty(), experiments);
    }
    String expected = text(row, "expected").toUpperCase(Locale.ROOT).replace('-', '_');
    return new Ledger.Row(
        statement,
        Optional.of(Claim.judge(statement, Verdict.valueOf(expected), evidence)),
        experiments);
  }

  private static Evidence evidence(JsonNode piece) {
    return new Evidence(
        text(piece, "condition"),
        text(piece, "measure"),
        new Estimate(
            number(piece, "effect"),
            number(piece, "standardError"),
            piece.required("repeats").intValue()),
        new Interval(end(piece, 0), end(piece, 1)),
        number(piece, "margin"),
        number(piece, "flipShare"));
  }

  private static double end(JsonNode piece, int which) {
    return piece.required("interval").required(which).doubleValue();
  }

  private static Optional<String> optional(JsonNode parent, String name) {
    JsonNode value = parent.path(name);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  private static String text(JsonNode parent, String name) {
    return parent.required(name).stringValue();
  }

  private static double number(JsonNode parent, String name) {
    return parent.required(name).doubleValue();
  }
}
