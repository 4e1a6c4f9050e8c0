package org.mlconcepts.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlconcepts.biasvariance.PolynomialDegree;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.RegressionErrors;

/** What the README and the pages show as code: compiled and run here, cut out by tag. */
class SnippetsTest {

  // tag::reference[]
  @Test
  void degreeFourFitsBest() {
    PolynomialDegree.Result result = PolynomialDegree.defaults().withSigma(0.2).run(new Seed(42));

    assertThat(result.bestDegree()).isEqualTo(4);
    assertThat(result.best().biasSquared()).isLessThan(result.best().variance());
  }

  // end::reference[]

  // tag::undefined[]
  @Test
  void aConstantTargetHasNoRSquared() {
    RegressionErrors errors = RegressionErrors.of(new double[] {2, 2, 2}, new double[] {1, 2, 3});

    assertThat(errors.mae()).isEqualTo(2.0 / 3);
    assertThat(errors.r2().isDefined()).isFalse();
  }
  // end::undefined[]
}
