package org.mlconcepts.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {

  private static final int SEEDS = 30;
  private static final int DRAWS = 40_000;

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  /**
   * Without sign bits: before JDK 19 the JDK's reading of a state from bytes smeared them over
   * earlier bytes.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void streamIsXoshiro256PlusPlusAsTheJdkHasIt(long seed) {
    long[] state =
        LongStream.rangeClosed(1, 4)
            .map(i -> Seed.mix(4 * seed + i) & 0x7f7f7f7f7f7f7f7fL)
            .toArray();
    ByteBuffer bytes = ByteBuffer.allocate(32);
    for (long word : state) {
      bytes.putLong(word);
    }

    RandomGenerator theirs = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(bytes.array());
    RandomGenerator ours = new RandomStream(state[0], state[1], state[2], state[3]);

    for (int i = 0; i < 1000; i++) {
      assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
    }
  }

  /**
   * First outputs of Vigna's public SplitMix64 for the seed 1234567, as its test vector gives them.
   */
  @Test
  void mixIsTheFinaliserOfSplitMix64() {
    long golden = 0x9e3779b97f4a7c15L;

    assertThat(Seed.mix(1234567 + golden)).isEqualTo(6457827717110365317L);
    assertThat(Seed.mix(1234567 + 2 * golden)).isEqualTo(3203168211198807973L);
    assertThat(Seed.mix(1234567 + 3 * golden))
        .isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void equalLabelsGiveEqualDraws(long seed) {
    RandomGenerator once = new Seed(seed).stream("folds/3");
    RandomGenerator again = new Seed(seed).stream("folds/3");

    for (int i = 0; i < 100; i++) {
      assertThat(once.nextGaussian()).isEqualTo(again.nextGaussian());
      assertThat(once.nextInt(17)).isEqualTo(again.nextInt(17));
    }
  }

  @Test
  void streamsOfManyLabelsSeedsAndChildrenDiffer() {
    Set<Long> first = new HashSet<>();
    for (int label = 0; label < 1000; label++) {
      for (long seed = -5; seed < 5; seed++) {
        first.add(new Seed(seed).stream("folds/" + label).nextLong());
        first.add(new Seed(seed).child("folds/" + label).stream("folds/" + label).nextLong());
      }
    }

    assertThat(first).hasSize(20_000);
  }

  /** Of independent uniforms the sample correlation has standard error 1/sqrt(n). */
  @ParameterizedTest
  @MethodSource("seeds")
  void neighbouringLabelsAndSeedsAreUncorrelated(long seed) {
    RandomGenerator base = new Seed(seed).stream("noise/1");
    RandomGenerator label = new Seed(seed).stream("noise/2");
    RandomGenerator neighbour = new Seed(seed + 1).stream("noise/1");
    double withLabel = 0;
    double withSeed = 0;
    for (int i = 0; i < DRAWS; i++) {
      double centred = base.nextDouble() - 0.5;
      withLabel += centred * (label.nextDouble() - 0.5);
      withSeed += centred * (neighbour.nextDouble() - 0.5);
    }

    double bound = 4 / Math.sqrt(DRAWS);
    assertThat(withLabel / DRAWS * 12).isBetween(-bound, bound);
    assertThat(withSeed / DRAWS * 12).isBetween(-bound, bound);
  }

  /**
   * Pearson's statistic over all seeds is a chi-square with SEEDS * (cells - 1) degrees of freedom;
   * 4 of its standard deviations are allowed. The largest bound is the one where a plain remainder
   * would draw the first cell twice as often.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 10, 1000, 3 << 29})
  void boundedIntsAreUniform(int bound) {
    int cells = Math.min(bound, 10);
    double statistic = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomGenerator random = new Seed(seed).stream("bounded");
      int[] counts = new int[cells];
      for (int i = 0; i < DRAWS; i++) {
        int drawn = random.nextInt(bound);
        assertThat(drawn).isBetween(0, bound - 1);
        counts[(int) ((long) drawn * cells / bound)]++;
      }
      statistic += pearson(counts, bound);
    }

    double freedom = SEEDS * (cells - 1.0);
    assertThat(statistic).isCloseTo(freedom, within(4 * Math.sqrt(2 * freedom)));
  }

  private static double pearson(int[] counts, int bound) {
    int cells = counts.length;
    double sum = 0;
    for (int cell = 0; cell < cells; cell++) {
      long from = ((long) cell * bound + cells - 1) / cells;
      long to = ((cell + 1L) * bound + cells - 1) / cells;
      double expected = (double) DRAWS * (to - from) / bound;
      sum += (counts[cell] - expected) * (counts[cell] - expected) / expected;
    }
    return sum;
  }

  @Test
  void rangesReachBothEndsAndStayInside() {
    RandomGenerator random = Seed.DEFAULT.stream("ranges");
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      seen.add(random.nextInt(-2, 3));
      assertThat(random.nextDouble(-1, 1)).isGreaterThanOrEqualTo(-1).isLessThan(1);
      assertThat(random.nextDouble(5)).isGreaterThanOrEqualTo(0).isLessThan(5);
    }

    assertThat(seen).containsExactlyInAnyOrder(-2, -1, 0, 1, 2);
    assertThat(random.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE)).isLessThan(Integer.MAX_VALUE);
  }

  @Test
  void impossibleRangesAreRefused() {
    RandomGenerator random = Seed.DEFAULT.stream("ranges");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> random.nextInt(0))
        .withMessageContaining("but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> random.nextInt(3, 3))
        .withMessageContaining("3 >= 3");
    assertThatIllegalArgumentException().isThrownBy(() -> random.nextDouble(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> random.nextDouble(0, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> random.nextGaussian(0, -1))
        .withMessageContaining("-1.0");
  }

  /**
   * Under normality the k-th moment ratios have standard errors sqrt(1, 2, 6, 24 / n); 4 of them
   * are allowed.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void gaussianHasTheMomentsOfTheNormal(long seed) {
    double[] drawn = draw(seed, RandomGenerator::nextGaussian);

    assertThat(moment(drawn, 1)).isCloseTo(0, within(4 * Math.sqrt(1.0 / DRAWS)));
    assertThat(moment(drawn, 2)).isCloseTo(1, within(4 * Math.sqrt(2.0 / DRAWS)));
    assertThat(moment(drawn, 3)).isCloseTo(0, within(4 * Math.sqrt(15.0 / DRAWS)));
    assertThat(moment(drawn, 4)).isCloseTo(3, within(4 * Math.sqrt(96.0 / DRAWS)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void scaledGaussianIsAnAffineMapOfTheStandardOne(long seed) {
    double[] standard = draw(seed, RandomGenerator::nextGaussian);
    double[] scaled = draw(seed, random -> random.nextGaussian(10, 2));

    for (int i = 0; i < 100; i++) {
      assertThat(scaled[i]).isEqualTo(10 + 2 * standard[i]);
    }
  }

  /** An exponential with mean 1 has E[x] = 1, E[x²] = 2 with variances 1 and 20. */
  @ParameterizedTest
  @MethodSource("seeds")
  void exponentialHasMeanAndSecondMomentOfItsLaw(long seed) {
    double[] drawn = draw(seed, RandomGenerator::nextExponential);

    assertThat(moment(drawn, 1)).isCloseTo(1, within(4 * Math.sqrt(1.0 / DRAWS)));
    assertThat(moment(drawn, 2)).isCloseTo(2, within(4 * Math.sqrt(20.0 / DRAWS)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void coinIsFair(long seed) {
    double[] heads = draw(seed, random -> random.nextBoolean() ? 1 : 0);

    assertThat(moment(heads, 1)).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(DRAWS)));
  }

  private static double[] draw(long seed, ToDoubleFunction<RandomGenerator> one) {
    RandomGenerator random = new Seed(seed).stream("moments");
    double[] drawn = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      drawn[i] = one.applyAsDouble(random);
    }
    return drawn;
  }

  /** The mean of the k-th powers, about zero. */
  private static double moment(double[] values, int k) {
    double sum = 0;
    for (double value : values) {
      sum += StrictMath.pow(value, k);
    }
    return sum / values.length;
  }
}
