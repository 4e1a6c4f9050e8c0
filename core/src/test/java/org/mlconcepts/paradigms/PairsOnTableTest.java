package org.mlconcepts.paradigms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.InventedTable;
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

  private Dataset table(int rows, double noise, double... weights) {
    return InventedTable.numbers(folder, rows, noise, weights);
  }

  @Test
  void pairsTeachWhereThereIsSomethingToLearnAndNotWhereThereIsNothing() {
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
  void aTableThatIsTooSmallSaysHowManyRowsAreNeeded() {
    Dataset few = table(300, 1, 3);
    assertThatThrownBy(() -> HousePrices.defaults().run(few, SEED, SILENT))
        .hasMessage("the table must have at least 400 rows, but has 300");
  }
}
