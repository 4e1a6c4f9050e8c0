package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** What must hold for learners that come from a library, and for our own. */
class AdapterTest {

  private static final double[][] ROWS = rows(Seed.DEFAULT.stream("rows"));
  private static final int[] LABELS = labels(Seed.DEFAULT.stream("labels"), ROWS, 1);
  private static final int[] THREE = labels(Seed.DEFAULT.stream("labels"), ROWS, 2);

  static List<ClassificationLearner> learners() {
    return List.of(
        new TribuoLogistic(1),
        SmileForest.of(12),
        new SmileForest(5, 3, 10),
        new NearestNeighbours(5).classification(),
        BaggedTrees.randomForest(5, 2).classification(),
        new LogisticRegression(0.01),
        ElasticNetLogistic.lasso(0.01));
  }

  @ParameterizedTest
  @MethodSource("learners")
  void givesEqualBitsOnRepeatAndForOneAndFourThreads(ClassificationLearner learner)
      throws Exception {
    List<double[]> once = manyFits(learner, 1);
    List<double[]> again = manyFits(learner, 1);
    List<double[]> four = manyFits(learner, 4);
    for (int i = 0; i < once.size(); i++) {
      assertThat(again.get(i)).containsExactly(once.get(i));
      assertThat(four.get(i)).containsExactly(once.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("learners")
  void givesProbabilitiesThatSumToOneAndBeatTheMajority(ClassificationLearner learner) {
    Split split = Split.holdOut(ROWS.length, 100, Seed.DEFAULT.stream("split"));
    Classifier model =
        learner.fit(
            Rows.select(ROWS, split.train()),
            Rows.select(LABELS, split.train()),
            Seed.DEFAULT.stream("fit"));
    int[] truth = Rows.select(LABELS, split.test());
    double[][] test = Rows.select(ROWS, split.test());
    for (double[] row : test) {
      assertThat(Arrays.stream(model.probabilities(row)).sum()).isCloseTo(1, within(1e-12));
      assertThat(Arrays.stream(model.probabilities(row)).boxed())
          .allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
    }
    double positives = Arrays.stream(truth).average().orElseThrow();
    assertThat(Accuracy.of(truth, model.classifyAll(test)))
        .isGreaterThan(Math.max(positives, 1 - positives));
  }

  @Test
  void forestsOfDifferentSeedsDiffer() {
    Classifier one = SmileForest.of(12).fit(ROWS, LABELS, new Seed(1).stream("fit"));
    Classifier two = SmileForest.of(12).fit(ROWS, LABELS, new Seed(2).stream("fit"));
    assertThat(one.scores(ROWS)).isNotEqualTo(two.scores(ROWS));
  }

  @Test
  void aClassThatIsMissingFromTrainingHasNoProbability() {
    int[] gap = Arrays.stream(LABELS).map(label -> 2 * label).toArray();
    for (ClassificationLearner learner : List.of(new TribuoLogistic(1), SmileForest.of(5))) {
      double[] p = learner.fit(ROWS, gap, new Seed(1).stream("fit")).probabilities(ROWS[0]);
      assertThat(p).hasSize(3);
      assertThat(p[1]).isZero();
      assertThat(p[0] + p[2]).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void readsTheSameProbabilitiesAsTribuoFromItsWeights() {
    LabelFactory factory = new LabelFactory();
    for (int[] labels : List.of(LABELS, THREE)) {
      MutableDataset<Label> dataset =
          new MutableDataset<>(new SimpleDataSourceProvenance("rows", factory), factory);
      double[][] scaled = Standardization.of(ROWS).applyAll(ROWS);
      String[] names = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"};
      for (int i = 0; i < ROWS.length; i++) {
        dataset.add(new ArrayExample<>(new Label("class " + labels[i]), names, scaled[i]));
      }
      LinearClassificationType logistic = new LinearClassificationType(LinearType.L2R_LR);
      Model<Label> model =
          new LibLinearClassificationTrainer(logistic, 0.3, 1000, 1e-8).train(dataset);
      Classifier own = new TribuoLogistic(0.3).fit(ROWS, labels, Seed.DEFAULT.stream("unused"));
      for (int i = 0; i < ROWS.length; i++) {
        Map<String, Label> scores = model.predict(dataset.getExample(i)).getOutputScores();
        double[] p = own.probabilities(ROWS[i]);
        assertThat(scores).hasSize(p.length);
        for (int label = 0; label < p.length; label++) {
          Label score = Objects.requireNonNull(scores.get("class " + label));
          assertThat(p[label]).isCloseTo(score.getScore(), within(1e-12));
        }
      }
    }
  }

  @Test
  void logisticRegressionMinimisesItsObjective() {
    // At the optimum the gradient w - C Σ (y - p) z vanishes, for the penalised intercept too.
    LogisticModel model = new TribuoLogistic(2).fit(ROWS, LABELS, Seed.DEFAULT.stream("unused"));
    double[][] scaled = Standardization.of(ROWS).applyAll(ROWS);
    double[] weights = model.coefficients();
    double[] gradient = weights.clone();
    double intercept = model.intercept();
    double interceptGradient = intercept;
    for (int i = 0; i < ROWS.length; i++) {
      double residual = 2 * (LABELS[i] - model.probability(ROWS[i], 1));
      interceptGradient -= residual;
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] -= residual * scaled[i][j];
      }
    }
    assertThat(gradient).containsExactly(new double[gradient.length], within(1e-4));
    assertThat(interceptGradient).isCloseTo(0, within(1e-4));
  }

  @Test
  void tellsThreeClassesApart() {
    for (ClassificationLearner learner :
        List.of(
            new TribuoLogistic(1), SmileForest.of(20), new NearestNeighbours(5).classification())) {
      Classifier model = learner.fit(ROWS, THREE, new Seed(1).stream("fit"));
      assertThat(model.probabilities(ROWS[0])).hasSize(3);
      assertThat(Accuracy.of(THREE, model.classifyAll(ROWS))).isGreaterThan(0.6);
    }
  }

  @Test
  void refusesASingleClass() {
    int[] same = new int[ROWS.length];
    for (ClassificationLearner learner : List.of(new TribuoLogistic(1), SmileForest.of(5))) {
      assertThatThrownBy(() -> learner.fit(ROWS, same, new Seed(1).stream("fit")))
          .hasMessage("labels must hold at least two classes, but all are 0; stratify the split");
    }
  }

  /** Eight fits at once on a pool of the given size, each with its own stream. */
  private static List<double[]> manyFits(ClassificationLearner learner, int threads)
      throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      Callable<List<double[]>> fits =
          () ->
              Repeats.run(
                  "fits",
                  8,
                  Progress.silent(),
                  i -> learner.fit(ROWS, LABELS, new Seed(i).stream("fit")).scores(ROWS));
      return pool.submit(fits).get();
    } finally {
      pool.shutdown();
    }
  }

  private static double[][] rows(RandomGenerator random) {
    return IntStream.range(0, 300)
        .mapToObj(i -> IntStream.range(0, 12).mapToDouble(j -> random.nextGaussian()).toArray())
        .toArray(double[][]::new);
  }

  /** Classes by thresholds of a noisy straight line. */
  private static int[] labels(RandomGenerator random, double[][] rows, int thresholds) {
    return Arrays.stream(rows)
        .mapToInt(row -> {
          double line = 2 * row[0] - row[2] + row[10] + random.nextGaussian() / 2;
          return line < -1 ? 0 : line < 1 || thresholds == 1 ? 1 : 2;
        })
        .toArray();
  }
}
