package org.mlconcepts.paradigms;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;

/** Where the arms of {@link Bandit} get their rewards from. */
interface BanditSource {

  /** The arms of one run; what they pay on average is known to us, not to the players. */
  interface Arms {
    double[] means();

    double pull(int arm, RandomGenerator random);
  }

  String name();

  Arms draw(RandomGenerator random);

  /**
   * Ten arms as in section 2.3 of Sutton and Barto (2018): means from a standard normal
   * distribution, rewards normal around them with variance 1.
   */
  record Testbed() implements BanditSource {

    @Override
    public String name() {
      return "ten normal arms";
    }

    @Override
    public Arms draw(RandomGenerator random) {
      double[] means = new double[10];
      for (int arm = 0; arm < means.length; arm++) {
        means[arm] = random.nextGaussian();
      }
      return new Arms() {
        @Override
        public double[] means() {
          return means.clone();
        }

        @Override
        public double pull(int arm, RandomGenerator noise) {
          return means[arm] + noise.nextGaussian();
        }
      };
    }
  }

  /**
   * Real calls of a bank: an arm is a kind of occupation, a pull calls one of its customers, drawn
   * from the table with replacement, and pays 1 if that call sold a deposit. The arms are the same
   * in each run, only their order and the customers differ.
   */
  final class BankCalls implements BanditSource {

    private final double[] rates;

    BankCalls() {
      Dataset bank = Datasets.bankMarketing();
      CategoricalColumn job = bank.table().categorical("job");
      boolean[] sold = bank.labels();
      int unknown = job.levels().indexOf("unknown");
      double[] sales = new double[job.levels().size()];
      double[] calls = new double[sales.length];
      for (int i = 0; i < sold.length; i++) {
        calls[job.code(i)]++;
        sales[job.code(i)] += sold[i] ? 1 : 0;
      }
      rates = new double[unknown < 0 ? sales.length : sales.length - 1];
      int arm = 0;
      for (int code = 0; code < sales.length; code++) {
        if (code != unknown) {
          rates[arm++] = sales[code] / calls[code];
        }
      }
    }

    @Override
    public String name() {
      return "bank calls by occupation";
    }

    @Override
    public Arms draw(RandomGenerator random) {
      double[] means = rates.clone();
      for (int i = means.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        double swapped = means[i];
        means[i] = means[j];
        means[j] = swapped;
      }
      return new Arms() {
        @Override
        public double[] means() {
          return means.clone();
        }

        @Override
        public double pull(int arm, RandomGenerator customer) {
          return customer.nextDouble() < means[arm] ? 1 : 0;
        }
      };
    }

    /** The share of calls that sell, by arm before shuffling. */
    double[] rates() {
      return rates.clone();
    }
  }

  /** Both sources. */
  static List<BanditSource> all() {
    return Arrays.asList(new Testbed(), new BankCalls());
  }
}
