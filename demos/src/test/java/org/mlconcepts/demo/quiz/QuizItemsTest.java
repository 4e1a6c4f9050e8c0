package org.mlconcepts.demo.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.Questions;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.NotMeasured;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;

class QuizItemsTest {

  static List<Question> questions() {
    return Questions.catalog().questions();
  }

  private static Evidence evidence(String condition, double effect) {
    return new Evidence(condition, "gain", new Estimate(effect, 0.1, 30), 0, 0);
  }

  private static Ledger ledger(Evidence... evidence) {
    Claim claim = Claim.judge(Statement.of("Q5.02", "It helps"), Verdict.HOLDS_IF, evidence);
    Ledger.Row row =
        new Ledger.Row(Statement.of("Q5.02", "It helps"), Optional.of(claim), List.of("leak-lab"));
    return new Ledger("imbalance", List.of(row));
  }

  private static QuizItem item(String section, Evidence... evidence) {
    return QuizItems.requireAll(Prompt.read("## Well?\n" + section), ledger(evidence)).get(0);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyQuestionHasAtLeastFivePromptsThatItsLedgerAnswers(Question question) {
    List<QuizItem> items =
        QuizItems.requireAll(
            Prompt.bundled(question.slug()), Ledger.bundled(question).orElseThrow());

    assertThat(items).hasSizeGreaterThanOrEqualTo(5);
    assertThat(items).extracting(QuizItem::id).doesNotHaveDuplicates();
    assertThat(items).allSatisfy(item -> assertThat(item.basis().experiments()).isNotEmpty());
    assertThat(items).hasAtLeastOneElementOfType(QuizItem.OfNumber.class);
    assertThat(items).hasAtLeastOneElementOfType(QuizItem.OfChoice.class);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theRightAnswerHasNoFavouritePlace(Question question) {
    Set<Integer> places =
        QuizItems.of(Ledger.bundled(question).orElseThrow()).stream()
            .filter(item -> item instanceof QuizItem.OfChoice)
            .map(item -> ((QuizItem.OfChoice) item).right())
            .collect(Collectors.toSet());

    assertThat(places).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyClaimIsAskedOnce(Question question) {
    Ledger ledger = Ledger.bundled(question).orElseThrow();

    assertThat(QuizItems.of(ledger))
        .extracting(QuizItem::id)
        .filteredOn(id -> id.endsWith("/verdict"))
        .containsExactlyInAnyOrderElementsOf(
            ledger.rows().stream()
                .flatMap(row -> row.claim().stream())
                .map(claim -> claim.id() + "/verdict")
                .toList());
  }

  @Test
  void aNumberIsRightWithinAQuarterOrItsInterval() {
    QuizItem item = item("number: less points Q5.02 a\nunit: points\n", evidence("a", -2));

    assertThat(item.id()).isEqualTo("Q5.02/number");
    assertThat(item.hit("150")).isTrue();
    assertThat(item.hit("+249 %")).isTrue();
    assertThat(item.hit("149")).isFalse();
    assertThat(item.hit("-200")).isFalse();
    assertThat(item.measured()).containsExactly("measured: 200 points; 150 to 250 counts as right");
    assertThatIllegalArgumentException().isThrownBy(() -> item.hit("many"));
    assertThatIllegalArgumentException().isThrownBy(() -> item.hit("NaN"));
  }

  @Test
  void theWidthOfTheIntervalCountsWhereItIsMoreThanAQuarter() {
    QuizItem item = item("number: more points Q5.02 a\nunit: points\n", evidence("a", 0.1));

    assertThat(item.hit("-5")).isTrue();
    assertThat(item.hit("-11")).isFalse();
  }

  @Test
  void aShareIsRightWithinTenPointsAndEndsAtAHundred() {
    QuizItem item =
        item(
            "number: effect percent Q5.02 a\nunit: rows in a hundred\n",
            Evidence.exact(0, "a", "share", 0.95));

    assertThat(item.hit("86")).isTrue();
    assertThat(item.hit("84")).isFalse();
    assertThat(item.hit("101")).isFalse();
    assertThat(item.measured())
        .containsExactly("measured: 95 rows in a hundred; 85 to 100 counts as right");
  }

  @Test
  void aDirectionThatIsNotMeasuredIsNotAsked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item("number: more points Q5.02 a\nunit: points\n", evidence("a", -2)))
        .withMessageContaining("the sentence has to change");
  }

  @Test
  void theSideOfAConditionIsOneOfThree() {
    QuizItem item =
        item(
            "side: Q5.02 a\n- for = up\n- against = down\n- undecided = level\n",
            evidence("a", -2));

    assertThat(item.prompt()).isEqualTo("Well?\n  a) up\n  b) down\n  c) level");
    assertThat(item.hit("B)")).isTrue();
    assertThat(item.hit("a")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item.hit("d"))
        .withMessage("the answer must be one letter, a to c, but was \"d\"");
  }

  @Test
  void theLargestAndTheOrderFollowFromTheEffects() {
    String options =
        """
        - small = effect number Q5.02 c
        - big = effect number Q5.02 a
        - middle = effect number Q5.02 b
        """;
    Evidence[] evidence = {evidence("a", 3), evidence("b", 1), evidence("c", -2)};

    assertThat(item("largest: x\n" + options, evidence).hit("b")).isTrue();
    assertThat(item("smallest: x\n" + options, evidence).hit("a")).isTrue();
    QuizItem order = item("order: x\n" + options, evidence);
    assertThat(order.hit("b, c, a")).isTrue();
    assertThat(order.hit("abc")).isFalse();
    assertThat(order.measured().get(0)).startsWith("b) big: 3 [2.8");
    assertThatIllegalArgumentException().isThrownBy(() -> order.hit("aab"));
    assertThatIllegalArgumentException().isThrownBy(() -> order.hit("abd"));
  }

  @Test
  void whatCannotBeToldApartIsNotOrdered() {
    String options =
        """
        - x = effect number Q5.02 a
        - y = effect number Q5.02 b
        - z = effect number Q5.02 c
        """;
    Evidence[] evidence = {evidence("a", 3), evidence("b", 2.9), evidence("c", -2)};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> item("order: x\n" + options, evidence))
        .withMessageStartingWith("\"x\" and \"y\" cannot be told apart");
    assertThatIllegalArgumentException().isThrownBy(() -> item("largest: x\n" + options, evidence));
    assertThat(item("smallest: x\n" + options, evidence).hit("c")).isTrue();
  }

  @Test
  void aClaimIsAskedByTheShareOfItsConditions() {
    QuizItem most =
        QuizItems.requireAll(
                Prompt.read("## claim Q5.02\n"), ledger(evidence("a", 3), evidence("b", -1)))
            .get(0);
    QuizItem few =
        QuizItems.requireAll(
                Prompt.read("## claim Q5.02\n"),
                ledger(evidence("a", 3), evidence("b", -1), evidence("c", -1)))
            .get(0);

    assertThat(most.id()).isEqualTo("Q5.02/verdict");
    assertThat(most.basis().question())
        .isEqualTo(
            "\"It helps\" was put to the test in 2 conditions. In how many did it hold, beyond"
                + " chance? What stays undecided does not count as holding.");
    assertThat(most.hit("b")).isTrue();
    assertThat(few.hit("c")).isTrue();
  }

  @Test
  void whatIsNotInTheLedgerIsToldFromABadPrompt() {
    Evidence evidence = evidence("a", -2);

    assertThatThrownBy(() -> item("number: less points Q5.03 a\nunit: points\n", evidence))
        .isInstanceOf(NotMeasured.class);
    assertThatThrownBy(() -> item("number: less points Q5.02 b\nunit: points\n", evidence))
        .isInstanceOf(NotMeasured.class);
    assertThatThrownBy(() -> item("number: more points Q5.02 a\nunit: points\n", evidence))
        .isInstanceOf(NotMeasured.class);
    assertThatThrownBy(() -> item("number: less feet Q5.03 a\nunit: feet\n", evidence))
        .isInstanceOf(IllegalArgumentException.class)
        .isNotInstanceOf(NotMeasured.class);
    assertThatThrownBy(() -> item("number: fewer points Q5.03 a\nunit: points\n", evidence))
        .isInstanceOf(IllegalArgumentException.class)
        .isNotInstanceOf(NotMeasured.class);
  }

  @Test
  void nothingBeyondTheLargestPossibleSizeCountsAsRight() {
    String section = "number: more points Q5.02 a\nunit: pairs\nmost: 100\n";
    QuizItem.OfNumber number =
        (QuizItem.OfNumber) item(section, Evidence.exact(0, "a", "share", 0.9));

    assertThat(number.accepted().low()).isEqualTo(67.5);
    assertThat(number.accepted().high()).isEqualTo(100);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item(section, Evidence.exact(0, "a", "share", 1.1)))
        .withMessageStartingWith("most must be at least what was measured, 110, but was 100");
  }

  @Test
  void aClaimSaysWhereItWasTried() {
    Statement statement = Statement.of("Q5.02", "It helps").tried("on two tables");
    Claim claim = Claim.judge(statement, Verdict.HOLDS, evidence("a", 3));
    Ledger ledger =
        new Ledger("none", List.of(new Ledger.Row(statement, Optional.of(claim), List.of("x"))));

    assertThat(QuizItems.of(ledger).get(0).basis().question())
        .startsWith("\"It helps\" (tried on two tables) was put to the test in one condition.");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "numbers.csv", delimiter = '|', numLinesToSkip = 1)
  void numbersAreReadAsPeopleWriteThem(String text, String value) {
    OptionalDouble read = QuizItem.OfNumber.read(text);

    assertThat(read.isPresent() ? Double.toString(read.getAsDouble()) : "none").isEqualTo(value);
  }
}
