package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetsTest {

  static List<Dataset> all() {
    return Datasets.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theBytesHaveTheSumOnTheCard(Dataset dataset) throws IOException {
    MessageDigest digest = CsvScan.sha256Digest();
    try (InputStream bytes = CsvSource.bundled(dataset.id() + ".csv.gz").open()) {
      digest.update(bytes.readAllBytes());
    }

    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(dataset.sha256());
  }

  @ParameterizedTest
  @MethodSource("all")
  void rowsColumnsAndMissingValuesAreThoseOnTheCard(Dataset dataset) {
    Table table = dataset.table();

    int missing = table.columns().stream().mapToInt(Column::missing).sum();
    assertThat(new Contents(table.rows(), table.names().size(), missing, dataset.sha256()))
        .isEqualTo(dataset.card().contents());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyColumnHasANoteAndEveryNoteAColumn(Dataset dataset) {
    DatasetCard card = dataset.card();
    List<String> names = dataset.table().names();

    assertThat(names)
        .allSatisfy(
            name -> assertThat(card.kindOf(name)).isEqualTo(dataset.table().column(name).kind()));
    assertThat(card.columns())
        .allSatisfy(note -> assertThat(names).anyMatch(name -> card.noteOf(name).equals(note)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theTargetHasTheClassesOnTheCard(Dataset dataset) {
    dataset
        .card()
        .target()
        .ifPresent(target -> {
          if (target.classes().isEmpty()) {
            assertThat(dataset.table().numeric(target.column()).missing()).isZero();
            return;
          }
          CategoricalColumn column = dataset.table().categorical(target.column());
          assertThat(column.levels())
              .isEqualTo(target.classes().stream().map(Target.ClassCount::value).toList());
          assertThat(column.counts())
              .isEqualTo(target.classes().stream().mapToInt(Target.ClassCount::rows).toArray());
          target.positive().ifPresent(yes -> assertThat(column.levels()).contains(yes));
        });
  }

  @Test
  void thereAreFifteenSetsAndACalendar() {
    assertThat(Datasets.ids()).hasSize(16).doesNotHaveDuplicates();
    assertThat(Datasets.byId("us_holidays")).isSameAs(Datasets.usHolidays());
  }

  @Test
  void aTableIsReadOnce() {
    assertThat(Datasets.penguins().table()).isSameAs(Datasets.byId("penguins").table());
  }

  @Test
  void anUnknownIdNamesTheNearest() {
    assertThatThrownBy(() -> Datasets.byId("pengiuns"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "no data set \"pengiuns\", did you mean \"penguins\"?; known: spambase, telco_churn");
  }

  @Test
  void labelsMarkThePositiveRows() {
    boolean[] labels = Datasets.breastCancerWdbc().labels();

    int malignant = 0;
    for (boolean label : labels) {
      malignant += label ? 1 : 0;
    }
    assertThat(malignant).isEqualTo(212);
    assertThat(Arrays.copyOf(labels, 1)).containsExactly(true);
  }

  @Test
  void aSetWithoutTargetSaysSo() {
    assertThat(Datasets.foodmartCustomers().features())
        .isSameAs(Datasets.foodmartCustomers().table());
    assertThatThrownBy(() -> Datasets.foodmartCustomers().target())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("foodmart_customers has no target column; name a column of table() instead");
    assertThatThrownBy(() -> Datasets.digits8x8().labels())
        .hasMessageContaining("has no positive value");
  }
}
