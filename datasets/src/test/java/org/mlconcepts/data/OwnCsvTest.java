package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnCsvTest {

  @TempDir private Path folder;

  @Test
  void aReadersFileBecomesADataSet() throws IOException {
    Dataset dataset = Dataset.ofCsv(file("x,won\n1,no\n2,yes\n3,no\n"), "won", Optional.of("yes"));

    assertThat(dataset.id()).isEqualTo("own.csv");
    assertThat(dataset.target()).isEqualTo("won");
    assertThat(dataset.labels()).containsExactly(false, true, false);
    assertThat(dataset.features().names()).containsExactly("x");
    assertThat(dataset.notes()).isEmpty();
    assertThat(dataset.card().targetWords()).isEqualTo("won (no 2; yes 1; positive: yes)");
    // printf 'x,won\n1,no\n2,yes\n3,no\n' | sha256sum
    assertThat(dataset.sha256())
        .isEqualTo("8f7668d39136a07424cb7e397d0a00b9cd25b0adcfe88cd06bc6a496a562bada");
  }

  @Test
  void theRarerOfTwoValuesIsPositiveUnlessNamed() throws IOException {
    Dataset dataset = Dataset.ofCsv(file("x,won\n1,red\n2,blue\n3,red\n"), "won", Optional.empty());

    assertThat(dataset.positive()).contains("blue");
    assertThat(dataset.notes())
        .containsExactly(
            "no positive value of \"won\" was named, so \"blue\" is taken, the rarer of blue and"
                + " red");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "no,yes", "No,YES", "false,true", "False,True"})
  void whatSaysYesIsPositiveByItselfHoweverOftenItOccurs(String no, String yes) throws IOException {
    String rows = "x,won\n1," + yes + "\n2," + no + "\n3," + yes + "\n";

    Dataset dataset = Dataset.ofCsv(file(rows), "won", Optional.empty());

    assertThat(dataset.labels()).containsExactly(true, false, true);
    assertThat(dataset.notes()).hasSize(1);
    assertThat(dataset.notes().get(0)).contains("\"" + yes + "\" is taken, as the values are ");
  }

  @Test
  void numbersOtherThanZeroAndOneHaveNoPositiveValueByThemselves() throws IOException {
    for (String values : List.of("1,2", "0,2", "1,1")) {
      String rows = "x,won\n1," + values.replace(",", "\n2,") + "\n";

      assertThat(Dataset.ofCsv(file(rows), "won", Optional.empty()).positive()).isEmpty();
    }
  }

  @Test
  void aNumericTargetMayHaveAPositiveValue() throws IOException {
    Dataset dataset = Dataset.ofCsv(file("x,won\n1,0\n2,1\n3,0.0\n"), "won", Optional.of("1.0"));

    assertThat(dataset.labels()).containsExactly(false, true, false);
  }

  @Test
  void anAlmostNumericColumnIsRemarkedOn() throws IOException {
    Dataset dataset =
        Dataset.ofCsv(file("age,won\n31,no\n3o,yes\n44,no\n"), "won", Optional.of("yes"));

    assertThat(dataset.notes()).hasSize(1);
    assertThat(dataset.notes().get(0))
        .contains("line 3, column \"age\" (1st): \"3o\" is not a number")
        .contains("although 2 of 3 values are numbers")
        .doesNotContain("\n");
  }

  @Test
  void numbersWithACommaAreRemarkedOn() throws IOException {
    Path file = file("age;price;won\n31;\"1.200,50\";no\n40;7;yes\n44;0,5;no\n");

    assertThat(Dataset.ofCsv(file, "won", Optional.of("yes")).notes())
        .containsExactly(
            file
                + ", column \"price\": \"0,5\" has a comma, so the column is read as categorical;"
                + " write numbers as 1234.5");
  }

  @Test
  void aTableInUtf16SaysHowToConvertIt() throws IOException {
    Path file =
        Files.writeString(folder.resolve("sheet.csv"), "x,won\n1,no\n", StandardCharsets.UTF_16);

    assertThatThrownBy(() -> Dataset.ofCsv(file, "won", Optional.empty()))
        .hasMessage(
            file
                + ", line 1: not UTF-8 text but UTF-16; convert the file, for example with: iconv -f"
                + " UTF-16 -t UTF-8 OLD > NEW");
  }

  @Test
  void aWrongTargetOrPositiveValueIsRefusedWithTheNearest() throws IOException {
    Path file = file("x,churned\n1,no\n2,yes\n3,no\n");

    assertThatThrownBy(() -> Dataset.ofCsv(file, "churn", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no column \"churn\" in " + file + ", did you mean \"churned\"?; known: x, churned");
    assertThatThrownBy(() -> Dataset.ofCsv(file, "churned", Optional.of("Yes")))
        .hasMessage(
            "no value \"Yes\" in column \"churned\", did you mean \"yes\"?; known: no, yes");
    assertThatThrownBy(() -> Dataset.ofCsv(file, "x", Optional.of("7")))
        .hasMessage(
            "positive must be a value of \"x\" in "
                + file
                + ", but none is \"7\"; the first row has 1");
  }

  @Test
  void aMissingTargetIsNamedByLine() throws IOException {
    Path file = file("x,won\n1,no\n2,\n3,\n");

    assertThatThrownBy(() -> Dataset.ofCsv(file, "won", Optional.empty()))
        .hasMessage(
            file
                + ", line 3, column \"won\": the target is missing here and in 1 other rows; fill"
                + " it in, or remove the rows");
  }

  @Test
  void aBundledFileIsCopiedByteForByteAndWhole() throws IOException {
    Path copy = folder.resolve("penguins.csv");
    Files.writeString(copy, "old");

    Datasets.penguins().copyTo(copy);

    assertThat(Dataset.ofCsv(copy, "species", Optional.empty()).sha256())
        .isEqualTo(Datasets.penguins().sha256());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).isEqualTo(List.of(copy));
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefused() {
    assertThatThrownBy(() -> Datasets.penguins().copyTo(folder))
        .hasMessage(
            folder
                + " is a directory; name a file in it, such as "
                + folder.resolve("penguins.csv"));
    assertThatThrownBy(() -> Datasets.penguins().copyTo(folder.resolve("no/where.csv")))
        .hasMessage("there is no folder " + folder.resolve("no") + "; make it first");
  }

  @Test
  void everyBundledFileWithPlainKindsIsReadTheSameWhenItsKindsAreInferred() throws IOException {
    for (Dataset bundled :
        List.of(Datasets.penguins(), Datasets.lucasHousePrices(), Datasets.telcoChurn())) {
      Path copy = folder.resolve(bundled.id() + ".csv");
      bundled.copyTo(copy);
      Table inferred = Csv.read(copy);

      for (Column column : bundled.table().columns()) {
        Column other = inferred.column(column.name());
        assertThat(other.kind()).isEqualTo(column.kind());
        assertThat(other.missing()).isEqualTo(column.missing());
        for (int row = 0; row < column.rows(); row += 13) {
          assertThat(other.text(row)).isEqualTo(column.text(row));
        }
      }
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("own.csv"), text);
  }
}
