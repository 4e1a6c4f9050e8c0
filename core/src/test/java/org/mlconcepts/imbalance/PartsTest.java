package org.mlconcepts.imbalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Permutation;

class PartsTest {

  private static final int[] LABELS = IntStream.range(0, 1000).map(i -> i < 100 ? 1 : 0).toArray();

  @Test
  void everyPartHasItsShareOfPositivesAndNoRowTwice() {
    for (int seed = 0; seed < 20; seed++) {
      int[] order = Permutation.of(1000, new Seed(seed).stream("order"));
      Parts parts = Parts.stratified(LABELS, order, 0.02, new Parts.Sizes(500, 200, 100));

      assertThat(positives(parts.fit())).isEqualTo(10);
      assertThat(positives(parts.validation())).isEqualTo(4);
      assertThat(positives(parts.test())).isEqualTo(2);
      assertThat(all(parts)).hasSize(800).doesNotHaveDuplicates();
    }
  }

  @Test
  void rowsAreTakenFromTheFrontOfTheOrder() {
    int[] backwards = IntStream.range(0, 1000).map(i -> 999 - i).toArray();

    Parts parts = Parts.stratified(LABELS, backwards, 0.1, new Parts.Sizes(20, 20, 20));

    assertThat(parts.fit()).startsWith(99, 98, 999, 998);
  }

  @Test
  void aTableWithTooFewPositivesGivesSmallerParts() {
    int[] order = IntStream.range(0, 1000).toArray();
    Parts parts = Parts.stratified(LABELS, order, 0.2, new Parts.Sizes(500, 250, 250));

    assertThat(parts.fit().length).isBetween(240, 250);
    assertThat(positives(parts.fit()))
        .isBetween(parts.fit().length / 5L, parts.fit().length / 5L + 1);
    assertThat(all(parts)).doesNotHaveDuplicates();
  }

  private static long positives(int[] rows) {
    return Arrays.stream(rows).filter(row -> LABELS[row] == 1).count();
  }

  private static List<Integer> all(Parts parts) {
    return Stream.of(parts.fit(), parts.validation(), parts.test())
        .flatMapToInt(Arrays::stream)
        .boxed()
        .toList();
  }

  @Test
  void everySourceKeepsItsPromiseOfTheShare() {
    for (RareSource source : TreatmentStudy.sources()) {
      RareRows rows = source.draw(new Parts.Sizes(1600, 800, 800), new Seed(3));

      assertThat((double) rows.fit().counts()[1] / rows.fit().size())
          .as(source.name())
          .isCloseTo(source.prevalence(), within(1e-3));
      assertThat(rows.test().prevalence())
          .as(source.name())
          .isCloseTo(source.prevalence(), within(2e-3));
    }
  }

  @Test
  void aKnownTruthIsAsRareAsAskedFor() {
    for (double prevalence : new double[] {0.02, 0.2}) {
      KnownTruth truth = (KnownTruth) RareSource.line(prevalence);
      RandomGenerator random = new Seed(8).stream("fresh rows");
      double[] probabilities =
          IntStream.range(0, 20_000)
              .mapToDouble(i -> truth.probability(random.doubles(10).map(u -> normal(u)).toArray()))
              .toArray();

      assertThat(Arrays.stream(probabilities).average().orElseThrow())
          .isCloseTo(prevalence, within(0.05 * prevalence));
    }
  }

  private static double normal(double uniform) {
    return new NormalDistribution().inverseCumulativeProbability(uniform);
  }
}
