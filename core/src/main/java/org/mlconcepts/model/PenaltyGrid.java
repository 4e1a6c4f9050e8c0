package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.List;

/** The strengths of the penalty along a path, from strong to weak. */
public sealed interface PenaltyGrid {

  /** The strengths, given the smallest one at which all coefficients are 0. */
  List<Double> from(double largest);

  /**
   * Evenly spaced in the logarithm, from the smallest strength that makes all coefficients 0 down
   * to a share of it.
   *
   * @param count at least 2
   * @param share in (0, 1)
   */
  record Spaced(int count, double share) implements PenaltyGrid {
    public Spaced {
      Training.atLeast("count", count, 2);
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException("share must be in (0, 1), but was " + share);
      }
    }

    @Override
    public List<Double> from(double largest) {
      if (!(largest > 0)) {
        throw new IllegalArgumentException(
            "no feature goes with the outcome, so every penalty makes all coefficients 0; give the"
                + " penalties with PenaltyGrid.of");
      }
      List<Double> lambdas = new ArrayList<>(count);
      for (int k = 0; k < count; k++) {
        lambdas.add(largest * StrictMath.pow(share, (double) k / (count - 1)));
      }
      return List.copyOf(lambdas);
    }
  }

  /**
   * Given strengths.
   *
   * @param lambdas strictly descending, finite and at least 0; at least one
   */
  record Given(List<Double> lambdas) implements PenaltyGrid {
    public Given {
      lambdas = List.copyOf(lambdas);
      Training.atLeast("number of lambdas", lambdas.size(), 1);
      double above = Double.POSITIVE_INFINITY;
      for (double lambda : lambdas) {
        if (!(lambda >= 0 && lambda < above)) {
          throw new IllegalArgumentException(
              "lambdas must be finite, at least 0 and strictly descending, but "
                  + lambda
                  + " follows "
                  + above);
        }
        above = lambda;
      }
    }

    @Override
    public List<Double> from(double largest) {
      return lambdas;
    }
  }

  /** A hundred strengths down to a thousandth of the largest, as in scikit-learn. */
  static PenaltyGrid spaced() {
    return new Spaced(100, 1e-3);
  }

  /** The given strengths, strictly descending. */
  static PenaltyGrid of(double... lambdas) {
    List<Double> list = new ArrayList<>(lambdas.length);
    for (double lambda : lambdas) {
      list.add(lambda);
    }
    return new Given(list);
  }
}
