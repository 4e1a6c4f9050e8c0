package org.mlconcepts.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What the verdict of a claim would have been with another margin: the margin is somebody's opinion
 * of what matters, and a verdict that hangs on it has to say so.
 *
 * <p>A claim's margin is the size, without sign, that most of its evidence has; only that evidence
 * is judged anew, so that margins in other units stay as they are.
 *
 * @param used the margin of the claim, above 0
 * @param steps the verdict by margin, from 0 upwards; neighbours differ
 */
public record Margins(double used, List<Step> steps) {

  /**
   * A stretch of margins.
   *
   * @param from the first margin of the stretch, at least 0; it lasts up to the next one
   */
  public record Step(double from, Verdict verdict) {}

  public Margins {
    steps = List.copyOf(steps);
  }

  /**
   * Judges a claim with every margin from 0 upwards.
   *
   * @throws IllegalArgumentException if no evidence of the claim has a margin other than 0
   */
  public static Margins of(Claim claim) {
    double used = used(claim);
    double[] turns =
        claim.evidence().stream()
            .filter(e -> Math.abs(e.margin()) == used)
            .flatMapToDouble(e -> ends(e))
            .filter(turn -> turn > 0)
            .sorted()
            .distinct()
            .toArray();
    List<Step> steps = new ArrayList<>();
    double from = 0;
    for (int t = 0; t <= turns.length; t++) {
      double inside = t < turns.length ? (from + turns[t]) / 2 : 2 * from + 1;
      Verdict verdict = Claim.verdict(with(claim.evidence(), used, inside));
      if (steps.isEmpty() || steps.get(steps.size() - 1).verdict() != verdict) {
        steps.add(new Step(from, verdict));
      }
      from = t < turns.length ? turns[t] : from;
    }
    return new Margins(used, steps);
  }

  /** Where one piece of evidence changes sides: where the margin passes an end of its interval. */
  private static DoubleStream ends(Evidence evidence) {
    double sign = Math.signum(evidence.margin());
    Interval interval = evidence.interval();
    return DoubleStream.of(sign * interval.low(), sign * interval.high());
  }

  private static double used(Claim claim) {
    Map<Double, Integer> counts = new LinkedHashMap<>();
    Stream<Double> sizes = claim.evidence().stream().map(e -> Math.abs(e.margin()));
    sizes.filter(size -> size > 0).forEach(size -> counts.merge(size, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "claim " + claim.id() + " must have evidence with a margin, but has none"));
  }

  private static List<Evidence> with(List<Evidence> evidence, double used, double margin) {
    return evidence.stream()
        .map(e -> Math.abs(e.margin()) == used ? e.withMargin(Math.signum(e.margin()) * margin) : e)
        .toList();
  }

  /** The margins below a bound at which the verdict turns, ascending. */
  public List<Step> turns(double below) {
    return steps.stream().filter(step -> step.from() > 0 && step.from() < below).toList();
  }
}
