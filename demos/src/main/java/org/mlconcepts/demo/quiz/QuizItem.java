package org.mlconcepts.demo.quiz;

import java.util.List;
import java.util.Locale;
import org.mlconcepts.demo.Numbers;
import org.mlconcepts.lab.Interval;

/**
 * Something to commit to before the measurement is shown. Whoever answers says how likely the
 * answer is right, and is scored by {@code (probability - hit)²}, with hit 1 or 0: the Brier score,
 * lowest on average for those who know what they know.
 *
 * <p>Reference: Brier (1950), Verification of forecasts expressed in terms of probability.
 */
public sealed interface QuizItem {

  /** What is asked, and where the answer comes from. */
  Basis basis();

  /** What there is to choose from or to order; empty where a number is asked for. */
  List<String> options();

  /** What an answer looks like, for example {@code one letter, such as a}. */
  String form();

  /**
   * Whether an answer agrees with the measurement.
   *
   * @throws IllegalArgumentException if it does not have the form asked for
   */
  boolean hit(String answer);

  /** What was measured, in a line for each option. */
  List<String> measured();

  /** Stable, for example {@code Q5.02/number}. */
  default String id() {
    return basis().id();
  }

  /** The question, with its options a line each. */
  default String prompt() {
    StringBuilder prompt = new StringBuilder(basis().question());
    for (int i = 0; i < options().size(); i++) {
      prompt.append("\n  ").append(letter(i)).append(") ").append(options().get(i));
    }
    return prompt.toString();
  }

  /**
   * What all items have.
   *
   * @param id stable, unique within its question
   * @param question what is asked, in plain words
   * @param because what there is to learn from the answer; may be empty
   * @param experiments the slugs of those that measured it
   */
  record Basis(String id, String question, String because, List<String> experiments) {
    public Basis {
      experiments = List.copyOf(experiments);
    }
  }

  /**
   * Which one?
   *
   * @param right the index of the answer that the measurement gives
   */
  record OfChoice(Basis basis, List<String> options, int right, List<String> measured)
      implements QuizItem {

    public OfChoice {
      options = List.copyOf(options);
      measured = List.copyOf(measured);
    }

    @Override
    public String form() {
      return "one letter, " + letter(0) + " to " + letter(options.size() - 1);
    }

    @Override
    public boolean hit(String answer) {
      String given = answer.strip().toLowerCase(Locale.ROOT).replaceFirst("\\)$", "");
      for (int i = 0; i < options.size(); i++) {
        if (given.equals(letter(i))) {
          return i == right;
        }
      }
      throw refused(this, answer);
    }
  }

  /**
   * How much?
   *
   * @param unit what the number counts, such as {@code points of F1}
   * @param value what was measured, in this unit
   * @param right which answers count as right: at least the 95 % interval of the measurement
   * @param rule the same in words
   */
  record OfNumber(Basis basis, String unit, double value, Interval right, String rule)
      implements QuizItem {

    private static final double QUARTER = 0.25;
    private static final double TEN_POINTS = 10;

    /** Any number, right within a quarter of what was measured. */
    static OfNumber of(Basis basis, String unit, double value, Interval interval) {
      return new OfNumber(
          basis,
          unit,
          value,
          around(interval, value, QUARTER * Math.abs(value)),
          "within a quarter of what was measured, or within its interval");
    }

    /** A share in percent, right within ten points. */
    static OfNumber ofShare(Basis basis, String unit, double value, Interval interval) {
      Interval right = around(interval, value, TEN_POINTS);
      return new OfNumber(
          basis,
          unit,
          value,
          new Interval(Math.max(0, right.low()), Math.min(100, right.high())),
          "within ten points of what was measured, or within its interval");
    }

    private static Interval around(Interval interval, double value, double off) {
      return new Interval(
          Math.min(interval.low(), value - off), Math.max(interval.high(), value + off));
    }

    @Override
    public List<String> options() {
      return List.of();
    }

    @Override
    public String form() {
      return "a number";
    }

    @Override
    public String prompt() {
      return basis.question() + "\n  (" + unit + "; right " + rule + ")";
    }

    @Override
    public boolean hit(String answer) {
      String digits = answer.replaceAll("[\\s%×]", "").replace(',', '.').replace('−', '-');
      try {
        double guess = Double.parseDouble(digits);
        if (Double.isFinite(guess)) {
          return right.contains(guess);
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw refused(this, answer);
    }

    @Override
    public List<String> measured() {
      return List.of(
          "measured: "
              + Numbers.human(value)
              + " "
              + unit
              + "; "
              + Numbers.human(right.low())
              + " to "
              + Numbers.human(right.high())
              + " counts as right");
    }
  }

  /**
   * Which is larger?
   *
   * @param solution the letters of the options, from the largest effect to the smallest
   */
  record OfOrder(Basis basis, List<String> options, String solution, List<String> measured)
      implements QuizItem {

    public OfOrder {
      options = List.copyOf(options);
      measured = List.copyOf(measured);
    }

    @Override
    public String form() {
      StringBuilder letters = new StringBuilder();
      for (int i = 0; i < options.size(); i++) {
        letters.append(letter(i));
      }
      return "the letters in order, the largest first, such as " + letters;
    }

    @Override
    public boolean hit(String answer) {
      String letters = answer.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      if (!sorted(letters).equals(sorted(solution))) {
        throw refused(this, answer);
      }
      return letters.equals(solution);
    }

    private static List<Integer> sorted(String letters) {
      return letters.chars().sorted().boxed().toList();
    }
  }

  /** The letter of an option: {@code a} for 0. */
  static String letter(int index) {
    return String.valueOf((char) ('a' + index));
  }

  private static IllegalArgumentException refused(QuizItem item, String answer) {
    return new IllegalArgumentException(
        "the answer must be " + item.form() + ", but was \"" + answer.strip() + "\"");
  }
}
