package org.mlconcepts.demo.quiz;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mlconcepts.demo.ClaimText;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Verdict;

/**
 * Something to commit to before the measurement is shown. Whoever answers says how likely the
 * answer is right, and is scored by {@code (probability - hit)²}, with hit 1 or 0: the Brier score,
 * lowest on average for those who know what they know.
 *
 * <p>Reference: Brier (1950), Verification of forecasts expressed in terms of probability.
 */
public sealed interface QuizItem {

  /** Stable, for example {@code Q5.02/verdict}. */
  String id();

  /** What is asked, in a few lines. */
  String prompt();

  /** What an answer looks like, for example {@code holds, only-if or refuted}. */
  String form();

  /**
   * Whether an answer agrees with the measurement.
   *
   * @throws IllegalArgumentException if it does not have the form asked for
   */
  boolean hit(String answer);

  /** What was measured, in a few lines. */
  String answer();

  /** The experiments to look at. */
  List<String> experiments();

  /** Does the sentence hold? */
  record OfVerdict(Claim claim, List<String> experiments) implements QuizItem {

    /** The answers on offer. */
    public static final List<String> CHOICES =
        Stream.of(Verdict.values()).map(OfVerdict::word).toList();

    public OfVerdict {
      experiments = List.copyOf(experiments);
    }

    @Override
    public String id() {
      return claim.id() + "/verdict";
    }

    @Override
    public String prompt() {
      return "\"" + claim.sentence() + ".\"\nPut to the test, does that hold?";
    }

    @Override
    public String form() {
      return String.join(", ", CHOICES.subList(0, 3)) + " or " + CHOICES.get(3);
    }

    @Override
    public boolean hit(String answer) {
      String word = answer.strip().toLowerCase(Locale.ROOT);
      long matches = CHOICES.stream().filter(choice -> choice.startsWith(word)).count();
      if (word.isEmpty() || matches != 1) {
        throw new IllegalArgumentException(
            "the answer must be " + form() + ", but was \"" + answer.strip() + "\"");
      }
      return word(claim.verdict()).startsWith(word);
    }

    /** The answer that a verdict asks for. */
    public static String word(Verdict verdict) {
      return switch (verdict) {
        case HOLDS -> "holds";
        case HOLDS_IF -> "only-if";
        case REFUTED -> "refuted";
        case UNCLEAR -> "unclear";
      };
    }

    @Override
    public String answer() {
      Evidence headline = claim.headline();
      return ClaimText.summary(claim)
          + "\n"
          + headline.condition()
          + ": "
          + headline.measure()
          + ": "
          + ClaimText.numbers(headline);
    }
  }

  /** How large is an effect? */
  record OfNumber(String claim, Evidence evidence, List<String> experiments) implements QuizItem {

    public OfNumber {
      experiments = List.copyOf(experiments);
    }

    @Override
    public String id() {
      return claim + "/number";
    }

    @Override
    public String prompt() {
      return "How large is this: "
          + evidence.measure()
          + "?\nMeasured for: "
          + evidence.condition();
    }

    @Override
    public String form() {
      return "a number; right within a quarter of the measurement, or half of its interval";
    }

    /** Half of the interval, or a quarter of the effect if that is more. */
    public double tolerance() {
      Interval interval = evidence.interval();
      double half = (interval.high() - interval.low()) / 2;
      return Math.max(half, Math.abs(evidence.effect().mean()) / 4);
    }

    @Override
    public boolean hit(String answer) {
      try {
        double guess = Double.parseDouble(answer.strip().replace(',', '.'));
        if (Double.isFinite(guess)) {
          return Math.abs(guess - evidence.effect().mean()) <= tolerance();
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw new IllegalArgumentException(
          "the answer must be a number such as 0.25, but was \"" + answer.strip() + "\"");
    }

    @Override
    public String answer() {
      return ClaimText.numbers(evidence);
    }
  }

  /**
   * Which is larger?
   *
   * @param shown pieces of evidence with one measure, in the order in which they are shown
   */
  record OfOrder(String claim, List<Evidence> shown, List<String> experiments) implements QuizItem {

    public OfOrder {
      shown = List.copyOf(shown);
      experiments = List.copyOf(experiments);
    }

    @Override
    public String id() {
      return claim + "/order";
    }

    @Override
    public String prompt() {
      StringBuilder prompt = new StringBuilder("Order by this, the largest first: ");
      prompt.append(shown.get(0).measure());
      for (int i = 0; i < shown.size(); i++) {
        prompt.append("\n  ").append(letter(i)).append(") ").append(shown.get(i).condition());
      }
      return prompt.toString();
    }

    @Override
    public String form() {
      return "the letters in order, such as " + letters(List.copyOf(shown));
    }

    /** The letters from the largest effect to the smallest. */
    public String solution() {
      return letters(sorted());
    }

    @Override
    public boolean hit(String answer) {
      String letters = answer.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      boolean whole =
          letters.length() == shown.size()
              && letters.chars().distinct().count() == shown.size()
              && letters.chars().allMatch(c -> c < 'a' + shown.size());
      if (!whole) {
        throw new IllegalArgumentException(
            "the answer must be " + form() + ", but was \"" + answer.strip() + "\"");
      }
      return letters.equals(solution());
    }

    @Override
    public String answer() {
      StringBuilder answer = new StringBuilder(solution());
      for (Evidence one : sorted()) {
        answer.append("\n  ").append(letters(List.of(one))).append(") ");
        answer.append(one.condition()).append(": ").append(ClaimText.numbers(one));
      }
      return answer.toString();
    }

    private List<Evidence> sorted() {
      return shown.stream()
          .sorted((a, b) -> Double.compare(b.effect().mean(), a.effect().mean()))
          .toList();
    }

    private String letters(List<Evidence> order) {
      StringBuilder letters = new StringBuilder();
      order.forEach(one -> letters.append(letter(shown.indexOf(one))));
      return letters.toString();
    }

    private static char letter(int index) {
      return (char) ('a' + index);
    }
  }
}
