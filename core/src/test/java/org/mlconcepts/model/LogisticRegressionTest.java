package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.lab.Seed;

class LogisticRegressionTest {

  private static final RandomGenerator UNUSED = Seed.DEFAULT.stream("unused");

  @Test
  void countsOddsInATwoByTwoTable() {
    double[][] rows = {{0}, {0}, {1}, {1}};
    int[] labels = {0, 1, 0, 1};
    double[] counts = {30, 10, 20, 40};

    LogitModel model = new LogisticRegression(0).fit(rows, labels, counts, UNUSED);

    assertThat(model.intercept()).isCloseTo(Math.log(10.0 / 30), within(1e-13));
    assertThat(model.coefficients()[0])
        .as("log of the odds ratio")
        .isCloseTo(Math.log((40.0 / 20) / (10.0 / 30)), within(1e-13));
    assertThat(model.probability(new double[] {1}, 1)).isCloseTo(40.0 / 60, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theGradientVanishesAtTheFit(long seed) {
    Drawn drawn = Drawn.of(seed, 200, 5);
    double l2 = seed == 1 ? 0 : 0.01 * seed;

    LogitModel model =
        new LogisticRegression(l2).fit(drawn.rows, drawn.labels, drawn.weights, UNUSED);

    double total = Arrays.stream(drawn.weights).sum();
    double[] gradient = new double[6];
    for (int i = 0; i < drawn.rows.length; i++) {
      double residual =
          drawn.weights[i] / total * (model.probability(drawn.rows[i], 1) - drawn.labels[i]);
      gradient[5] += residual;
      for (int j = 0; j < 5; j++) {
        gradient[j] += residual * drawn.rows[i][j];
      }
    }
    for (int j = 0; j < 5; j++) {
      gradient[j] += l2 * model.coefficients()[j];
    }
    assertThat(gradient).containsExactly(new double[6], within(1e-12));
  }

  @Test
  void aWeightOfTwoIsARowTwice() {
    Drawn drawn = Drawn.of(7, 60, 3);
    int[] times = IntStream.range(0, 60).map(i -> i % 3).toArray();
    int[] twice =
        IntStream.range(0, 60).flatMap(i -> IntStream.generate(() -> i).limit(times[i])).toArray();
    double[][] rows = Arrays.stream(twice).mapToObj(i -> drawn.rows[i]).toArray(double[][]::new);
    int[] labels = Arrays.stream(twice).map(i -> drawn.labels[i]).toArray();

    for (LogisticRegression learner :
        new LogisticRegression[] {
          new LogisticRegression(0.1), new LogisticRegression(0.1).standardized()
        }) {
      LogitModel weighted =
          learner.fit(
              drawn.rows, drawn.labels, Arrays.stream(times).asDoubleStream().toArray(), UNUSED);
      LogitModel duplicated = learner.fit(rows, labels, UNUSED);

      assertThat(weighted.coefficients()).containsExactly(duplicated.coefficients(), within(1e-12));
      assertThat(weighted.intercept()).isCloseTo(duplicated.intercept(), within(1e-12));
    }
  }

  @Test
  void aStrongPenaltyLeadsToTheShareAndNotToOneHalf() {
    double[][] rows = {{1}, {2}, {3}, {4}, {5}};
    int[] labels = {0, 0, 0, 0, 1};

    LogitModel model = new LogisticRegression(1e9).fit(rows, labels, UNUSED);

    assertThat(model.coefficients()[0]).isCloseTo(0, within(1e-8));
    assertThat(model.probability(rows[0], 1)).isCloseTo(0.2, within(1e-8));
  }

  @Test
  void onlyStandardizedFitsDoNotDependOnUnits() {
    Drawn drawn = Drawn.of(9, 80, 2);
    double[][] metres =
        Arrays.stream(drawn.rows)
            .map(row -> new double[] {row[0] / 1000 + 3, row[1]})
            .toArray(double[][]::new);
    LogisticRegression raw = new LogisticRegression(0.1);

    assertThat(raw.standardized().fit(metres, drawn.labels, UNUSED).scores(metres))
        .containsExactly(
            raw.standardized().fit(drawn.rows, drawn.labels, UNUSED).scores(drawn.rows),
            within(1e-11));
    double perThousand = raw.fit(metres, drawn.labels, UNUSED).coefficients()[0] / 1000;
    assertThat(Math.abs(perThousand))
        .as("a price on a coefficient in other units all but removes it")
        .isLessThan(0.01 * raw.fit(drawn.rows, drawn.labels, UNUSED).coefficients()[0]);
  }

  @Test
  void refusesClassesThatALineSeparates() {
    double[][] rows = {{1}, {2}, {3}, {4}};
    int[] labels = {0, 0, 1, 1};

    assertThatThrownBy(() -> new LogisticRegression(0).fit(rows, labels, UNUSED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no unique finite solution, because a line separates the classes; use l2 above"
                + " 0");
    assertThat(new LogisticRegression(1e-6).fit(rows, labels, UNUSED).coefficients()[0])
        .isBetween(1.0, 100.0);
  }

  @Test
  void refusesClassesThatALineSeparatesButForRowsOnTheLine() {
    double[][] rows = {{1}, {2}, {2}, {3}};
    int[] labels = {0, 0, 1, 1};

    assertThatThrownBy(() -> new LogisticRegression(0).fit(rows, labels, UNUSED))
        .hasMessageContaining("perhaps but for rows on the line");
  }

  @Test
  void namesTheFeatureThatIsACombinationOfOthers() {
    Drawn drawn = Drawn.of(11, 50, 2);
    double[][] rows =
        Arrays.stream(drawn.rows)
            .map(row -> new double[] {row[0], row[1], row[0] - 2 * row[1]})
            .toArray(double[][]::new);

    assertThatThrownBy(() -> new LogisticRegression(0).fit(rows, drawn.labels, UNUSED))
        .hasMessageContaining("feature 2 is a combination of those before it");
    assertThat(new LogisticRegression(0.01).fit(rows, drawn.labels, UNUSED).coefficients())
        .hasSize(3);
  }

  @Test
  void leavesAConstantFeatureAlone() {
    Drawn drawn = Drawn.of(13, 50, 1);
    double[][] rows =
        Arrays.stream(drawn.rows).map(row -> new double[] {row[0], 0.1}).toArray(double[][]::new);

    LogitModel model = new LogisticRegression(0).fit(rows, drawn.labels, UNUSED);

    assertThat(model.coefficients()[1]).isZero();
    assertThat(model.coefficients()[0])
        .isEqualTo(
            new LogisticRegression(0).fit(drawn.rows, drawn.labels, UNUSED).coefficients()[0]);
  }

  @Test
  void saysWhatIsWrong() {
    double[][] rows = {{1}, {2}};
    assertThatThrownBy(() -> new LogisticRegression(-1))
        .hasMessage("l2 must be at least 0 and finite, but was -1.0");
    assertThatThrownBy(() -> new LogisticRegression(1).fit(rows, new int[] {0, 2}, UNUSED))
        .hasMessage("labels must be 0 or 1, but row 1 has 2");
    assertThatThrownBy(() ->
            new LogisticRegression(1).fit(rows, new int[] {0, 1}, new double[] {1, 0}, UNUSED))
        .hasMessage(
            "labels must hold both classes, but all rows that count are 0; stratify the split");
  }

  /** Labels drawn from a true line, with uneven weights. */
  private static final class Drawn {
    final double[][] rows;
    final int[] labels;
    final double[] weights;

    private Drawn(double[][] rows, int[] labels, double[] weights) {
      this.rows = rows;
      this.labels = labels;
      this.weights = weights;
    }

    static Drawn of(long seed, int n, int p) {
      RandomGenerator random = new Seed(seed).stream("drawn");
      double[][] rows = new double[n][p];
      int[] labels = new int[n];
      double[] weights = new double[n];
      for (int i = 0; i < n; i++) {
        double line = -0.5;
        for (int j = 0; j < p; j++) {
          rows[i][j] = random.nextGaussian();
          line += rows[i][j] * (j % 2 == 0 ? 1 : -0.5);
        }
        labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-line)) ? 1 : 0;
        weights[i] = 0.5 + random.nextDouble();
      }
      return new Drawn(rows, labels, weights);
    }
  }
}
