package org.mlconcepts.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.hierarchy.Shapes.PatternResult;
import org.mlconcepts.hierarchy.Shapes.Result;
import org.mlconcepts.hierarchy.Shapes.Surface;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;

class ShapesTest {

  private static final Shapes QUICK = Shapes.defaults().withRepeats(6);
  private static final Result RESULT = QUICK.run(new Seed(4));

  @Test
  void noStraightLineIsRightInMoreThanTwoThirdsOfTheChessboard() {
    // The bound is reached by cutting one corner off, at x + y = 2/3.
    double[][] grid = new double[200 * 200][];
    for (int i = 0; i < grid.length; i++) {
      int line = i / 200;
      int column = i % 200;
      grid[i] = new double[] {(line + 0.5) / 100 - 1, (column + 0.5) / 100 - 1};
    }
    assertThat(rightOf(grid, 1, 1, 2.0 / 3)).isBetween(0.66, 0.67);
    RandomGenerator random = new Seed(8).stream("lines");
    for (int trial = 0; trial < 300; trial++) {
      double right =
          rightOf(grid, random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
      assertThat(Math.max(right, 1 - right)).isLessThan(0.67);
    }
    double logistic =
        Sheet.mean(RESULT.pattern(Pattern.CHESSBOARD).learner(Rival.LOGISTIC).accuracy());
    assertThat(logistic).isBetween(0.4, 0.67);
  }

  /** How often class 0 lies beyond the line and class 1 before it. */
  private static double rightOf(double[][] grid, double a, double b, double c) {
    return Arrays.stream(grid)
        .mapToInt(x -> (a * x[0] + b * x[1] > c) == ((x[0] > 0) == (x[1] > 0)) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @Test
  void aNetworkFindsChessboardAndSpiralsInEveryRepeat() {
    for (String name : List.of(Pattern.CHESSBOARD, Pattern.SPIRALS)) {
      PatternResult pattern = RESULT.pattern(name);
      for (int r = 0; r < QUICK.repeats(); r++) {
        assertThat(pattern.learner(Rival.NETWORK).accuracy().get(r))
            .isGreaterThan(pattern.learner(Rival.LOGISTIC).accuracy().get(r) + 0.15);
      }
    }
  }

  @Test
  void everySmallerSetOfBitsSaysNothingAboutParity() {
    Labelled rows = new Pattern.Parity(3).rows(20_000, new Seed(2).stream("rows"));
    int ones = Arrays.stream(rows.labels()).sum();
    int both = 0;
    int set = 0;
    for (int i = 0; i < rows.labels().length; i++) {
      if (rows.rows()[i][0] > 0 && rows.rows()[i][1] > 0) {
        set++;
        both += rows.labels()[i];
      }
    }
    assertThat(ones / 20_000.0).isBetween(0.485, 0.515);
    assertThat((double) both / set).isBetween(0.47, 0.53);
    for (int i = 0; i < 50; i++) {
      double[] row = rows.rows()[i];
      assertThat(rows.labels()[i]).isEqualTo(row[0] * row[1] * row[2] > 0 ? 1 : 0);
    }
  }

  @Test
  void testRowsOfATableAreNoneOfTheTrainingRows() {
    Pattern.RealRows pattern = new Pattern.RealRows("numbered", numbered());
    Seed seed = new Seed(6);

    double[][] train = pattern.rows(400, seed.stream("train")).rows();
    double[][] test = pattern.test(400, seed).rows();

    assertThat(Arrays.stream(train).mapToDouble(row -> row[0]))
        .doesNotContainAnyElementsOf(
            Arrays.stream(test).mapToDouble(row -> row[0]).boxed().toList());
  }

  private static Labelled numbered() {
    double[][] rows = new double[1000][1];
    int[] labels = new int[1000];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = i;
      labels[i] = i % 2;
    }
    return new Labelled(rows, labels);
  }

  @Test
  void surfacesShowBothLearnersOnBothPictures() {
    assertThat(RESULT.surfaces()).hasSize(4);
    for (Surface surface : RESULT.surfaces()) {
      assertThat(surface.cells()).hasSize(Shapes.GRID);
      for (List<Double> row : surface.cells()) {
        assertThat(row).hasSize(Shapes.GRID).allMatch(p -> p >= 0 && p <= 1);
      }
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    assertThat(new ShapesReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
    assertThat(new ShapesReading().claims(QUICK, QUICK.run(new Seed(77))))
        .allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shapes.defaults().withTrain(39))
        .withMessage("train must be at least 40, but was 39");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shapes.defaults().withTrain(1001))
        .withMessage("train must be at most 1000, but was 1001");
  }
}
