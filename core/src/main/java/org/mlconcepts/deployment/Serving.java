package org.mlconcepts.deployment;

import java.util.List;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Statement;

/** The way from a trained model to a running service: its statements and experiments. */
final class Serving {

  static final Statement RELOAD =
      Statement.of("Q9.01", "A model that is saved and loaded again is the same model");
  static final Statement API =
      Statement.of("Q9.02", "Wrapped in an API, a model gives the answers it gave offline");
  static final Statement CONTAINER =
      Statement.of("Q9.03", "A container makes a model's results reproducible")
          .tried("without a container, by changing what an image pins and what it leaves open");
  static final Statement LATENCY =
      Statement.of("Q9.04", "Monitoring latency shows when users have to wait")
          .tried("on a simulated server");
  static final Statement VERSIONS =
      Statement.of("Q9.09", "Models can be versioned by a hash of what they were made from");

  private Serving() {}

  static List<Exhibit<?, ?>> exhibits() {
    return List.of(
        new Exhibit<>(
            "round-trip",
            "Save, load and serve: what comes back bit by bit, what short exports lose, and what"
                + " differs between training and serving",
            12,
            List.of("bank_marketing"),
            RoundTrip.defaults(),
            new RoundTripReading()),
        new Exhibit<>(
            "same-bits",
            "What must stay the same for a second training to give the same bits, and which part of"
                + " a version tells what did not",
            9,
            List.of("bank_marketing"),
            SameBits.defaults(),
            new SameBitsReading()),
        new Exhibit<>(
            "latency-tail",
            "A service that pauses or stalls: which latency, measured by whom, shows it",
            2,
            List.of(),
            LatencyTail.defaults(),
            new LatencyTailReading()));
  }
}
