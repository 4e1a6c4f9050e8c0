package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;

class EffectTextTest {

  private static EffectText of(String measure, double... effects) {
    return EffectText.of(Evidence.of("here", measure, effects));
  }

  private static EffectText exact(double margin, String measure, double effect) {
    return EffectText.of(Evidence.exact(margin, "here", measure, effect));
  }

  @Test
  void aDifferenceSaysItsErrorAndHowManyRepeatsDisagree() {
    EffectText text = of("difference", 1, 2, 3, -2);
    assertThat(text.effect()).isEqualTo("1 ± 1.08");
    assertThat(text.sentence()).isEqualTo("difference: 1 [-2.44, 4.44]");
    assertThat(text.numbers())
        .isEqualTo("effect 1 ± 1.08, 95 % interval [-2.44, 4.44]; 25 % of 4 repeats say otherwise");
    assertThat(text.rule()).isEmpty();
    assertThat(exact(0.1, "difference", 0.25).numbers()).isEqualTo("effect 0.25 (exact)");
    assertThat(exact(0.1, "difference", 0.25).counting()).isEqualTo("difference; counts above 0.1");
    assertThat(exact(-0.1, "difference", 0.25).rule()).isEqualTo("counts above -0.1");
  }

  @Test
  void anErrorThatIsOnlyRoundingIsNotShown() {
    Estimate rounded = new Estimate(0.997, 7.9e-18, 200);
    EffectText text = EffectText.of(new Evidence("here", "share", rounded, 0, 0));
    assertThat(text.effect()).isEqualTo("0.997");
    assertThat(text.interval()).isEqualTo("all repeats agree");
    assertThat(text.brief()).isEqualTo("0.997 (all repeats agree)");
    assertThat(exact(0, "share", 0).brief()).isEqualTo("0 (exact)");
  }

  @Test
  void hitsThatAllAgreeKeepTheirInterval() {
    EffectText all = EffectText.of(Evidence.ofHits(0.5, "here", "share", 1, 1, 1, 1, 1));
    assertThat(all.effect()).isEqualTo("1");
    assertThat(all.interval()).isEqualTo("[0.566, 1]");
  }

  @Test
  void doublingsAreToldAsAFactorWithItsInterval() {
    EffectText text = of("errors over those of the best (doublings)", 0, 1, 2, 1);
    assertThat(text.sentence()).isEqualTo("errors over those of the best: factor 2 [0.813, 4.92]");
    assertThat(text.effect()).isEqualTo("factor 2");
    assertThat(text.numbers()).startsWith("factor 2, 95 % interval [0.813, 4.92]; ");
    double tenth = StrictMath.log(1.1) / StrictMath.log(2);
    String measure = "operations (doublings), smallest of the data sets";
    assertThat(exact(tenth, measure, 3).counting())
        .isEqualTo("operations, smallest of the data sets; counts above a factor of 1.1");
    assertThat(exact(-1, measure, 3).rule()).isEqualTo("counts above a factor of 0.5");
    assertThat(exact(0, measure, -2).brief()).isEqualTo("factor 0.25 (exact)");
  }

  @Test
  void whatHasToBeSmallIsToldAsItIs() {
    EffectText zeros = EffectText.of(Evidence.beyond(-0.5, "here", "minus zeros", -1, -2, -4));
    assertThat(zeros.counting()).isEqualTo("zeros; counts below 0.5");
    assertThat(zeros.brief()).isEqualTo("2.33 [-1.46, 6.13]");
    assertThat(exact(0, "minus the loss", 0.25).counting()).isEqualTo("the loss; counts below 0");
    EffectText growth = exact(-1, "minus the growth of it (doublings)", -2);
    assertThat(growth.sentence()).isEqualTo("the growth of it: factor 4 (exact)");
    assertThat(growth.rule()).isEqualTo("counts below a factor of 2");
    EffectText cost = of("0.1 less what it costs (share)", 0.05, 0.07);
    assertThat(cost.counting()).isEqualTo("what it costs (share); counts below 0.1");
    assertThat(cost.brief()).isEqualTo("0.04 [-0.0871, 0.167]");
    EffectText near = of("how much closer than a factor of 4 a and b lie (doublings)", 1, 1.5, 2);
    assertThat(near.counting()).isEqualTo("how far a and b lie apart; counts below a factor of 4");
    assertThat(near.brief()).isEqualTo("factor 1.41 [0.598, 3.35]");
    assertThat(near.near()).contains("a factor of 4");
    assertThat(growth.near()).isEmpty();
  }

  @Test
  void anEqualityHasNoEffect() {
    String closer = "how much closer than 1e-9 both numbers lie";
    EffectText equal = of(closer, 1e-9, 1e-9 - 1e-16, 1e-9);
    assertThat(equal.sentence()).isEqualTo("both numbers: equal to within 1e-9");
    assertThat(equal.interval()).isEqualTo("–");
    assertThat(equal.counting()).isEqualTo("both numbers");
    assertThat(equal.numbers()).isEqualTo("equal to within 1e-9; 0 % of 3 repeats say otherwise");
    assertThat(of(closer, 1e-9, 1e-9).sentence()).isEqualTo("both numbers: equal (exact)");
    EffectText apart = of(closer, -0.25, -0.5);
    assertThat(apart.sentence()).isEqualTo("both numbers: apart by 0.375 [-1.21, 1.96]");
  }
}
