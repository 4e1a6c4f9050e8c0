package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Quantiles;

/**
 * A simulated service falls ill: some requests pause it, or it stalls at times. Users arrive when
 * they like; a tester sends a request every so often, and none before the last was answered. What
 * do mean, median and 99th percentile of their waiting times show?
 *
 * <p>One server, exponential service times, Poisson arrivals: an M/M/1 queue while healthy, whose
 * waiting time (with service) is exponential with rate {@code 1000/serviceMillis - arrivals}. No
 * clock is read; times are drawn.
 *
 * @param serviceMillis mean service time, above 0
 * @param arrivals requests a second, such that the server is busy for less than half of the time
 * @param pauseShare share of requests that pause the ill server, in (0, 0.1]
 * @param pauseMillis how long, above 0
 * @param stallSeconds how long a server that stalls does nothing, once a minute, in (0, 30)
 * @param requests in a repeat, at least 1000
 * @param repeats at least 2
 */
public record LatencyTail(
    double serviceMillis,
    double arrivals,
    double pauseShare,
    double pauseMillis,
    double stallSeconds,
    int requests,
    int repeats)
    implements Experiment<LatencyTail.Result> {

  private static final double MINUTE = 60;
  private static final double MILLIS = 1000;

  public LatencyTail {
    Checks.between("serviceMillis", 0, 10_000, serviceMillis);
    Checks.between("arrivals", 0, MILLIS / serviceMillis / 2, arrivals);
    Checks.between("pauseShare", 0, 0.1, pauseShare);
    Checks.between("pauseMillis", 0, 60_000, pauseMillis);
    Checks.between("stallSeconds", 0, MINUTE / 2, stallSeconds);
    Checks.atLeast("requests", 1000, requests);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** How the server is. */
  public enum Health {
    HEALTHY,
    PAUSES,
    STALLS
  }

  /** One entry a state of health. */
  public record Result(List<State> states) {}

  /** What users waited, and what a tester measured who waits for each answer. */
  public record State(Health health, Waits users, Waits tester) {}

  /** Milliseconds from request to answer; one entry a repeat. */
  public record Waits(List<Double> mean, List<Double> median, List<Double> p99) {}

  /** Five milliseconds a request, twenty requests a second. */
  public static LatencyTail defaults() {
    return new LatencyTail(5, 20, 0.02, 100, 2, 20_000, 30);
  }

  /** The same experiment with another number of requests a second. */
  public LatencyTail withArrivals(double perSecond) {
    return new LatencyTail(
        serviceMillis, perSecond, pauseShare, pauseMillis, stallSeconds, requests, repeats);
  }

  /** The same experiment with another number of requests in a repeat. */
  public LatencyTail withRequests(int count) {
    return new LatencyTail(
        serviceMillis, arrivals, pauseShare, pauseMillis, stallSeconds, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public LatencyTail withRepeats(int count) {
    return new LatencyTail(
        serviceMillis, arrivals, pauseShare, pauseMillis, stallSeconds, requests, count);
  }

  private record Measured(double mean, double median, double p99) {}

  private record Both(Measured users, Measured tester) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    List<State> states = new ArrayList<>();
    for (Health health : Health.values()) {
      List<Both> both =
          Repeats.run(
              health.name(),
              repeats,
              progress,
              r ->
                  new Both(
                      measured(health, false, seed.child("users/" + r)),
                      measured(health, true, seed.child("tester/" + r))));
      states.add(
          new State(
              health,
              waits(both.stream().map(Both::users).toList()),
              waits(both.stream().map(Both::tester).toList())));
    }
    return new Result(List.copyOf(states));
  }

  private static Waits waits(List<Measured> measured) {
    return new Waits(
        measured.stream().map(Measured::mean).toList(),
        measured.stream().map(Measured::median).toList(),
        measured.stream().map(Measured::p99).toList());
  }

  /** Lindley's recursion: a request starts when it has come and the one before it is done. */
  private Measured measured(Health health, boolean waitsForAnswers, Seed seed) {
    RandomGenerator gaps = seed.stream("gaps");
    RandomGenerator services = seed.stream("services");
    RandomGenerator pauses = seed.stream("pauses");
    double[] waited = new double[requests];
    double sent = 0;
    double free = 0;
    for (int i = 0; i < requests; i++) {
      sent += (waitsForAnswers ? 1 : gaps.nextExponential()) / arrivals;
      if (waitsForAnswers) {
        sent = Math.max(sent, free);
      }
      double service = serviceMillis / MILLIS * services.nextExponential();
      boolean paused = pauses.nextDouble() < pauseShare;
      service += health == Health.PAUSES && paused ? pauseMillis / MILLIS : 0;
      double start = Math.max(sent, free);
      free = health == Health.STALLS ? afterStalls(start, service) : start + service;
      waited[i] = MILLIS * (free - sent);
    }
    Quantiles quantiles = Quantiles.of(waited);
    return new Measured(
        Arrays.stream(waited).sum() / requests, quantiles.median(), quantiles.quantile(0.99));
  }

  /** When work is done that begins at {@code start}, where each minute begins with a stall. */
  private double afterStalls(double start, double service) {
    double minute = MINUTE * Math.floor(start / MINUTE);
    double begun = Math.max(start, minute + stallSeconds);
    double done = begun + service;
    return done > minute + MINUTE ? done + stallSeconds : done;
  }
}
