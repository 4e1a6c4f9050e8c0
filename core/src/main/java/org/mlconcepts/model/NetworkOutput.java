package org.mlconcepts.model;

/** What the last layer of a network means. Each has the loss whose slope is output minus target. */
enum NetworkOutput {
  /** One unit: the probability of class 1; cross-entropy. */
  SIGMOID {
    @Override
    void finish(double[] sums) {
      sums[0] = Logistic.probability(sums[0]);
    }

    @Override
    double loss(double value, double target) {
      return surprise(value, target) + surprise(1 - value, 1 - target);
    }
  },
  /** One unit a class: probabilities that sum to 1; cross-entropy. */
  SOFTMAX {
    @Override
    void finish(double[] sums) {
      double largest = sums[0];
      for (double sum : sums) {
        largest = Math.max(largest, sum);
      }
      double total = 0;
      for (int c = 0; c < sums.length; c++) {
        sums[c] = StrictMath.exp(sums[c] - largest);
        total += sums[c];
      }
      for (int c = 0; c < sums.length; c++) {
        sums[c] /= total;
      }
    }

    @Override
    double loss(double value, double target) {
      return surprise(value, target);
    }
  },
  /** A number; half the squared error. */
  IDENTITY {
    @Override
    void finish(double[] sums) {}

    @Override
    double loss(double value, double target) {
      return (value - target) * (value - target) / 2;
    }
  };

  /** Turns weighted sums into outputs, in place. */
  abstract void finish(double[] sums);

  /** The loss of one output. */
  abstract double loss(double value, double target);

  private static double surprise(double probability, double target) {
    return target > 0 ? -target * StrictMath.log(Math.max(probability, Double.MIN_NORMAL)) : 0;
  }
}
