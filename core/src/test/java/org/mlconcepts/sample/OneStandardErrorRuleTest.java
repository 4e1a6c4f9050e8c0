package org.mlconcepts.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Estimate;

class OneStandardErrorRuleTest {

  @Test
  void picksTheSimplestCandidateWithinOneStandardErrorOfTheBest() {
    OneStandardErrorRule rule =
        new OneStandardErrorRule(
            List.of(
                new Estimate(9, 1, 5),
                new Estimate(5.9, 1, 5),
                new Estimate(5.4, 1, 5),
                new Estimate(5, 0.9, 5)));
    assertThat(rule.best()).isEqualTo(3);
    assertThat(rule.chosen()).isEqualTo(1); // 5.9 reaches 5 + 0.9 exactly
  }

  @Test
  void picksTheBestWhereItIsClearAndTheSimplestOfEquals() {
    assertThat(
            new OneStandardErrorRule(
                    List.of(Estimate.exact(2), Estimate.exact(1), Estimate.exact(3)))
                .chosen())
        .isEqualTo(1);
    OneStandardErrorRule equal =
        new OneStandardErrorRule(List.of(Estimate.exact(2), Estimate.exact(2)));
    assertThat(equal.best()).isZero();
    assertThat(equal.chosen()).isZero();
  }
}
