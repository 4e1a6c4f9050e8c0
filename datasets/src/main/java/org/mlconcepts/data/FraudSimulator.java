package org.mlconcepts.data;

import java.util.random.RandomGenerator;

/**
 * Card transactions of invented customers with rare fraud of four kinds, and honest people who look
 * suspicious.
 *
 * <p>Amounts are log-normal. Honest confounders are trips, shopping sprees and new telephones.
 * Single columns tell little; how often, how far and how much against a customer's own past tells
 * much.
 *
 * <p>All chance comes from {@link RandomGenerator#nextLong()} of the generator that is given, so
 * any generator of 64 bits gives its own reproducible draw; {@code new SplittableRandom(20250530)}
 * gives the documented one of 61,693 rows.
 *
 * @param customers how many cardholders, at least 1
 * @param days length of the period, at least 2
 * @param fraudShare share of fraudulent among all transactions that is aimed at, in (0, 0.5);
 *     bursts may overshoot by a few
 */
public record FraudSimulator(int customers, int days, double fraudShare) {

  public FraudSimulator {
    if (customers < 1) {
      throw new IllegalArgumentException("customers must be at least 1, but was " + customers);
    }
    if (days < 2) {
      throw new IllegalArgumentException("days must be at least 2, but was " + days);
    }
    if (!(fraudShare > 0 && fraudShare < 0.5)) {
      throw new IllegalArgumentException("fraudShare must be in (0, 0.5), but was " + fraudShare);
    }
  }

  /** 1,200 customers over 90 days with 0.5% fraud. */
  public static FraudSimulator defaults() {
    return new FraudSimulator(1200, 90, 0.005);
  }

  /** The same with another number of customers. */
  public FraudSimulator withCustomers(int count) {
    return new FraudSimulator(count, days, fraudShare);
  }

  /** The same over another period. */
  public FraudSimulator withDays(int length) {
    return new FraudSimulator(customers, length, fraudShare);
  }

  /** The same with more or less fraud. */
  public FraudSimulator withFraudShare(double share) {
    return new FraudSimulator(customers, days, share);
  }

  /** One draw: all transactions in order of time. */
  public Transactions draw(RandomGenerator rng) {
    return new FraudRun(this, rng).transactions();
  }
}
