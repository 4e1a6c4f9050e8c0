package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/**
 * When to train a model again: never, by calendar, by volume, when errors or inputs alarm, with or
 * without a gate before the new model serves; on streams of known change, without any change, and
 * on calls of a bank in the order of time and shuffled.
 *
 * <p>Regret is the chance of an error beyond that of an oracle that knows the concept of each row.
 * On the bank's calls no oracle is known, and the log loss stands in its place.
 *
 * @param window rows of each training but the first, which has three times as many, and labels
 *     between two trainings by volume, in 350..1000
 * @param delay rows until a label arrives, in 0..2000
 * @param repeats at least 2
 */
public record Retraining(int window, int delay, int repeats)
    implements Experiment<Retraining.Result> {

  static final List<Policy> CALLS =
      List.of(
          Policy.NEVER,
          Policy.VOLUME,
          Policy.VOLUME_ALL,
          Policy.ERRORS,
          Policy.INPUTS,
          Policy.CHALLENGER);
  static final List<Integer> DELAYS = List.of(0, 250, 500, 1000);

  private static final int SERVED = 3000;
  private static final int FIRST = 3; // windows of rows behind the first model
  private static final int SHARE = 12; // of the bank's calls, one in so many is drawn

  public Retraining {
    Checks.that(window >= 350 && window <= 1000, "window must be in 350..1000, but was " + window);
    Checks.that(delay >= 0 && delay <= 2000, "delay must be in 0..2000, but was " + delay);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What was measured.
   *
   * @param streams by kind of change; the bank's calls in order and shuffled come last
   * @param delays the stream whose concept turns, by how late labels come
   */
  public record Result(List<Stream> streams, List<Delayed> delays) {

    /** The stream of that name. */
    public Stream stream(String name) {
      return streams.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /**
   * A stream under each policy.
   *
   * @param invented whether losses are regret; else they are log losses
   */
  public record Stream(String name, boolean invented, List<Arm> arms) {

    /** The policy of that name. */
    public Arm arm(String policy) {
      return arms.stream().filter(a -> a.policy().equals(policy)).findFirst().orElseThrow();
    }
  }

  /** A stream with labels so many rows late. */
  public record Delayed(int delay, List<Arm> arms) {}

  /**
   * A policy; lists hold one entry a repeat.
   *
   * @param loss mean regret, or log loss, of a served row
   * @param fits models trained after the first
   */
  public record Arm(String policy, List<Double> loss, List<Double> fits) {}

  /** Windows of five hundred rows, labels 250 rows late. */
  public static Retraining defaults() {
    return new Retraining(500, 250, 30);
  }

  /** The same experiment with another window. */
  public Retraining withWindow(int rows) {
    return new Retraining(rows, delay, repeats);
  }

  /** The same experiment with labels that come earlier or later. */
  public Retraining withDelay(int rows) {
    return new Retraining(window, rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public Retraining withRepeats(int count) {
    return new Retraining(window, delay, count);
  }

  /** Where the stream of a repeat comes from. */
  private interface Source {
    ServedStream draw(Seed seed);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Stream> streams = new ArrayList<>();
    List<Policy> all = List.of(Policy.values());
    for (Change change :
        List.of(
            Change.NONE,
            Change.HARMLESS,
            Change.CONCEPT,
            Change.GRADUAL,
            Change.RETURNING,
            Change.BOTH)) {
      Source source = own -> ServedStream.invented(change, FIRST * window, SERVED, own);
      streams.add(
          new Stream(
              change.title(),
              true,
              arms(change.title(), source, all, delay, seed.child("invented"), progress)));
    }
    TimedRows calls = TimedRows.deposits();
    for (boolean shuffled : new boolean[] {false, true}) {
      String name = "bank_marketing, " + (shuffled ? "shuffled" : "in the order of time");
      Source source = own -> calls(calls, shuffled, own);
      streams.add(
          new Stream(name, false, arms(name, source, CALLS, delay, seed.child("calls"), progress)));
    }
    return new Result(List.copyOf(streams), delays(seed.child("invented"), progress));
  }

  private List<Delayed> delays(Seed seed, Progress progress) {
    List<Policy> some = List.of(Policy.NEVER, Policy.VOLUME, Policy.ERRORS, Policy.SHADOW);
    Source source = own -> ServedStream.invented(Change.CONCEPT, FIRST * window, SERVED, own);
    List<Delayed> delays = new ArrayList<>();
    for (int late : DELAYS) {
      delays.add(new Delayed(late, arms("late labels", source, some, late, seed, progress)));
    }
    return List.copyOf(delays);
  }

  private List<Arm> arms(
      String what, Source source, List<Policy> policies, int late, Seed seed, Progress progress) {
    List<List<Service.Outcome>> outcomes =
        Repeats.run(
            what,
            repeats,
            progress,
            r -> {
              ServedStream stream = source.draw(seed.child("stream/" + r));
              Classifier first = stream.fit(0, stream.training, seed.stream("unused"));
              return policies.stream()
                  .map(policy ->
                      new Service(stream, first, policy, new Service.Late(window, late)).run())
                  .toList();
            });
    List<Arm> arms = new ArrayList<>();
    for (int p = 0; p < policies.size(); p++) {
      int at = p;
      arms.add(
          new Arm(
              policies.get(p).title(),
              outcomes.stream().map(o -> o.get(at).loss()).toList(),
              outcomes.stream().map(o -> (double) o.get(at).fits()).toList()));
    }
    return List.copyOf(arms);
  }

  private ServedStream calls(TimedRows calls, boolean shuffled, Seed seed) {
    RandomGenerator random = seed.stream("calls");
    int[] drawn =
        IntStream.range(0, calls.size()).filter(i -> random.nextInt(SHARE) == 0).toArray();
    int[] order =
        shuffled ? Rows.select(drawn, Permutation.of(drawn.length, seed.stream("order"))) : drawn;
    int[] labels = Arrays.stream(calls.targets(order)).mapToInt(t -> (int) t).toArray();
    return ServedStream.real(calls.rows(order), labels, FIRST * window);
  }
}
