package org.mlconcepts.biasvariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.model.LeastSquares;
import org.mlconcepts.reference.Fixture;
import tools.jackson.databind.JsonNode;

class PolynomialFitsTest {

  static List<Fixture> polynomials() {
    return Fixture.of("bias_variance").stream().filter(f -> f.name().startsWith("poly_")).toList();
  }

  @ParameterizedTest
  @MethodSource("polynomials")
  void exactTermsAreThoseOfEightyDigitArithmetic(Fixture fixture) {
    double[] train = Fixture.doubles(fixture.input("x_train"));
    double[] test = Fixture.doubles(fixture.input("x_test"));
    double sigma = fixture.input("sigma").asDouble();
    DoubleUnaryOperator f = function(fixture.input("f").asString());
    double[] trainTruth = Arrays.stream(train).map(f).toArray();
    double[] testTruth = Arrays.stream(test).map(f).toArray();
    int[] degrees = Fixture.ints(fixture.input("degrees"));
    PolynomialFits fits = new PolynomialFits(train, test, degrees[degrees.length - 1]);

    for (JsonNode expected : fixture.expected("by_degree")) {
      int degree = expected.get("degree").asInt();
      PolynomialFits.Terms terms = fits.exact(degree, trainTruth, testTruth, sigma);
      String at = "degree " + degree + " ";
      fixture.check(at + "bias²", expected.get("bias2"), terms.biasSquared());
      fixture.check(at + "variance", expected.get("variance"), terms.variance());
      fixture.check(
          at + "test error",
          expected.get("expected_test_mse"),
          terms.biasSquared() + terms.variance() + sigma * sigma);
      fixture.check(at + "train error", expected.get("expected_train_mse"), terms.trainError());
    }
  }

  @Test
  void threePolynomialCasesAreCompared() {
    assertThat(polynomials()).hasSize(3);
  }

  @Test
  void predictionsOfAllDegreesAtOnceAreThoseOfEach() {
    double[] x = {0, 0.1, 0.35, 0.5, 0.8, 1};
    double[] y = {1, 0.5, -2, 0.25, 3, 1};
    PolynomialFits fits = new PolynomialFits(x, new double[] {0.2, 0.9}, 4);

    double[][] all = fits.predictions(y);

    for (int degree = 0; degree <= 4; degree++) {
      assertThat(all[degree]).containsExactly(fits.predictions(degree, y));
    }
  }

  @Test
  void leveragesSumToTheNumberOfColumns() {
    double[][] design = {{1, 0}, {1, 1}, {1, 2}, {1, 5}};

    double[] leverages = LeastSquares.of(design).leverages();

    assertThat(Arrays.stream(leverages).sum()).isCloseTo(2, within());
    assertThat(Arrays.stream(leverages)).allMatch(h -> h >= 0 && h <= 1);
  }

  @Test
  void aColumnThatRepeatsAnotherIsRefused() {
    double[][] design = {{1, 2}, {2, 4}, {3, 6}};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeastSquares.of(design))
        .withMessageContaining("column 1");
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-12);
  }

  private static DoubleUnaryOperator function(String name) {
    return switch (name) {
      case "sin(2*pi*x)" -> x -> StrictMath.sin(2 * Math.PI * x);
      case "2+3*x" -> x -> 2 + 3 * x;
      default -> throw new IllegalArgumentException("no function " + name);
    };
  }
}
