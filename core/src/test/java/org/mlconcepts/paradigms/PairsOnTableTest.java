package org.mlconcepts.paradigms;

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
import org.mlconcepts.lab.Verdict;

/** Learning from pairs of a table that a reader brings. */
class PairsOnTableTest {

  private static final Seed SEED = new Seed(5);
  private static final Progress SILENT = Progress.silent();

  @TempDir private Path folder;

  /** Eight normal columns, the first of which count with these weights, and a category. */
  private Dataset table(int rows, double noise, double... weights) throws IOException {
    RandomGenerator random = new Seed(1).stream("table");
    StringBuilder text = new StringBuilder("a,b,c,d,e,f,g,h,plan,y\n");
    for (int i = 0; i < rows; i++) {
      double y = noise * random.nextGaussian();
      for (int j = 0; j < 8; j++) {
        double x = random.nextGaussian();
        y += j < weights.length ? weights[j] * x : 0;
        text.append(String.format(Locale.ROOT, "%.3f,", x));
      }
      text.append(random.nextBoolean() ? "p" : "q");
      text.append(String.format(Locale.ROOT, ",%.3f\n", 100 + y));
    }
    Path file = Files.writeString(folder.resolve("own.csv"), text);
    return Dataset.ofCsv(file, "y", Optional.empty());
  }

  @Test
  void pairsTeachWhereThereIsSomethingToLearnAndNotWhereThereIsNothing() throws IOException {
    HousePrices settings = HousePrices.defaults();
    HousePricesReading reading = new HousePricesReading();
    HousePrices.Result result = settings.run(table(500, 1, 3, 2), SEED, SILENT);

    assertThat(result.learners().get(0).byPairs()).hasSize(2); // 800 pairs are not there
    Claim learned = reading.claims(settings, result).get(0);
    assertThat(learned.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(learned.evidence()).hasSize(2).allMatch(e -> e.condition().startsWith("own.csv, "));
    assertThat(reading.charts(settings, result).get(0).title()).contains("the target");
    assertThat(learned.evidence().get(0).effect().mean()).isGreaterThan(0.8);
    Claim nothing = reading.claims(settings, settings.run(table(500, 1), SEED, SILENT)).get(0);
    assertThat(nothing.evidence().get(0).effect().mean())
        .isLessThan(0.05); // what chance left in it
  }

  @Test
  void aTableThatIsTooSmallSaysHowManyRowsAreNeeded() throws IOException {
    Dataset few = table(300, 1, 3);
    assertThatThrownBy(() -> HousePrices.defaults().run(few, SEED, SILENT))
        .hasMessage("the table must have at least 400 rows, but has 300");
  }
}
