package org.mlconcepts.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;

/**
 * What the experiments say of every statement of a question. It is made from results at default
 * settings, kept as a file, and read back by the command line, so that nothing has to run only to
 * be looked up.
 *
 * @param question the question's slug
 * @param rows one a statement, in the order of the question
 */
public record Ledger(String question, List<Row> rows) {

  /**
   * A statement and what became of it.
   *
   * @param statement the statement
   * @param claim judged by the evidence of all experiments together; empty for a definition, or if
   *     nothing tests it yet
   * @param experiments the slugs of the experiments that judged it, in the order of their evidence
   */
  public record Row(Statement statement, Optional<Claim> claim, List<String> experiments) {
    public Row {
      experiments = List.copyOf(experiments);
    }
  }

  public Ledger {
    rows = List.copyOf(rows);
  }

  /**
   * The ledger of a question.
   *
   * @param outcomes of experiments of this question or of others; a claim that several judge is
   *     pooled
   * @throws IllegalArgumentException if an outcome was made with changed settings
   */
  public static Ledger of(Question question, List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (!outcome.atDefaults()) {
        throw new IllegalArgumentException(
            "outcomes must be made with default settings, but "
                + outcome.exhibit().slug()
                + " was run with "
                + TryAgain.changes(outcome));
      }
    }
    return pooled(question, outcomes);
  }

  /**
   * The same from outcomes of any settings. What is expected of its claims was found at default
   * settings, so it must not be kept.
   */
  public static Ledger pooled(Question question, List<Outcome> outcomes) {
    return new Ledger(
        question.slug(),
        question.statements().stream().map(statement -> row(statement, outcomes)).toList());
  }

  /** The ledger of a question as it was built into this program; empty if there is none yet. */
  public static Optional<Ledger> bundled(Question question) {
    try (InputStream file =
        Ledger.class.getResourceAsStream("ledger/" + question.slug() + ".json")) {
      return file == null
          ? Optional.empty()
          : Optional.of(read(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the file of a question belongs, from the folder of resources on. */
  public static String resource(Question question) {
    return "org/mlconcepts/demo/ledger/" + question.slug() + ".json";
  }

  /** Reads what {@link #json()} wrote. */
  public static Ledger read(String json) {
    return LedgerDocument.read(json);
  }

  /** The ledger as the text of its file. */
  public String json() {
    return Json.document(LedgerDocument.of(this));
  }

  /** The row of a statement; empty if it is another question's. */
  public Optional<Row> row(String id) {
    return rows.stream().filter(row -> row.statement().id().equals(id)).findFirst();
  }

  private static Row row(Statement statement, List<Outcome> outcomes) {
    Set<String> experiments = new LinkedHashSet<>();
    List<Claim> parts = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      for (Claim claim : outcome.claims()) {
        if (claim.id().equals(statement.id())) {
          experiments.add(outcome.exhibit().slug());
          parts.add(claim);
        }
      }
    }
    return new Row(statement, pooled(statement, parts), List.copyOf(experiments));
  }

  private static Optional<Claim> pooled(Statement statement, List<Claim> parts) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<Evidence> evidence = parts.stream().flatMap(part -> part.evidence().stream()).toList();
    return Optional.of(Claim.judge(statement, expected(parts), evidence));
  }

  /** What follows for all parts together if each has the verdict that was expected of it. */
  private static Verdict expected(List<Claim> parts) {
    List<Verdict> all = parts.stream().map(Claim::expected).distinct().toList();
    if (all.size() == 1) {
      return all.get(0);
    }
    if (all.contains(Verdict.HOLDS) || all.contains(Verdict.HOLDS_IF)) {
      return Verdict.HOLDS_IF;
    }
    return Verdict.REFUTED; // refuted and unclear: nothing supports it, something speaks against it
  }
}
