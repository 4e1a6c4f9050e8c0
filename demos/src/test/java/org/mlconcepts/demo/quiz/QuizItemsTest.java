package org.mlconcepts.demo.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.Questions;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;

class QuizItemsTest {

  static Stream<Ledger> ledgers() {
    return Questions.catalog().questions().stream().map(Ledger::bundled).flatMap(Optional::stream);
  }

  private static Evidence evidence(String condition, double effect) {
    return new Evidence(condition, "gain (points)", new Estimate(effect, 0.1, 30), 0, 0);
  }

  private static List<QuizItem> items(Evidence... evidence) {
    Claim claim = Claim.judge(Statement.of("Q5.02", "It helps"), Verdict.HOLDS_IF, evidence);
    Ledger.Row row =
        new Ledger.Row(Statement.of("Q5.02", "It helps"), Optional.of(claim), List.of("leak-lab"));
    return QuizItems.of(new Ledger("imbalance", List.of(row)));
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void everyQuestionHasAtLeastFiveItemsOfEachKindThatItsLedgerAllows(Ledger ledger) {
    List<QuizItem> items = QuizItems.of(ledger);

    assertThat(items).hasSizeGreaterThanOrEqualTo(5);
    assertThat(items).extracting(QuizItem::id).doesNotHaveDuplicates();
    assertThat(items).allSatisfy(item -> assertThat(item.experiments()).isNotEmpty());
    assertThat(items).hasAtLeastOneElementOfType(QuizItem.OfNumber.class);
    assertThat(items).hasAtLeastOneElementOfType(QuizItem.OfOrder.class);
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void everyWrongOrderIsRefutedByIntervalsThatDoNotTouch(Ledger ledger) {
    for (QuizItem item : QuizItems.of(ledger)) {
      if (item instanceof QuizItem.OfOrder order) {
        assertThat(order.solution()).isNotEqualTo("abc");
        for (Evidence one : order.shown()) {
          for (Evidence other : order.shown()) {
            if (one.effect().mean() > other.effect().mean()) {
              assertThat(one.interval().low()).isGreaterThan(other.interval().high());
            }
          }
        }
      }
    }
  }

  @Test
  void aClaimIsAskedByVerdictSizeAndOrder() {
    List<QuizItem> items = items(evidence("a", 3), evidence("b", 1), evidence("c", -2));

    assertThat(items)
        .extracting(QuizItem::id)
        .containsExactly("Q5.02/verdict", "Q5.02/number", "Q5.02/order");
    assertThat(items.get(0).hit("only")).isTrue();
    assertThat(items.get(0).hit("holds")).isFalse();
    assertThat(items.get(1).hit("3.7")).isTrue();
    assertThat(items.get(1).hit("3.8")).isFalse();
    // Shown turned by one: c, a, b.
    assertThat(items.get(2).prompt()).contains("a) c").contains("b) a").contains("c) b");
    assertThat(items.get(2).hit("b, c, a")).isTrue();
    assertThat(items.get(2).hit("abc")).isFalse();
  }

  @Test
  void conditionsThatCannotBeToldApartAreNotOrdered() {
    assertThat(items(evidence("a", 3), evidence("b", 2.9), evidence("c", -2)))
        .noneMatch(item -> item instanceof QuizItem.OfOrder);
  }

  @Test
  void anIdentityIsNotGuessed() {
    assertThat(items(Evidence.exact(0, "a", "distance", 1e-12)))
        .extracting(QuizItem::id)
        .containsExactly("Q5.02/verdict");
  }

  @Test
  void answersOfAnotherFormAreRefused() {
    List<QuizItem> items = items(evidence("a", 3), evidence("b", 1), evidence("c", -2));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> items.get(0).hit("maybe"))
        .withMessage("the answer must be holds, only-if, refuted or unclear, but was \"maybe\"");
    assertThatIllegalArgumentException().isThrownBy(() -> items.get(0).hit(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> items.get(1).hit("NaN"));
    assertThatIllegalArgumentException().isThrownBy(() -> items.get(2).hit("aab"));
    assertThatIllegalArgumentException().isThrownBy(() -> items.get(2).hit("abd"));
  }
}
