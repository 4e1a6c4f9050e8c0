package org.mlconcepts.algorithmchoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.InventedTable;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Verdict;

/** What odd rows do on a table that a reader brings. */
class OutliersOnTableTest {

  private static final Seed SEED = new Seed(5);
  private static final Progress SILENT = Progress.silent();

  @TempDir private Path folder;

  private Dataset table(int rows, double noise, double... weights) {
    return InventedTable.numbers(folder, rows, noise, weights);
  }

  @Test
  void aSlipInFeaturesOrTargetsIsJudgedOnTheTableAlone() {
    Outliers settings = Outliers.defaults();
    Outliers.Result result = settings.run(table(400, 1, 3, 2), SEED, SILENT);

    assertThat(result.sources()).hasSize(1);
    OutliersReading reading = new OutliersReading();
    Claim claim = reading.claims(settings, result).get(0);
    assertThat(claim.verdict()).isEqualTo(Verdict.HOLDS_IF);
    assertThat(claim.evidence()).hasSize(6).allMatch(e -> e.condition().startsWith("own.csv, "));
    Evidence targets = claim.evidence().get(2);
    assertThat(targets.condition()).isEqualTo("own.csv, odd targets: the forest withstands");
    assertThat(targets.side()).isEqualTo(Evidence.Side.AGAINST); // 900 in 20 rows about 100
    assertThat(reading.charts(settings, result))
        .extracting(chart -> chart.id())
        .containsExactly("errors-own-table");
  }

  @Test
  void categoriesHaveNoDecimalPoint() {
    Outliers settings = Outliers.defaults();
    Dataset few = table(250, 1, 3);
    assertThatThrownBy(() -> settings.run(few, SEED, SILENT))
        .hasMessage("the table must have at least 300 rows, but has 250");
    Dataset words = table(400, 1, 3).select(List.of("plan"), rows(400));
    assertThatThrownBy(() -> settings.run(words, SEED, SILENT))
        .hasMessageContaining("must have a column of numbers");
    NumberRows rows = new NumberRows(new double[][] {{3, 1}}, new double[] {1}, 1);
    assertThat(Spoiling.FEATURES.of(rows, 1, SEED.stream("odd")).rows()[0]).containsExactly(30, 1);
  }

  private static int[] rows(int count) {
    return IntStream.range(0, count).toArray();
  }
}
