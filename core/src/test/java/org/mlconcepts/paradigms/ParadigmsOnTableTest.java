package org.mlconcepts.paradigms;

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

class ParadigmsOnTableTest {

  private static final Seed SEED = new Seed(5);

  @TempDir private Path folder;

  /** Three classes in clouds that lie so far apart; one text that is not used. */
  private Dataset clouds(double apart) {
    return InventedTable.read(
        folder,
        "x,z,text",
        600,
        (i, random) ->
            String.format(
                Locale.ROOT,
                "%.3f,%.3f,t%d,%s",
                random.nextGaussian() + apart * (i % 3 == 1 ? 1 : 0),
                random.nextGaussian() + apart * (i % 3 == 2 ? 1 : 0),
                random.nextInt(3),
                "class" + i % 3),
        Optional.empty());
  }

  private List<Claim> withAndWithout(double apart) {
    WithAndWithoutLabels experiment = WithAndWithoutLabels.defaults();
    WithAndWithoutLabels.Result result = experiment.run(clouds(apart), SEED, Progress.silent());
    WithAndWithoutLabelsReading reading = new WithAndWithoutLabelsReading();
    assertThat(reading.charts(experiment, result)).hasSize(4);
    return reading.claims(experiment, result);
  }

  @Test
  void cloudsAreLearnedAsFarAsTheyLieApart() {
    List<Claim> apart = withAndWithout(8);
    assertThat(side(apart.get(0), "own.csv")).isEqualTo(Side.FOR);
    List<Claim> none = withAndWithout(0);
    assertThat(side(none.get(0), "own.csv")).isNotEqualTo(Side.FOR);
    assertThat(apart).extracting(Claim::id).doesNotContain(Paradigms.GROUPS.id());
  }

  /** Columns that all say the same, so that one number of them is enough. */
  private Dataset alike(int columns) {
    return InventedTable.read(
        folder,
        "a,b,c,d,e,f".substring(0, 2 * columns - 1),
        400,
        (i, random) -> {
          double said = random.nextGaussian();
          StringBuilder row = new StringBuilder();
          for (int j = 0; j < columns; j++) {
            row.append(String.format(Locale.ROOT, "%.3f,", said + 0.1 * random.nextGaussian()));
          }
          return row + "class" + i % 3;
        },
        Optional.empty());
  }

  @Test
  void compressionIsJudgedFromSixColumnsOn() {
    WithAndWithoutLabels experiment = WithAndWithoutLabels.defaults().withRepeats(30);
    WithAndWithoutLabelsReading reading = new WithAndWithoutLabelsReading();
    WithAndWithoutLabels.Result wide = experiment.run(alike(6), SEED, Progress.silent());
    WithAndWithoutLabels.Result narrow = experiment.run(alike(5), SEED, Progress.silent());

    assertThat(side(reading.claims(experiment, wide).get(1), "6 columns")).isEqualTo(Side.FOR);
    assertThat(reading.notJudged(experiment, wide)).isEmpty();
    assertThat(reading.claims(experiment, narrow))
        .extracting(Claim::id)
        .containsExactly(Paradigms.PAIRS.id());
    assertThat(reading.notJudged(experiment, narrow))
        .containsEntry(
            Paradigms.COMPRESSES.id(),
            "needs at least 6 columns of numbers to compress, but the table has 5");
  }

  @Test
  void labelsSpreadAlongRings() {
    Dataset rings =
        InventedTable.read(
            folder,
            "x,z",
            800,
            (i, random) -> {
              double angle = 2 * Math.PI * random.nextDouble();
              double radius = 1 + i % 2 + 0.1 * random.nextGaussian();
              return String.format(
                  Locale.ROOT,
                  "%.3f,%.3f,ring%d",
                  radius * StrictMath.cos(angle),
                  radius * StrictMath.sin(angle),
                  i % 2);
            },
            Optional.empty());
    FewLabels experiment = FewLabels.defaults();
    FewLabels.Result result = experiment.run(rings, SEED, Progress.silent());
    List<Claim> claims = new FewLabelsReading().claims(experiment, result);

    assertThat(side(claims.get(1), "own.csv, 10 labels, labels spread over neighbours"))
        .isEqualTo(Side.FOR);
    assertThat(side(claims.get(0), "own.csv")).isEqualTo(Side.AGAINST);
    assertThat(new FewLabelsReading().charts(experiment, result)).hasSize(1);
  }

  @Test
  void tablesThatAreNotFitSayWhy() {
    assertRefused(
        InventedTable.yesOrNo(folder, "t", 300, (i, r) -> "t" + i % 3 + "," + yes(i % 2)),
        "at least 2 columns of numbers, because distances are measured in them, but has 0");
    assertRefused(
        InventedTable.yesOrNo(folder, "x,z", 300, (i, r) -> i % 7 + "," + i % 5 + "," + yes(i % 9)),
        "no class of y may have more than 80 % of the rows");
    assertRefused(
        InventedTable.read(
            folder, "x,z", 300, (i, r) -> i % 7 + "," + i % 5 + "," + i, Optional.empty()),
        "must be a yes or no, but it is numeric");
  }

  private static String yes(int zero) {
    return zero == 0 ? "yes" : "no";
  }

  private static void assertRefused(Dataset data, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FewLabels.defaults().run(data, SEED, Progress.silent()))
        .withMessageContaining(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WithAndWithoutLabels.defaults().run(data, SEED, Progress.silent()))
        .withMessageContaining(message);
  }
}
