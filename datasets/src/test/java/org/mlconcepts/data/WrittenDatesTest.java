package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "31/12/2024 05/06/2024, 2024-06-05",
    "05/06/2024 31/12/2024, 2024-06-05",
    "12/31/2024 05/06/2024, 2024-05-06",
    "31.12.2024 5.6.2024, 2024-06-05",
    "31-12-2024 05-06-2024, 2024-06-05",
    "2024/12/31 2024/06/05, 2024-06-05",
    "2024.12.31 2024-6-5, 2024-06-05",
    "29/02/2024 5/6/2024, 2024-06-05",
  })
  void oneValueThatDecidesTheOrderDecidesItForTheColumn(String values, LocalDate other)
      throws IOException {
    String[] days = values.split(" ");

    DateColumn column = table(days).date("day");

    int at = days[0].startsWith("05") ? 0 : 1;
    assertThat(column.value(at)).isEqualTo(other);
    assertThat(column.value(1 - at)).isIn(LocalDate.of(2024, 12, 31), LocalDate.of(2024, 2, 29));
  }

  @Test
  void gapsStayGaps() throws IOException {
    DateColumn column = table("", "31/12/2024", "NA", "01/02/2024").date("day");

    assertThat(column.missing()).isEqualTo(2);
    assertThat(column.text(0)).isEmpty();
    assertThat(column.text(3)).isEqualTo("2024-02-01");
  }

  @Test
  void theOrderDoesNotMatterWhereDayAndMonthAreEqual() throws IOException {
    assertThat(table("01/01/2024", "7/7/2023").date("day").text(1)).isEqualTo("2023-07-07");
  }

  /** Neither is what a file of prices, versions, shares or addresses holds. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/12/2024 31/02/2024",
        "30/02/2024 31/01/2024",
        "29/02/2023 28/02/2023",
        "31/12/24 30/12/24",
        "31/12.2024 30.12/2024",
        "31/12/2024x 30/12/2024",
        "31/12/2024 unknown",
        "0/12/2024 31/12/2024",
        "31/0/2024 31/12/2024",
        "10.0.0.1 31.12.2024",
        "131/12/2024 31/12/2024",
        "+1/12/2024 31/12/2024",
        "٣١/١٢/٢٠٢٤ 31/12/2024",
        "31/12/02024 31/12/2024",
        "31/12/2024-10:30 30/12/2024-10:30",
      })
  void oneValueThatIsNoDateKeepsTheColumnAsWords(String values) throws IOException {
    Column column = table(values.split(" ")).column("day");

    assertThat(column.kind()).isEqualTo(Column.Kind.CATEGORICAL);
    assertThat(ColumnChoice.of(Table.of(column)).used()).containsExactly("day");
  }

  @Test
  void whereTheOrderIsOpenNothingIsGuessedAndTheColumnIsLeftOut() throws IOException {
    Table table = table("01/02/2024", "05/06/2024", "01/01/2024");

    assertThat(table.categorical("day").value(0)).isEqualTo("01/02/2024");
    assertThat(ColumnChoice.of(table.only("day")).leftOut().get(0).words())
        .isEqualTo(
            "column \"day\" is left out: it holds dates, but no value tells whether the day or the"
                + " month comes first, as in \"01/02/2024\"; write them as 2024-12-31, and derive"
                + " numbers from them");
  }

  @Test
  void ordersThatContradictEachOtherAreBothNamed() throws IOException {
    Table table = table("01/02/2024", "12/31/2024", "31/12/2024");

    assertThat(ColumnChoice.of(table.only("day")).leftOut().get(0).reason())
        .contains("no order of day, month and year fits both \"12/31/2024\" and \"31/12/2024\"");
  }

  @Test
  void isoDatesAndTimesAreReadAsBefore() throws IOException {
    assertThat(table("2024-12-31", "2024-01-02").date("day").text(1)).isEqualTo("2024-01-02");
    assertThat(table("2024-12-31T10:00", "2024-01-02T11:30").column("day").kind())
        .isEqualTo(Column.Kind.CATEGORICAL);
    assertThat(table("1.5", "2.25").column("day").kind()).isEqualTo(Column.Kind.NUMERIC);
  }

  @Test
  void aFewValuesThatAreNoDatesAreRemarkedOn() throws IOException {
    Path file = file("31/12/2024", "31/02/2024", "15/01/2024");

    List<String> notes = Dataset.ofCsv(file, "x", Optional.empty()).notes();

    assertThat(notes)
        .containsExactly(
            file
                + ", column \"day\": \"31/02/2024\" is not a date, so the column is read as"
                + " categorical although 2 of 3 values are dates; correct the field, or leave it"
                + " empty if the value is missing");
  }

  private Table table(String... days) throws IOException {
    return Csv.read(file(days));
  }

  private Path file(String... days) throws IOException {
    StringBuilder csv = new StringBuilder("day,x\n");
    for (int row = 0; row < days.length; row++) {
      csv.append(days[row]).append(',').append(row).append(".5\n");
    }
    return Files.writeString(folder.resolve("days.csv"), csv);
  }
}
