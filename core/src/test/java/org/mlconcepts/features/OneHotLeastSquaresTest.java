package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;

class OneHotLeastSquaresTest {

  private static CategoryRows rows(CategorySource.Tells tells, int levels, long seed) {
    return CategorySource.invented(tells, levels).draw(200, 1000, new Seed(seed)).train();
  }

  @Test
  void withoutColumnsItIsLeastSquaresWithColumns() {
    for (int seed = 0; seed < 30; seed++) {
      CategoryRows rows = rows(CategorySource.Tells.LEVEL, 8, seed);
      double[][] wide =
          Part.beside(rows.numbers, OneHot.of(rows.levels, 8).withoutFirst().matrix(rows.levels));
      double[] expected =
          new org.mlconcepts.model.Ridge(0)
              .fit(wide, rows.targets, new Seed(0).stream("unused"))
              .predictAll(wide);

      assertThat(
              OneHotLeastSquares.fit(rows.numbers, rows.column(), 1e-9)
                  .predict(rows.numbers, rows.levels))
          .containsExactly(expected, within(1e-5));
    }
  }

  @Test
  void aloneTheNaiveTargetEncodingIsTheSame() {
    // a line through the means of the levels has slope 1, so both predict the means
    CategoryRows rows = rows(CategorySource.Tells.LEVEL, 20, 4);
    double[] codes = TargetEncoding.of(rows.column(), 0).encode(rows.levels);
    double[] line =
        new org.mlconcepts.model.Ridge(0)
            .fit(Part.column(codes), rows.targets, new Seed(0).stream("unused"))
            .predictAll(Part.column(codes));
    double[] means =
        OneHotLeastSquares.fit(new double[rows.levels.length][0], rows.column(), 1e-9)
            .predict(new double[rows.levels.length][0], rows.levels);

    assertThat(line).containsExactly(means, within(1e-5));
    assertThat(line).containsExactly(codes, within(1e-9));
  }

  @Test
  void whatItCostsIsTheClosedForm() {
    int levels = 40;
    double[] explained = new double[200];
    Arrays.setAll(
        explained,
        r -> {
          CategorySource.Drawn drawn =
              CategorySource.invented(CategorySource.Tells.NOTHING, levels)
                  .draw(200, 2000, new Seed(r));
          double[] predicted =
              OneHotLeastSquares.fit(drawn.train().numbers, drawn.train().column(), 1e-6)
                  .predict(drawn.test().numbers, drawn.test().levels);
          double sum = 0; // against the known variance of the target, 2
          for (int i = 0; i < predicted.length; i++) {
            double off = predicted[i] - drawn.test().targets[i];
            sum += off * off / predicted.length;
          }
          return 1 - sum / 2;
        });
    Estimate measured = Estimate.of(explained);

    assertThat(measured.mean())
        .isCloseTo(EncodingsReading.oneHot(200, levels), within(4 * measured.standardError()));
  }
}
