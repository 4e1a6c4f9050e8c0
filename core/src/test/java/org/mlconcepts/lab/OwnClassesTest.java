package org.mlconcepts.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.InventedTable;
import org.mlconcepts.data.Dataset;

class OwnClassesTest {

  @TempDir private Path folder;

  private Dataset table(String... targets) {
    return InventedTable.read(
        folder, "x", targets.length, (i, random) -> i + "," + targets[i], Optional.empty());
  }

  @Test
  void classesAreInOrderOfTheirRows() {
    OwnClasses classes = OwnClasses.of(table("a", "b", "b", "c", "c", "c"));

    assertThat(classes.count()).isEqualTo(3);
    assertThat(classes.labels()).containsExactly(2, 1, 1, 0, 0, 0);
    assertThat(classes.share(0)).isEqualTo(0.5);
  }

  @Test
  void twoClassesArePositiveAndNot() {
    OwnClasses classes = OwnClasses.yesOrNo(table("1", "0", "0", "0"));

    assertThat(classes.labels()).containsExactly(1, 0, 0, 0);
    assertThat(classes.positives()).isEqualTo(0.25);
    assertThat(OwnClasses.of(table("1", "0", "0", "0")).labels()).containsExactly(1, 0, 0, 0);
  }

  @Test
  void whatIsTooLittleIsRefusedWithTheRuleAndWhatThereIs() {
    OwnClasses classes = OwnClasses.of(table("a", "b", "b", "b"));
    for (var each :
        List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
            () -> classes.atLeastRows(5),
            () -> classes.between(3, 12),
            () -> classes.atLeastOfEach(2),
            () -> classes.atLeastShare(0.3),
            () -> classes.atMostShare(0.7),
            () -> OwnClasses.of(table("0.5", "1.5", "2.5")))) {
      assertThatIllegalArgumentException()
          .isThrownBy(each)
          .withMessageMatching(".*\\d.*|.*numeric.*");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> classes.atLeastOfEach(2))
        .withMessageContaining("each class of y must have at least 2 rows, but \"a\" has 1");
    assertThat(classes.atLeastRows(4).between(2, 2).atLeastOfEach(1).atMostShare(0.75).count())
        .isEqualTo(2);
  }
}
