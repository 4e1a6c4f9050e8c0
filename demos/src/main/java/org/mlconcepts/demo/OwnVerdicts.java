package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlconcepts.lab.Catalog;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;

/**
 * What experiments say of claims on a reader's own table.
 *
 * @param judged what they judged, in the order of the questions that are in the ids of the claims
 * @param missed what they did not, and why
 */
record OwnVerdicts(List<Judged> judged, List<Missed> missed) {

  /**
   * A claim that was judged.
   *
   * @param row the claim with the experiments that judged it here
   * @param bundled what the bundled data say of it, if a ledger knows it
   */
  record Judged(Question question, Ledger.Row row, Optional<Claim> bundled) {
    Verdict verdict() {
      return row.claim().orElseThrow().verdict();
    }
  }

  /**
   * An experiment that judged nothing.
   *
   * @param claims the claims that it judges on its own data
   */
  record Missed(String experiment, String reason, List<String> claims) {}

  OwnVerdicts {
    judged = List.copyOf(judged);
    missed = List.copyOf(missed);
  }

  /** The same with one claim only. */
  OwnVerdicts only(String id) {
    return new OwnVerdicts(
        judged.stream().filter(each -> each.row().statement().id().equals(id)).toList(), missed);
  }

  /** How many claims got a verdict. */
  long count(Verdict verdict) {
    return judged.stream().filter(each -> each.verdict() == verdict).count();
  }

  /** How many claims are judged on bundled data, but not on the table. */
  long notJudged() {
    Set<String> here =
        judged.stream().map(each -> each.row().statement().id()).collect(Collectors.toSet());
    return missed.stream()
        .flatMap(each -> each.claims().stream())
        .distinct()
        .filter(id -> !here.contains(id))
        .count();
  }

  /** Why an experiment can run on no table but those it knows. */
  static Optional<String> reasonAgainst(Exhibit<?, ?> exhibit) {
    if (exhibit.defaults() instanceof OnTable<?>) {
      return Optional.empty();
    }
    return Optional.of(
        exhibit.data().isEmpty()
            ? "draws its own data, of which the truth is known"
            : "is made for the columns of bundled data");
  }

  /** Why an experiment that ran on a table does not judge all of its claims there. */
  private static final String OTHER_DATA =
      "needs other data than this table, such as a known truth, images, or rarer positives";

  /** Collects what came out. */
  static final class Collector {
    private final Catalog catalog;
    private final Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
    private final Map<String, List<String>> experiments = new LinkedHashMap<>();
    private final Map<String, Claim> first = new LinkedHashMap<>();
    private final List<Missed> missed = new ArrayList<>();
    private final Map<String, Map<String, String>> ran = new LinkedHashMap<>();
    private final Map<String, Ledger.Row> rows = new LinkedHashMap<>();

    Collector(Catalog catalog) {
      this.catalog = catalog;
      for (Question question : catalog.questions()) {
        Ledger.bundled(question)
            .ifPresent(ledger -> ledger.rows().forEach(row -> rows.put(row.statement().id(), row)));
      }
    }

    void add(Outcome outcome) {
      ran.put(
          outcome.exhibit().slug(),
          outcome.exhibit().notJudged(outcome.settings(), outcome.result()));
      for (Claim claim : outcome.claims()) {
        first.putIfAbsent(claim.id(), claim);
        evidence.computeIfAbsent(claim.id(), id -> new ArrayList<>()).addAll(claim.evidence());
        experiments
            .computeIfAbsent(claim.id(), id -> new ArrayList<>())
            .add(outcome.exhibit().slug());
      }
    }

    void miss(String experiment, String reason) {
      List<String> claims =
          rows.values().stream()
              .filter(row -> row.experiments().contains(experiment))
              .map(row -> row.statement().id())
              .toList();
      missed.add(new Missed(experiment, reason, claims));
    }

    OwnVerdicts done() {
      missRest();
      List<Judged> judged = new ArrayList<>();
      for (Question question : catalog.questions()) {
        for (Statement statement : question.statements()) {
          List<Evidence> own = evidence.getOrDefault(statement.id(), List.of());
          if (!own.isEmpty()) {
            judged.add(judged(question, statement, own));
          }
        }
      }
      judged.sort(Comparator.comparingInt(each -> question(each.row().statement())));
      return new OwnVerdicts(judged, missed);
    }

    /** The number of the question in the id of a claim, which may be of all questions: 0. */
    private static int question(Statement statement) {
      return Integer.parseInt(statement.id().substring(1, statement.id().indexOf('.')));
    }

    /** What experiments that ran judge on other data only. */
    private void missRest() {
      Map<Missed, List<String>> rest = new LinkedHashMap<>();
      for (Ledger.Row row : rows.values()) {
        for (String slug : row.experiments()) {
          boolean here = experiments.getOrDefault(row.statement().id(), List.of()).contains(slug);
          if (ran.containsKey(slug) && !here) {
            String id = row.statement().id();
            String reason = ran.getOrDefault(slug, Map.of()).getOrDefault(id, OTHER_DATA);
            Missed missed = new Missed(slug, reason, List.of());
            rest.computeIfAbsent(missed, unseen -> new ArrayList<>()).add(id);
          }
        }
      }
      rest.forEach(
          (each, claims) -> missed.add(new Missed(each.experiment(), each.reason(), claims)));
    }

    private Judged judged(Question question, Statement statement, List<Evidence> own) {
      Optional<Claim> bundled =
          Optional.ofNullable(rows.get(statement.id())).flatMap(Ledger.Row::claim);
      Verdict expected =
          bundled
              .or(() -> Optional.ofNullable(first.get(statement.id())))
              .map(Claim::expected)
              .orElseThrow();
      Claim claim = Claim.judge(statement, expected, own);
      List<String> slugs = experiments.getOrDefault(statement.id(), List.of());
      return new Judged(question, new Ledger.Row(statement, Optional.of(claim), slugs), bundled);
    }
  }
}
