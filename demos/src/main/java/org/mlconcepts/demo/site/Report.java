package org.mlconcepts.demo.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.Outcome;
import org.mlconcepts.lab.Catalog;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Verdict;

/**
 * What a site is made from.
 *
 * @param catalog every question, also those of which nothing was run
 * @param outcomes what was run, in teaching order
 * @param ledgers one a question, in order: what these outcomes say of its statements
 */
public record Report(Catalog catalog, List<Outcome> outcomes, List<Ledger> ledgers) {

  public Report {
    outcomes = List.copyOf(outcomes);
    ledgers = List.copyOf(ledgers);
  }

  /** The report on some outcomes, whatever their settings. */
  public static Report of(Catalog catalog, List<Outcome> outcomes) {
    List<Ledger> ledgers =
        catalog.questions().stream()
            .map(question -> Ledger.pooled(question, of(question, outcomes)))
            .toList();
    return new Report(catalog, outcomes, ledgers);
  }

  /** The outcomes of a question's own experiments. */
  List<Outcome> of(Question question) {
    return of(question, outcomes);
  }

  /** The same by the slug of the experiment. */
  Map<String, Outcome> bySlug(Question question) {
    Map<String, Outcome> found = new LinkedHashMap<>();
    of(question).forEach(outcome -> found.put(outcome.exhibit().slug(), outcome));
    return found;
  }

  private static List<Outcome> of(Question question, List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.question().slug().equals(question.slug()))
        .toList();
  }

  /** The ledger of a question. */
  Ledger ledger(Question question) {
    return ledgers.stream()
        .filter(ledger -> ledger.question().equals(question.slug()))
        .findFirst()
        .orElseThrow();
  }

  /** The outcome of an experiment, if it was run. */
  Optional<Outcome> outcome(String experiment) {
    return outcomes.stream().filter(o -> o.exhibit().slug().equals(experiment)).findFirst();
  }

  /** Whether every experiment of a question was run. */
  boolean isWhole(Question question) {
    Map<String, Outcome> run = bySlug(question);
    return question.exhibits().stream().map(Exhibit::slug).allMatch(run::containsKey);
  }

  /** Whether every experiment was run with its default settings. */
  boolean isWhole() {
    return catalog.questions().stream().allMatch(this::isWhole)
        && outcomes.stream().allMatch(Outcome::atDefaults);
  }

  /** How many statements of a question got a verdict. */
  long count(Question question, Verdict verdict) {
    return ledger(question).rows().stream()
        .filter(row -> row.claim().filter(claim -> claim.verdict() == verdict).isPresent())
        .count();
  }

  /** How many statements of all questions got a verdict. */
  long count(Verdict verdict) {
    return catalog.questions().stream().mapToLong(question -> count(question, verdict)).sum();
  }

  /** How many statements only fix the meaning of a word. */
  long definitions() {
    return ledgers.stream()
        .flatMap(ledger -> ledger.rows().stream())
        .filter(row -> row.statement().definition().isPresent() && row.claim().isEmpty())
        .count();
  }

  /** Every statement with what became of it. */
  List<Ledger.Row> rows() {
    return ledgers.stream().flatMap(ledger -> ledger.rows().stream()).toList();
  }

  /** The question a statement belongs to. */
  Question questionOf(Ledger.Row row) {
    return catalog.questions().stream()
        .filter(question -> question.statements().contains(row.statement()))
        .findFirst()
        .orElseThrow();
  }
}
