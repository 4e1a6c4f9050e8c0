package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @TempDir private Path folder;

  @Test
  void kindsAreInferredFromAllValues() throws IOException {
    Table table =
        read("age,city,since,none\n31,Ulm,2020-02-29,\n4.5e1,,2021-12-31,NA\n-.5,Bonn,,?\n");

    assertThat(table.names()).containsExactly("age", "city", "since", "none");
    assertThat(table.numeric("age").values()).containsExactly(31, 45, -0.5);
    assertThat(table.categorical("city").levels()).containsExactly("Bonn", "Ulm");
    assertThat(table.categorical("city").codes()).containsExactly(1, CategoricalColumn.MISSING, 0);
    assertThat(table.date("since").value(1)).isEqualTo(LocalDate.of(2021, 12, 31));
    assertThat(table.date("since").isMissing(2)).isTrue();
    assertThat(table.numeric("none").missing()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NA", "N/A", "NaN", "nan", "null", "NULL", "?", " ", " NA "})
  void missingMarkersAreMissing(String marker) throws IOException {
    NumericColumn column = read("x,y\n1,1\n" + marker + ",1\n3,1\n").numeric("x");

    assertThat(column.isMissing(1)).isTrue();
    assertThat(column.present()).containsExactly(1, 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1d",
        "0x10",
        "Infinity",
        "1e999",
        "1,5",
        "1 000",
        "e5",
        ".",
        "-",
        "1e",
        "NaN1",
        "٣"
      })
  void whatOnlyJavaCallsANumberIsNone(String text) throws IOException {
    assertThat(read("x\n1\n\"" + text + "\"\n").column("x").kind())
        .isEqualTo(Column.Kind.CATEGORICAL);
  }

  @Test
  void oneWordAmongNumbersIsNamedWhenNumbersAreAskedFor() throws IOException {
    StringBuilder text = new StringBuilder("name,city,age\n");
    for (int i = 0; i < 5000; i++) {
      text.append("n").append(i).append(",Ulm,").append(i == 4000 ? "12o" : "007").append('\n');
    }
    Table table = read(text.toString());

    assertThat(table.categorical("age").levels()).containsExactly("007", "12o");
    assertOneLine(assertThatThrownBy(() -> table.numeric("age")))
        .hasMessageEndingWith(
            "own.csv, line 4002, column \"age\" (3rd): \"12o\" is not a number such as -1.5 or 2e3, so the column was read"
                + " as categorical (1 of 5,000 values are not numbers); correct the field, or leave it empty if the value"
                + " is missing");
  }

  @Test
  void aDateThatTurnsIntoTextIsNamedWhenDatesAreAskedFor() throws IOException {
    Table table = read("day\n2024-01-31\n2024-02-30\n");

    assertThat(table.categorical("day").levels()).containsExactly("2024-01-31", "2024-02-30");
    assertThatThrownBy(() -> table.date("day"))
        .hasMessageContaining(
            "line 3, column \"day\" (1st): \"2024-02-30\" is not a date such as 2024-12-31");
    assertThatThrownBy(() -> table.numeric("day")).hasMessageContaining("line 2");
  }

  @Test
  void aNumericColumnAskedForAsWordsNamesTheRightMethod() throws IOException {
    Table table = read("x\n1\n");

    assertThatThrownBy(() -> table.categorical("x"))
        .hasMessage("column \"x\" is numeric, not categorical; use numeric(\"x\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void separatorQuotesLineEndsAndByteOrderMarkAreUnderstood(String separator) throws IOException {
    String text = "\uFEFF\"a, b; c\",x\r\n\"two\nlines, \"\"quoted\"\"\",1\r\n  \r\nplain , 2\r\n";
    Table table = read(text.replaceAll(",(?=x|1| 2)", separator).replace("  \r\n", "\r\n"));

    assertThat(table.names()).containsExactly("a, b; c", "x");
    assertThat(table.categorical("a, b; c").value(0)).isEqualTo("two\nlines, \"quoted\"");
    assertThat(table.categorical("a, b; c").value(1)).isEqualTo("plain");
    assertThat(table.numeric("x").values()).containsExactly(1, 2);
  }

  @Test
  void aPackedFileIsReadWhateverItsName() throws IOException {
    Path file = folder.resolve("packed.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("x\n1\n2\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Csv.read(file).numeric("x").values()).containsExactly(1, 2);
  }

  @Test
  void aCutOffPackedFileIsAnInputError() throws IOException {
    Path whole = folder.resolve("whole.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write("x\n1\n2\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> Csv.read(whole))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot read " + whole)
        .hasMessageEndingWith("; check that the file is complete");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource(
      delimiter = '|',
      value = {
        "''|is empty; it needs a header line with the column names and a line for each row",
        "a,b\\n|has a header but no rows; add a line for each row",
        "a,,c\\n1,2,3\\n|, line 1: the 2nd of 3 columns has no name; give it one",
        "a,b, a\\n1,2,3\\n|, line 1: the 1st and the 3rd column are both named \"a\"; rename one",
        "a,b\\n1,2\\n\\n1\\n|, line 4: 1 fields where the header has 2; add or remove fields, and quote a field that holds a \",\"",
        "a;b\\n1;2;3\\n|, line 2: 3 fields where the header has 2; add or remove fields, and quote a field that holds a \";\"",
        "a,b\\n1,2\\n3,\"4\\n|, in the row after line 2: quotes do not close, or something follows a closing quote",
        "a,b\\n1,\"2\"x\\n|, in the row after line 1: quotes do not close, or something follows a closing quote"
      })
  void aBrokenFileIsRefusedInOneLineWithTheWayOut(String text, String message) {
    assertOneLine(assertThatThrownBy(() -> read(text.replace("\\n", "\n"))))
        .hasMessageStartingWith(folder.toString())
        .hasMessageContaining(message);
  }

  @Test
  void bytesThatAreNotUtf8AreNamedByLine() throws IOException {
    StringBuilder text = new StringBuilder("name,x\n");
    text.append("Müller,1\n".repeat(30_000));
    Path file = folder.resolve("latin.csv");
    byte[] good = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] bad = "Jos\u00e9,2\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(good, good.length + bad.length);
    System.arraycopy(bad, 0, all, good.length, bad.length);
    Files.write(file, all);

    assertOneLine(assertThatThrownBy(() -> Csv.read(file)))
        .hasMessage(
            file
                + ", line 30002: not UTF-8 text; convert the file, for example with:"
                + " iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW");
  }

  @Test
  void aTextThatIsNotUtf8InTheHeaderIsNamedToo() throws IOException {
    Path file = folder.resolve("utf16.csv");
    Files.write(file, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16));

    assertThatThrownBy(() -> Csv.read(file)).hasMessageContaining(", line 1: not UTF-8 text");
  }

  @Test
  void aMissingFileAndADirectoryAreRefused() {
    Path nowhere = folder.resolve("nowhere.csv");

    assertThatThrownBy(() -> Csv.read(nowhere))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no file " + nowhere + " (looked in " + folder + "); check the spelling");
    assertThatThrownBy(() -> Csv.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(folder + " is a directory; name a CSV file in it");
  }

  @Test
  void aDeclaredColumnRefusesWhatItWasNotDeclaredFor() throws IOException {
    Path file =
        Files.writeString(folder.resolve("own.csv"), "a,day\n1,2024-01-01\nNA,2024-01-02\n");
    CsvSource source = CsvSource.file(file);

    assertThatThrownBy(() ->
            CsvScan.declared(
                source, name -> name.equals("a") ? Column.Kind.NUMERIC : Column.Kind.DATE))
        .hasMessageEndingWith(
            "own.csv, line 3, column \"a\" (1st): \"NA\" is not a number; correct the field, or leave it empty if the value"
                + " is missing");
  }

  @Test
  void aColumnOfDistinctWordsIsKeptWithoutAStringEach() throws IOException {
    int rows = 300_000;
    StringBuilder text = new StringBuilder("id,x\n");
    for (int i = 0; i < rows; i++) {
      text.append("c-").append((long) i * 7919 % 1_000_003).append("é,").append(i).append('\n');
    }
    CategoricalColumn id = read(text.toString()).categorical("id");

    assertThat(id.levels()).hasSize(rows).isNotInstanceOf(ArrayList.class);
    for (int row = 0; row < rows; row += 997) {
      assertThat(id.value(row)).isEqualTo("c-" + (long) row * 7919 % 1_000_003 + "é");
      assertThat(id.codeOf(id.value(row))).isEqualTo(id.code(row));
    }
  }

  @Test
  void levelsAreOrderedByCodePoint() throws IOException {
    assertThat(read("x\n\uD83D\uDE00\n\uFF5E\na\nZ\n").categorical("x").levels())
        .containsExactly("Z", "a", "\uFF5E", "\uD83D\uDE00");
  }

  private Table read(String text) throws IOException {
    return Csv.read(Files.writeString(folder.resolve("own.csv"), text));
  }

  private static AbstractThrowableAssert<?, ?> assertOneLine(AbstractThrowableAssert<?, ?> thrown) {
    thrown.isInstanceOf(IllegalArgumentException.class).message().doesNotContain("\n");
    return thrown;
  }
}
