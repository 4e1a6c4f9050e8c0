package org.mlconcepts.demo.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mlconcepts.demo.ClaimText;
import org.mlconcepts.demo.EffectText;
import org.mlconcepts.demo.Facts;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.NotMeasured;
import org.mlconcepts.demo.Numbers;
import org.mlconcepts.demo.Placeholders;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;

/**
 * The items of a question: prompts that somebody wrote, answered by a ledger, so that every wrong
 * answer is refuted by a measurement and none by opinion. Where options are compared, their
 * intervals must not touch. Behind them every judged claim is asked about: in how many of its
 * conditions does it hold?
 */
public final class QuizItems {

  private static final List<String> SHARES =
      List.of(
          "in all of them",
          "in half of them or more, but not in all",
          "in some, but in fewer than half",
          "in none");

  /** In the order of the options of a prompt. */
  private static final List<Evidence.Side> SIDES =
      List.of(Evidence.Side.FOR, Evidence.Side.AGAINST, Evidence.Side.UNDECIDED);

  private final Ledger ledger;
  private final Facts facts;

  private QuizItems(Ledger ledger) {
    this.ledger = ledger;
    this.facts = new Facts(ledger);
  }

  /**
   * The items that a ledger answers, those that were written first. What it does not know, or knows
   * otherwise than the words of a prompt suppose, is not asked: experiments may have run with other
   * settings, or not at all.
   */
  public static List<QuizItem> of(Ledger ledger) {
    List<QuizItem> items = new ArrayList<>(written(ledger));
    QuizItems maker = new QuizItems(ledger);
    List<String> asked = items.stream().map(QuizItem::id).toList();
    ledger.rows().stream()
        .flatMap(row -> row.claim().stream())
        .map(claim -> maker.claim(claim, ""))
        .filter(item -> !asked.contains(item.id()))
        .forEach(items::add);
    return List.copyOf(items);
  }

  /** Only those that were written, for a page. */
  public static List<QuizItem> written(Ledger ledger) {
    QuizItems maker = new QuizItems(ledger);
    return Prompt.bundled(ledger.question()).stream()
        .map(maker::answered)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The questions that were written and that a ledger does not answer. */
  public static List<String> unanswered(Ledger ledger) {
    QuizItems maker = new QuizItems(ledger);
    return Prompt.bundled(ledger.question()).stream()
        .filter(prompt -> maker.answered(prompt).isEmpty())
        .map(Prompt::heading)
        .toList();
  }

  /**
   * Empty if this ledger does not answer it.
   *
   * @throws IllegalArgumentException if no ledger can, since it asks for nonsense
   */
  private Optional<QuizItem> answered(Prompt prompt) {
    try {
      return Optional.of(item(prompt));
    } catch (NotMeasured e) {
      return Optional.empty();
    }
  }

  /**
   * An item for each prompt, without exception.
   *
   * @throws NotMeasured if the ledger does not answer one of them
   */
  static List<QuizItem> requireAll(List<Prompt> prompts, Ledger ledger) {
    QuizItems maker = new QuizItems(ledger);
    return prompts.stream().map(maker::item).toList();
  }

  private QuizItem item(Prompt prompt) {
    return switch (prompt.kind()) {
      case "number" -> number(prompt);
      case "side" -> side(prompt);
      case "order" -> order(prompt);
      case "claim" -> claim(judged(prompt.source()), because(prompt));
      default -> extreme(prompt);
    };
  }

  private QuizItem number(Prompt prompt) {
    List<String> source = words(prompt.source());
    Facts.Measured fact = facts.measured(source);
    String unit = prompt.scale().unit();
    QuizItem.OfNumber number =
        source.get(1).equals("percent")
            ? QuizItem.OfNumber.ofShare(basis(prompt), unit, fact.value(), fact.interval())
            : QuizItem.OfNumber.of(basis(prompt), unit, fact.value(), fact.interval());
    String most = prompt.scale().most();
    return most.isEmpty() ? number : number.atMost(Double.parseDouble(most));
  }

  /** Which side a condition takes. */
  private QuizItem side(Prompt prompt) {
    List<String> source = words(prompt.source());
    Evidence evidence =
        facts.evidence(source.get(0), String.join(" ", source.subList(1, source.size())));
    return new QuizItem.OfChoice(
        basis(prompt),
        prompt.options().stream().map(Prompt.Option::source).toList(),
        SIDES.indexOf(evidence.side()),
        List.of(EffectText.of(evidence).measure() + ": " + EffectText.of(evidence).numbers()));
  }

  /** Which option is the largest, or the smallest. */
  private QuizItem extreme(Prompt prompt) {
    List<Facts.Measured> measured = measured(prompt);
    List<Integer> order = fromLargest(measured);
    boolean largest = prompt.kind().equals("largest");
    int right = order.get(largest ? 0 : order.size() - 1);
    int next = order.get(largest ? 1 : order.size() - 2);
    apart(prompt, measured, largest ? right : next, largest ? next : right);
    return new QuizItem.OfChoice(
        basis(prompt), labels(prompt), right, lines(prompt, measured, order));
  }

  private QuizItem order(Prompt prompt) {
    List<Facts.Measured> measured = measured(prompt);
    List<Integer> order = fromLargest(measured);
    StringBuilder solution = new StringBuilder();
    for (int place = 0; place < order.size(); place++) {
      solution.append(QuizItem.letter(order.get(place)));
      if (place > 0) {
        apart(prompt, measured, order.get(place - 1), order.get(place));
      }
    }
    return new QuizItem.OfOrder(
        basis(prompt), labels(prompt), solution.toString(), lines(prompt, measured, order));
  }

  private List<Facts.Measured> measured(Prompt prompt) {
    return prompt.options().stream().map(option -> facts.measured(words(option.source()))).toList();
  }

  private static List<Integer> fromLargest(List<Facts.Measured> measured) {
    return IntStream.range(0, measured.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -measured.get(i).value()))
        .toList();
  }

  private static void apart(Prompt prompt, List<Facts.Measured> measured, int above, int below) {
    if (measured.get(above).interval().low() <= measured.get(below).interval().high()) {
      throw new NotMeasured(
          "\""
              + prompt.options().get(above).label()
              + "\" and \""
              + prompt.options().get(below).label()
              + "\" cannot be told apart, so nobody can be asked which is larger");
    }
  }

  private static List<String> labels(Prompt prompt) {
    return prompt.options().stream().map(Prompt.Option::label).toList();
  }

  private static List<String> lines(
      Prompt prompt, List<Facts.Measured> measured, List<Integer> order) {
    return order.stream()
        .map(i ->
            QuizItem.letter(i)
                + ") "
                + prompt.options().get(i).label()
                + ": "
                + measured.get(i).words()
                + " ["
                + Numbers.human(measured.get(i).interval().low())
                + ", "
                + Numbers.human(measured.get(i).interval().high())
                + "]")
        .toList();
  }

  /** In how many of its conditions does a claim hold? */
  private QuizItem claim(Claim claim, String because) {
    int all = ClaimText.conditions(claim);
    int hold = claim.conditions(Evidence.Side.FOR).size();
    String question =
        "\""
            + claim.sentence()
            + "\""
            + claim.scope().map(scope -> " (tried " + scope + ")").orElse("")
            + " was put to the test in "
            + (all == 1
                ? "one condition. Did it hold there, beyond chance?"
                : all + " conditions. In how many did it hold, beyond chance?")
            + " What stays undecided does not count as holding.";
    QuizItem.Basis basis =
        new QuizItem.Basis(claim.id() + "/verdict", question, because, experiments(claim.id()));
    List<String> options = all == 1 ? List.of("yes", "no") : SHARES;
    int right = all == 1 ? 1 - hold : option(hold, all);
    return new QuizItem.OfChoice(basis, options, right, List.of(ClaimText.summary(claim)));
  }

  /** Which of {@link #SHARES} it is. */
  private static int option(int hold, int all) {
    if (hold == all) {
      return 0;
    }
    if (hold == 0) {
      return 3;
    }
    return 2 * hold >= all ? 1 : 2;
  }

  private QuizItem.Basis basis(Prompt prompt) {
    return new QuizItem.Basis(
        prompt.id(), prompt.question(), because(prompt), experiments(prompt.claim()));
  }

  private String because(Prompt prompt) {
    return new Placeholders(
            Map.of("effect", facts::effect, "more", facts::more, "less", facts::less))
        .fill(prompt.because());
  }

  private List<String> experiments(String claim) {
    return ledger.row(claim).map(Ledger.Row::experiments).orElse(List.of());
  }

  private Claim judged(String id) {
    return ledger
        .row(id)
        .flatMap(Ledger.Row::claim)
        .orElseThrow(() -> new NotMeasured("no claim " + id + " is judged here"));
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split("\\s+"));
  }
}
