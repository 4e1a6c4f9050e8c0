package org.mlconcepts.demo.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.demo.serve.ServiceLatency.Pair;
import org.mlconcepts.lab.Seed;

/** The real service under the bounded client; what it takes is the machine's and not asserted. */
class ServiceLatencyTest {

  @Test
  void everyRequestIsAnsweredWithTheOfflineScore() {
    ServiceLatency settings = new ServiceLatency(500, 0.2, 20, 4);

    List<Pair> pairs = settings.measure(ServedLeads.MODEL, new Seed(1));

    assertThat(pairs).extracting(Pair::stallMillis).containsExactly(0, 20);
    for (Pair pair : pairs) {
      for (Latencies measured : List.of(pair.users(), pair.tester())) {
        assertThat(measured.answered()).isEqualTo(settings.requests()).isEqualTo(100);
        assertThat(measured.wrong() + measured.failed() + measured.unsent()).isZero();
        assertThat(measured.quantile(0.5))
            .isPositive()
            .isLessThanOrEqualTo(measured.quantile(0.99));
        assertThat(measured.quantile(0.99)).isLessThanOrEqualTo(measured.quantile(1));
      }
    }
  }

  @Test
  void itIsBounded() {
    assertThatThrownBy(() -> new ServiceLatency(2001, 1, 0, 1)).hasMessageContaining("1..2000");
    assertThatThrownBy(() -> new ServiceLatency(1, 61, 0, 1)).hasMessageContaining("(0, 60]");
    assertThatThrownBy(() -> new ServiceLatency(1, 1, 0, 201)).hasMessageContaining("1..200");
    assertThatThrownBy(() -> new ServiceLatency(1, 1, -1, 1)).hasMessageContaining("0..10000");
    assertThatThrownBy(() -> new ServiceLatency(1, 0.2, 0, 1))
        .hasMessageContaining("at least one request");
  }
}
