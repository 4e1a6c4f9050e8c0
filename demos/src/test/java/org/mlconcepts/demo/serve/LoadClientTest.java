package org.mlconcepts.demo.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.demo.serve.LoadClient.Load;
import org.mlconcepts.lab.Seed;

/** The two loops by hand, on a clock that moves only when somebody waits or works. */
class LoadClientTest {

  private static final long MILLI = 1_000_000;

  /** Ten milliseconds apart, on one connection. */
  private static final Load LOAD = new Load(100, 5, 1, 60);

  private static final long[] DUE = {0, 10 * MILLI, 20 * MILLI, 30 * MILLI, 40 * MILLI};

  /** A service with a clock: two milliseconds an answer, and once more. */
  private static final class Service implements Pace, LoadClient.Target {
    private final int slow;
    private final long slowMillis;
    private long now = 7;
    private int asked;
    private int failing = -1;

    Service(int slow, long slowMillis) {
      this.slow = slow;
      this.slowMillis = slowMillis;
    }

    @Override
    public synchronized long now() {
      return now;
    }

    @Override
    public synchronized void until(long nanos) {
      now = Math.max(now, nanos);
    }

    @Override
    public synchronized String answer(int request) throws IOException {
      asked++;
      now += MILLI * (request == slow ? slowMillis : 2);
      if (request == failing) {
        throw new IOException("gone");
      }
      return request == 3 ? "odd" : "even";
    }

    @Override
    public boolean isRight(int request, String answer) {
      return answer.equals("even");
    }
  }

  /** Held up for 25 ms, the next two are late before they are sent: 10 + 25 - 20 + 2 = 17, 9. */
  @Test
  void openLoopCountsFromWhenARequestWasDue() throws Exception {
    Service service = new Service(1, 25);

    Latencies users = new LoadClient(LOAD, service, service).open(DUE);

    assertThat(users.millis()).containsExactly(2.0, 2.0, 9.0, 17.0, 25.0);
    assertThat(users.quantile(0.5)).isEqualTo(9);
    assertThat(users.quantile(1)).isEqualTo(25);
    assertThat(users.wrong()).isEqualTo(1);
    assertThat(users.failed() + users.unsent()).isZero();
  }

  @Test
  void closedLoopSeesTheSameStallOnce() throws Exception {
    Service service = new Service(1, 25);

    Latencies tester = new LoadClient(LOAD, service, service).closed();

    assertThat(tester.millis()).containsExactly(2.0, 2.0, 2.0, 2.0, 25.0);
    assertThat(tester.wrong()).isEqualTo(1);
  }

  @Test
  void afterTheTimeIsUpNothingIsSent() throws Exception {
    Load brief = new Load(100, 5, 1, 0.02);
    Service open = new Service(-1, 0);
    Service closed = new Service(-1, 0);

    Latencies users = new LoadClient(brief, open, open).open(DUE);
    Latencies tester = new LoadClient(brief, closed, closed).closed();

    assertThat(List.of(users.answered(), users.unsent(), open.asked)).containsExactly(2, 3, 2);
    assertThat(List.of(tester.answered(), tester.unsent(), closed.asked)).containsExactly(2, 3, 2);
  }

  @Test
  void aRequestWithoutAnAnswerIsCountedAndHasNoLatency() throws Exception {
    Service service = new Service(-1, 0);
    service.failing = 2;

    Latencies users = new LoadClient(LOAD, service, service).open(DUE);

    assertThat(List.of(users.answered(), users.failed(), users.unsent())).containsExactly(4, 1, 0);
    assertThatThrownBy(() -> new Latencies(3, List.of(), 0, 3).quantile(0.5))
        .hasMessage("no request was answered, so there is no latency");
  }

  @Test
  void manyConnectionsAskEachRequestOnce() throws Exception {
    Load load = new Load(1000, 500, 16, 60);
    Service service = new Service(-1, 0);

    Latencies users = new LoadClient(load, service, service).open(new Seed(3));

    assertThat(service.asked).isEqualTo(500);
    assertThat(users.answered()).isEqualTo(500);
    assertThat(users.millis()).isSorted().allMatch(millis -> millis >= 2);
  }
}
