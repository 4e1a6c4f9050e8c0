package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FraudSimulatorTest {

  private static final Transactions DOCUMENTED =
      FraudSimulator.defaults().draw(new SplittableRandom(20250530));

  /**
   * The sum of the CSV file that an independent implementation in Python wrote from the same
   * SplitMix64 stream.
   */
  @Test
  void theDocumentedSeedGivesTheDocumentedFile() {
    MessageDigest digest = CsvScan.sha256Digest();
    digest.update(
        "timestamp,customer,amount,category,channel,x_km,y_km,new_device,fraud\n"
            .getBytes(StandardCharsets.UTF_8));
    for (int row = 0; row < DOCUMENTED.rows(); row++) {
      digest.update(line(row).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("2760b9833a21c927778831b84a9e46e5b8c6f10403fe1ed5ea10ace89d7dfbba");
  }

  @Test
  void countsAndMediansAreTheDocumentedOnes() {
    boolean[] frauds = DOCUMENTED.frauds();
    int[] byPart = new int[4];
    for (int row = 0; row < frauds.length; row++) {
      boolean test = DOCUMENTED.table().numeric("minute").value(row) >= 60 * 1440;
      byPart[test ? 2 : 0]++;
      byPart[test ? 3 : 1] += frauds[row] ? 1 : 0;
      assertThat(DOCUMENTED.kind(row) != FraudKind.NONE).isEqualTo(frauds[row]);
    }

    assertThat(DOCUMENTED.rows()).isEqualTo(61_693);
    assertThat(byPart).containsExactly(41_156, 222, 20_537, 88);
  }

  @Test
  void everyKindOfFraudOccursAndTheShareIsMetForAnySeed() {
    FraudSimulator small = FraudSimulator.defaults().withCustomers(200).withFraudShare(0.02);
    for (int seed = 0; seed < 10; seed++) {
      Transactions drawn = small.draw(new SplittableRandom(seed));
      Map<FraudKind, Integer> kinds = new EnumMap<>(FraudKind.class);
      for (int row = 0; row < drawn.rows(); row++) {
        kinds.merge(drawn.kind(row), 1, Integer::sum);
      }
      int genuine = kinds.getOrDefault(FraudKind.NONE, 0);
      int frauds = drawn.rows() - genuine;
      double wanted = 0.02 / 0.98 * genuine;

      assertThat(kinds).containsOnlyKeys(FraudKind.values());
      assertThat(frauds - wanted)
          .isBetween(-0.5, 7.0); // the last burst has at most seven transactions
    }
  }

  @Test
  void timeNeverRunsBackwards() {
    double[] minutes = DOCUMENTED.table().numeric("minute").values();

    assertThat(minutes).isSorted();
    assertThat(DOCUMENTED.time(0)).isAfterOrEqualTo(Transactions.START);
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> FraudSimulator.defaults().withFraudShare(0.5))
        .hasMessage("fraudShare must be in (0, 0.5), but was 0.5");
    assertThatThrownBy(() -> FraudSimulator.defaults().withDays(1))
        .hasMessage("days must be at least 2, but was 1");
    assertThatThrownBy(() -> FraudSimulator.defaults().withCustomers(0))
        .hasMessage("customers must be at least 1, but was 0");
  }

  private static String line(int row) {
    Table table = DOCUMENTED.table();
    return DOCUMENTED
            .time(row)
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT))
        + ","
        + table.column("customer").text(row)
        + ","
        + shortest(table.numeric("amount").value(row), 2)
        + ","
        + table.column("category").text(row)
        + ","
        + table.column("channel").text(row)
        + ","
        + shortest(table.numeric("x_km").value(row), 1)
        + ","
        + shortest(table.numeric("y_km").value(row), 1)
        + ","
        + table.column("new_device").text(row)
        + ","
        + (DOCUMENTED.kind(row) != FraudKind.NONE ? "1" : "0")
        + "\n";
  }

  /**
   * As Python writes a number of few decimals: at least one, no more than needed, and -0.0 with its
   * sign.
   */
  private static String shortest(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return decimals == 2 && text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
  }
}
