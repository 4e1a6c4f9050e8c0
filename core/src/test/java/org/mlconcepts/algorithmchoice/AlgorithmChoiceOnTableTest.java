package org.mlconcepts.algorithmchoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mlconcepts.InventedTable.side;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.InventedTable;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence.Side;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

class AlgorithmChoiceOnTableTest {

  private static final Seed SEED = new Seed(5);
  private static final int COLUMNS = 12;

  @TempDir private Path folder;

  /** Twelve columns of noise, of which the log-odds of yes may use some. */
  private Dataset table(int rows, ToDoubleFunction<double[]> logOdds) {
    StringBuilder header = new StringBuilder("x0");
    for (int j = 1; j < COLUMNS; j++) {
      header.append(",x").append(j);
    }
    return InventedTable.yesOrNo(
        folder,
        header.toString(),
        rows,
        (i, random) -> {
          double[] x = random.doubles(COLUMNS, -2, 2).toArray();
          StringBuilder row = new StringBuilder();
          for (double each : x) {
            row.append(String.format(Locale.ROOT, "%.3f,", each));
          }
          double yes = 1 / (1 + StrictMath.exp(-logOdds.applyAsDouble(x)));
          return row.append(InventedTable.toss(yes, random)).toString();
        });
  }

  private Claim stable(ToDoubleFunction<double[]> logOdds) {
    StableExplanations experiment = StableExplanations.defaults().withRepeats(30);
    StableExplanations.Result result =
        experiment.run(table(1500, logOdds), SEED, Progress.silent());
    assertThat(new StableExplanationsReading().charts(experiment, result)).isNotEmpty();
    return new StableExplanationsReading().claims(experiment, result).get(0);
  }

  @Test
  void anExplanationIsToldAgainIfThereIsOne() {
    assertThat(side(stable(x -> 4 * x[0]), "own.csv, a tree's first split")).isEqualTo(Side.FOR);
    assertThat(side(stable(x -> 0), "own.csv, a tree's first split")).isEqualTo(Side.AGAINST);
  }

  private Side winner(ToDoubleFunction<double[]> logOdds) {
    ValidateTheChoice experiment = ValidateTheChoice.defaults().withRepeats(30);
    ValidateTheChoice.Result result = experiment.run(table(800, logOdds), SEED, Progress.silent());
    assertThat(new ValidateTheChoiceReading().charts(experiment, result)).hasSize(1);
    return side(new ValidateTheChoiceReading().claims(experiment, result).get(0), "own.csv");
  }

  @Test
  void aWinnerOfGuessersHasBeenLuckyAndOneThatIsAlwaysRightHasNot() {
    assertThat(winner(x -> 0)).isEqualTo(Side.FOR);
    assertThat(winner(x -> x[0] > 0 ? 99 : -99)).isNotEqualTo(Side.FOR);
  }

  @Test
  void onAStraightTruthTreesAreNotTheChoiceAndOnACrookedOneTheyAre() {
    Constraints experiment = Constraints.defaults();
    assertThat(trees(experiment, table(1000, x -> 1.5 * x[0] - x[1] + x[2])))
        .isEqualTo(Side.AGAINST);
    assertThat(trees(experiment, table(1000, x -> 2 * (steps(x[0]) + steps(x[1]) + steps(x[2])))))
        .isEqualTo(Side.FOR);
  }

  private static double steps(double x) {
    return Math.abs(x) > 1 ? 1 : -1;
  }

  private static Side trees(Constraints experiment, Dataset data) {
    Constraints.Result result = experiment.run(data, SEED, Progress.silent());
    ConstraintsReading reading = new ConstraintsReading();
    List<Claim> claims = reading.claims(experiment, result);
    assertThat(claims).extracting(Claim::id).doesNotContain("Q4.01", "Q4.03").contains("Q4.02");
    assertThat(reading.charts(experiment, result)).hasSize(2);
    assertThat(reading.playables(experiment, result)).isEmpty();
    return side(claims.get(0), "own.csv");
  }

  @Test
  void withTenTimesTheRowsOfAStraightTruthLogisticRegressionIsStillAhead() {
    TenTimesData experiment = TenTimesData.defaults();
    TenTimesData.Result result =
        experiment.run(table(1200, x -> 1.5 * x[0] - x[1] + x[2]), SEED, Progress.silent());
    List<Claim> claims = new TenTimesDataReading().claims(experiment, result);

    assertThat(result.fields().get(0).sizes())
        .extracting(TenTimesData.Size::rows)
        .containsExactly(50, 500);
    assertThat(claims).extracting(Claim::id).containsExactly("Q4.02", "Q4.05", "Q4.08", "Q4.14");
    assertThat(side(claims.get(0), "own.csv, 500 rows")).isEqualTo(Side.AGAINST);
    assertThat(new TenTimesDataReading().charts(experiment, result)).hasSize(1);
  }

  @Test
  void tablesThatAreNotFitSayWhy() {
    Dataset narrow =
        InventedTable.yesOrNo(
            folder, "x", 500, (i, r) -> r.nextInt(9) + "," + InventedTable.toss(0.5, r));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StableExplanations.defaults().run(narrow, SEED, Progress.silent()))
        .withMessageContaining("columns must make at least 10 features")
        .withMessageContaining("but make 1");
    Dataset rare = table(1000, x -> -6);
    for (var experiment :
        List.of(Constraints.defaults(), TenTimesData.defaults(), ValidateTheChoice.defaults())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> experiment.run(rare, SEED, Progress.silent()))
          .withMessageContaining("each class of y must have at least");
    }
  }
}
