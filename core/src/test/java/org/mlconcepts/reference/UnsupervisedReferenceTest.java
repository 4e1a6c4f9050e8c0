package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.ClusterAgreement;
import org.mlconcepts.metric.Silhouette;
import org.mlconcepts.model.Centroids;
import org.mlconcepts.model.KMeans;
import tools.jackson.databind.JsonNode;

/** All cases but those of principal components. */
class UnsupervisedReferenceTest {

  static List<Fixture> cases() {
    return Fixture.of("unsupervised").stream().filter(f -> !f.name().startsWith("pca_")).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theGroupsAgree(Fixture fixture) {
    switch (fixture.name()) {
      case "kmeans_three_blobs", "kmeans_bad_start_local_optimum" -> lloyd(fixture);
      case "silhouette_three_blobs" -> silhouette(fixture);
      case "kmeans_1d_optimum" -> optimum(fixture);
      case "label_agreement" -> agreement(fixture);
      default -> fail("no check for " + fixture);
    }
  }

  private static void lloyd(Fixture fixture) {
    double[][] rows = Fixture.matrix(fixture.input("X"));
    Centroids fit = KMeans.from(rows, Fixture.matrix(fixture.input("initial_centers")));
    int k = fit.clusters();

    assertThat(fit.labels()).containsExactly(Fixture.ints(fixture.expected("labels")));
    assertThat(fit.clusterAll(rows)).containsExactly(fit.labels());
    for (int c = 0; c < k; c++) {
      fixture.check("centers", fixture.expected("centers").get(c), fit.centre(c));
    }
    fixture.check("inertia", fit.inertia());
    fixture.check("inertias", fixture.expected("inertia_before_each_update"), trace(fit));
    fixture.check("silhouette", Silhouette.of(rows, fit.labels()).score());
    double total = KMeans.of(1).fit(rows, Seed.DEFAULT.stream("one")).inertia();
    fixture.check("total_ss", total);
    double between = (total - fit.inertia()) / (k - 1);
    fixture.check("calinski_harabasz", between / (fit.inertia() / (rows.length - k)));
    fixture.check("davies_bouldin", daviesBouldin(rows, fit));
  }

  /** Up to and including the last assignment that changed the inertia. */
  private static double[] trace(Centroids fit) {
    double[] all = fit.inertias();
    int last = all.length - 1;
    while (last > 0 && all[last - 1] == all[last]) {
      last--;
    }
    return Arrays.copyOf(all, last + 1);
  }

  private static double daviesBouldin(double[][] rows, Centroids fit) {
    int k = fit.clusters();
    double[] spread = new double[k];
    int[] sizes = new int[k];
    for (int i = 0; i < rows.length; i++) {
      spread[fit.labels()[i]] += distance(rows[i], fit.centre(fit.labels()[i]));
      sizes[fit.labels()[i]]++;
    }
    double sum = 0;
    for (int a = 0; a < k; a++) {
      double worst = 0;
      for (int b = 0; b < k; b++) {
        if (a != b) {
          double within = spread[a] / sizes[a] + spread[b] / sizes[b];
          worst = Math.max(worst, within / distance(fit.centre(a), fit.centre(b)));
        }
      }
      sum += worst;
    }
    return sum / k;
  }

  private static double distance(double[] a, double[] b) {
    double squares = 0;
    for (int j = 0; j < a.length; j++) {
      squares += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return Math.sqrt(squares);
  }

  private static void silhouette(Fixture fixture) {
    Silhouette found =
        Silhouette.of(Fixture.matrix(fixture.input("X")), Fixture.ints(fixture.input("labels")));

    fixture.check("samples", fixture.expected("samples"), found.values());
    fixture.check("score", found.score());
    for (int group = 0; group < 3; group++) {
      JsonNode mean = fixture.expected("by_cluster").get(Integer.toString(group));
      fixture.check("by_cluster", mean, found.score(group).orElseThrow());
    }
  }

  private static void optimum(Fixture fixture) {
    double[][] rows =
        Arrays.stream(Fixture.doubles(fixture.input("x")))
            .mapToObj(x -> new double[] {x})
            .toArray(double[][]::new);
    for (JsonNode by : fixture.expected("by_k")) {
      Centroids fit = new KMeans(by.get("k").asInt(), 50).fit(rows, Seed.DEFAULT.stream("optimum"));

      fixture.check("optimal_inertia", by.get("optimal_inertia"), fit.inertia());
    }
  }

  private static void agreement(Fixture fixture) {
    ClusterAgreement agreement =
        ClusterAgreement.of(Fixture.ints(fixture.input("a")), Fixture.ints(fixture.input("b")));

    fixture.check("adjusted_rand", agreement.adjustedRand());
    fixture.check("rand", agreement.rand());
    fixture.check("nmi", agreement.measureV());
    fixture.check("homogeneity", agreement.homogeneity());
    fixture.check("completeness", agreement.completeness());
    fixture.check("v_measure", agreement.measureV());
  }
}
