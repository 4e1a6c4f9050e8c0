package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Accuracy;

/** What must hold for every learner of three and more classes. */
class SeveralClassesTest {

  private static final double[][] ROWS = LearnersTest.rows(200, Seed.DEFAULT.stream("rows"));
  private static final double[][] TEST = LearnersTest.rows(400, Seed.DEFAULT.stream("test"));

  static List<ClassificationLearner> severalClasses() {
    return List.of(
        new OneVersusRest(new LogisticRegression(0.01)),
        new OneVersusRest(RandomForest.of(20)),
        new OneVersusRest(GradientBoosting.of(20)),
        new OneVersusRest(SupportVectorMachine.linear(1)),
        new OneVersusRest(Cart.full().withMinLeafRows(5).classification()),
        NaiveBayes.gaussian(),
        new NearestNeighbours(5).classification(),
        MultilayerPerceptron.of(8),
        MultilayerPerceptron.of());
  }

  @ParameterizedTest
  @MethodSource("severalClasses")
  void threeClassesWithAGapAreToldApart(ClassificationLearner learner) {
    // Labels 0, 1 and 3: class 2 has no rows, and gets no probability.
    int[] labels = Arrays.stream(ROWS).mapToInt(SeveralClassesTest::third).toArray();
    int[] truth = Arrays.stream(TEST).mapToInt(SeveralClassesTest::third).toArray();

    Classifier model = learner.fit(ROWS, labels, new Seed(1).stream("fit"));

    assertThat(Accuracy.of(truth, model.classifyAll(TEST))).isGreaterThan(0.75);
    for (double[] row : TEST) {
      double[] p = model.probabilities(row);
      assertThat(p).hasSize(4);
      assertThat(p[2]).isZero();
      assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-12));
    }
  }

  private static int third(double[] row) {
    return row[0] > 0.5 ? 3 : row[1] > 0 ? 1 : 0;
  }
}
