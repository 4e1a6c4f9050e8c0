package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnChoiceTest {

  private static final int ROWS = 60;

  @Test
  void numbersThatCountTheRowsAreAnId() {
    assertThat(reason(numbers("x", i -> i + 1))).contains("as with an id");
    assertThat(reason(numbers("x", i -> 1000 * i + i % 7))).as("rising").contains("an id");
    assertThat(reason(numbers("x", i -> (7 * i) % ROWS))).as("without gaps").contains("an id");
  }

  @Test
  void numbersThatAllDifferAreAnIdIfTheyAreCalledSo() {
    for (String name : List.of("id", "ID", "customer_id", "customerId", "Customer ID", "id_no")) {
      assertThat(reason(numbers(name, i -> (7919 * i) % 10_007))).as(name).contains("an id");
    }
    for (String name : List.of("income", "paid", "humidity", "idle", "7", "")) {
      assertThat(reason(numbers(name, i -> (7919 * i) % 10_007))).as(name).isEmpty();
    }
  }

  @Test
  void numbersThatRepeatOrHaveFractionsAreNoId() {
    assertThat(reason(numbers("id", i -> i % 30))).isEmpty();
    assertThat(reason(numbers("id", i -> i + 0.5))).isEmpty();
    assertThat(reason(numbers("id", i -> i == 3 ? Double.NaN : i))).as("a gap").isEmpty();
    assertThat(reason(NumericColumn.of("id", new double[] {1, 2, 3}))).as("few rows").isEmpty();
  }

  @Test
  void textsAreAnIdIfEachIsAnother() {
    assertThat(reason(texts(i -> "customer " + i))).contains("as with an id");
    assertThat(reason(texts(i -> "shop " + i / 2))).isEmpty();
    assertThat(reason(texts(i -> i < 5 ? "shop 0" : "shop " + i)))
        .isEqualTo("56 different texts are more than 50");
  }

  @Test
  void whatNeverChangesIsLeftOut() {
    assertThat(reason(numbers("x", i -> 3))).isEqualTo("it is constant");
    assertThat(reason(texts(i -> "red"))).isEqualTo("it is constant");
    assertThat(reason(texts(i -> i % 2 == 0 ? "red" : ""))).as("gaps may tell").isEmpty();
    assertThat(reason(texts(i -> ""))).isEqualTo("it is empty");
    assertThat(reason(DateColumn.of("day", IntStream.range(0, ROWS).toArray()))).contains("dates");
  }

  @Test
  void theOthersAreUsedInTheirOrder() {
    ColumnChoice choice =
        ColumnChoice.of(
            Table.of(texts(i -> "a" + i % 3), numbers("id", i -> i), numbers("age", i -> i % 50)));

    assertThat(choice.used()).containsExactly("text", "age");
    assertThat(choice.leftOut().get(0).words()).startsWith("column \"id\" is left out: every row");
  }

  private static String reason(Column column) {
    List<ColumnChoice.LeftOut> out = ColumnChoice.of(Table.of(column)).leftOut();
    return out.isEmpty() ? "" : out.get(0).reason();
  }

  private interface Valued {
    double of(int row);
  }

  private interface Text {
    String of(int row);
  }

  private static Column numbers(String name, Valued number) {
    double[] values = new double[ROWS];
    Arrays.setAll(values, number::of);
    return NumericColumn.of(name, values);
  }

  private static Column texts(Text text) {
    return CategoricalColumn.of("text", IntStream.range(0, ROWS).mapToObj(text::of).toList());
  }
}
