package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlconcepts.lab.Seed;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.slm.ElasticNetCDTrainer;
import org.tribuo.regression.slm.LARSLassoTrainer;
import smile.data.DataFrame;
import smile.data.formula.Formula;

/** Where other libraries agree with the linear paths, and where they only seem to. */
class LinearWitnessTest {

  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");
  private static final String[] NAMES = {"a", "b", "c", "d", "e", "f"};
  private static final LinearSample SAMPLE = LinearSample.of(20, 120, 6);
  private static final RandomGenerator UNUSED = Seed.DEFAULT.stream("unused");

  @BeforeAll
  static void quiet() {
    TRIBUO.setLevel(Level.WARNING);
  }

  @ParameterizedTest
  @CsvSource({"0.8, 1", "0.2, 1", "0.01, 1", "0.8, 0.5", "0.1, 0.2"})
  void tribuosCoordinateDescentAgrees(double lambda, double l1Ratio) {
    LinearModel theirs =
        line(new ElasticNetCDTrainer(lambda, l1Ratio, 1e-12, 100_000, false, 1).train(numbers()));

    LinearModel ours =
        new ElasticNet(Penalty.of(lambda, l1Ratio), false).fit(SAMPLE.rows, SAMPLE.targets, UNUSED);

    assertThat(theirs.coefficients()).containsExactly(ours.coefficients(), within(1e-6));
    assertThat(theirs.intercept()).isCloseTo(ours.intercept(), within(1e-5));
  }

  @Test
  void tribuosCoordinateDescentIgnoresExampleWeightsSilently() {
    Trainer<Regressor> first = new ElasticNetCDTrainer(0.1, 1, 1e-12, 100_000, false, 1);
    Trainer<Regressor> second = new ElasticNetCDTrainer(0.1, 1, 1e-12, 100_000, false, 1);
    MutableDataset<Regressor> weighted = numbers();
    for (int i = 0; i < SAMPLE.rows.length; i++) {
      weighted.getExample(i).setWeight(i < 60 ? 9 : 1);
    }

    assertThat(line(first.train(weighted)).coefficients())
        .containsExactly(line(second.train(numbers())).coefficients());
  }

  @Test
  void tribuosLarsLassoIsNotTheLassoPath() {
    LinearModel theirs = line(new LARSLassoTrainer(2).train(numbers()));
    double[] pulls = pulls(theirs);
    int[] active =
        IntStream.range(0, 6).filter(j -> Math.abs(theirs.coefficients()[j]) > 1e-9).toArray();
    double weakest = Arrays.stream(active).mapToDouble(j -> pulls[j]).min().orElseThrow();
    double strongest = Arrays.stream(pulls).max().orElseThrow();

    assertThat(active).hasSize(2);
    assertThat(strongest)
        .as("a feature left out pulls harder than one that takes part: no lasso solution")
        .isGreaterThan(2 * weakest + 0.01);

    ElasticNetPath path =
        ElasticNetPath.of(
            SquaredProblem.of(SAMPLE.rows, SAMPLE.targets).standardized(), PathOptions.lasso());
    int k =
        IntStream.range(0, 100).filter(step -> path.nonZero(step) == 2).findFirst().orElseThrow();
    double[] ours = pulls(path.model(k));
    double price = path.penalty(k).l1();
    for (int j = 0; j < 6; j++) {
      boolean takesPart = path.coefficients(k)[j] != 0;
      assertThat(ours[j]).isLessThan(price * (1 + 1e-6));
      assertThat(ours[j] > price * (1 - 1e-6)).isEqualTo(takesPart);
    }
  }

  @Test
  void libLinearIgnoresExampleWeightsSilently() {
    assertThat(meanProbability(libLinear(1), classes(5)))
        .isEqualTo(meanProbability(libLinear(1), classes(1)));
    assertThat(ourMeanProbability(5)).isGreaterThan(ourMeanProbability(1) + 0.2);
  }

  @Test
  void libLinearPenalisesTheIntercept() {
    double share = IntStream.range(0, 400).filter(i -> i % 4 == 0).count() / 400.0;
    double cost = 1e-4;

    assertThat(meanProbability(libLinear(cost), classes(1)))
        .as("drawn towards one half by a strong penalty")
        .isGreaterThan(share + 0.1);
    double[][] rows = oneFeature();
    LogitModel free =
        new LogisticRegression(Penalty.inverse(cost, 0, rows.length).l2())
            .fit(rows, everyFourth(), UNUSED);
    assertThat(Arrays.stream(free.scores(rows)).average().orElseThrow())
        .as("a free intercept keeps the share of class 1")
        .isCloseTo(share, within(1e-9));
  }

  @Test
  void tribuosStochasticGradientAveragesWeightsInMinibatches() {
    double one = meanProbability(stochastic(1), classes(5));
    double sixteen = meanProbability(stochastic(16), classes(5));

    assertThat(one).as("single rows are weighted").isGreaterThan(ourMeanProbability(1) + 0.2);
    assertThat(sixteen)
        .as("batches are all but not: their mean weight cancels")
        .isCloseTo(ourMeanProbability(1), within(0.06));
    assertThat(meanProbability(stochastic(16), classes(1)))
        .isCloseTo(ourMeanProbability(1), within(0.06));
  }

  /** Its results are known to be wrong where it runs: it pads the target before centring it. */
  @Test
  void smilesElasticNetNeedsNativeCodeAndSoIsNoWitness() {
    DataFrame frame = DataFrame.of(new double[][] {{1, 0, 1}, {2, 1, 2}, {3, 0, 4}}, "a", "b", "y");

    assertThatThrownBy(() -> smile.regression.ElasticNet.fit(Formula.lhs("y"), frame, 0.1, 0.1))
        .isInstanceOf(LinkageError.class)
        .hasMessageContaining("openblas");
  }

  /** How hard each feature, in standard deviations, pulls on its coefficient. */
  private static double[] pulls(LinearModel model) {
    Standardization standardization = Standardization.of(SAMPLE.rows);
    double[] residuals = model.predictAll(SAMPLE.rows);
    double mean = 0;
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = SAMPLE.targets[i] - residuals[i];
      mean += residuals[i] / residuals.length;
    }
    double[] pulls = new double[6];
    for (int i = 0; i < residuals.length; i++) {
      double[] row = standardization.apply(SAMPLE.rows[i]);
      for (int j = 0; j < 6; j++) {
        pulls[j] += (residuals[i] - mean) * row[j] / residuals.length;
      }
    }
    return Arrays.stream(pulls).map(Math::abs).toArray();
  }

  private static MutableDataset<Regressor> numbers() {
    RegressionFactory factory = new RegressionFactory();
    MutableDataset<Regressor> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("rows", factory), factory);
    for (int i = 0; i < SAMPLE.rows.length; i++) {
      dataset.add(new ArrayExample<>(new Regressor("y", SAMPLE.targets[i]), NAMES, SAMPLE.rows[i]));
    }
    return dataset;
  }

  /** The coefficients, read off predictions. */
  private static LinearModel line(Model<Regressor> model) {
    double intercept = predict(model, new double[6]);
    double[] coefficients = new double[6];
    for (int j = 0; j < 6; j++) {
      double[] unit = new double[6];
      unit[j] = 1;
      coefficients[j] = predict(model, unit) - intercept;
    }
    return new LinearModel(intercept, coefficients);
  }

  private static double predict(Model<Regressor> model, double[] row) {
    return model
        .predict(new ArrayExample<>(new Regressor("y", 0), NAMES, row))
        .getOutput()
        .getValues()[0];
  }

  private static Trainer<Label> libLinear(double cost) {
    return new LibLinearClassificationTrainer(
        new LinearClassificationType(LinearType.L2R_LR), cost, 1000, 1e-8);
  }

  private static Trainer<Label> stochastic(int batch) {
    return new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1), 20, 1000, batch, 1L);
  }

  /** One feature of pure noise; every fourth row is of class 1, and weighted. */
  private static MutableDataset<Label> classes(float weight) {
    LabelFactory factory = new LabelFactory();
    MutableDataset<Label> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("rows", factory), factory);
    double[][] rows = oneFeature();
    int[] labels = everyFourth();
    for (int i = 0; i < rows.length; i++) {
      dataset.add(
          new ArrayExample<>(new Label(Integer.toString(labels[i])), new String[] {"a"}, rows[i]));
    }
    dataset.setWeights(Map.of(new Label("0"), 1f, new Label("1"), weight));
    return dataset;
  }

  private static double[][] oneFeature() {
    RandomGenerator random = new Seed(1).stream("noise");
    return IntStream.range(0, 400)
        .mapToObj(i -> new double[] {random.nextGaussian()})
        .toArray(double[][]::new);
  }

  private static int[] everyFourth() {
    return IntStream.range(0, 400).map(i -> i % 4 == 0 ? 1 : 0).toArray();
  }

  private static double meanProbability(Trainer<Label> trainer, MutableDataset<Label> dataset) {
    List<Double> probabilities =
        trainer.train(dataset).predict(dataset).stream()
            .map(p -> Objects.requireNonNull(p.getOutputScores().get("1")).getScore())
            .toList();
    return probabilities.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double ourMeanProbability(double weight) {
    double[][] rows = oneFeature();
    double[] weights =
        Arrays.stream(everyFourth()).mapToDouble(label -> label == 1 ? weight : 1).toArray();
    LogitModel model = new LogisticRegression(0).fit(rows, everyFourth(), weights, UNUSED);
    return Arrays.stream(model.scores(rows)).average().orElseThrow();
  }
}
