package org.mlconcepts.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;

class RadixSortTest {

  private static final int MANY = RadixSort.FEW + 1234;

  private static void sortsLikeTheJdk(DoubleUnaryOperator shape) {
    RandomGenerator random = new Seed(5).stream("numbers");
    double[] numbers = new double[MANY];
    Arrays.setAll(numbers, i -> shape.applyAsDouble(random.nextGaussian()));
    double[] expected = numbers.clone();
    Arrays.sort(expected);

    RadixSort.sort(numbers);

    assertThat(Arrays.equals(numbers, expected)).isTrue();
  }

  @Test
  void numbersOfBothSignsAndAllSizesAreSortedAsByTheJdk() {
    sortsLikeTheJdk(x -> x);
    sortsLikeTheJdk(x -> StrictMath.exp(300 * x));
    sortsLikeTheJdk(x -> -StrictMath.exp(-200 * x));
    sortsLikeTheJdk(x -> StrictMath.rint(3 * x)); // many ties, and zeros of both signs
    sortsLikeTheJdk(x -> 1 / (1 + StrictMath.exp(-x)));
    sortsLikeTheJdk(x -> 0.5);
  }

  @Test
  void theEndsOfTheLineComeLast() {
    double[] numbers = new double[MANY];
    numbers[0] = Double.POSITIVE_INFINITY;
    numbers[1] = Double.MAX_VALUE;
    numbers[MANY - 1] = Double.NEGATIVE_INFINITY;
    numbers[MANY - 2] = Double.MIN_VALUE;
    numbers[MANY - 3] = -Double.MIN_VALUE;

    RadixSort.sort(numbers);

    assertThat(Arrays.copyOf(numbers, 3))
        .containsExactly(Double.NEGATIVE_INFINITY, -Double.MIN_VALUE, 0);
    assertThat(Arrays.copyOfRange(numbers, MANY - 3, MANY))
        .containsExactly(Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY);
  }
}
