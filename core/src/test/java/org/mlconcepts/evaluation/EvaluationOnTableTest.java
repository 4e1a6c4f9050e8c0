package org.mlconcepts.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mlconcepts.InventedTable.side;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.InventedTable;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence.Side;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

class EvaluationOnTableTest {

  private static final Seed SEED = new Seed(5);

  @TempDir private Path folder;

  /** One in four says yes, whatever the columns are. */
  private Dataset noise(int rows) {
    return InventedTable.yesOrNo(
        folder,
        "x,z",
        rows,
        (i, random) ->
            String.format(
                Locale.ROOT,
                "%.3f,%.3f,%s",
                random.nextGaussian(),
                random.nextGaussian(),
                i % 4 == 0 ? "yes" : "no"));
  }

  @Test
  void whereNothingTellsWhoLeavesEverybodyOrNobodyIsRightAndTuningForRecallIsNot() {
    ChurnCost experiment = ChurnCost.defaults().withRepeats(30);
    ChurnCost.Result result = experiment.run(noise(2000), SEED, Progress.silent());
    Claim claim = new ChurnCostReading().claims(experiment, result).get(0);

    // Nobody costs 0.25 losses, everybody 1 offer, nine of ten 0.9 offers and 0.025 losses.
    assertThat(side(claim, "own.csv, a loss of 2 offers")).isEqualTo(Side.AGAINST);
    assertThat(side(claim, "own.csv, a loss of 5 offers")).isEqualTo(Side.FOR);
    assertThat(side(claim, "own.csv, a loss of 50 offers")).isEqualTo(Side.AGAINST);
    assertThat(new ChurnCostReading().charts(experiment, result)).hasSize(2);
  }

  @Test
  void metricsAreWhatTheyAreDefinedAsAndF1IsRightForSomeCostsOnly() {
    MetricBench experiment = MetricBench.defaults().withRows(1000).withRepeats(30);
    MetricBench.Result result = experiment.run(noise(2000), SEED, Progress.silent());
    List<Claim> claims = new MetricBenchReading().claims(experiment, result);

    assertThat(claims)
        .extracting(Claim::id)
        .containsExactly(
            "Q7.01", "Q7.02", "Q7.03", "Q7.04"); // none of fraud: one in four is not rare
    assertThat(claims.get(0).evidence()).allMatch(e -> e.side() == Side.FOR);
    // The best F1 calls nearly everybody: three times the cost of nobody if both errors cost the
    // same.
    assertThat(side(claims.get(1), "a miss costs 1 false alarm")).isEqualTo(Side.AGAINST);
    assertThat(side(claims.get(1), "a miss costs 5 false alarms")).isEqualTo(Side.FOR);
    assertThat(new MetricBenchReading().charts(experiment, result)).hasSize(6);
    assertThat(result.recallIntervals()).isEmpty();
  }

  @Test
  void averagesPartWhereTwoClassesAreRareAndNotWhereAllAreEquallyCommon() {
    assertThat(averages(10, 1)).isEqualTo(Side.FOR);
    assertThat(averages(3, 4)).isEqualTo(Side.AGAINST);
  }

  /**
   * The side of the first piece of evidence, where one row in so many is of each of two other
   * classes.
   */
  private Side averages(int every, double apart) {
    Dataset data =
        InventedTable.read(
            folder,
            "x",
            1000,
            (i, random) ->
                String.format(
                    Locale.ROOT,
                    "%.3f,%s",
                    random.nextGaussian() + apart * Math.min(2, i % every),
                    List.of("low", "middle", "common").get(Math.min(2, i % every))),
            Optional.empty());
    MulticlassAverages experiment = MulticlassAverages.defaults().withRepeats(30);
    MulticlassAverages.Result result = experiment.run(data, SEED, Progress.silent());
    assertThat(new MulticlassAveragesReading().charts(experiment, result)).hasSize(3);
    return side(new MulticlassAveragesReading().claims(experiment, result).get(0), "one model");
  }

  @Test
  void tablesThatAreNotFitSayWhy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChurnCost.defaults().run(noise(200), SEED, Progress.silent()))
        .withMessage("the table must have at least 300 rows, but has 200; take a larger one");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            MulticlassAverages.defaults()
                .run(
                    InventedTable.read(
                        folder, "x", 400, (i, r) -> i + ",v" + i % 20, Optional.empty()),
                    SEED,
                    Progress.silent()))
        .withMessageContaining("target y must have 3 to 12 values, but has 20");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MulticlassAverages.defaults().run(noise(400), SEED, Progress.silent()))
        .withMessage(
            "target y must have at least 3 classes, but has 2; averages of two say little that one"
                + " of them does not");
  }
}
