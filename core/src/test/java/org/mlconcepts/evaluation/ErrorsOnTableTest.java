package org.mlconcepts.evaluation;

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

/** Error measures on a table that a reader brings. */
class ErrorsOnTableTest {

  private static final Seed SEED = new Seed(5);
  private static final Progress SILENT = Progress.silent();

  @TempDir private Path folder;

  private Dataset table(int rows, double noise, double... weights) {
    return InventedTable.numbers(folder, rows, noise, weights);
  }

  @Test
  void theMeasuresAreJudgedByTheTwoColumnsThatCountMost() {
    ErrorMeasures settings = ErrorMeasures.defaults();
    ErrorMeasuresReading reading = new ErrorMeasuresReading();
    ErrorMeasures.Result result = settings.run(table(500, 1, 0, 0, 3, 0, 2), SEED, SILENT);

    List<Claim> claims = reading.claims(settings, result);
    assertThat(claims).hasSize(3);
    Claim punished = claims.get(1);
    assertThat(punished.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(punished.evidence()).extracting(Evidence::condition).containsExactly("own.csv");
    Evidence fresh = claims.get(2).evidence().get(1);
    assertThat(fresh.effect().mean()).isGreaterThan(3); // 13 of 14 parts of the variance
    assertThat(reading.charts(settings, result))
        .extracting(chart -> chart.id())
        .containsExactly(
            "one-growing-error", "largest-hundredth", "r2-has-no-floor", "predicted-totals");
    assertThat(claims.get(2).evidence().get(0).side()).isEqualTo(Evidence.Side.FOR);
  }

  @Test
  void whereThereIsNothingToExplainNewRowsAreNotExplained() {
    ErrorMeasures settings = ErrorMeasures.defaults();
    ErrorMeasures.Result result = settings.run(table(500, 1), SEED, SILENT);
    Claim explained = new ErrorMeasuresReading().claims(settings, result).get(2);
    assertThat(explained.verdict()).isEqualTo(Verdict.HOLDS_IF);
    assertThat(explained.evidence().get(1).side()).isEqualTo(Evidence.Side.AGAINST);
  }

  @Test
  void tablesThatAreNotFitAreRefused() {
    ErrorMeasures settings = ErrorMeasures.defaults();
    Dataset few = table(350, 1, 3);
    assertThatThrownBy(() -> settings.run(few, SEED, SILENT))
        .hasMessage("the table must have at least 400 rows, but has 350");
    Dataset words = table(450, 1, 3).select(List.of("plan"), IntStream.range(0, 450).toArray());
    assertThatThrownBy(() -> settings.run(words, SEED, SILENT))
        .hasMessageContaining("no value fills more than a third");
  }
}
