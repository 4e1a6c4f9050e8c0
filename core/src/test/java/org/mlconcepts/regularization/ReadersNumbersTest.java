package org.mlconcepts.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.InventedTable;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Verdict;

/** The experiments on penalties on a table that a reader brings. */
class ReadersNumbersTest {

  private static final Seed SEED = new Seed(5);
  private static final Progress SILENT = Progress.silent();

  @TempDir private Path folder;

  private Dataset table(int rows, double noise, double... weights) {
    return InventedTable.numbers(folder, rows, noise, weights);
  }

  @Test
  void ridgeGainsOnNoiseAndNothingOnAClearLine() {
    RidgeTradeOff settings = RidgeTradeOff.defaults().withRepeats(30);
    RidgeTradeOff.Result noisy = settings.run(table(600, 8, 1, 1), SEED, SILENT);
    RidgeTradeOff.Result clear =
        settings.run(table(600, 0.1, 5, 5, 5, 5, 5, 5, 5, 5), SEED, SILENT);

    assertThat(noisy.steps()).isEmpty();
    assertThat(noisy.contests().get(0).data()).isEqualTo("own.csv with 9 columns");
    RidgeReading reading = new RidgeReading();
    assertThat(claim(reading.claims(settings, noisy), "Q8.07").verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(claim(reading.claims(settings, clear), "Q8.07").verdict())
        .isNotEqualTo(Verdict.HOLDS);
    assertThat(claim(reading.claims(settings, noisy), "Q8.10").evidence())
        .hasSize(3)
        .allMatch(e -> e.condition().contains("own.csv"));
    assertThat(reading.charts(settings, noisy))
        .extracting(chart -> chart.id())
        .containsExactly("gains", "sweep-own-table");
    assertThat(settings.run(table(600, 8, 1, 1), SEED, SILENT)).isEqualTo(noisy);
  }

  @Test
  void withOneColumnThatCountsTheLassoWinsAmongHundredsAndAmongFew() {
    SparseOrDense settings = SparseOrDense.defaults().withRepeats(12);
    SparseOrDense.Result result = settings.run(table(400, 1, 3), SEED, SILENT);

    SparseReading reading = new SparseReading();
    List<Claim> claims = reading.claims(settings, result);
    assertThat(claims).extracting(Claim::id).containsExactly("Q8.08");
    assertThat(claims.get(0).evidence())
        .extracting(Evidence::side)
        .containsExactly(Evidence.Side.AGAINST, Evidence.Side.FOR);
    assertThat(result.tables().get(1).columns()).isGreaterThanOrEqualTo(SparseReading.HUNDREDS);
    assertThat(reading.charts(settings, result)).hasSize(1);
  }

  @Test
  void pathsHaveExactZerosUnderL1OnlyWhateverTheTable() {
    PenaltyPaths settings = PenaltyPaths.defaults();
    PenaltyPaths.Result result = settings.run(table(500, 3, 3), SEED, SILENT);

    assertThat(result.sources().get(0).features()).contains("a", "plan=q");
    PenaltyPathsReading reading = new PenaltyPathsReading();
    List<Claim> claims = reading.claims(settings, result);
    assertThat(claim(claims, "Q8.03").verdict()).isEqualTo(Verdict.HOLDS);
    Evidence none = claim(claims, "Q8.04").evidence().get(0);
    assertThat(none.condition()).isEqualTo("none becomes zero, own.csv");
    assertThat(none.side()).isEqualTo(Evidence.Side.FOR);
    assertThat(reading.charts(settings, result)).hasSize(4);
  }

  @Test
  void tablesThatAreTooSmallSayHowManyRowsAreNeeded() {
    Dataset few = table(150, 1, 3);
    assertThatThrownBy(() -> RidgeTradeOff.defaults().run(few, SEED, SILENT))
        .hasMessage("the table must have at least 200 rows, but has 150");
    assertThatThrownBy(() -> SparseOrDense.defaults().run(few, SEED, SILENT))
        .hasMessage("the table must have at least 200 rows, but has 150");
    assertThatThrownBy(() -> PenaltyPaths.defaults().run(few, SEED, SILENT))
        .hasMessage("the table must have at least 400 rows, but has 150");
  }

  private static Claim claim(List<Claim> claims, String id) {
    return claims.stream().filter(claim -> claim.id().equals(id)).findFirst().orElseThrow();
  }
}
