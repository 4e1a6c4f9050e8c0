package org.mlconcepts.hierarchy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.model.Features;

/** Real tables of two classes, as numbers. */
final class Tables {

  private Tables() {}

  /** Images of eight by eight pixels; class 1 is an odd digit. */
  static Labelled oddDigits() {
    Dataset data = Datasets.digits8x8();
    CategoricalColumn digit = data.table().categorical("digit");
    int[] odd =
        Arrays.stream(digit.codes())
            .map(code -> Integer.parseInt(digit.levels().get(code)) % 2)
            .toArray();
    return new Labelled(matrix(data.features()), odd);
  }

  /** Telephone customers by their usage; class 1 leaves. Charges are a constant times minutes. */
  static Labelled customers() {
    Dataset data = Datasets.telcoUsageChurn();
    Table table = data.features().without("state", "area_code");
    for (Column column : data.features().columns()) {
      if (column.name().endsWith("_charge")) {
        table = table.without(column.name());
      }
    }
    CategoricalColumn churn = data.table().categorical("churn");
    int yes = churn.levels().indexOf("yes");
    return new Labelled(
        matrix(table), Arrays.stream(churn.codes()).map(code -> code == yes ? 1 : 0).toArray());
  }

  private static double[][] matrix(Table table) {
    int[] all = IntStream.range(0, table.rows()).toArray();
    return Features.fit(table, all).matrix(all);
  }
}
