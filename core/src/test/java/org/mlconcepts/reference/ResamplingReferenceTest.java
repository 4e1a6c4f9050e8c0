package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.NearestRows;
import org.mlconcepts.sample.PriorCorrection;
import org.mlconcepts.sample.RandomOverSampling;
import org.mlconcepts.sample.RandomUnderSampling;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Smote;
import org.mlconcepts.sample.TomekLinks;
import org.mlconcepts.sample.TrainingFold;
import tools.jackson.databind.JsonNode;

class ResamplingReferenceTest {

  private static List<Fixture> withField(String field) {
    return Fixture.of("resampling").stream().filter(f -> f.expects(field)).toList();
  }

  static List<Fixture> smotes() {
    return withField("neighbours");
  }

  @ParameterizedTest
  @MethodSource("smotes")
  void smoteFindsTheSameNeighboursAndStaysOnTheirSegments(Fixture fixture) {
    double[][] rows = Fixture.matrix(fixture.input("X"));
    int[] labels = Fixture.ints(fixture.input("y"));
    int k = fixture.input("k").asInt();
    JsonNode ratio = fixture.input("ratio");
    int[] minority = Fixture.ints(fixture.expected("minority_rows"));
    int[][] expected = Fixture.intMatrix(fixture.expected("neighbours"));
    double[][] own = Rows.select(rows, minority);
    int[][] found = NearestRows.among(own).of(IntStream.range(0, own.length).toArray(), k);
    for (int i = 0; i < found.length; i++) {
      assertThat(Arrays.stream(found[i]).map(n -> minority[n]).toArray()).isEqualTo(expected[i]);
    }
    TrainingFold grown =
        new Smote(k, ratio.isNull() ? 1 : ratio.asDouble())
            .resample(TrainingFold.of(rows, labels), new Seed(3).stream("smote"));
    assertThat(grown.size()).isEqualTo(fixture.expected("n_total").asInt());
    assertThat(grown.size() - rows.length).isEqualTo(fixture.expected("n_new").asInt());
    for (int i = 0; i < rows.length; i++) {
      assertThat(grown.rows()[i]).isEqualTo(rows[i]);
      assertThat(grown.labels()[i]).isEqualTo(labels[i]);
    }
    for (int i = rows.length; i < grown.size(); i++) {
      assertThat(grown.labels()[i]).isEqualTo(fixture.expected("minority_label").asInt());
      double[] row = grown.rows()[i];
      assertThat(
              IntStream.range(0, minority.length)
                  .anyMatch(a ->
                      Arrays.stream(expected[a])
                          .anyMatch(b -> between(rows[minority[a]], rows[b], row))))
          .as("row %d lies on a segment to one of the nearest", i)
          .isTrue();
    }
  }

  private static boolean between(double[] a, double[] b, double[] row) {
    double along = 0;
    double length = 0;
    for (int j = 0; j < a.length; j++) {
      along += (row[j] - a[j]) * (b[j] - a[j]);
      length += (b[j] - a[j]) * (b[j] - a[j]);
    }
    double place = along / length;
    if (!(place >= -1e-12 && place <= 1 + 1e-12)) {
      return false;
    }
    for (int j = 0; j < a.length; j++) {
      if (Math.abs(a[j] + place * (b[j] - a[j]) - row[j]) > 1e-9) {
        return false;
      }
    }
    return true;
  }

  static List<Fixture> links() {
    return withField("links");
  }

  @ParameterizedTest
  @MethodSource("links")
  void tomekLinksAgree(Fixture fixture) {
    double[][] rows = Fixture.matrix(fixture.input("X"));
    TrainingFold fold = TrainingFold.of(rows, Fixture.ints(fixture.input("y")));
    int[][] expected = Fixture.intMatrix(fixture.expected("links"));
    assertThat(TomekLinks.links(fold).stream().map(l -> List.of(l.first(), l.second())))
        .containsExactlyElementsOf(Arrays.stream(expected).map(l -> List.of(l[0], l[1])).toList());
    checkRemoved(fixture, "removed_all", fold, TomekLinks.cleaning());
    checkRemoved(fixture, "removed_majority", fold, TomekLinks.underSampling());
    checkRemoved(fixture, "removed_not_minority", fold, TomekLinks.underSampling());
    assertThat(rows.length - fixture.expected("removed_majority").size())
        .isEqualTo(fixture.expected("n_after_majority_removal").asInt());
  }

  private static void checkRemoved(
      Fixture fixture, String field, TrainingFold fold, TomekLinks links) {
    int[] removed = Fixture.ints(fixture.expected(field));
    double[][] kept =
        IntStream.range(0, fold.size())
            .filter(i -> Arrays.stream(removed).noneMatch(r -> r == i))
            .mapToObj(i -> fold.rows()[i])
            .toArray(double[][]::new);
    assertThat(links.resample(fold, new Seed(1).stream("unused")).rows()).isEqualTo(kept);
  }

  @Test
  void theStepBetweenTwoRowsAgrees() {
    Fixture fixture = Fixture.of("resampling", "smote_interpolation");
    double[] places = Fixture.doubles(fixture.input("u"));
    for (int i = 0; i < places.length; i++) {
      fixture.check(
          "row",
          fixture.expected("rows").get(i),
          Smote.between(
              Fixture.doubles(fixture.input("a")), Fixture.doubles(fixture.input("b")), places[i]));
    }
  }

  @Test
  void syntheticRowsHaveTheMomentsOfTheClosedForm() {
    Fixture fixture = Fixture.of("resampling", "smote_moments_10x2");
    double[][] minority = Fixture.matrix(fixture.input("minority"));
    int count = 200_000;
    double[][] rows = Arrays.copyOf(minority, minority.length + count + minority.length);
    int[] labels = new int[rows.length];
    Arrays.fill(labels, 0, minority.length, 1);
    for (int i = minority.length; i < rows.length; i++) {
      rows[i] = new double[] {9, 9};
    }
    TrainingFold grown =
        new Smote(fixture.input("k").asInt())
            .resample(TrainingFold.of(rows, labels), new Seed(8).stream("moments"));
    int added = grown.size() - rows.length;
    double[] mean = new double[2];
    for (int i = rows.length; i < grown.size(); i++) {
      mean[0] += grown.rows()[i][0] / added;
      mean[1] += grown.rows()[i][1] / added;
    }
    for (int a = 0; a < 2; a++) {
      double truth = fixture.expected("covariance").get(a).get(a).asDouble();
      assertThat(mean[a])
          .isCloseTo(
              fixture.expected("mean").get(a).asDouble(), within(4 * Math.sqrt(truth / added)));
      double sum = 0;
      double fourth = 0;
      for (int i = rows.length; i < grown.size(); i++) {
        double square = (grown.rows()[i][a] - mean[a]) * (grown.rows()[i][a] - mean[a]);
        sum += square / added;
        fourth += square * square / added;
      }
      assertThat(sum).isCloseTo(truth, within(4 * Math.sqrt((fourth - sum * sum) / added)));
      double before = fixture.expected("original_variance_n").get(a).asDouble();
      assertThat(truth / before).as("narrower than the rows it is made of").isLessThan(1);
      fixture.check("ratio", fixture.expected("variance_ratio").get(a), truth / before);
    }
  }

  @Test
  void everyCaseHasItsTest() {
    assertThat(Fixture.of("resampling"))
        .filteredOn(fixture ->
            !fixture.expects("neighbours")
                && !fixture.expects("links")
                && !fixture.expects("over_counts"))
        .extracting(Fixture::name)
        .containsExactlyInAnyOrder(
            "smote_interpolation", "smote_moments_10x2", "prior_correction_5_percent");
  }

  static List<Fixture> counts() {
    return withField("over_counts");
  }

  @ParameterizedTest
  @MethodSource("counts")
  void randomSamplingGivesTheCounts(Fixture fixture) {
    int[] counts = Fixture.ints(fixture.input("class_counts"));
    int[] labels =
        IntStream.range(0, counts.length)
            .flatMap(c -> IntStream.range(0, counts[c]).map(i -> c))
            .toArray();
    double[][] rows = new double[labels.length][];
    Arrays.setAll(rows, i -> new double[] {i});
    TrainingFold fold = TrainingFold.of(rows, labels);
    JsonNode over = fixture.input("over_ratio");
    JsonNode under = fixture.input("under_ratio");
    TrainingFold grown =
        new RandomOverSampling(over.isNull() ? 1 : over.asDouble())
            .resample(fold, new Seed(5).stream("over"));
    TrainingFold shrunk =
        new RandomUnderSampling(under.isNull() ? 1 : under.asDouble())
            .resample(fold, new Seed(5).stream("under"));
    assertThat(grown.counts()).isEqualTo(Fixture.ints(fixture.expected("over_counts")));
    assertThat(shrunk.counts()).isEqualTo(Fixture.ints(fixture.expected("under_counts")));
    for (TrainingFold each : List.of(grown, shrunk)) {
      for (int i = 0; i < each.size(); i++) {
        assertThat(each.labels()[i]).isEqualTo(labels[(int) each.rows()[i][0]]);
      }
    }
    assertThat(Arrays.stream(shrunk.rows()).mapToDouble(row -> row[0]).toArray())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(Arrays.copyOf(grown.rows(), rows.length)).isEqualTo(rows);
  }

  @Test
  void priorCorrectionAgrees() {
    Fixture fixture = Fixture.of("resampling", "prior_correction_5_percent");
    PriorCorrection correction =
        new PriorCorrection(
            fixture.input("true_prevalence").asDouble(),
            fixture.input("resampled_prevalence").asDouble());
    fixture.check(
        "p_corrected",
        fixture.expected("p_corrected"),
        correction.correctAll(Fixture.doubles(fixture.input("p_resampled"))));
    fixture.check("threshold_equivalent_to_half", correction.correct(.5));
  }
}
