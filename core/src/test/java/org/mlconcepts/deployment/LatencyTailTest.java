package org.mlconcepts.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.deployment.LatencyTail.State;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

class LatencyTailTest {

  private static final LatencyTail SMALL = LatencyTail.defaults().withRequests(5000);
  private static final LatencyTail.Result RESULT = SMALL.run(new Seed(42));

  /** The time in an M/M/1 queue is exponential with rate μ - λ. */
  @Test
  void aHealthyServerIsAnMm1Queue() {
    State healthy = SMALL.withArrivals(90).run(new Seed(1)).states().get(0);
    double rate = 1 / 5.0 - 90 / 1000.0;

    assertMean(healthy.users().mean(), 1 / rate);
    assertMean(healthy.users().median(), StrictMath.log(2) / rate);
    assertMean(healthy.users().p99(), StrictMath.log(100) / rate);
  }

  /** A tester who waits for each answer meets no queue: only service times. */
  @Test
  void aTesterWhoWaitsMeetsNoQueue() {
    assertMean(RESULT.states().get(0).tester().mean(), 5);
  }

  private static void assertMean(List<Double> measured, double expected) {
    Estimate estimate = Estimate.of(Values.array(measured));
    assertThat(estimate.mean())
        .isCloseTo(expected, within(4 * estimate.standardError() + 0.01 * expected));
  }

  @Test
  void theMedianIsBlindToBothIllnessesAndTheTesterToStallsInEveryRepeat() {
    State healthy = RESULT.states().get(0);
    State stalls = RESULT.states().get(2);

    long told =
        IntStream.range(0, SMALL.repeats())
            .filter(r -> stalls.users().p99().get(r) > 4 * healthy.users().p99().get(r))
            .filter(r -> stalls.users().median().get(r) < 1.5 * healthy.users().median().get(r))
            .filter(r -> stalls.tester().p99().get(r) < 1.5 * healthy.tester().p99().get(r))
            .count();
    assertThat(told).isGreaterThanOrEqualTo(Math.round(0.95 * SMALL.repeats()));
  }

  @Test
  void theResultIsTheSameOnOneThread() throws Exception {
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertThat(one.submit(() -> SMALL.run(new Seed(42))).get()).isEqualTo(RESULT);
    } finally {
      one.shutdown();
    }
  }

  @Test
  void anOverloadedServerIsRefused() {
    assertThatThrownBy(() -> SMALL.withArrivals(150))
        .hasMessage("arrivals must be between 0.0 and 100.0, but was 150.0");
  }
}
