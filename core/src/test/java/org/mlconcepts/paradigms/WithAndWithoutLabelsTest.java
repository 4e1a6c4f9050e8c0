package org.mlconcepts.paradigms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.paradigms.WithAndWithoutLabels.Result;
import org.mlconcepts.paradigms.WithAndWithoutLabels.Source;

class WithAndWithoutLabelsTest {

  private static final WithAndWithoutLabels EXPERIMENT = WithAndWithoutLabels.defaults();
  private static final Result RESULT = EXPERIMENT.run(new Seed(6));

  @Test
  void shuffledLabelsDoNotTeachMoreThanTheMostFrequentClass() {
    for (Source source : RESULT.sources()) {
      Estimate lead = Estimate.of(Marks.less(source.shuffled(), source.majority()));

      assertThat(lead.mean()).as(source.name()).isLessThan(4 * lead.standardError());
    }
  }

  /**
   * The centres are five apart, so the nearest one is wrong in 1 - Φ(2.5) for each other centre.
   */
  @Test
  void threeCloudsCannotBeToldApartBetterThanTheirOverlapAllows() {
    Estimate accuracy = Estimate.of(Values.array(RESULT.sources().get(0).accuracy()));

    assertThat(accuracy.mean()).isLessThan(1 - 0.0062 + 4 * accuracy.standardError());
    assertThat(accuracy.mean()).isGreaterThan(0.95);
  }

  @Test
  void lostVarianceIsThatOfTheTrueDirections() {
    Source clouds = RESULT.sources().get(0);
    double all = 2 * (1 + 12.5 / 3) + 2;
    double[] exact = {1, (all - (1 + 12.5 / 3)) / all, 2 / all, 1 / all, 0};
    for (int k = 0; k < exact.length; k++) {
      assertThat(clouds.lost().get(k)).isCloseTo(exact[k], within(0.02));
    }
  }

  @Test
  void ringsAreLearnedButNotFound() {
    Source rings = RESULT.sources().get(1);

    assertThat(Marks.mean(rings.accuracy())).isGreaterThan(0.99);
    assertThat(Marks.mean(rings.agreement())).isCloseTo(0, within(0.02));
  }

  @Test
  void oneCloudHasTheSilhouetteOfOneCloud() {
    Source cut = RESULT.sources().get(2);
    Estimate gap = Estimate.of(Marks.less(cut.silhouette(), cut.oneCloud()));

    assertThat(gap.mean()).isCloseTo(0, within(4 * gap.standardError()));
  }

  @Test
  void theLikenessKeepsColumnsAndCorrelations() {
    double[][] rows = LabelledSource.penguins().draw(170, new Seed(1)).fit().rows();
    double[][] like = OneCloud.like(rows, new Seed(1).stream("like"));
    for (int j = 0; j < rows[0].length; j++) {
      assertThat(column(like, j)).containsExactlyInAnyOrder(column(rows, j));
    }
    assertThat(product(like, 2, 3)).isCloseTo(product(rows, 2, 3), within(0.15));
    assertThat(product(rows, 2, 3)).isGreaterThan(0.8);
  }

  private static double[] column(double[][] rows, int j) {
    return java.util.Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
  }

  private static double product(double[][] rows, int a, int b) {
    return java.util.Arrays.stream(rows).mapToDouble(row -> row[a] * row[b]).sum() / rows.length;
  }

  @Test
  void verdictsAreTheExpectedOnesForAnotherSeedToo() {
    assertThat(new WithAndWithoutLabelsReading().claims(EXPERIMENT, RESULT))
        .allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EXPERIMENT.withRows(59))
        .withMessage("rows must be at least 60, but was 59");
  }
}
