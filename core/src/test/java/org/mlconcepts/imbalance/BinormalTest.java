package org.mlconcepts.imbalance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlconcepts.reference.Fixture;
import tools.jackson.databind.JsonNode;

class BinormalTest {

  @Test
  void areasOfTwoNormalCloudsAgree() {
    Fixture fixture = Fixture.of("curves", "binormal_mu_1_5");
    Binormal clouds = new Binormal(fixture.input("mu").asDouble());

    fixture.check("roc_auc", clouds.rocArea());
    assertThat(fixture.expected("by_prevalence")).isNotEmpty();
    for (JsonNode expected : fixture.expected("by_prevalence")) {
      double prevalence = expected.get("prevalence").asDouble();
      fixture.check("pr_auc", expected.get("pr_auc"), clouds.averagePrecision(prevalence));
    }
  }
}
