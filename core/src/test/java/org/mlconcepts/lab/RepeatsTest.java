package org.mlconcepts.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limits only keep a deadlock from hanging the build. */
@Timeout(120)
class RepeatsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void resultsComeInOrderAndAreEqualForAnyNumberOfThreads(int threads) {
    List<Double> expected = IntStream.range(0, 200).mapToObj(RepeatsTest::sumOfDraws).toList();

    List<Double> results =
        inPool(
            threads, () -> Repeats.run("draws", 200, Progress.silent(), RepeatsTest::sumOfDraws));

    assertThat(results).isEqualTo(expected);
  }

  private static double sumOfDraws(int repeat) {
    var random = Seed.DEFAULT.stream("repeat/" + repeat);
    double sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += random.nextGaussian();
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void poolBoundsHowManyRunAtOnce(int threads) {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    inPool(
        threads,
        () ->
            Repeats.run(
                "work",
                300,
                Progress.silent(),
                i -> {
                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                  double result = sumOfDraws(i);
                  running.decrementAndGet();
                  return result;
                }));

    assertThat(most.get()).isBetween(1, threads);
  }

  /** The barrier opens only when as many repeats as there are threads wait at it together. */
  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void everyThreadOfThePoolWorks(int threads) {
    CyclicBarrier together = new CyclicBarrier(threads);

    List<Integer> results =
        inPool(
            threads,
            () ->
                Repeats.run(
                    "meet",
                    threads,
                    Progress.silent(),
                    i -> {
                      meet(together);
                      return i;
                    }));

    assertThat(results).hasSize(threads);
  }

  @Test
  void runsMayBeNested() {
    List<List<Integer>> results =
        inPool(
            2,
            () ->
                Repeats.run(
                    "outer",
                    10,
                    Progress.silent(),
                    i -> Repeats.run("inner", 10, Progress.silent(), j -> 10 * i + j)));

    assertThat(results.stream().flatMap(List::stream))
        .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void progressHearsEachStepOnce() {
    Set<Integer> heard = ConcurrentHashMap.newKeySet();

    Repeats.run(
        "steps",
        50,
        (what, done, total) -> {
          assertThat(what).isEqualTo("steps");
          assertThat(total).isEqualTo(50);
          assertThat(heard.add(done)).isTrue();
        },
        i -> i);

    assertThat(heard)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void failureOfTheLowestIndexSurfacesAsItWasThrown(int threads) {
    for (int attempt = 0; attempt < 50; attempt++) {
      Throwable thrown =
          inPool(
              threads,
              () ->
                  catchThrowable(
                      () -> Repeats.run("fail", 60, Progress.silent(), RepeatsTest::failFromNine)));

      assertThat(thrown)
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("rows must be below 9, but was 9")
          .hasNoCause();
    }
  }

  private static int failFromNine(int repeat) {
    if (repeat >= 9) {
      throw new IllegalArgumentException("rows must be below 9, but was " + repeat);
    }
    return repeat;
  }

  @Test
  void nothingIsBegunAfterTheCallerWasInterrupted() {
    Thread caller = Thread.currentThread();
    AtomicInteger begun = new AtomicInteger();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() ->
            Repeats.run(
                "long work",
                10_000,
                Progress.silent(),
                i -> {
                  caller.interrupt();
                  return begun.incrementAndGet();
                }))
        .withMessage("interrupted while running long work");

    assertThat(Thread.interrupted()).as("the caller still knows").isTrue();
    assertThat(begun.get()).isBetween(1, ForkJoinPool.getCommonPoolParallelism() + 1);
  }

  @Test
  void shuttingThePoolDownStopsTheRest() throws InterruptedException {
    ForkJoinPool pool = new ForkJoinPool(2);
    CountDownLatch bothRun = new CountDownLatch(2);
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    ForkJoinTask<List<Integer>> run =
        pool.submit(() ->
            Repeats.run(
                "long work",
                10_000,
                Progress.silent(),
                i -> {
                  begun.incrementAndGet();
                  bothRun.countDown();
                  waitFor(never);
                  return i;
                }));
    bothRun.await();

    pool.shutdownNow();

    assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.isCompletedAbnormally()).isTrue();
    assertThat(begun.get()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void fewerThanOneRepeatIsRefused(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Repeats.run("none", count, Progress.silent(), i -> i))
        .withMessage("count must be at least 1, but was " + count);
  }

  private static <T> T inPool(int threads, Supplier<T> work) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.invoke(ForkJoinTask.adapt(work::get));
    } finally {
      pool.shutdown();
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the pool did not use all its threads", e);
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting");
    }
  }
}
