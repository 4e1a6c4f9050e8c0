package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.lab.Seed;

class NearestNeighboursTest {

  private static final RandomGenerator UNUSED = Seed.DEFAULT.stream("unused");

  @Test
  void takesTheLowerRowOfTwoAtEqualDistance() {
    double[][] rows = {{3}, {1}, {3}, {1}, {2}};
    NeighbourAverage model =
        new NearestNeighbours(4).fit(rows, new double[] {10, 20, 30, 40, 50}, UNUSED);
    assertThat(model.neighbours(new double[] {2})).containsExactly(4, 0, 1, 2);
    assertThat(model.predict(new double[] {2})).isEqualTo(27.5);
    assertThat(model.weights(new double[] {2})).containsExactly(0.25, 0.25, 0.25, 0, 0.25);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 30, 60})
  void findsWhatSortingFinds(int k) {
    for (int seed = 0; seed < 20; seed++) {
      RandomGenerator random = new Seed(seed).stream("data");
      double[][] rows = new double[60][2];
      for (double[] row : rows) {
        row[0] = random.nextInt(6); // a coarse grid: many equal distances
        row[1] = random.nextInt(6);
      }
      double[] query = {random.nextInt(6), random.nextInt(6)};
      int[] sorted =
          IntStream.range(0, 60)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer i) -> distance(rows[i], query))
                      .thenComparing(i -> i))
              .limit(k)
              .mapToInt(Integer::intValue)
              .toArray();
      NeighbourAverage model = new NearestNeighbours(k).fit(rows, new double[60], UNUSED);
      assertThat(model.neighbours(query)).containsExactly(sorted);
    }
  }

  @Test
  void votesAmongManyClasses() {
    double[][] rows = {{0}, {1}, {2}, {3}, {10}};
    Classifier model =
        new NearestNeighbours(4).classification().fit(rows, new int[] {2, 1, 1, 2, 3}, UNUSED);
    assertThat(model.probabilities(new double[] {0})).containsExactly(0, 0.5, 0.5, 0);
    assertThat(model.classify(new double[] {0})).isEqualTo(1); // the smaller label of a tie
    assertThat(model.probability(new double[] {0}, 9)).isZero();
    assertThat(model.classifyAll(new double[][] {{10}, {0}})).containsExactly(1, 1);
    assertThat(model.scores(new double[][] {{10}}))
        .containsExactly(new double[] {0.5}, within(0.0));
  }

  @Test
  void isNotDisturbedByLaterChangesOfItsTrainingData() {
    double[][] rows = {{0}, {1}};
    double[] targets = {5, 6};
    NeighbourAverage model = new NearestNeighbours(1).fit(rows, targets, UNUSED);
    rows[0][0] = 99;
    targets[0] = 99;
    assertThat(model.predict(new double[] {0})).isEqualTo(5);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> new NearestNeighbours(0))
        .hasMessage("k must be at least 1, but was 0");
    assertThatThrownBy(() -> new NearestNeighbours(3).fit(new double[2][1], new double[2], UNUSED))
        .hasMessage("k must be at most the number of training rows (2), but was 3");
  }

  private static double distance(double[] a, double[] b) {
    return (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);
  }
}
