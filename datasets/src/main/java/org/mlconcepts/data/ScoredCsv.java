package org.mlconcepts.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two columns of a reader's own CSV file: what was true of each row, and what a model said. The
 * file is streamed, and nothing but a label and a number a row is kept, so that ten million rows
 * need some 90 MB.
 */
public final class ScoredCsv {

  private static final List<String> YES = List.of("1", "true", "yes", "1.0");
  private static final List<String> NO = List.of("0", "false", "no", "0.0");

  private final boolean[] labels;
  private final double[] scores;

  private ScoredCsv(boolean[] labels, double[] scores) {
    this.labels = labels;
    this.scores = scores;
  }

  /**
   * Reads the two columns.
   *
   * @param file UTF-8 text with a header line, plain or packed with gzip; separated by commas,
   *     semicolons or tabs
   * @param label the column of labels: 0 and 1, true and false, yes and no in any case, or two
   *     values of which one is named
   * @param score the column of scores: finite numbers, the higher the more positive
   * @param positive the label that counts as positive; empty for 1, true and yes
   * @throws IllegalArgumentException if the file or a field is not what is said above; the message
   *     names file, line and value
   */
  public static ScoredCsv read(Path file, String label, String score, Optional<String> positive) {
    CsvSource source = CsvSource.file(file);
    Collector collector = new Collector(label, score, positive);
    try {
      CsvRows.read(source, source.open(), true, collector);
      return collector.done();
    } catch (IOException e) {
      throw CsvSource.unreadable(source.name(), e);
    } catch (OutOfMemoryError e) { // everything that was read so far is garbage by now
      throw CsvRows.tooLarge(source, e);
    }
  }

  /** The rows. */
  public int rows() {
    return labels.length;
  }

  /** Whether each row is positive; the array itself. */
  public boolean[] labels() {
    return labels;
  }

  /** The score of each row; the array itself. */
  public double[] scores() {
    return scores;
  }

  /** Collects a label and a score a row. */
  private static final class Collector implements CsvRows.Visitor {
    private final String label;
    private final String score;
    private final Optional<String> positive;
    private final Doubles scores = new Doubles();
    private boolean[] labels = new boolean[1 << 10];
    private CsvHeader header = new CsvHeader("", List.of(), ',');
    private int labelAt;
    private int scoreAt;
    private String yes = ""; // the first positive text, for messages and to see a third value
    private String no = "";

    Collector(String label, String score, Optional<String> positive) {
      this.label = label;
      this.score = score;
      this.positive = positive;
    }

    @Override
    public void header(CsvHeader header) {
      this.header = header;
      labelAt = at(label);
      scoreAt = at(score);
    }

    private int at(String name) {
      int at = header.names().indexOf(name);
      if (at < 0) {
        throw Names.unknown("column", name, header.names(), " in " + header.file());
      }
      return at;
    }

    @Override
    public void row(CsvRecord row) {
      int rows = scores.size();
      if (rows == labels.length) {
        labels = Arrays.copyOf(labels, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * rows));
      }
      labels[rows] = isPositive(row);
      String text = row.getField(scoreAt).strip();
      double value = CsvFields.number(text);
      if (Double.isNaN(value)) {
        throw bad(
            row, score, text, "a score must be a finite number; fill it in or remove the row");
      }
      scores.add(value);
    }

    private boolean isPositive(CsvRecord row) {
      String text = row.getField(labelAt).strip();
      if (!yes.isEmpty() && text.equals(yes)) { // two values in nearly all rows: no more to check
        return true;
      }
      if (!no.isEmpty() && text.equals(no)) {
        return false;
      }
      return first(row, text);
    }

    /** A text that was not seen before, or is written in another way. */
    private boolean first(CsvRecord row, String text) {
      if (text.isEmpty()) {
        throw bad(row, label, text, "a label must not be missing; fill it in or remove the row");
      }
      if (positive.isPresent()) {
        if (text.equals(positive.get())) {
          yes = text;
          return true;
        }
        if (no.isEmpty()) {
          no = text;
          return false;
        }
        throw yes.isEmpty()
            ? bad(
                row,
                label,
                text,
                "no row so far has the positive value "
                    + Names.quote(positive.get())
                    + ", and this is the second other one beside "
                    + Names.quote(no)
                    + "; check --positive and keep two classes")
            : third(row, text, positive.get() + " and " + no);
      }
      String word = text.toLowerCase(Locale.ROOT);
      boolean isYes = YES.contains(word);
      if (!isYes && !NO.contains(word)) {
        if (yes.isEmpty() && no.isEmpty()) {
          throw bad(
              row,
              label,
              text,
              "labels must be 0 and 1, true and false, or yes and no; else name the positive value"
                  + " with --positive");
        }
        throw third(row, text, "0 and 1, true and false, or yes and no");
      }
      if (isYes) {
        yes = text;
      } else {
        no = text;
      }
      return isYes;
    }

    private IllegalArgumentException third(CsvRecord row, String text, String known) {
      return bad(
          row,
          label,
          text,
          "a third value beside " + known + "; correct it, remove the row, or keep two classes");
    }

    private IllegalArgumentException bad(CsvRecord row, String column, String text, String rule) {
      return new IllegalArgumentException(
          header.file()
              + ", line "
              + row.getStartingLineNumber()
              + ", column "
              + Names.quote(column)
              + ": "
              + Names.quote(text)
              + ": "
              + rule);
    }

    ScoredCsv done() {
      if (positive.isPresent() && yes.isEmpty()) {
        throw new IllegalArgumentException(
            "no row of "
                + header.file()
                + " has the positive value "
                + Names.quote(positive.get())
                + " in column "
                + Names.quote(label)
                + "; the rows have "
                + Names.quote(no));
      }
      return new ScoredCsv(Arrays.copyOf(labels, scores.size()), scores.toArray());
    }
  }
}
