package org.mlconcepts.demo;

import java.util.List;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Nearest;

/**
 * Measured effects in the words of a sentence, taken from a ledger, so that no number has to be
 * typed and nothing has to run. A fact is asked for by the words
 *
 * <ol>
 *   <li>its unit: {@code number}; {@code points} and {@code percent} for a share; {@code factor}
 *       for an effect that was measured in doublings
 *   <li>the claim, such as {@code Q5.02}
 *   <li>the condition, as the evidence names it
 * </ol>
 *
 * The words of a sentence depend on the direction of an effect. Therefore {@link #more} and {@link
 * #less} refuse an effect that points the other way.
 */
public final class Facts {

  private static final String DOUBLINGS = "(doublings";
  private static final List<String> UNITS = List.of("number", "points", "percent", "factor");

  private final Ledger ledger;

  public Facts(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The mean effect with its sign; as a factor, below 1 where the effect is negative. */
  public String effect(List<String> words) {
    Evidence evidence = evidence(words);
    return inUnit(words, evidence, evidence.effect().mean());
  }

  /**
   * The mean effect, for a sentence that says that there is more of something.
   *
   * @throws NotMeasured if the effect is not above 0
   */
  public String more(List<String> words) {
    return directed(words, 1);
  }

  /**
   * The size of the mean effect, for a sentence that says that there is less of something.
   *
   * @throws NotMeasured if the effect is not below 0
   */
  public String less(List<String> words) {
    return directed(words, -1);
  }

  /**
   * The same as a number.
   *
   * @param words {@code effect}, {@code more} or {@code less}, and then the words of a fact
   * @throws NotMeasured if there is no such effect, or it points the other way
   */
  public Measured measured(List<String> words) {
    int sign = sign(words.get(0));
    List<String> fact = words.subList(1, words.size());
    Evidence evidence = evidence(fact);
    double size = sign == 0 ? evidence.effect().mean() : directed(evidence, sign);
    Interval interval = evidence.interval();
    double one = inNumbers(fact, sign < 0 ? -interval.high() : interval.low());
    double other = inNumbers(fact, sign < 0 ? -interval.low() : interval.high());
    return new Measured(
        fact.get(1), inUnit(fact, evidence, size), inNumbers(fact, size), new Interval(one, other));
  }

  /**
   * A fact as a number.
   *
   * @param words the value with its unit
   * @param value in points or percent, a factor, or the number itself
   * @param interval the 95 % interval of the value
   */
  public record Measured(String claim, String words, double value, Interval interval) {}

  private static int sign(String direction) {
    return switch (direction) {
      case "effect" -> 0;
      case "more" -> 1;
      case "less" -> -1;
      default ->
          throw new IllegalArgumentException(
              "a fact begins with effect, more or less, but was " + direction);
    };
  }

  private String directed(List<String> words, int sign) {
    Evidence evidence = evidence(words);
    return inUnit(words, evidence, directed(evidence, sign));
  }

  private static double directed(Evidence evidence, int sign) {
    double size = sign * evidence.effect().mean();
    if (!(size > 0)) {
      throw new NotMeasured(
          "the effect must be "
              + (sign > 0 ? "above" : "below")
              + " 0, but is "
              + Numbers.human(evidence.effect().mean())
              + ": the sentence has to change");
    }
    return size;
  }

  private static double inNumbers(List<String> words, double effect) {
    return switch (words.get(0)) {
      case "points", "percent" -> 100 * effect;
      case "factor" -> StrictMath.pow(2, effect);
      default -> effect;
    };
  }

  private static String inUnit(List<String> words, Evidence evidence, double effect) {
    String unit = words.get(0);
    if (evidence.measure().contains(DOUBLINGS) != unit.equals("factor")) {
      throw new IllegalArgumentException(
          "unit must be factor exactly where the measure is in doublings, but was "
              + unit
              + " for: "
              + evidence.measure());
    }
    return switch (unit) {
      case "number" -> Numbers.human(effect);
      case "points" -> Numbers.human(100 * effect) + " points";
      case "percent" -> Numbers.percent(effect);
      case "factor" -> Numbers.human(StrictMath.pow(2, effect));
      default -> throw unknownUnit(unit);
    };
  }

  private static IllegalArgumentException unknownUnit(String unit) {
    return new IllegalArgumentException(
        "unit must be number, points, percent or factor, but was " + unit);
  }

  private Evidence evidence(List<String> words) {
    if (words.size() < 3) {
      throw new IllegalArgumentException(
          "a fact needs a unit, a claim and a condition, but was \""
              + String.join(" ", words)
              + "\"");
    }
    if (!UNITS.contains(words.get(0))) {
      throw unknownUnit(words.get(0));
    }
    return evidence(words.get(1), String.join(" ", words.subList(2, words.size())));
  }

  /**
   * The first evidence of a claim on a condition.
   *
   * @throws NotMeasured if there is none
   */
  public Evidence evidence(String id, String condition) {
    Claim claim = claim(id);
    return claim.evidence().stream()
        .filter(each -> each.condition().equals(condition))
        .findFirst()
        .orElseThrow(() -> new NotMeasured(unknown(claim, condition)));
  }

  private Claim claim(String id) {
    return ledger
        .row(id)
        .flatMap(Ledger.Row::claim)
        .orElseThrow(() ->
            new NotMeasured("no claim " + id + " is judged by question " + ledger.question()));
  }

  private static String unknown(Claim claim, String condition) {
    List<String> known = claim.evidence().stream().map(Evidence::condition).toList();
    return "no condition \""
        + condition
        + "\" in the evidence of "
        + claim.id()
        + Nearest.hint(condition, known)
        + "; known: "
        + String.join(" · ", known);
  }
}
