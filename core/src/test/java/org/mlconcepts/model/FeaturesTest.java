package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.DateColumn;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;

class FeaturesTest {

  private final Table table =
      Table.of(
          NumericColumn.of("age", new double[] {20, Double.NaN, 40, 99, Double.NaN}),
          CategoricalColumn.of("colour", List.of("red", "blue", "red", "green", "")));

  @Test
  void learnsMeansAndLevelsFromTheTrainingRowsOnly() {
    Features features = Features.fit(table, 0, 1, 2);

    assertThat(features.names()).containsExactly("age", "colour=blue", "colour=red");
    assertThat(features.matrix(0, 1)).isDeepEqualTo(new double[][] {{20, 0, 1}, {30, 1, 0}});
    // The mean stays 30 although row 3 has 99; green was not seen, and nothing is known of the
    // colour of row 4.
    assertThat(features.matrix(3, 4)).isDeepEqualTo(new double[][] {{99, 0, 0}, {30, 0, 0}});
  }

  @Test
  void aRepeatedTrainingRowCountsAgain() {
    assertThat(Features.fit(table, 0, 0, 0, 2).matrix(1)[0][0]).isEqualTo(25);
  }

  @Test
  void flagsWhatWasMissingInTraining() {
    Features features = Features.fit(table, Features.Missing.FILL_AND_FLAG, 0, 1, 2);
    assertThat(features.names()).containsExactly("age", "age missing", "colour=blue", "colour=red");
    assertThat(features.matrix(4, 0)).isDeepEqualTo(new double[][] {{30, 1, 0, 0}, {20, 0, 0, 1}});
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Features.fit(table))
        .hasMessage("number of training rows must be at least 1, but was 0");
    assertThatThrownBy(() -> Features.fit(table, 1, 4))
        .hasMessage("column \"age\" is missing in every training row; leave it out with without()");
    assertThatThrownBy(() -> Features.fit(table.with(DateColumn.of("day", new int[5])), 0))
        .hasMessageContaining("column \"day\" holds dates; derive numbers");
    assertThatThrownBy(() -> Features.fit(table, 0).matrix(5))
        .hasMessage("row must be in 0..4, but was 5");
  }
}
