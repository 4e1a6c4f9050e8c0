package org.mlconcepts.demo.quiz;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** The answer that the measurement gives, in a line; empty where {@link #measured} has it. */
  Optional<String> rightAnswer();

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

    /** The claim that is asked about: the first part of the id. */
    public String claim() {
      return id.replaceFirst("/.*", "");
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
    public Optional<String> rightAnswer() {
      return Optional.of(letter(right) + ") " + options.get(right));
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
   * @param accepted which answers count as right: at least the 95 % interval of the measurement, as
   *     far as it is possible
   * @param rule the same in words
   */
  record OfNumber(Basis basis, String unit, double value, Interval accepted, String rule)
      implements QuizItem {

    private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0\\u202F\\u2009]");
    private static final Pattern NUMBER =
        Pattern.compile("([-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?)[%×]?");
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
      return new OfNumber(
          basis,
          unit,
          value,
          within(0, 100, around(interval, value, TEN_POINTS)),
          "within ten points of what was measured, or within its interval");
    }

    /**
     * The same where no size above {@code most} is possible.
     *
     * @throws IllegalArgumentException if the size that was measured is larger
     */
    OfNumber atMost(double most) {
      if (Math.abs(value) > most) {
        throw new IllegalArgumentException(
            "most must be at least what was measured, "
                + Numbers.human(Math.abs(value))
                + ", but was "
                + Numbers.human(most)
                + ": "
                + basis.question());
      }
      return new OfNumber(basis, unit, value, within(-most, most, accepted), rule);
    }

    private static Interval within(double low, double high, Interval interval) {
      return new Interval(Math.max(low, interval.low()), Math.min(high, interval.high()));
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
    public Optional<String> rightAnswer() {
      return Optional.empty();
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
      OptionalDouble guess = read(answer);
      if (guess.isEmpty()) {
        throw refused(this, answer);
      }
      return accepted.contains(guess.getAsDouble());
    }

    /**
     * The rules of predict.js: blanks are left out; a comma is a point; {@code %} or × may end it.
     */
    static OptionalDouble read(String answer) {
      String text = BLANK.matcher(answer).replaceAll("").replace(',', '.').replace('−', '-');
      Matcher number = NUMBER.matcher(text);
      double value = number.matches() ? Double.parseDouble(number.group(1)) : Double.NaN;
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    @Override
    public List<String> measured() {
      return List.of(
          "measured: "
              + Numbers.human(value)
              + " "
              + unit
              + "; "
              + Numbers.human(accepted.low())
              + " to "
              + Numbers.human(accepted.high())
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
    public Optional<String> rightAnswer() {
      return Optional.of(String.join(", ", solution.split("")) + ", from the largest");
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
