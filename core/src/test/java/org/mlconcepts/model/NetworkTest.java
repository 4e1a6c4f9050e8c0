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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.reference.Fixture;

class NetworkTest {

  private static final Seed SEED = Seed.DEFAULT;

  @ParameterizedTest
  @CsvSource({
    "RELU, SIGMOID",
    "RELU, SOFTMAX",
    "RELU, IDENTITY",
    "TANH, SIGMOID",
    "TANH, SOFTMAX",
    "TANH, IDENTITY"
  })
  void slopesAreCentralDifferencesOfTheLoss(Activation activation, NetworkOutput output) {
    int outputs = output == NetworkOutput.SOFTMAX ? 3 : 1;
    Network network =
        Network.random(activation, output, new int[] {4, 5, 3, outputs}, SEED.stream("weights"));
    double[][] rows = gaussians(9, 4, SEED.stream("rows"));
    double[][] targets = targets(output, 9);
    double[] weights = IntStream.range(0, 9).mapToDouble(i -> 0.1 + i / 5.0).toArray();

    agreesWithCentralDifferences(network, rows, targets, weights);
  }

  @Test
  void slopesOfFiltersAreCentralDifferencesToo() {
    // Images of 4 by 5 under filters of 2 by 2: 3 by 4 places, in windows of 2 by 2.
    FilterBank bank = new FilterBank(4, 5, 2, 3, 2);
    Network network =
        Network.random(
                Activation.RELU, NetworkOutput.SIGMOID, new int[] {12, 4, 1}, SEED.stream("w"))
            .above(bank, SEED.stream("filters"));

    agreesWithCentralDifferences(
        network,
        gaussians(6, 20, SEED.stream("rows")),
        targets(NetworkOutput.SIGMOID, 6),
        new double[] {1, 2, 1, 0.5, 1, 1});
  }

  private static void agreesWithCentralDifferences(
      Network network, double[][] rows, double[][] targets, double[] weights) {
    double[][][] slopes = network.slopes(rows, targets, weights);
    double step = 1e-5;
    for (int l = 0; l < slopes.length; l++) {
      for (int i = 0; i < slopes[l].length; i++) {
        for (int u = 0; u < slopes[l][i].length; u++) {
          double[] weight = network.layers()[l][i];
          double at = weight[u];
          weight[u] = at + step;
          double above = network.loss(rows, targets, weights);
          weight[u] = at - step;
          double below = network.loss(rows, targets, weights);
          weight[u] = at;
          assertThat(slopes[l][i][u])
              .as("layer %d, input %d, unit %d", l, i, u)
              .isCloseTo((above - below) / (2 * step), within(1e-6));
        }
      }
    }
  }

  @Test
  void filtersReportTheBestFitOfTheirWindowByHand() {
    // A filter that looks for a rise of 1, on a signal with a rise at its end.
    FilterBank bank = new FilterBank(1, 6, 2, 1, 10);
    // The next signal only falls; the rise between the two belongs to neither.
    double[][] signals = {{0, 0, -1, 0, 0, 3}, {9, 8, 7, 6, 5, 4}};
    double[][] best = new double[2][1];
    int[][] at = new int[2][1];

    bank.fit(signals, new double[][] {{-1}, {1}, {0.5}}, best, at);

    assertThat(best).isDeepEqualTo(new double[][] {{3.5}, {0}});
    assertThat(at).isDeepEqualTo(new int[][] {{4}, {-1}});
    assertThat(bank.outputs()).isEqualTo(1);
    assertThat(bank.operations()).isEqualTo(5 * 3);
  }

  @Test
  void filtersFindAPatternWhereverItIs() {
    RandomGenerator random = SEED.stream("signals");
    double[][] rows = new double[600][24];
    int[] labels = new int[600];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = random.nextInt(2);
      int place = random.nextInt(22);
      rows[i][place] += labels[i] == 1 ? 1 : -1;
      rows[i][place + 1] -= labels[i] == 1 ? 1 : -1;
      for (int j = 0; j < 24; j++) {
        rows[i][j] += 0.1 * random.nextGaussian();
      }
    }
    double[][] train = Arrays.copyOf(rows, 200);
    double[][] test = Arrays.copyOfRange(rows, 200, 600);
    ConvolutionalNetwork network =
        new ConvolutionalNetwork(new FilterBank(1, 24, 3, 6, 24), MultilayerPerceptron.of());

    Classifier model = network.fit(train, Arrays.copyOf(labels, 200), SEED.stream("fit"));

    assertThat(Accuracy.of(Arrays.copyOfRange(labels, 200, 600), model.classifyAll(test)))
        .isGreaterThan(0.95);
  }

  @Test
  void backpropagationAgreesWithAnIndependentImplementation() {
    Fixture fixture = Fixture.of("models", "network_xor_gradients");
    double[][] first = Fixture.matrix(fixture.input("W1"));
    double[][] lower = {first[0], first[1], Fixture.doubles(fixture.input("b1"))};
    double[] second = Fixture.doubles(fixture.input("W2"));
    double[][] upper = {{second[0]}, {second[1]}, {second[2]}, {fixture.input("b2").asDouble()}};
    Network network =
        new Network(Activation.TANH, NetworkOutput.SIGMOID, new double[][][] {lower, upper});
    double[][] rows = Fixture.matrix(fixture.input("X"));
    double[][] targets =
        Arrays.stream(Fixture.doubles(fixture.input("y")))
            .mapToObj(y -> new double[] {y})
            .toArray(double[][]::new);
    double[] shares = {0.25, 0.25, 0.25, 0.25};

    double[][][] slopes = network.slopes(rows, targets, shares);

    fixture.check("loss", network.loss(rows, targets, shares));
    double[] p = Arrays.stream(network.outputs(rows)).mapToDouble(o -> o[0]).toArray();
    fixture.check("p", fixture.expected("p"), p);
    fixture.check("grad_W1[0]", fixture.expected("grad_W1").get(0), slopes[0][0]);
    fixture.check("grad_W1[1]", fixture.expected("grad_W1").get(1), slopes[0][1]);
    fixture.check("grad_b1", fixture.expected("grad_b1"), slopes[0][2]);
    double[] slopesOfSecond = {slopes[1][0][0], slopes[1][1][0], slopes[1][2][0]};
    fixture.check("grad_W2", fixture.expected("grad_W2"), slopesOfSecond);
  }

  @Test
  void adamsFirstStepIsTheLearningRateWhateverTheSlope() {
    double[][][] weights = {{{1, 1, 1}}};

    new Adam(0.1, weights).step(new double[][][] {{{5, -0.001, 0}}});

    assertThat(weights[0][0]).containsExactly(new double[] {0.9, 1.1, 1}, within(1e-4));
  }

  @Test
  void countsWeightsAndMultiplyAddsByHand() {
    // 3 inputs and a constant for 4 units, 4 units and a constant for 1: 16 + 5.
    int[] labels = {0, 1, 0, 1, 1, 0, 1, 0};
    double[][] rows = gaussians(8, 3, SEED.stream("rows"));
    NetworkTraining training = NetworkTraining.defaults().withBatch(4).withEpochs(3).withHeldOut(0);

    NetworkClassifier model =
        MultilayerPerceptron.of(4).withTraining(training).fit(rows, labels, SEED.stream("fit"));

    assertThat(model.parameters()).isEqualTo(21);
    assertThat(model.predictionOperations()).isEqualTo(21);
    // A row and pass: 21 forward, 21 for the slopes, 5 to reach the first layer; 6 steps of Adam.
    assertThat(model.trainingOperations()).isEqualTo(3 * 8 * (21 + 21 + 5) + 6 * 4 * 21);
    assertThat(model.epochs()).isEqualTo(3);
  }

  @Test
  void withoutHiddenLayersItIsLogisticRegression() {
    double[][] rows = gaussians(300, 2, SEED.stream("rows"));
    RandomGenerator noise = SEED.stream("noise");
    int[] labels =
        Arrays.stream(rows)
            .mapToInt(r -> r[0] - 0.5 * r[1] + noise.nextGaussian() > 0.3 ? 1 : 0)
            .toArray();
    NetworkTraining whole = new NetworkTraining(0.05, 1000, 3000, 0, 1);

    Classifier network =
        MultilayerPerceptron.of()
            .withL2(0.02)
            .withTraining(whole)
            .fit(rows, labels, SEED.stream("fit"));
    Classifier exact =
        new LogisticRegression(0.02).standardized().fit(rows, labels, SEED.stream("unused"));

    assertThat(network.scores(rows)).containsExactly(exact.scores(rows), within(1e-5));
  }

  @Test
  void stoppingEarlyGivesTheNetworkThatPredictedHeldOutRowsBest() {
    // Labels of pure noise: the longer it trains, the worse.
    double[][] rows = gaussians(120, 10, SEED.stream("rows"));
    RandomGenerator coin = SEED.stream("coin");
    int[] labels = IntStream.range(0, 120).map(i -> coin.nextInt(2)).toArray();
    MultilayerPerceptron overlong =
        MultilayerPerceptron.of(30)
            .withL2(0)
            .withTraining(NetworkTraining.defaults().withHeldOut(0));
    MultilayerPerceptron early =
        overlong.withTraining(NetworkTraining.defaults().withHeldOut(0.25).withPatience(5));

    NetworkClassifier overfitted = overlong.fit(rows, labels, SEED.stream("fit"));
    NetworkClassifier stopped = early.fit(rows, labels, SEED.stream("fit"));

    assertThat(Accuracy.of(labels, overfitted.classifyAll(rows))).isGreaterThan(0.95);
    assertThat(Accuracy.of(labels, stopped.classifyAll(rows))).isLessThan(0.9);
    assertThat(stopped.epochs()).isLessThan(overfitted.epochs());
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void learnsACurveOfNumbersInAnyUnit(Activation activation) {
    RandomGenerator random = SEED.stream("x");
    double[][] rows = new double[300][];
    double[] targets = new double[300];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {random.nextDouble(-1, 1)};
      targets[i] = 5000 + 1000 * StrictMath.cos(3 * rows[i][0]);
    }

    Regressor model =
        MultilayerPerceptron.of(20)
            .withActivation(activation)
            .regression()
            .fit(rows, targets, SEED.stream("fit"));

    double squares = 0;
    for (int i = 0; i < rows.length; i++) {
      squares += Math.pow(model.predict(rows[i]) - targets[i], 2) / rows.length;
    }
    assertThat(Math.sqrt(squares)).isLessThan(100);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultilayerPerceptron.of(3, 0))
        .withMessage("hidden units must be at least 1, but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultilayerPerceptron.of(3).withL2(-1))
        .withMessage("l2 must be at least 0 and finite, but was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkTraining.defaults().withHeldOut(0.6))
        .withMessage("heldOut must be in [0, 0.5], but was 0.6");
    assertThat(MultilayerPerceptron.of(3, 4).hidden()).isEqualTo(List.of(3, 4));
  }

  private static double[][] targets(NetworkOutput output, int rows) {
    double[][] targets = new double[rows][];
    for (int r = 0; r < rows; r++) {
      targets[r] =
          switch (output) {
            case SIGMOID -> new double[] {r % 2};
            case SOFTMAX ->
                new double[] {r % 3 == 0 ? 1 : 0, r % 3 == 1 ? 1 : 0, r % 3 == 2 ? 1 : 0};
            case IDENTITY -> new double[] {r - 4};
          };
    }
    return targets;
  }

  private static double[][] gaussians(int rows, int features, RandomGenerator random) {
    return IntStream.range(0, rows)
        .mapToObj(
            i -> IntStream.range(0, features).mapToDouble(j -> random.nextGaussian()).toArray())
        .toArray(double[][]::new);
  }
}
