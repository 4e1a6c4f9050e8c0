package org.mlconcepts.imbalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.imbalance.LeakLab.Cell;
import org.mlconcepts.imbalance.LeakLab.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

class LeakLabTest {

  private static final LeakLab QUICK = LeakLab.defaults().withRows(500).withRepeats(6);
  private static final Result RESULT = QUICK.run(new Seed(5));

  private static Cell cell(String features, String leak, String learner) {
    return RESULT.cells().stream()
        .filter(c -> c.features().equals(features))
        .filter(c -> c.leak().equals(leak) && c.learner().equals(learner))
        .findFirst()
        .orElseThrow();
  }

  private static Estimate of(List<Double> areas) {
    return Estimate.of(Values.array(areas));
  }

  @Test
  void smoteBeforeTheSplitMakesNoiseLookAlmostPerfect() {
    Cell forest = cell("noise", "SMOTE", "forest");

    assertThat(of(forest.leaky()).mean()).isGreaterThan(0.95);
    assertThat(of(forest.honest()).mean()).isCloseTo(0.5, within(0.04));
  }

  @Test
  void withinTheTrainingPartNothingIsLearnedByAnyLearner() {
    for (Cell cell : RESULT.cells()) {
      Estimate honest = of(cell.honest());

      assertThat(honest.mean())
          .as("%s", cell)
          .isCloseTo(0.5, within(Math.max(0.03, 4 * honest.standardError())));
    }
  }

  @Test
  void theMoreFlexibleTheLearnerTheMoreCopiesPretend() {
    for (String features : List.of("noise", "telco churn")) {
      double logistic = of(cell(features, "over-sampling", "logistic").leaky()).mean();
      double tree = of(cell(features, "over-sampling", "tree of depth 6").leaky()).mean();
      double forest = of(cell(features, "over-sampling", "forest").leaky()).mean();

      assertThat(List.of(logistic, tree, forest)).as(features).isSorted();
      assertThat(forest).isGreaterThan(0.98);
    }
  }

  @Test
  void aScalerOfAllRowsCannotChangeATree() {
    // A tree asks only on which side of a cut a value lies, and scaling keeps the order. (Whole
    // numbers may lie on a cut, where rounding decides: so only the noise is looked at.)
    Cell tree = cell("noise", "scaler", "tree of depth 6");
    for (int r = 0; r < tree.leaky().size(); r++) {
      assertThat(tree.leaky().get(r)).isCloseTo(tree.honest().get(r), within(1e-9));
    }
  }

  @Test
  void aScalerOfAllRowsHardlyChangesTheOthers() {
    for (Cell cell : RESULT.cells()) {
      if (cell.leak().equals("scaler")) {
        assertThat(of(cell.leaky()).mean())
            .as("%s", cell)
            .isCloseTo(of(cell.honest()).mean(), within(0.02));
      }
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    LeakLab fewer = QUICK.withRepeats(4);
    assertThat(new LeakLabReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
    assertThat(new LeakLabReading().claims(fewer, fewer.run(new Seed(77))))
        .allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeakLab.defaults().withPrevalence(0.5))
        .withMessageContaining("prevalence must be");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeakLab.defaults().withRows(100).withPrevalence(0.06))
        .withMessageStartingWith(
            "rows, prevalence and folds must leave more than 5 positives to train on")
        .withMessageEndingWith("raise rows");
  }
}
