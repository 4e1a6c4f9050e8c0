package org.mlconcepts.demo;

import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Verdict;

/**
 * The shape of {@code result.json}: the members in this order, and no others. Scripts depend on it.
 */
record ResultDocument(
    String experiment,
    String question,
    long seed,
    Record settings,
    Record result,
    List<ClaimPart> claims,
    List<ChartPart> charts,
    List<Outcome.Data> data) {

  static ResultDocument of(Outcome outcome) {
    return new ResultDocument(
        outcome.exhibit().slug(),
        outcome.question().slug(),
        outcome.seed().value(),
        outcome.settings(),
        outcome.result(),
        outcome.claims().stream().map(ClaimPart::of).toList(),
        outcome.charts().stream().map(ChartPart::of).toList(),
        outcome.data());
  }

  /** A claim; effect, interval and flip share are those of its first piece of evidence. */
  record ClaimPart(
      String id,
      String sentence,
      Verdict verdict,
      Verdict expected,
      String conditions,
      double effect,
      List<Double> interval,
      double flipShare,
      List<EvidencePart> evidence) {

    static ClaimPart of(Claim claim) {
      return new ClaimPart(
          claim.id(),
          claim.sentence(),
          claim.verdict(),
          claim.expected(),
          claim.conditions(),
          claim.effect().mean(),
          ends(claim.interval()),
          claim.flipShare(),
          claim.evidence().stream().map(EvidencePart::of).toList());
    }
  }

  /** A piece of evidence. */
  record EvidencePart(
      String condition,
      String measure,
      double effect,
      double standardError,
      int repeats,
      double margin,
      List<Double> interval,
      double flipShare,
      Evidence.Side side) {

    static EvidencePart of(Evidence evidence) {
      return new EvidencePart(
          evidence.condition(),
          evidence.measure(),
          evidence.effect().mean(),
          evidence.effect().standardError(),
          evidence.effect().repeats(),
          evidence.margin(),
          ends(evidence.interval()),
          evidence.flipShare(),
          evidence.side());
    }
  }

  /** A chart; its files are named after its id. */
  record ChartPart(String id, String title, String alt) {

    static ChartPart of(Chart chart) {
      return new ChartPart(chart.id(), chart.title(), chart.alt());
    }
  }

  private static List<Double> ends(Interval interval) {
    return List.of(interval.low(), interval.high());
  }
}
