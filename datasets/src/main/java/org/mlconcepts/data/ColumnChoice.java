package org.mlconcepts.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which columns of a reader's table can be predicted from, and why the others cannot.
 *
 * @param used the names of the columns that can, in the order of the table
 * @param leftOut the others, each with its reason
 */
public record ColumnChoice(List<String> used, List<LeftOut> leftOut) {

  /** Texts that a column may have; more would become as many features. */
  public static final int MOST_LEVELS = 50;

  /** In fewer rows, values that all differ say nothing of an id. */
  private static final int LEAST_ROWS_OF_AN_ID = 20;

  private static final List<String> NAMES_OF_IDS = List.of("id", "uuid", "key", "index", "rownum");

  /**
   * A column that is left out.
   *
   * @param reason goes on from "it is left out: "
   */
  public record LeftOut(String column, String reason) {

    /** In one sentence. */
    public String words() {
      return "column " + Names.quote(column) + " is left out: " + reason;
    }
  }

  public ColumnChoice {
    used = List.copyOf(used);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Looks at every column of a table without its target: columns that are empty or constant, that
   * hold dates, that tell each row from every other as an id does, or that have more than {@link
   * #MOST_LEVELS} texts are left out.
   *
   * <p>Numbers count as an id if all are there, whole and different, and besides rise from row to
   * row, follow each other without gaps, or stand in a column that is called one: amounts may all
   * differ too.
   */
  public static ColumnChoice of(Table features) {
    List<String> used = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Column column : features.columns()) {
      String reason = reasonAgainst(column);
      if (reason.isEmpty()) {
        used.add(column.name());
      } else {
        leftOut.add(new LeftOut(column.name(), reason));
      }
    }
    return new ColumnChoice(used, leftOut);
  }

  private static String reasonAgainst(Column column) {
    if (column.missing() == column.rows()) {
      return "it is empty";
    }
    if (column instanceof DateColumn) {
      return "it holds dates; derive numbers from them";
    }
    return column instanceof CategoricalColumn categorical
        ? againstTexts(categorical)
        : againstNumbers((NumericColumn) column);
  }

  private static String againstTexts(CategoricalColumn column) {
    long levels = Arrays.stream(column.counts()).filter(count -> count > 0).count();
    int present = column.rows() - column.missing();
    if (levels == 1 && column.missing() == 0) {
      return "it is constant";
    }
    String dates = WrittenDates.reasonAgainst(column);
    if (!dates.isEmpty()) {
      return dates;
    }
    if (levels == present && levels >= LEAST_ROWS_OF_AN_ID) {
      return "every row has a text of its own, as with an id";
    }
    return levels > MOST_LEVELS
        ? String.format(Locale.ROOT, "%,d different texts are more than %d", levels, MOST_LEVELS)
        : "";
  }

  private static String againstNumbers(NumericColumn column) {
    double[] values = column.present();
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double range = sorted[sorted.length - 1] - sorted[0];
    if (range == 0 && column.missing() == 0) {
      return "it is constant";
    }
    if (column.missing() > 0 || values.length < LEAST_ROWS_OF_AN_ID || !allWholeAndApart(sorted)) {
      return "";
    }
    boolean likeAnId =
        Arrays.equals(values, sorted) || range == sorted.length - 1 || isCalledAnId(column.name());
    return likeAnId ? "every row has a whole number of its own, as with an id" : "";
  }

  private static boolean allWholeAndApart(double[] sorted) {
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] != Math.rint(sorted[i]) || (i > 0 && sorted[i] == sorted[i - 1])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the first or the last word of the name is one for ids: {@code customer_id}, {@code
   * customerId}.
   */
  private static boolean isCalledAnId(String name) {
    String words = name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    String[] parts = words.split("[^a-z]+", -1);
    return NAMES_OF_IDS.contains(parts[parts.length - 1]) || NAMES_OF_IDS.contains(parts[0]);
  }
}
