package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;
import smile.classification.SVM;
import smile.math.MathEx;
import smile.math.kernel.GaussianKernel;

class SupportVectorMachineTest {

  private static final double[][] ROWS = rows(150, Seed.DEFAULT.stream("rows"));
  private static final int[] LABELS = labels(ROWS, Seed.DEFAULT.stream("noise"));

  @Test
  void fourPointsByHand() {
    // Standardised, the rows lie at -1 and 1: the widest margin is f(x) = x.
    double[][] rows = {{10}, {10}, {30}, {30}};
    SupportVectors model =
        SupportVectorMachine.linear(100)
            .fit(rows, new int[] {0, 0, 1, 1}, Seed.DEFAULT.stream("unused"));

    assertThat(model.margin(new double[] {10})).isCloseTo(-1, within(1e-4));
    assertThat(model.margin(new double[] {30})).isCloseTo(1, within(1e-4));
    assertThat(model.margin(new double[] {20})).isCloseTo(0, within(1e-4));
  }

  @Test
  void noLineNearbyHasASmallerObjective() {
    double cost = 0.5;
    double[][] scaled = Standardization.of(ROWS).applyAll(ROWS);
    SupportVectors model =
        SupportVectorMachine.linear(cost).fit(ROWS, LABELS, Seed.DEFAULT.stream("unused"));
    double[] line = line(model);
    double least = objective(scaled, line, cost);

    RandomGenerator random = Seed.DEFAULT.stream("moves");
    for (int trial = 0; trial < 200; trial++) {
      double[] moved = line.clone();
      for (int j = 0; j < moved.length; j++) {
        moved[j] += 0.01 * random.nextGaussian();
      }
      assertThat(objective(scaled, moved, cost)).isGreaterThan(least - 1e-4);
    }
  }

  @Test
  void findsTheBorderThatSmileFinds() {
    double[][] scaled = Standardization.of(ROWS).applyAll(ROWS);
    int[] signs = Arrays.stream(LABELS).map(label -> 2 * label - 1).toArray();
    MathEx.setSeed(7);
    // exp(-d²/(2 sigma²)) is exp(-gamma d²/2) for two features and sigma² = 1/gamma.
    SVM<double[]> smile = SVM.fit(scaled, signs, new GaussianKernel(1), 2, 1e-6);

    SupportVectors own =
        SupportVectorMachine.gaussian(2).fit(ROWS, LABELS, Seed.DEFAULT.stream("unused"));

    // Smile's solver learns row by row and stops early, so the two agree about, not exactly.
    double off = 0;
    for (int i = 0; i < ROWS.length; i++) {
      off += Math.abs(own.margin(ROWS[i]) - smile.score(scaled[i])) / ROWS.length;
    }
    assertThat(off).isLessThan(0.05);
  }

  @Test
  void theDualSolutionIsWorthAsMuchAsThePrimalWhichProvesBoth() {
    SupportVectorMachine machine = SupportVectorMachine.gaussian(2);
    double[][] scaled = Standardization.of(ROWS).applyAll(ROWS);
    int n = scaled.length;
    double[][] gram = new double[n][n];
    double[] signs = new double[n];
    double[] ceilings = new double[n];
    for (int i = 0; i < n; i++) {
      signs[i] = 2 * LABELS[i] - 1;
      ceilings[i] = 2;
      for (int k = 0; k < n; k++) {
        gram[i][k] = machine.value(scaled[i], scaled[k]);
      }
    }

    MarginSolver solver = new MarginSolver(gram, signs, ceilings);
    solver.solve();

    double[] pulls = solver.coefficients();
    double length = 0;
    double errors = 0;
    double alphas = 0;
    for (int i = 0; i < n; i++) {
      double f = RowMath.dot(pulls, gram[i]);
      length += pulls[i] * f;
      errors += 2 * Math.max(0, 1 - signs[i] * (f + solver.offset()));
      alphas += Math.abs(pulls[i]);
      assertThat(signs[i] * pulls[i]).isBetween(0.0, 2.0);
    }
    assertThat(Arrays.stream(pulls).sum()).isCloseTo(0, within(1e-9));
    assertThat(length / 2 + errors).isCloseTo(alphas - length / 2, within(0.01));
  }

  @Test
  void aCheaperErrorMakesAWiderMarginWithMoreSupportVectors() {
    SupportVectors strict =
        SupportVectorMachine.gaussian(10).fit(ROWS, LABELS, Seed.DEFAULT.stream("unused"));
    SupportVectors lenient =
        SupportVectorMachine.gaussian(0.1).fit(ROWS, LABELS, Seed.DEFAULT.stream("unused"));

    assertThat(lenient.count()).isGreaterThan(strict.count());
  }

  @Test
  void refusesWhatMeansNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupportVectorMachine.linear(0))
        .withMessage("cost must be above 0 and finite, but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            SupportVectorMachine.linear(1)
                .fit(new double[5001][1], alternating(5001), Seed.DEFAULT.stream("unused")))
        .withMessage(
            "rows must be at most 5000 for a support vector machine, but were 5001; train on a"
                + " sample of them");
  }

  private static double[] line(SupportVectors model) {
    Standardization inputs = Standardization.of(ROWS);
    double[] centre = {inputs.mean(0), inputs.mean(1)};
    double offset = model.margin(centre);
    double first = model.margin(new double[] {centre[0] + inputs.deviation(0), centre[1]});
    double second = model.margin(new double[] {centre[0], centre[1] + inputs.deviation(1)});
    return new double[] {first - offset, second - offset, offset};
  }

  private static double objective(double[][] scaled, double[] line, double cost) {
    double sum = (line[0] * line[0] + line[1] * line[1]) / 2;
    for (int i = 0; i < scaled.length; i++) {
      double f = line[0] * scaled[i][0] + line[1] * scaled[i][1] + line[2];
      sum += cost * Math.max(0, 1 - (LABELS[i] == 1 ? f : -f));
    }
    return sum;
  }

  private static int[] alternating(int count) {
    return IntStream.range(0, count).map(i -> i % 2).toArray();
  }

  private static double[][] rows(int count, RandomGenerator random) {
    return IntStream.range(0, count)
        .mapToObj(i -> new double[] {100 * random.nextGaussian(), random.nextGaussian() + 5})
        .toArray(double[][]::new);
  }

  private static int[] labels(double[][] rows, RandomGenerator random) {
    return Arrays.stream(rows)
        .mapToInt(row -> row[0] / 100 - (row[1] - 5) + random.nextGaussian() > 0 ? 1 : 0)
        .toArray();
  }
}
