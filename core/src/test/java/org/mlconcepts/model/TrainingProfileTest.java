package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;

class TrainingProfileTest {

  @Test
  void aNumberWithANewSignOrFarBeyondTheRestIsFar() {
    double[] tenure = new double[100];
    double[] balance = new double[100];
    double[] seldom = new double[100];
    boolean[] labels = new boolean[100];
    for (int row = 0; row < 100; row++) {
      tenure[row] = row % 70;
      balance[row] = 10 * (row % 70) - 5;
      seldom[row] = row == 3 ? 20 : 0;
      labels[row] = row % 2 == 0;
    }
    Table table =
        Table.of(
            NumericColumn.of("tenure", tenure),
            NumericColumn.of("balance", balance),
            NumericColumn.of("seldom", seldom));
    TrainingRows rows = TrainingRows.of(table, labels, "left", "yes");
    TrainedModel model = TrainedModel.train(rows, Recipe.logistic(), new Seed(1));
    TrainingProfile profile = TrainedModel.parse(model.bytes()).profile();

    assertThat(profile.isFar(0, Cell.of(-5))).isTrue();
    assertThat(profile.isFar(0, Cell.of(0))).isFalse();
    assertThat(profile.isFar(0, Cell.of(75))).isFalse();
    assertThat(profile.isFar(0, Cell.of(500))).isTrue();
    assertThat(profile.isFar(1, Cell.of(-15))).as("negative ones were there").isFalse();
    assertThat(profile.isFar(1, Cell.of(-5000))).isTrue();
    assertThat(profile.isFar(2, Cell.of(20))).as("rare, but seen").isFalse();
    assertThat(profile.isFar(2, Cell.of(41))).isTrue();
    assertThat(profile.isFar(0, Cell.MISSING)).isFalse();
  }
}
