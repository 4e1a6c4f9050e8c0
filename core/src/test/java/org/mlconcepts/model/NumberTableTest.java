package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.data.Dataset;

class NumberTableTest {

  @TempDir private Path folder;

  private Dataset table(String header, int rows, IntFunction<String> row) throws IOException {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int i = 0; i < rows; i++) {
      text.append(row.apply(i)).append('\n');
    }
    Path file = Files.writeString(folder.resolve("own.csv"), text);
    return Dataset.ofCsv(file, "y", Optional.empty());
  }

  private Dataset targets(IntFunction<Object> target) throws IOException {
    return table("x,y", 60, i -> (i * 7) % 11 + "," + target.apply(i));
  }

  @Test
  void numbersComeFirstGapsAreFilledAndWhatHardlyVariesIsLeftOut() throws IOException {
    Dataset data =
        table(
            "plan,x,rare,y",
            100,
            i -> "abc".charAt(i % 3) + "," + (i == 0 ? "" : i % 7) + "," + i / 97 + "," + i * i);
    NumberTable table = NumberTable.of(data, 100);

    assertThat(table.name()).isEqualTo("own.csv");
    assertThat(table.features()).containsExactly("x", "plan=b", "plan=c");
    assertThat(table.numbers()).isEqualTo(1);
    assertThat(table.rows()[1]).containsExactly(1, 1, 0);
    double mean = Arrays.stream(table.rows()).skip(1).mapToDouble(row -> row[0]).sum() / 99;
    assertThat(table.rows()[0][0]).isCloseTo(mean, within(1e-12));
    assertThat(table.targets()[9]).isEqualTo(81);
    double[] standard = table.standardTargets();
    assertThat(Arrays.stream(standard).sum()).isCloseTo(0, within(1e-9));
    assertThat(Arrays.stream(standard).map(y -> y * y).sum()).isCloseTo(100, within(1e-9));
  }

  @Test
  void tablesThatAreNotFitAreRefusedWithTheRuleAndTheNumbers() throws IOException {
    Dataset squares = targets(i -> i * i);
    assertThatThrownBy(() -> NumberTable.of(squares, 300))
        .hasMessage("the table must have at least 300 rows, but has 60");
    assertRefused(targets(i -> 3), "must have at least 5 different values, but \"y\" has 1");
    assertRefused(targets(i -> i % 4), "must have at least 5 different values, but \"y\" has 4");
    assertRefused(targets(i -> i % 2), "must be a number, but \"y\" is taken as yes or no");
    assertRefused(targets(i -> "k" + i % 6), "is not a number");
    assertRefused(
        targets(i -> i < 48 ? 0 : i),
        "no value of the target may fill more than half of the rows, but one of \"y\" fills 80 %");
    assertRefused(targets(i -> i + "e200"), "must be between -1e100 and 1e100, but \"y\"");
    assertRefused(
        targets(i -> 3 * ((i * 7) % 11) - 2), "gives \"y\" without any error, so there is nothing");
    assertRefused(
        table("x,y", 60, i -> (i == 0 ? 1 : 0) + "," + i * i), "must have a column that varies");
  }

  private static void assertRefused(Dataset data, String message) {
    assertThatThrownBy(() -> NumberTable.of(data, 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }
}
