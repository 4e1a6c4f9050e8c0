package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mlconcepts.InventedTable.side;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.InventedTable;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence.Side;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

class FeaturesOnTableTest {

  private static final Seed SEED = new Seed(5);

  @TempDir private Path folder;

  /** A column whose gaps tell the answer, or come by chance, beside another. */
  private Dataset gaps(boolean telling) {
    return InventedTable.yesOrNo(
        folder,
        "x,z",
        1500,
        (i, random) -> {
          boolean yes = random.nextDouble() < 0.4;
          boolean gap = random.nextDouble() < (telling && yes ? 0.6 : 0.2);
          return String.format(
              Locale.ROOT,
              "%s,%.3f,%s",
              gap ? "" : String.format(Locale.ROOT, "%.3f", random.nextGaussian()),
              random.nextGaussian() + (yes ? 0.5 : 0),
              yes ? "yes" : "no");
        });
  }

  private Side flag(boolean telling) {
    Missingness experiment = Missingness.defaults();
    Missingness.Result result = experiment.run(gaps(telling), SEED, Progress.silent());
    assertThat(new MissingnessReading().charts(experiment, result)).hasSize(1);
    return side(new MissingnessReading().claims(experiment, result).get(0), "logistic, own.csv");
  }

  @Test
  void aFlagIsWorthItWhereGapsTellTheAnswerAndNotWhereTheyComeByChance() {
    assertThat(flag(true)).isEqualTo(Side.FOR);
    assertThat(flag(false)).isNotEqualTo(Side.FOR);
  }

  /** Ten texts, of which every other means yes, or which mean nothing. */
  private Dataset texts(boolean telling) {
    return InventedTable.yesOrNo(
        folder,
        "x,kind",
        1500,
        (i, random) -> {
          int kind = random.nextInt(10);
          double yes = telling ? kind % 2 == 0 ? 0.8 : 0.2 : 0.5;
          return String.format(
              Locale.ROOT,
              "%.3f,k%d,%s",
              random.nextGaussian(),
              kind,
              InventedTable.toss(yes, random));
        });
  }

  private List<Claim> encodings() {
    Encodings experiment = Encodings.defaults();
    Encodings.Result result = experiment.run(texts(true), SEED, Progress.silent());
    EncodingsReading reading = new EncodingsReading();
    assertThat(reading.charts(experiment, result)).hasSize(1);
    assertThat(reading.playables(experiment, result)).isEmpty();
    return reading.claims(experiment, result);
  }

  @Test
  void encodingsGainWhereTextsMatter() {
    List<Claim> telling = encodings();

    assertThat(telling).extracting(Claim::id).containsExactly("Q6.04", "Q6.05", "Q6.06");
    assertThat(side(telling.get(0), "cross-fitted, linear, kind of own.csv")).isEqualTo(Side.FOR);
    assertThat(side(telling.get(1), "linear, kind of own.csv")).isEqualTo(Side.FOR);
  }

  /** Each text's own mean, of the rows it is taken from, explains less than has to be gained. */
  @Test
  void encodingsOfTextsThatTellNextToNothingAreNotJudged() {
    Dataset silent = texts(false);

    assertThat(OwnCategories.ceiling(silent.table().categorical("kind"), silent))
        .isBetween(0.0, 0.01);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Encodings.defaults().run(silent, SEED, Progress.silent()))
        .withMessageMatching(
            "kind tells at most 0\\.\\d % of the spread of y, by itself or in a line beside the"
                + " numbers, so that no encoding could gain the 1 % that is judged");
  }

  /** By itself the text tells nothing: what it adds, the number takes away. */
  @Test
  void whatTextsTellBesideTheNumbersCounts() {
    Dataset masked =
        InventedTable.yesOrNo(
            folder,
            "x,kind",
            3000,
            (i, random) -> {
              int kind = random.nextInt(3);
              double x = random.nextGaussian();
              return String.format(
                  Locale.ROOT,
                  "%.3f,k%d,%s",
                  x + 2 * kind,
                  kind,
                  InventedTable.toss(x > 0 ? 0.9 : 0.1, random));
            });

    assertThat(OwnCategories.ceiling(masked.table().categorical("kind"), masked))
        .isGreaterThan(0.1);
  }

  /** Two columns with the same gaps, and two that are equal, leave equal solutions. */
  @Test
  void columnsThatRepeatEachOtherStopNothing() {
    Dataset twins =
        InventedTable.yesOrNo(
            folder,
            "x,same,gap,other,kind",
            1000,
            (i, random) -> {
              int kind = random.nextInt(5);
              String x = i % 5 == 0 ? "" : String.valueOf(random.nextInt(90));
              return String.format(
                  Locale.ROOT,
                  "%d,%1$d,%s,%s,k%d,%s",
                  i % 70,
                  x,
                  x.isEmpty() ? "" : String.valueOf(random.nextInt(80)),
                  kind,
                  InventedTable.toss(kind > 2 ? 0.8 : 0.2, random));
            });

    assertThat(OwnCategories.ceiling(twins.table().categorical("kind"), twins)).isBetween(0.2, 0.6);
  }

  @Test
  void tablesWithoutGapsOrTextsSayWhy() {
    Dataset numbers =
        InventedTable.yesOrNo(
            folder,
            "x",
            500,
            (i, random) -> random.nextInt(90) + "," + InventedTable.toss(0.5, random));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Missingness.defaults().run(numbers, SEED, Progress.silent()))
        .withMessageContaining("no column of numbers has gaps in 2 to 90 % of the rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Encodings.defaults().run(numbers, SEED, Progress.silent()))
        .withMessageContaining("no column holds at least 3 different texts");
  }
}
