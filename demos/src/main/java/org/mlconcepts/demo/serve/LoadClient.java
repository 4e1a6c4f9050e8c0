package org.mlconcepts.demo.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Seed;

/**
 * Sends a bounded number of requests on a bounded number of connections for a bounded time, and
 * measures how long the answers take.
 *
 * <p>The open loop stands for users who come when they like: arrivals are drawn beforehand, and a
 * latency counts from when its request was due, so that a service which is held up cannot put off
 * those who would have seen it. The closed loop stands for a tester who waits for each answer
 * before the next request is sent, and counts from there.
 */
final class LoadClient {

  private static final double NANOS = 1e9;
  private static final double NANOS_A_MILLI = 1e6;

  /** What is asked; both may be called by several threads at once. */
  interface Target {
    /** Sends a request and waits for its answer. */
    String answer(int request) throws IOException, InterruptedException;

    /** Whether that is the answer; no longer timed. */
    boolean isRight(int request, String answer);
  }

  /**
   * How much at most.
   *
   * @param perSecond requests a second
   * @param requests in all
   * @param connections at once, in the open loop
   * @param seconds after which no request is sent any more
   */
  record Load(double perSecond, int requests, int connections, double seconds) {}

  private final Load load;
  private final Target target;
  private final Pace pace;

  LoadClient(Load load, Target target, Pace pace) {
    this.load = load;
    this.target = target;
    this.pace = pace;
  }

  /** One thread's share of what was measured. */
  private static final class Tally {
    private final List<Double> millis = new ArrayList<>();
    private int wrong;
    private int failed;
  }

  /**
   * Requests that come on their own: a Poisson process.
   *
   * @param seed draws the arrivals
   */
  Latencies open(Seed seed) throws InterruptedException {
    RandomGenerator gaps = seed.stream("arrivals");
    long[] due = new long[load.requests()];
    double at = 0;
    for (int i = 0; i < due.length; i++) {
      at += gaps.nextExponential() / load.perSecond();
      due[i] = (long) (NANOS * at);
    }
    return open(due);
  }

  /**
   * Requests that come on their own.
   *
   * @param due nanoseconds from the start, ascending
   */
  Latencies open(long[] due) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    long start = pace.now();
    ExecutorService threads =
        Executors.newFixedThreadPool(load.connections(), task -> new Thread(task, "load"));
    try {
      List<Future<Tally>> working = new ArrayList<>();
      for (int c = 0; c < load.connections(); c++) {
        working.add(threads.submit(() -> serve(due, start, next)));
      }
      List<Tally> tallies = new ArrayList<>();
      for (Future<Tally> each : working) {
        tallies.add(each.get());
      }
      return sum(tallies);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private Tally serve(long[] due, long start, AtomicInteger next) throws InterruptedException {
    Tally tally = new Tally();
    for (int i = next.getAndIncrement(); i < due.length; i = next.getAndIncrement()) {
      if (isOver(start, Math.max(pace.now(), start + due[i]))) {
        break;
      }
      pace.until(start + due[i]);
      ask(i, start + due[i], tally);
    }
    return tally;
  }

  /** A request every so often, but none before the last was answered. */
  Latencies closed() throws InterruptedException {
    long gap = (long) (NANOS / load.perSecond());
    Tally tally = new Tally();
    long start = pace.now();
    long sent = start;
    for (int i = 0; i < load.requests(); i++) {
      sent = Math.max(sent + (i == 0 ? 0 : gap), pace.now());
      if (isOver(start, sent)) {
        break;
      }
      pace.until(sent);
      sent = pace.now();
      ask(i, sent, tally);
    }
    return sum(List.of(tally));
  }

  private boolean isOver(long start, long now) {
    return now - start >= load.seconds() * NANOS;
  }

  private void ask(int request, long from, Tally tally) throws InterruptedException {
    try {
      String answer = target.answer(request);
      tally.millis.add((pace.now() - from) / NANOS_A_MILLI);
      tally.wrong += target.isRight(request, answer) ? 0 : 1;
    } catch (IOException e) {
      tally.failed++;
    }
  }

  private Latencies sum(List<Tally> tallies) {
    List<Double> millis = new ArrayList<>();
    int wrong = 0;
    int failed = 0;
    for (Tally tally : tallies) {
      millis.addAll(tally.millis);
      wrong += tally.wrong;
      failed += tally.failed;
    }
    return new Latencies(load.requests(), millis, wrong, failed);
  }
}
