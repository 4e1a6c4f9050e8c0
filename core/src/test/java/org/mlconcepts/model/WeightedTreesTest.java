package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.sample.Rows;

class WeightedTreesTest {

  private static final class Sample {
    private final double[][] rows;
    private final int[] labels;

    private Sample(double[][] rows, int[] labels) {
      this.rows = rows;
      this.labels = labels;
    }

    static Sample of(long seed, int size) {
      RandomGenerator random = new Seed(seed).stream("sample");
      double[][] rows = new double[size][4];
      int[] labels = new int[size];
      for (int i = 0; i < size; i++) {
        Arrays.setAll(rows[i], j -> random.nextGaussian());
        double z = 2 * rows[i][0] - rows[i][1] * rows[i][2] - 1;
        labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-2 * z)) ? 1 : 0;
      }
      return new Sample(rows, labels);
    }

    boolean[] positives() {
      boolean[] positives = new boolean[labels.length];
      for (int i = 0; i < labels.length; i++) {
        positives[i] = labels[i] == 1;
      }
      return positives;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void forBoostingAWeightIsARepetition(long seed) {
    Sample sample = Sample.of(seed, 200);
    RandomGenerator random = new Seed(seed).stream("weights");
    double[] weights = new double[200];
    Arrays.setAll(weights, i -> 1 + random.nextInt(3));
    int[] repeated =
        IntStream.range(0, 200)
            .flatMap(i -> IntStream.range(0, (int) weights[i]).map(r -> i))
            .toArray();
    // Leaves of one row: a repeated row counts as several rows there, a weighted one as one.
    GradientBoosting boosting = new GradientBoosting(20, 2, 0.3, 1);
    double[] byWeight =
        boosting.fit(sample.rows, sample.labels, weights, random).scores(sample.rows);
    double[] byCopies =
        boosting
            .fit(Rows.select(sample.rows, repeated), Rows.select(sample.labels, repeated), random)
            .scores(sample.rows);
    for (int i = 0; i < 200; i++) {
      assertThat(byWeight[i]).isCloseTo(byCopies[i], within(1e-9));
    }
  }

  @Test
  void bothRankAboutAsWellAsSmilesForest() {
    Sample train = Sample.of(11, 1500);
    Sample test = Sample.of(12, 3000);
    double witness = area(SmileForest.of(100), train, test);
    assertThat(area(RandomForest.of(100), train, test)).isCloseTo(witness, within(0.02));
    assertThat(area(GradientBoosting.of(100), train, test)).isGreaterThan(witness - 0.02);
  }

  private static double area(ClassificationLearner learner, Sample train, Sample test) {
    double[] scores =
        learner.fit(train.rows, train.labels, new Seed(1).stream("fit")).scores(test.rows);
    return RocCurve.of(test.positives(), scores).area();
  }

  @Test
  void weightsRaiseTheProbabilityOfTheirClass() {
    Sample train = Sample.of(21, 800);
    double[] heavy = new double[800];
    Arrays.setAll(heavy, i -> train.labels[i] == 1 ? 10 : 1);
    for (WeightedClassificationLearner learner :
        List.of(RandomForest.of(50).withMinLeafRows(5), GradientBoosting.of(50))) {
      double plain =
          mean(learner.fit(train.rows, train.labels, new Seed(1).stream("f")).scores(train.rows));
      double weighted =
          mean(
              learner
                  .fit(train.rows, train.labels, heavy, new Seed(1).stream("f"))
                  .scores(train.rows));
      assertThat(weighted).isGreaterThan(plain + 0.1);
      assertThat(weighted).isBetween(0.0, 1.0);
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  @Test
  void mistakesAreNamed() {
    double[][] rows = {{1}, {2}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomForest.of(5).fit(rows, new int[] {1, 1}, new Seed(1).stream("f")))
        .withMessage(
            "labels must hold both classes, but all are 1; stratify the split, or draw more rows");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> GradientBoosting.of(5).fit(rows, new int[] {0, 2}, new Seed(1).stream("f")))
        .withMessage("labels must be 0 or 1, but the largest was 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientBoosting(5, 3, 0, 1))
        .withMessage("learningRate must be in (0, 1], but was 0.0");
  }
}
