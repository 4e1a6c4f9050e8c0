package org.mlconcepts.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlconcepts.lab.Seed;

class ResamplersTest {

  @ParameterizedTest
  @CsvSource({"30,1", "200,2", "700,3", "300,12", "60,40", "900,21", "600,33"})
  void neighboursAreThoseOfBruteForceTiesByRow(int size, int features) {
    for (long seed = 0; seed < 4; seed++) {
      RandomGenerator random = new Seed(seed).stream("rows");
      double[][] rows = new double[size][features];
      for (double[] row : rows) {
        Arrays.setAll(row, j -> features < 3 ? random.nextInt(9) : random.nextGaussian());
      }
      int k = 1 + (int) seed * 2;
      int[][] found = NearestRows.among(rows).of(IntStream.range(0, size).toArray(), k);
      for (int i = 0; i < size; i++) {
        assertThat(found[i]).isEqualTo(bruteForce(rows, i, k));
      }
    }
  }

  private static int[] bruteForce(double[][] rows, int row, int k) {
    double[] distances =
        Arrays.stream(rows).mapToDouble(other -> squared(other, rows[row])).toArray();
    distances[row] = Double.POSITIVE_INFINITY;
    int[] nearest = new int[k];
    for (int j = 0; j < k; j++) {
      nearest[j] = firstSmallest(distances);
      distances[nearest[j]] = Double.POSITIVE_INFINITY;
    }
    return nearest;
  }

  private static int firstSmallest(double[] values) {
    int first = 0;
    for (int i = 1; i < values.length; i++) {
      first = values[i] < values[first] ? i : first;
    }
    return first;
  }

  private static double squared(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }

  @Test
  void tomekLinksAreThoseOfTheDefinition() {
    for (long seed = 0; seed < 20; seed++) {
      RandomGenerator random = new Seed(seed).stream("links");
      double[][] rows = new double[60][2];
      int[] labels = new int[60];
      for (int i = 0; i < 60; i++) {
        rows[i][0] = random.nextInt(12); // many ties
        rows[i][1] = random.nextInt(12);
        labels[i] = random.nextInt(4) == 0 ? 1 : 0;
      }
      List<TomekLinks.Link> expected =
          IntStream.range(0, 60)
              .boxed()
              .flatMap(i ->
                  IntStream.range(i + 1, 60)
                      .filter(j -> labels[i] != labels[j] && linked(rows, i, j))
                      .mapToObj(j -> new TomekLinks.Link(i, j)))
              .toList();
      assertThat(TomekLinks.links(TrainingFold.of(rows, labels))).isEqualTo(expected);
    }
  }

  private static boolean linked(double[][] rows, int i, int j) {
    double distance = squared(rows[i], rows[j]);
    return IntStream.range(0, rows.length)
        .filter(k -> k != i && k != j)
        .noneMatch(
            k -> squared(rows[i], rows[k]) < distance || squared(rows[j], rows[k]) < distance);
  }

  @Test
  void smoteDoesNotDependOnTheNumberOfThreads() {
    TrainingFold fold = cloud(3000, 4, 900);
    ForkJoinPool one = new ForkJoinPool(1);
    ForkJoinPool three = new ForkJoinPool(3);
    try {
      double[][] first =
          one.submit(() -> new Smote(5).resample(fold, new Seed(1).stream("s")).rows()).join();
      double[][] second =
          three.submit(() -> new Smote(5).resample(fold, new Seed(1).stream("s")).rows()).join();
      assertThat(first).isDeepEqualTo(second);
    } finally {
      one.shutdown();
      three.shutdown();
    }
  }

  private static TrainingFold cloud(int size, int features, int minority) {
    RandomGenerator random = new Seed(7).stream("cloud");
    double[][] rows = new double[size][features];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      Arrays.setAll(rows[i], j -> random.nextGaussian());
      labels[i] = i < minority ? 1 : 0;
    }
    return TrainingFold.of(rows, labels);
  }

  @Test
  void mixedRowsKeepCategoriesThatNeighboursHave() {
    RandomGenerator random = new Seed(2).stream("mixed");
    double[][] rows = new double[120][3];
    int[] labels = new int[120];
    for (int i = 0; i < 120; i++) {
      rows[i] = new double[] {random.nextGaussian(), random.nextInt(3), random.nextGaussian()};
      labels[i] = i < 25 ? 1 : 0;
    }
    TrainingFold grown =
        new SmoteNc(5, 1, List.of(1))
            .resample(TrainingFold.of(rows, labels), new Seed(2).stream("nc"));
    assertThat(grown.counts()).containsExactly(95, 95);
    int[][] nearest = nearestByDefinition(Arrays.copyOf(rows, 25));
    for (int i = 120; i < grown.size(); i++) {
      double[] row = grown.rows()[i];
      assertThat(
              IntStream.range(0, 25)
                  .anyMatch(a ->
                      row[1] == mostFrequent(rows, nearest[a])
                          && Arrays.stream(nearest[a])
                              .anyMatch(b -> isBetween(rows[a], rows[b], row))))
          .as("row %d: on a segment to a neighbour, with the category of most neighbours", i)
          .isTrue();
    }
  }

  /** By the distance of the paper: a differing category costs the median standard deviation. */
  private static int[][] nearestByDefinition(double[][] own) {
    double first = variance(own, 0);
    double second = variance(own, 2);
    double median = (Math.sqrt(first) + Math.sqrt(second)) / 2;
    return IntStream.range(0, own.length)
        .mapToObj(a ->
            IntStream.range(0, own.length)
                .filter(b -> b != a)
                .boxed()
                .sorted(
                    Comparator.comparingDouble((Integer b) -> {
                      double x = own[a][0] - own[b][0];
                      double z = own[a][2] - own[b][2];
                      return x * x + z * z + (own[a][1] == own[b][1] ? 0 : median * median);
                    }))
                .limit(5)
                .mapToInt(Integer::intValue)
                .toArray())
        .toArray(int[][]::new);
  }

  private static double variance(double[][] own, int column) {
    double mean = Arrays.stream(own).mapToDouble(row -> row[column]).average().orElseThrow();
    return Arrays.stream(own).mapToDouble(row -> (row[column] - mean) * (row[column] - mean)).sum()
        / (own.length - 1);
  }

  private static double mostFrequent(double[][] rows, int[] neighbours) {
    int[] counts = new int[3];
    for (int b : neighbours) {
      counts[(int) rows[b][1]]++;
    }
    return counts[0] >= counts[1] && counts[0] >= counts[2] ? 0 : counts[1] >= counts[2] ? 1 : 2;
  }

  private static boolean isBetween(double[] a, double[] b, double[] row) {
    double place = (row[0] - a[0]) / (b[0] - a[0]);
    return place >= -1e-12
        && place <= 1 + 1e-12
        && Math.abs(a[2] + place * (b[2] - a[2]) - row[2]) < 1e-9;
  }

  @Test
  void smoteThenTomekRemovesBothRowsOfALink() {
    TrainingFold fold = cloud(400, 2, 40);
    Resampler both = new Smote(5).then(TomekLinks.cleaning());
    TrainingFold result = both.resample(fold, new Seed(4).stream("both"));
    assertThat(result.size()).isLessThan(720);
    int[] counts = result.counts();
    assertThat(counts[0]).isEqualTo(counts[1]);
  }

  @Test
  void balancedWeightsSumToTheRows() {
    int[] labels = {0, 0, 0, 2, 2, 0};
    double[] weights = ClassWeights.balanced(labels);
    assertThat(weights).containsExactly(6 / 8.0, 0, 6 / 4.0);
    assertThat(Arrays.stream(ClassWeights.ofRows(labels, weights)).sum())
        .isCloseTo(6, within(1e-12));
  }

  @Test
  void keepingAShareOfTheNegativesIsUndone() {
    PriorCorrection correction = PriorCorrection.afterKeeping(.1, .5);
    assertThat(correction.prevalence()).isCloseTo(1 / 11.0, within(1e-12));
    assertThat(correction.interceptShift()).isCloseTo(StrictMath.log(.1), within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriorCorrection.afterKeeping(0, .5))
        .withMessage("kept must be in (0, 1], but was 0.0");
  }

  @Test
  void mistakesAreNamedWithAWayOut() {
    TrainingFold few = cloud(50, 2, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Smote(5).resample(few, new Seed(1).stream("s")))
        .withMessage(
            "neighbours must be less than the rows of the class that is to grow (4), but was 5;"
                + " take at most 3, or RandomOverSampling");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Smote(5).resample(cloud(50, 2, 0), new Seed(1).stream("s")))
        .withMessageContaining("at least two classes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomOverSampling(0))
        .withMessage("ratio must be in (0, 1], but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NearestRows.among(new double[][] {{Double.NaN}}))
        .withMessageContaining("row 0 must be finite");
  }
}
