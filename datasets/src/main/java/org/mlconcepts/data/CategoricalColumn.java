package org.mlconcepts.data;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A column of words out of a list of levels, kept as one code a row.
 *
 * <p>Levels are sorted by Unicode code point, not by first appearance: the same words get the same
 * codes however the rows are shuffled. {@link #select} keeps all levels, also those that no longer
 * occur.
 */
public final class CategoricalColumn implements Column {

  /** The code of a missing value. */
  public static final int MISSING = -1;

  private final String name;
  private final List<String> levels;
  private final int[] codes;
  private final int missing;
  private final Optional<FirstOther> origin;

  /** Where a column of a reader's file stopped looking like numbers, and like dates. */
  record FirstOther(String file, int position, Field notNumber, Field notDate) {
    /** A field that was read: its line and text. */
    record Field(long line, String text) {}
  }

  CategoricalColumn(
      String name, List<String> sortedLevels, int[] ownedCodes, Optional<FirstOther> origin) {
    this.name = name;
    this.levels = sortedLevels;
    this.codes = ownedCodes;
    this.origin = origin;
    int count = 0;
    for (int code : ownedCodes) {
      if (code == MISSING) {
        count++;
      }
    }
    this.missing = count;
  }

  /** A column of the given words, one a row; an empty word is a missing value. */
  public static CategoricalColumn of(String name, List<String> values) {
    LevelPool pool = new LevelPool();
    int[] codes = new int[values.size()];
    for (int row = 0; row < codes.length; row++) {
      String value = values.get(row);
      codes[row] = value.isEmpty() ? MISSING : pool.code(value);
    }
    return pool.column(name, codes, Optional.empty());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Kind kind() {
    return Kind.CATEGORICAL;
  }

  @Override
  public int rows() {
    return codes.length;
  }

  @Override
  public boolean isMissing(int row) {
    Names.requireRow(name, row, codes.length);
    return codes[row] == MISSING;
  }

  @Override
  public int missing() {
    return missing;
  }

  /** The levels in code-point order; unmodifiable. */
  public List<String> levels() {
    return levels;
  }

  /**
   * The code of a level: its place in {@link #levels()}.
   *
   * @throws IllegalArgumentException if there is no such level; the message names the nearest
   */
  public int codeOf(String level) {
    int code = Collections.binarySearch(levels, level, LevelPool.CODE_POINTS);
    if (code < 0) {
      List<String> near = levels.subList(0, Math.min(1000, levels.size()));
      throw Names.unknown("value", level, near, " in column " + Names.quote(name));
    }
    return code;
  }

  /** The code of a row, or {@link #MISSING}. */
  public int code(int row) {
    Names.requireRow(name, row, codes.length);
    return codes[row];
  }

  /** A copy of all codes in row order, {@link #MISSING} where a value is missing. */
  public int[] codes() {
    return codes.clone();
  }

  /**
   * The word in a row.
   *
   * @throws IllegalArgumentException if it is missing or there is no such row
   */
  public String value(int row) {
    if (isMissing(row)) {
      throw new IllegalArgumentException(
          "row "
              + row
              + " of column "
              + Names.quote(name)
              + " is missing; ask isMissing(row) first");
    }
    return levels.get(codes[row]);
  }

  /**
   * How often each level occurs, in the order of {@link #levels()}; missing values are not counted.
   */
  public int[] counts() {
    int[] counts = new int[levels.size()];
    for (int code : codes) {
      if (code != MISSING) {
        counts[code]++;
      }
    }
    return counts;
  }

  /**
   * For each row, whether it holds the level; a missing value holds none.
   *
   * @throws IllegalArgumentException if there is no such level
   */
  public boolean[] is(String level) {
    int wanted = codeOf(level);
    boolean[] marks = new boolean[codes.length];
    for (int row = 0; row < marks.length; row++) {
      marks[row] = codes[row] == wanted;
    }
    return marks;
  }

  @Override
  public String text(int row) {
    return isMissing(row) ? "" : value(row);
  }

  @Override
  public CategoricalColumn select(int[] rows) {
    int[] picked = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Names.requireRow(name, rows[i], codes.length);
      picked[i] = codes[rows[i]];
    }
    return new CategoricalColumn(name, levels, picked, origin);
  }

  @Override
  public CategoricalColumn named(String other) {
    return new CategoricalColumn(other, levels, codes, origin);
  }

  /** Where a reader's file made this column categorical; empty for declared columns. */
  Optional<FirstOther> origin() {
    return origin;
  }

  @Override
  public String toString() {
    return name
        + ": categorical, "
        + codes.length
        + " rows, "
        + levels.size()
        + " levels, "
        + missing
        + " missing";
  }
}
