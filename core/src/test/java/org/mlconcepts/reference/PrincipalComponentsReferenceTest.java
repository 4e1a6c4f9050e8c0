package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.model.PrincipalComponents;
import org.mlconcepts.model.PrincipalComponents.Scaling;

class PrincipalComponentsReferenceTest {

  static List<Fixture> cases() {
    return Fixture.of("unsupervised").stream().filter(f -> f.name().startsWith("pca_")).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theComponentsAgree(Fixture fixture) {
    double[][] rows = Fixture.matrix(fixture.input("X"));
    boolean scale = fixture.input("scale").asBoolean();
    PrincipalComponents pca =
        PrincipalComponents.of(rows, scale ? Scaling.UNIT_VARIANCE : Scaling.NONE);
    int columns = rows[0].length;

    assertThat(pca.rank()).isEqualTo(fixture.expected("rank").asInt());
    fixture.check("explained_variance", fixture.expected("explained_variance"), pca.variances());
    fixture.check("mean", fixture.expected("mean"), pca.reconstruct(rows[0], 0));
    for (int k = 0; k < columns; k++) {
      fixture.check("component", fixture.expected("components").get(k), pca.component(k));
      fixture.check(
          "cumulative", fixture.expected("cumulative_ratio").get(k), pca.explained(k + 1));
      fixture.check(
          "error",
          fixture.expected("reconstruction_mse").get(k),
          pca.reconstructionError(rows, k + 1));
    }
    for (int k = 0; k < 2; k++) {
      fixture.check("scores", fixture.expected("scores_first_two").get(k), scores(pca, rows, k));
    }
  }

  private static double[] scores(PrincipalComponents pca, double[][] rows, int k) {
    double[] scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      scores[i] = pca.scores(rows[i], k + 1)[k];
    }
    return scores;
  }
}
