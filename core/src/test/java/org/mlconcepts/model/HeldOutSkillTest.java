package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;

class HeldOutSkillTest {

  private static final int ROWS = 2000;
  private static final double POSITIVES = 0.3;

  /** One column of numbers that are {@code shift} higher for a positive row, and one with gaps. */
  private static TrainingRows rows(double shift, int filled) {
    RandomGenerator random = new Seed(7).stream("rows");
    double[] x = new double[ROWS];
    double[] gaps = new double[ROWS];
    boolean[] labels = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      labels[row] = random.nextDouble() < POSITIVES;
      x[row] = random.nextGaussian() + (labels[row] ? shift : 0);
      gaps[row] = row < filled ? row : Double.NaN;
    }
    Table table = Table.of(NumericColumn.of("x", x), NumericColumn.of("gaps", gaps));
    return TrainingRows.of(table, labels, "won", "yes");
  }

  /** Two normal distributions two standard deviations apart: area Φ(√2) = 0.9214. */
  @Test
  void ofAKnownTruthItIsTheKnownArea() {
    HeldOutSkill skill = HeldOutSkill.of(rows(2, ROWS), Recipe.logistic(), new Seed(1));

    assertThat(skill.rows()).isEqualTo(ROWS / 5);
    assertThat(skill.positives()).isCloseTo((int) (skill.rows() * POSITIVES), within(20));
    assertThat(skill.area()).isCloseTo(0.9214, within(0.05));
    assertThat(skill.interval().low()).isLessThan(0.9214);
    assertThat(skill.interval().high()).isGreaterThan(0.9214);
    double share = (double) skill.positives() / skill.rows();
    assertThat(skill.brierOfBaseRate()).isCloseTo(share * (1 - share), within(1e-4));
    assertThat(skill.brier()).isLessThan(0.6 * skill.brierOfBaseRate());
  }

  @Test
  void whereNothingCanBeLearnedThereIsNoSkill() {
    HeldOutSkill skill = HeldOutSkill.of(rows(0, ROWS), Recipe.forest(), new Seed(1));

    assertThat(skill.interval().low()).isLessThan(0.5);
    assertThat(skill.interval().high()).isGreaterThan(0.5);
    assertThat(skill.brier()).isGreaterThan(0.97 * skill.brierOfBaseRate());
  }

  @Test
  void aColumnWithOneValueInAllDoesNoHarm() {
    for (int seed = 0; seed < 20; seed++) { // in about four of them the value is held out
      HeldOutSkill skill = HeldOutSkill.of(rows(1, 1), Recipe.logistic(), new Seed(seed));
      assertThat(skill.area()).isBetween(0.6, 0.9);
    }
  }

  @Test
  void itDoesNotTouchTheModel() {
    TrainingRows rows = rows(1, ROWS);
    byte[] before = TrainedModel.train(rows, Recipe.boosting(), new Seed(3)).bytes();

    HeldOutSkill first = HeldOutSkill.of(rows, Recipe.boosting(), new Seed(3));

    assertThat(TrainedModel.train(rows, Recipe.boosting(), new Seed(3)).bytes()).isEqualTo(before);
    assertThat(HeldOutSkill.of(rows, Recipe.boosting(), new Seed(3))).isEqualTo(first);
  }
}
