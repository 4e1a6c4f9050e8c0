package org.mlconcepts.imbalance;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mlconcepts.data.FraudSimulator;
import org.mlconcepts.data.Table;
import org.mlconcepts.data.Transactions;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Permutation;

/**
 * Simulated card payments. A payment is described by its amount, and by how it differs from the
 * card's own payments before it; nothing of the future is used.
 */
final class Fraud implements RareSource {

  private static final double SHARE = 0.005;
  private static final int PAYMENTS_A_CUSTOMER = 51; // over the simulator's 90 days, about
  private static final double MINUTES_A_DAY = 24 * 60;

  @Override
  public String name() {
    return "simulated fraud";
  }

  @Override
  public double prevalence() {
    return SHARE;
  }

  @Override
  public RareRows draw(Parts.Sizes sizes, Seed seed) {
    int customers = 2 + sizes.total() * 11 / 10 / PAYMENTS_A_CUSTOMER;
    Transactions payments =
        FraudSimulator.defaults()
            .withCustomers(customers)
            .withFraudShare(SHARE)
            .draw(seed.stream("payments"));
    double[][] rows = features(payments.table());
    boolean[] frauds = payments.frauds();
    int[] labels = IntStream.range(0, frauds.length).map(i -> frauds[i] ? 1 : 0).toArray();
    int[] order = Permutation.of(rows.length, seed.stream("order"));
    return RareRows.of(rows, labels, Parts.stratified(labels, order, SHARE, sizes));
  }

  private static double[][] features(Table table) {
    double[] minute = table.numeric("minute").values();
    double[] customer = table.numeric("customer").values();
    double[] amount = table.numeric("amount").values();
    double[] x = table.numeric("x_km").values();
    double[] y = table.numeric("y_km").values();
    double[] device = table.numeric("new_device").values();
    int cards = (int) Arrays.stream(customer).max().orElse(0) + 1;
    int[] last = new int[cards];
    Arrays.fill(last, -1);
    double[] logSum = new double[cards];
    double[] count = new double[cards];
    double[][] rows = new double[minute.length][];
    for (int i = 0; i < rows.length; i++) {
      int card = (int) customer[i];
      int before = last[card];
      double log = StrictMath.log(amount[i]);
      double hour = 2 * Math.PI * (minute[i] % MINUTES_A_DAY) / MINUTES_A_DAY;
      rows[i] =
          new double[] {
            log,
            count[card] == 0 ? 0 : log - logSum[card] / count[card],
            before < 0 ? 0 : Math.sqrt(square(x[i] - x[before]) + square(y[i] - y[before])),
            before < 0 ? 7 : StrictMath.log1p(minute[i] - minute[before]),
            device[i],
            table.categorical("channel").value(i).equals("online") ? 1 : 0,
            StrictMath.sin(hour),
            StrictMath.cos(hour)
          };
      last[card] = i;
      logSum[card] += log;
      count[card]++;
    }
    return rows;
  }

  private static double square(double value) {
    return value * value;
  }
}
