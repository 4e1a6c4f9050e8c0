package org.mlconcepts.imbalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/** The experiments on a table that a reader brings. */
class ReadersTableTest {

  private static final Seed SEED = new Seed(5);
  private static final Progress SILENT = Progress.silent();

  @TempDir private Path folder;

  /** Rows with a number, a text and gaps; {@code intercept} makes yes rare. */
  private Dataset table(int rows, double intercept, double slope) throws IOException {
    RandomGenerator random = new Seed(1).stream("table");
    StringBuilder text = new StringBuilder("x,plan,gaps,left\n");
    for (int i = 0; i < rows; i++) {
      double x = random.nextGaussian();
      boolean yes = random.nextDouble() < 1 / (1 + StrictMath.exp(-intercept - slope * x));
      String plan = random.nextBoolean() ? "a" : "b";
      String gap = i % 4 == 0 ? "" : String.valueOf(i % 7);
      text.append(String.format(Locale.ROOT, "%.3f,%s,%s,%s\n", x, plan, gap, yes ? "yes" : "no"));
    }
    return dataset(text.toString());
  }

  private Dataset dataset(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("own.csv"), text);
    return Dataset.ofCsv(file, "left", Optional.empty());
  }

  @Test
  void treatmentsJudgeOneSourceAndSayNothingOfFraudWhereYesIsNotThatRare() throws IOException {
    Treatments settings = new Treatments(400, 200, 200, 5, 2);
    Treatments.Result result = settings.run(table(900, -2, 1.5), SEED, SILENT);

    assertThat(result.sources()).hasSize(1);
    assertThat(result.sources().get(0).name()).isEqualTo("own.csv");
    TreatmentsReading reading = new TreatmentsReading();
    assertThat(reading.claims(settings, result))
        .extracting(Claim::id)
        .contains("Q5.01", "Q5.02", "Q5.10")
        .doesNotContain("Q5.11");
    assertThat(reading.charts(settings, result)).hasSize(4);
  }

  @Test
  void costsAreJudgedUnlessNobodyMakesAMistake() throws IOException {
    CostThreshold settings = new CostThreshold(400, 3);
    CostThreshold.Result result = settings.run(table(900, -2, 1.5), SEED, SILENT);

    assertThat(new CostThresholdReading().claims(settings, result)).hasSize(2);
    assertThat(new CostThresholdReading().charts(settings, result)).hasSize(3);
    assertThat(new CostThresholdReading().playables(settings, result)).hasSize(1);
    StringBuilder apart = new StringBuilder("x,left\n");
    for (int i = 0; i < 900; i++) {
      apart.append(i % 5 == 0 ? 100 + i % 7 : i % 11).append(i % 5 == 0 ? ",yes\n" : ",no\n");
    }
    Dataset perfect = dataset(apart.toString());
    assertThatThrownBy(() -> settings.run(perfect, SEED, SILENT))
        .hasMessageContaining("without a mistake");
  }

  @Test
  void aLeakPretendsAndTheHonestWayDoesNotWhateverTheTarget() throws IOException {
    LeakLab settings = LeakLab.defaults().withRepeats(4);
    Dataset data = table(500, 0, 1);
    LeakLab.Result result = settings.run(data, SEED, SILENT);

    assertThat(result.cells()).allMatch(cell -> cell.features().equals("own.csv"));
    LeakLab.Cell copies = result.cells().get(0);
    assertThat(copies.leak()).isEqualTo("over-sampling");
    assertThat(copies.leaky()).allMatch(area -> area > 0.8);
    assertThat(copies.honest()).allMatch(area -> area > 0.3 && area < 0.7);
    assertThat(new LeakLabReading().charts(settings, result))
        .extracting(chart -> chart.id())
        .containsExactly("leaks-own-table");
    assertThat(settings.run(data, SEED, SILENT)).isEqualTo(result);
  }

  @Test
  void theChoiceByEitherAreaIsJudgedWithoutClouds() throws IOException {
    RocAndPr settings = new RocAndPr(2, 1000, 400, 3);
    RocAndPr.Result result = settings.run(table(900, -2, 1.5), SEED, SILENT);

    assertThat(result.choices()).hasSize(3);
    Claim claim = new RocAndPrReading().claims(settings, result).get(0);
    assertThat(claim.evidence()).hasSize(3).allMatch(e -> e.condition().startsWith("own.csv"));
    assertThat(new RocAndPrReading().charts(settings, result)).isEmpty();
  }

  @Test
  void aTableThatIsNotFitIsRefusedWithTheRuleAndTheNumbers() throws IOException {
    Dataset few = table(200, -2, 1);
    assertThatThrownBy(() -> RareSource.own(few))
        .hasMessageStartingWith("the table must have at least 300 rows and 60 with left = yes")
        .hasMessageContaining("but has 200 and ");
    Dataset even = table(600, 0, 1);
    assertThatThrownBy(() -> RareSource.own(even))
        .hasMessageContaining("fewer than 40 % of the rows must have left = yes");
    Dataset tiny = table(60, 0, 1);
    assertThatThrownBy(() -> LeakLab.defaults().run(tiny, SEED, SILENT))
        .hasMessage("the table must have at least 100 rows, but has 60");
  }
}
