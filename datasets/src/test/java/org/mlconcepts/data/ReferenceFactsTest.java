package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counts, means and standard deviations that pandas 1.5.3 computed from the R packages the data
 * came from, with the names of the columns and levels as they are here.
 */
class ReferenceFactsTest {

  @Test
  void theBundledDataReproduceTheReference(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("dataset_facts.csv");
    try (InputStream bytes = ReferenceFactsTest.class.getResourceAsStream("dataset_facts.csv")) {
      Files.copy(bytes, file);
    }
    Table facts = Csv.read(file);

    assertThat(facts.rows()).isGreaterThan(150);
    for (int row = 0; row < facts.rows(); row++) {
      Dataset dataset = Datasets.byId(facts.column("dataset").text(row));
      String column = facts.column("column").text(row);
      String statistic = facts.column("statistic").text(row);
      String level = facts.column("level").text(row);
      double expected = facts.numeric("value").value(row);

      double actual = statistic(dataset.table(), column, statistic, level);

      // the reference was summed in another order and from columns with a few more digits
      assertThat(actual)
          .as("%s %s %s %s", dataset.id(), column, statistic, level)
          .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
  }

  private static double statistic(Table table, String column, String statistic, String level) {
    return switch (statistic) {
      case "rows" -> table.rows();
      case "duplicates" -> duplicates(table);
      case "missing" -> table.column(column).missing();
      case "count" -> count(table.column(column), level);
      case "share" -> count(table.column(column), level) / (double) table.rows();
      case "mean" -> Facts.mean(table.numeric(column).present());
      case "sd" -> deviation(table.numeric(column).present());
      default -> throw new IllegalArgumentException(statistic);
    };
  }

  private static int count(Column column, String level) {
    int count = 0;
    for (int row = 0; row < column.rows(); row++) {
      count += column.text(row).equals(level) ? 1 : 0;
    }
    return count;
  }

  static int duplicates(Table table) {
    Set<List<String>> seen = new HashSet<>();
    int repeated = 0;
    for (int row = 0; row < table.rows(); row++) {
      List<String> texts = new ArrayList<>();
      for (Column column : table.columns()) {
        texts.add(column.text(row));
      }
      repeated += seen.add(texts) ? 0 : 1;
    }
    return repeated;
  }

  private static double deviation(double[] values) {
    double mean = Facts.mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
