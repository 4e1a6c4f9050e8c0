package org.mlconcepts.demo.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuizDeckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final QuizItem ONE = item("Q5.01");
  private static final QuizItem TWO = item("Q5.02");

  @TempDir private Path folder;

  private static QuizItem item(String claim) {
    QuizItem.Basis basis = new QuizItem.Basis(claim + "/verdict", "Does it?", "", List.of());
    return new QuizItem.OfChoice(basis, List.of("yes", "no"), 0, List.of());
  }

  private Path file() {
    return folder.resolve("quiz/deck.csv");
  }

  @Test
  void aRightAnswerWaitsLongerEachTimeAndAWrongOneADay() {
    QuizDeck deck = QuizDeck.read(file());
    LocalDate day = TODAY;
    for (int wait : new int[] {3, 7, 14, 30, 30}) {
      deck.answered(ONE, true, 0.01, day);
      assertThat(deck.card(ONE).orElseThrow().due()).isEqualTo(day.plusDays(wait));
      day = day.plusDays(wait);
    }
    deck.answered(ONE, false, 0.81, day);

    QuizDeck.Card card = deck.card(ONE).orElseThrow();
    assertThat(card.due()).isEqualTo(day.plusDays(1));
    assertThat(card.box()).isEqualTo(1);
    assertThat(card.asked()).isEqualTo(6);
    assertThat(card.hits()).isEqualTo(5);
    assertThat(card.brier())
        .isCloseTo((5 * 0.01 + 0.81) / 6, org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void whatIsDueComesFirstAndWhatIsNotDueWaits() {
    QuizDeck deck = QuizDeck.read(file());
    deck.answered(TWO, false, 0.25, TODAY);

    assertThat(deck.due(List.of(ONE, TWO), TODAY)).containsExactly(ONE);
    assertThat(deck.due(List.of(ONE, TWO), TODAY.plusDays(1))).containsExactly(TWO, ONE);
    assertThat(deck.next(List.of(ONE, TWO))).contains(TODAY.plusDays(1));
  }

  @Test
  void theFileCanBeReadByPeopleAndByTheNextRun() throws IOException {
    QuizDeck.read(file()).answered(ONE, true, 0.04, TODAY);

    assertThat(file())
        .hasContent("item,box,due,asked,hits,brier\nQ5.01/verdict,2,2026-03-04,1,1,0.0400");
    assertThat(QuizDeck.read(file()).card(ONE).orElseThrow().due()).isEqualTo(TODAY.plusDays(3));
    try (Stream<Path> left = Files.list(file().getParent())) {
      assertThat(left).containsExactly(file());
    }
  }

  @Test
  void aLineThatIsNoCardIsNamed() throws IOException {
    Path file = folder.resolve("deck.csv");
    Files.writeString(file, "item,box,due,asked,hits,brier\nQ5.01/verdict,9,2026-03-04,1,1,0.04\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuizDeck.read(file))
        .withMessageContaining("line 2")
        .withMessageContaining("mend or delete it");
  }

  @Test
  void anotherFileIsNotOverwritten() throws IOException {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "remember the milk\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuizDeck.read(file))
        .withMessageContaining("does not; choose another");
  }
}
