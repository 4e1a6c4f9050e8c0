package org.mlconcepts.demo.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.demo.serve.LoadClient.Load;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.TrainedModel;

/**
 * How long a model's service takes to answer on this machine, as it is and when it is held up once,
 * for users who come when they like and for a tester who waits for each answer. It reads a clock:
 * what comes out is to be shown, and belongs into no file that must be equal elsewhere.
 *
 * @param perSecond requests a second, 1..2000
 * @param seconds how long each of the measurements takes, in (0, 60]
 * @param stallMillis how long the service is held up in the middle, 0..10,000; 0 leaves that out
 * @param connections that users have open at most, 1..200
 */
public record ServiceLatency(double perSecond, double seconds, int stallMillis, int connections) {

  private static final int WARM_UP = 300;
  private static final double SPARE_SECONDS = 10;

  public ServiceLatency {
    Checks.that(
        perSecond >= 1 && perSecond <= 2000,
        "requests a second must be in 1..2000, but was " + perSecond);
    Checks.that(seconds > 0 && seconds <= 60, "seconds must be in (0, 60], but was " + seconds);
    Checks.that(
        stallMillis >= 0 && stallMillis <= 10_000,
        "the stall must be 0..10000 milliseconds long, but was " + stallMillis);
    Checks.that(
        connections >= 1 && connections <= 200,
        "connections must be in 1..200, but was " + connections);
    Checks.that(
        perSecond * seconds >= 1,
        "there must be at least one request, but "
            + perSecond
            + " a second for "
            + seconds
            + " s are none");
  }

  /** Two hundred requests a second, for two seconds each, and a stall of a quarter of a second. */
  public static ServiceLatency defaults() {
    return new ServiceLatency(200, 2, 250, 32);
  }

  /** A quick look: two seconds for everything. */
  public static ServiceLatency brief() {
    return new ServiceLatency(400, 0.5, 100, 32);
  }

  /** How many requests each measurement plans. */
  public int requests() {
    return (int) Math.rint(perSecond * seconds);
  }

  /**
   * What users and a tester measured under one condition.
   *
   * @param stallMillis how long the service was held up; 0 if it was not
   */
  public record Pair(int stallMillis, Latencies users, Latencies tester) {}

  /** Starts the service on a free port of this machine, warms it up, measures, and stops it. */
  public List<Pair> measure(TrainedModel model, Seed seed) {
    try (ModelServer server = ModelServer.start(model, "127.0.0.1", 0)) {
      ServedRows rows = new ServedRows(server.uri(), model);
      for (int i = 0; i < WARM_UP; i++) {
        rows.isRight(i, rows.answer(i));
      }
      Load many = new Load(WARM_UP, WARM_UP / 2, connections, SPARE_SECONDS);
      new LoadClient(many, rows, Pace.machine()).open(seed); // opens the users' connections as well
      List<Pair> pairs = new ArrayList<>();
      pairs.add(pair(rows, 0, seed));
      if (stallMillis > 0) {
        pairs.add(pair(new HeldUp(rows, server, requests() / 2, stallMillis), stallMillis, seed));
      }
      return List.copyOf(pairs);
    } catch (IOException e) {
      throw new IllegalStateException("the service does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Pair pair(LoadClient.Target target, int stall, Seed seed) throws InterruptedException {
    Load load = new Load(perSecond, requests(), connections, seconds + SPARE_SECONDS);
    LoadClient client = new LoadClient(load, target, Pace.machine());
    Latencies users = client.open(seed);
    return new Pair(stall, users, client.closed());
  }

  /** Holds the service up just before one request is sent. */
  private record HeldUp(LoadClient.Target target, ModelServer server, int before, int millis)
      implements LoadClient.Target {

    @Override
    public String answer(int request) throws IOException, InterruptedException {
      if (request == before) {
        server.holdUp(millis);
      }
      return target.answer(request);
    }

    @Override
    public boolean isRight(int request, String answer) {
      return target.isRight(request, answer);
    }
  }
}
