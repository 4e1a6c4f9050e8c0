package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final Table PETS =
      Table.of(
          NumericColumn.of("age", new double[] {3, Double.NaN, 7}),
          CategoricalColumn.of("kind", List.of("dog", "cat", "dog")),
          DateColumn.of("born", new int[] {0, 1, Integer.MIN_VALUE}));

  @Test
  void columnsKeepTheirOrder() {
    assertThat(PETS.names()).containsExactly("age", "kind", "born");
    assertThat(PETS.rows()).isEqualTo(3);
    assertThat(PETS.column("born").kind().word()).isEqualTo("date");
  }

  @Test
  void nothingACallerDoesChangesATable() {
    double[] given = {1, 2};
    Table table = Table.of(NumericColumn.of("x", given));
    given[0] = 99;
    table.numeric("x").values()[1] = 99;

    assertThat(table.numeric("x").values()).containsExactly(1, 2);

    PETS.categorical("kind").codes()[0] = 0;
    assertThat(PETS.categorical("kind").value(0)).isEqualTo("dog");
    assertThatThrownBy(() -> PETS.categorical("kind").levels().set(0, "x"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> PETS.columns().remove(0)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aMissingNumberIsNeverHandedOut() {
    NumericColumn age = PETS.numeric("age");

    assertThat(age.missing()).isEqualTo(1);
    assertThat(age.present()).containsExactly(3, 7);
    assertThat(age.valuesOr(-1)).containsExactly(3, -1, 7);
    assertThat(age.text(1)).isEmpty();
    assertThatThrownBy(age::values)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "column \"age\" has 1 missing of 3 values; say what stands for them with valuesOr(number), or take"
                + " present()");
    assertThatThrownBy(() -> age.value(1))
        .hasMessage("row 1 of column \"age\" is missing; ask isMissing(row) first");
    assertThatThrownBy(() -> age.value(3))
        .hasMessage("row must be in 0..2 of column \"age\", but was 3");
    assertThatThrownBy(() -> PETS.date("born").epochDays())
        .hasMessageContaining("has 1 missing of 3 dates");
  }

  @Test
  void rowsAreSelectedInTheGivenOrderAndMayRepeat() {
    Table picked = PETS.select(2, 0, 2);

    assertThat(picked.numeric("age").values()).containsExactly(7, 3, 7);
    assertThat(picked.categorical("kind").levels()).containsExactly("cat", "dog");
    assertThat(picked.categorical("kind").counts()).containsExactly(0, 3);
    assertThat(picked.date("born").isMissing(0)).isTrue();
    assertThatThrownBy(() -> PETS.select(3)).hasMessage("row must be in 0..2, but was 3");
  }

  @Test
  void completeRowsLackNothing() {
    assertThat(PETS.completeRows()).containsExactly(0);
    assertThat(PETS.without("born").completeRows()).containsExactly(0, 2);
  }

  @Test
  void columnsAreDroppedKeptAndReplaced() {
    assertThat(PETS.without("kind").names()).containsExactly("age", "born");
    assertThat(PETS.only("born", "age").names()).containsExactly("born", "age");
    Table replaced = PETS.with(NumericColumn.of("age", new double[] {1, 2, 3}));
    assertThat(replaced.names()).isEqualTo(PETS.names());
    assertThat(replaced.numeric("age").missing()).isZero();
    assertThat(PETS.head(1).rows()).isEqualTo(1);
    assertThat(PETS.head(99).rows()).isEqualTo(3);
  }

  @Test
  void aWrongNameIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> PETS.numeric("aeg"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no column \"aeg\", did you mean \"age\"?; known: age, kind, born");
    assertThatThrownBy(() -> PETS.without("zzzzzzzz"))
        .hasMessage("no column \"zzzzzzzz\"; known: age, kind, born");
    assertThatThrownBy(() -> PETS.numeric("kind"))
        .hasMessage("column \"kind\" is categorical, not numeric; use categorical(\"kind\")");
  }

  @Test
  void aTableThatIsNoneIsRefused() {
    NumericColumn one = NumericColumn.of("x", new double[1]);

    assertThatThrownBy(() -> Table.of(List.of()))
        .hasMessage("columns must hold at least one column, but was empty");
    assertThatThrownBy(() -> Table.of(one, one))
        .hasMessage("column names must differ, but \"x\" came twice");
    assertThatThrownBy(() -> Table.of(one, NumericColumn.of("y", new double[2])))
        .hasMessage("columns must have equal length, but \"x\" has 1 rows and \"y\" has 2");
    assertThatThrownBy(() -> NumericColumn.of("x", new double[] {1 / 0.0}))
        .hasMessage(
            "values must be finite, or NaN where missing, but row 0 of column \"x\" was Infinity");
  }

  @Test
  void numbersAreShownTheSameOnEveryMachine() {
    NumericColumn column =
        NumericColumn.of("x", new double[] {0.1 + 0.2, -0.0, 1e21, 25357, 1.0 / 3});

    assertThat(
            List.of(column.text(0), column.text(1), column.text(2), column.text(3), column.text(4)))
        .containsExactly("0.3", "0", "1000000000000000000000", "25357", "0.3333333333");
  }
}
