package org.mlconcepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.ElasticNetPath;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.sample.Partition;
import org.mlconcepts.sample.Smote;
import org.mlconcepts.sample.StratifiedFolds;
import org.mlconcepts.sample.TrainingFold;

/** What a newcomer writes in a test of their own: the kit, without an experiment. */
class KitTest {

  private static final double[][] ROWS = new double[400][2];
  private static final int[] LABELS = new int[400];

  static {
    var random = new Seed(1).stream("newcomer");
    for (int i = 0; i < 400; i++) {
      LABELS[i] = i % 10 == 0 ? 1 : 0;
      ROWS[i] = new double[] {random.nextGaussian() + 2 * LABELS[i], random.nextGaussian()};
    }
  }

  @Test
  void averagePrecisionIsOneLine() {
    int[] labels = {0, 0, 1, 1};
    double[] scores = {.1, .4, .35, .8};

    assertThat(PrecisionRecallCurve.of(labels, scores).averagePrecision())
        .isCloseTo(5 / 6.0, within(1e-15));
  }

  @Test
  void smoteGrowsATrainingFoldAndNothingElse() {
    Partition part = Partition.of(ROWS, LABELS, StratifiedFolds.inOrder(LABELS, 5).get(0));
    TrainingFold grown = new Smote(5).resample(part.training(), new Seed(42).stream("smote"));
    Classifier model =
        new LogisticRegression(0.01).fit(grown.rows(), grown.labels(), new Seed(42).stream("fit"));
    double area = RocCurve.of(part.testLabels(), model.scores(part.testRows())).area();

    assertThat(grown.counts()).containsExactly(288, 288);
    assertThat(Arrays.stream(part.testLabels()).sum()).isEqualTo(8);
    assertThat(area).isGreaterThan(0.8);
  }

  @Test
  void aLassoPathIsTwoLines() {
    double[] targets = Arrays.stream(ROWS).mapToDouble(row -> 3 * row[0] + 1).toArray();

    SquaredProblem problem = SquaredProblem.of(ROWS, targets).standardized();
    ElasticNetPath path = ElasticNetPath.of(problem, PathOptions.lasso());

    assertThat(path.entryOrder()[0]).isZero();
    assertThat(path.coefficients(50)[1]).isZero();
  }
}
