package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.reference.Fixture;

class NaiveBayesTest {

  @Test
  void gaussianAgreesWithAnIndependentImplementation() {
    agrees("gaussian_naive_bayes", NaiveBayes.gaussian());
  }

  @Test
  void multinomialAgreesWithAnIndependentImplementation() {
    agrees("multinomial_naive_bayes", NaiveBayes.multinomial());
  }

  @Test
  void nearestNeighboursAgreeWithAnIndependentImplementation() {
    Fixture fixture = Fixture.of("models", "knn_5");
    fixture.check(
        "p1",
        fixture.expected("p1"),
        fit(fixture, new NearestNeighbours(5).classification())
            .scores(Fixture.matrix(fixture.input("test"))));
  }

  private static void agrees(String name, ClassificationLearner learner) {
    Fixture fixture = Fixture.of("models", name);
    double[][] test = Fixture.matrix(fixture.input("test"));
    Classifier model = fit(fixture, learner);
    for (int i = 0; i < test.length; i++) {
      fixture.check(
          "posterior", fixture.expected("posterior").get(i), model.probabilities(test[i]));
    }
  }

  private static Classifier fit(Fixture fixture, ClassificationLearner learner) {
    return learner.fit(
        Fixture.matrix(fixture.input("X")),
        Fixture.ints(fixture.input("y")),
        Seed.DEFAULT.stream("unused"));
  }

  @Test
  void bernoulliByHand() {
    // Two of the rows with label 0 have feature 0, none has feature 1; of those with label 1 one
    // has both. Shares (count + 1)/(rows + 2): 3/4 and 1/4; 2/3 and 2/3.
    double[][] rows = {{3, 0}, {1, 0}, {2, 5}};
    Classifier model =
        NaiveBayes.bernoulli().fit(rows, new int[] {0, 0, 1}, Seed.DEFAULT.stream("unused"));

    double zero = 2.0 / 3 * 0.75 * 0.25;
    double one = 1.0 / 3 * 2 / 3 * 2 / 3;
    assertThat(model.probability(new double[] {1, 9}, 1))
        .isCloseTo(one / (zero + one), within(1e-12));
    zero = 2.0 / 3 * 0.25 * 0.75;
    one = 1.0 / 3 / 3 / 3;
    assertThat(model.probability(new double[] {0, 0}, 1))
        .isCloseTo(one / (zero + one), within(1e-12));
  }

  @Test
  void refusesCountsBelowZeroAndWordsThatCouldRuleAClassOut() {
    double[][] rows = {{1, 0}, {-2, 1}};
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            NaiveBayes.multinomial().fit(rows, new int[] {0, 1}, Seed.DEFAULT.stream("unused")))
        .withMessage(
            "rows[1][0] must be a count and not negative, but was -2.0; use gaussian() for"
                + " measurements");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NaiveBayes.bernoulli().withSmoothing(0))
        .withMessageStartingWith("smoothing must be above 0 for counts, but was 0.0");
  }
}
