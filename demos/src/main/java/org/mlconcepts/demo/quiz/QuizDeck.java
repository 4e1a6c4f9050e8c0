package org.mlconcepts.demo.quiz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When to ask what again: five boxes, after Leitner. A right answer moves an item one box on, a
 * wrong one back to the first; each box waits longer than the one before. The file is a table that
 * can be read, changed and deleted: {@code item,box,due,asked,hits,brier}.
 *
 * <p>Reference: Leitner (1972), So lernt man lernen.
 */
public final class QuizDeck {

  private static final List<Integer> DAYS = List.of(1, 3, 7, 14, 30);
  private static final String HEADER = "item,box,due,asked,hits,brier";

  /**
   * What is known of an item.
   *
   * @param box 1..5
   * @param due when it is asked again
   * @param brier mean of its scores
   */
  public record Card(String item, int box, LocalDate due, int asked, int hits, double brier) {

    private Card answered(boolean hit, double score, LocalDate today) {
      int next = hit ? Math.min(DAYS.size(), box + 1) : 1;
      double mean = (brier * asked + score) / (asked + 1);
      LocalDate later = today.plusDays(DAYS.get(next - 1));
      return new Card(item, next, later, asked + 1, hits + (hit ? 1 : 0), mean);
    }

    private String line() {
      return item
          + ","
          + box
          + ","
          + due
          + ","
          + asked
          + ","
          + hits
          + ","
          + String.format(Locale.ROOT, "%.4f", brier);
    }
  }

  private final Path file;
  private final Map<String, Card> cards = new LinkedHashMap<>();

  private QuizDeck(Path file) {
    this.file = file;
  }

  /**
   * Reads a deck; a missing file is an empty one.
   *
   * @throws IllegalArgumentException if a line is not one of a deck
   */
  public static QuizDeck read(Path file) {
    QuizDeck deck = new QuizDeck(file);
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of(HEADER);
      if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
        throw new IllegalArgumentException(
            "--file must be a quiz file that begins with \""
                + HEADER
                + "\", but "
                + file
                + " does not; choose another");
      }
      for (int i = 1; i < lines.size(); i++) {
        Card card = card(lines.get(i), file, i + 1);
        deck.cards.put(card.item(), card);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
    return deck;
  }

  private static Card card(String line, Path file, int number) {
    String[] cells = line.split(",", -1);
    try {
      if (cells.length == 6) {
        int box = Integer.parseInt(cells[1]);
        if (box >= 1 && box <= DAYS.size()) {
          return new Card(
              cells[0],
              box,
              LocalDate.parse(cells[2]),
              Integer.parseInt(cells[3]),
              Integer.parseInt(cells[4]),
              Double.parseDouble(cells[5]));
        }
      }
    } catch (NumberFormatException | DateTimeException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "line "
            + number
            + " of "
            + file
            + " must look like Q5.02/verdict,2,2027-01-31,1,1,0.0400, but was \""
            + line
            + "\"; mend or delete it");
  }

  /** What is known of an item; empty if it was never asked. */
  public Optional<Card> card(QuizItem item) {
    return Optional.ofNullable(cards.get(item.id()));
  }

  /** The items to ask on a day: those that are due, the longest waiting first, then new ones. */
  public List<QuizItem> due(List<QuizItem> items, LocalDate today) {
    List<QuizItem> due = new ArrayList<>();
    items.stream()
        .filter(item -> card(item).filter(card -> !card.due().isAfter(today)).isPresent())
        .sorted(Comparator.comparing(item -> card(item).orElseThrow().due()))
        .forEach(due::add);
    items.stream().filter(item -> card(item).isEmpty()).forEach(due::add);
    return List.copyOf(due);
  }

  /** The first day on which one of these items is due; empty if none was asked yet. */
  public Optional<LocalDate> next(List<QuizItem> items) {
    return items.stream()
        .flatMap(item -> card(item).stream())
        .map(Card::due)
        .min(Comparator.naturalOrder());
  }

  /** Remembers an answer, in the file at once. */
  public void answered(QuizItem item, boolean hit, double brier, LocalDate today) {
    Card before = card(item).orElseGet(() -> new Card(item.id(), 1, today, 0, 0, 0));
    cards.put(item.id(), before.answered(hit, brier, today));
    write();
  }

  private void write() {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    cards.values().forEach(card -> lines.add(card.line()));
    try {
      Path target = file.toAbsolutePath();
      Files.createDirectories(target.getParent());
      Path draft = Files.createTempFile(target.getParent(), ".quiz-", ".tmp");
      try {
        Files.write(draft, lines);
        Files.move(
            draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
