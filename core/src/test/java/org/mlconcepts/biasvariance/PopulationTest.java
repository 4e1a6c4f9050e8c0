package org.mlconcepts.biasvariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.NearestNeighbours;

class PopulationTest {

  @Test
  void threeRowsByHand() {
    Population population = Population.of("three", new double[] {2, 1, 1}, new double[] {5, 0, 2});

    assertThat(population.values()).containsExactly(1, 2);
    assertThat(population.means()).containsExactly(1, 5);
    assertThat(population.noise()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(population.excess(new double[] {1, 4})).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(population.excess(new double[] {1, 4}, 2, 3)).isCloseTo(1, within(1e-15));
    assertThat(population.quantile(0.5)).isEqualTo(1);
    assertThat(population.quantile(0.9)).isEqualTo(2);
  }

  @Test
  void noiseAndExcessAddUpToTheErrorOverAllRows() {
    Population wages = Population.wages();
    double[] predictions = new double[wages.values().length];
    Arrays.setAll(predictions, g -> 5.5 + 0.01 * wages.values()[g]);
    Table table = Datasets.cps1988Wages().table();
    double[] x = table.numeric("experience_years").values();
    double[] y = table.numeric("weekly_wage").values();

    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double error = Math.log(y[i]) - (5.5 + 0.01 * x[i]);
      sum += error * error;
    }

    assertThat(wages.noise() + wages.excess(predictions)).isCloseTo(sum / x.length, within(1e-9));
  }

  @Test
  void drawsFollowThePopulation() {
    Population wages = Population.wages();
    Sample sample = wages.draw(20_000, new Seed(6).stream("rows"));
    double mean = 0;
    for (int g = 0; g < wages.values().length; g++) {
      mean += wages.shares()[g] * wages.means()[g];
    }

    Estimate drawn = Estimate.of(sample.y);

    assertThat(Math.abs(drawn.mean() - mean)).isLessThan(4 * drawn.standardError());
  }

  @Test
  void neighboursOfAllSizesAtOnceAgreeWithOneSizeAtATime() {
    Sample sample = Population.houses().draw(60, new Seed(3).stream("rows"));
    double[][] rows =
        Arrays.stream(sample.x).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
    double[] at = Population.houses().values();
    int[] sizes = {60, 17, 4, 1};

    double[][] predictions = Candidates.neighbours(sizes).predictions(sample.x, sample.y, at);

    for (int c = 0; c < sizes.length; c++) {
      double[][] places =
          Arrays.stream(at).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
      double[] expected =
          new NearestNeighbours(sizes[c])
              .fit(rows, sample.y, new Seed(1).stream("unused"))
              .predictAll(places);
      for (int i = 0; i < at.length; i++) {
        assertThat(predictions[c][i]).isCloseTo(expected[i], within(1e-12));
      }
    }
  }
}
