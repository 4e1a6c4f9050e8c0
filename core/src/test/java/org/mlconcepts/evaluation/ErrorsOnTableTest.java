package org.mlconcepts.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void theMeasuresAreJudgedByTheTwoColumnsThatCountMost() throws IOException {
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
  void whereThereIsNothingToExplainNewRowsAreNotExplained() throws IOException {
    ErrorMeasures settings = ErrorMeasures.defaults();
    ErrorMeasures.Result result = settings.run(table(500, 1), SEED, SILENT);
    Claim explained = new ErrorMeasuresReading().claims(settings, result).get(2);
    assertThat(explained.verdict()).isEqualTo(Verdict.HOLDS_IF);
    assertThat(explained.evidence().get(1).side()).isEqualTo(Evidence.Side.AGAINST);
  }

  @Test
  void tablesThatAreNotFitAreRefused() throws IOException {
    ErrorMeasures settings = ErrorMeasures.defaults();
    Dataset few = table(350, 1, 3);
    assertThatThrownBy(() -> settings.run(few, SEED, SILENT))
        .hasMessage("the table must have at least 400 rows, but has 350");
    Dataset words = table(450, 1, 3).select(List.of("plan"), IntStream.range(0, 450).toArray());
    assertThatThrownBy(() -> settings.run(words, SEED, SILENT))
        .hasMessageContaining("no value fills more than a third");
  }
}
