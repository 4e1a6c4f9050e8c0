package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mlconcepts.data.Facts.FOUR_DIGITS;
import static org.mlconcepts.data.Facts.above;
import static org.mlconcepts.data.Facts.covariance;
import static org.mlconcepts.data.Facts.dot;
import static org.mlconcepts.data.Facts.isWorkingDay;
import static org.mlconcepts.data.Facts.mean;
import static org.mlconcepts.data.Facts.nearestNeighbour;
import static org.mlconcepts.data.Facts.share;
import static org.mlconcepts.data.Facts.standardized;
import static org.mlconcepts.data.Facts.unknown;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the cards of the sets with classes say about the data, measured on the data. */
class ClassFactsTest {

  @Test
  void spamIsSortedAndNamesItsOwner() {
    Table table = Datasets.spambase().table();
    double[] george = table.numeric("word_freq_george").values();
    boolean[] spam = Datasets.spambase().labels();

    assertThat(IntStream.range(1, spam.length).filter(i -> spam[i] != spam[i - 1]).count())
        .isEqualTo(1);
    assertThat(share(spam.length, i -> !spam[i], i -> george[i] > 0))
        .isCloseTo(0.277, within(0.0005));
    assertThat(share(spam.length, i -> spam[i], i -> george[i] > 0))
        .isCloseTo(0.004, within(0.0005));
    assertThat(mean(table, "capital_run_total")).isCloseTo(283.2893, within(FOUR_DIGITS));
    assertThat(mean(table, "char_freq_dollar")).isCloseTo(0.0758, within(FOUR_DIGITS));
  }

  @Test
  void sevenRulesFindNineSpamMailsInTen() {
    Table t = Datasets.spambase().table();
    boolean[] spam = Datasets.spambase().labels();
    IntPredicate rules =
        i ->
            above(t, "char_freq_dollar", 0.05, i)
                    + above(t, "word_freq_remove", 0, i)
                    + above(t, "word_freq_free", 0.2, i)
                    + above(t, "char_freq_exclamation", 0.5, i)
                    + above(t, "capital_run_longest", 60, i)
                    - 2 * above(t, "word_freq_hp", 0, i)
                    - 2 * above(t, "word_freq_george", 0, i)
                >= 1;

    assertThat(share(spam.length, i -> true, i -> rules.test(i) == spam[i]))
        .isCloseTo(0.8968, within(FOUR_DIGITS));
    assertThat(share(spam.length, rules, i -> spam[i])).isCloseTo(0.8521, within(FOUR_DIGITS));
    assertThat(share(spam.length, i -> spam[i], rules)).isCloseTo(0.8930, within(FOUR_DIGITS));
  }

  @Test
  void telcoCustomersLeaveByContractAndMissingChargesAreNewCustomers() {
    Table table = Datasets.telcoChurn().table();
    boolean[] churn = Datasets.telcoChurn().labels();
    CategoricalColumn contract = table.categorical("contract");
    NumericColumn charges = table.numeric("total_charges");

    assertThat(contract.counts()).containsExactly(3875, 1473, 1695);
    double[] expected = {0.4271, 0.1127, 0.0283};
    for (int code = 0; code < expected.length; code++) {
      int wanted = code;
      assertThat(share(churn.length, i -> contract.code(i) == wanted, i -> churn[i]))
          .isCloseTo(expected[code], within(FOUR_DIGITS));
    }
    assertThat(
            share(
                churn.length,
                charges::isMissing,
                i -> table.numeric("tenure_months").value(i) == 0))
        .isEqualTo(1);
    assertThat(
            share(
                churn.length,
                i -> table.numeric("tenure_months").value(i) == 0,
                charges::isMissing))
        .isEqualTo(1);
  }

  @Test
  void usageChargesAreConstantsTimesMinutes() {
    Table table = Datasets.telcoUsageChurn().table();
    boolean[] churn = Datasets.telcoUsageChurn().labels();
    String[] times = {"day", "eve", "night", "intl"};
    double[] prices = {0.17, 0.085, 0.045, 0.27};
    for (int j = 0; j < times.length; j++) {
      double[] minutes = table.numeric("total_" + times[j] + "_minutes").values();
      double[] charge = table.numeric("total_" + times[j] + "_charge").values();
      for (int i = 0; i < charge.length; i++) {
        assertThat(charge[i]).isCloseTo(prices[j] * minutes[i], within(0.0051));
      }
    }
    boolean[] plan = table.categorical("international_plan").is("yes");
    double[] calls = table.numeric("number_customer_service_calls").values();
    assertThat(share(churn.length, i -> plan[i], i -> churn[i])).isCloseTo(0.421, within(0.0005));
    assertThat(share(churn.length, i -> !plan[i], i -> churn[i])).isCloseTo(0.112, within(0.0005));
    assertThat(share(churn.length, i -> calls[i] <= 3, i -> churn[i]))
        .isCloseTo(0.11, within(0.005));
    assertThat(share(churn.length, i -> calls[i] >= 4, i -> churn[i])).isGreaterThan(0.4);
  }

  @Test
  void theBankDrifts() {
    Table table = Datasets.bankMarketing().table();
    boolean[] yes = Datasets.bankMarketing().labels();
    double[] year = table.numeric("year").values();

    assertThat(share(yes.length, i -> year[i] == 2008, i -> yes[i]))
        .isCloseTo(0.051, within(0.0005));
    assertThat(share(yes.length, i -> year[i] == 2009, i -> yes[i]))
        .isCloseTo(0.1706, within(FOUR_DIGITS));
    assertThat(share(yes.length, i -> year[i] == 2010, i -> yes[i]))
        .isCloseTo(0.5160, within(FOUR_DIGITS));
    assertThat(unknown(table, "contact")).isEqualTo(13_020);
    assertThat(unknown(table, "education")).isEqualTo(1_857);
    assertThat(unknown(table, "job")).isEqualTo(288);
    assertThat(unknown(table, "poutcome")).isEqualTo(36_959);
    assertThat(Arrays.stream(table.numeric("pdays").values()).filter(d -> d == -1).count())
        .isEqualTo(36_954);
  }

  /**
   * The year is not in the source; nearly all days being working days shows that it was rebuilt
   * rightly.
   */
  @Test
  void theBankCallsOnWorkingDays() {
    Table table = Datasets.bankMarketing().table();
    long working = IntStream.range(0, table.rows()).filter(i -> isWorkingDay(table, i)).count();

    assertThat(working).isEqualTo(45_161);
  }

  @Test
  void penguinsAreAParadox() {
    Table table = Datasets.penguins().table();
    CategoricalColumn species = table.categorical("species");
    Table measured = table.without("sex");
    measured = measured.select(measured.completeRows());

    assertThat(table.completeRows()).hasSize(333);
    assertThat(measured.rows()).isEqualTo(342);
    assertThat(mean(table, "body_mass_g")).isCloseTo(4201.7544, within(FOUR_DIGITS));
    assertThat(
            covariance(
                measured.numeric("bill_depth_mm").values(),
                measured.numeric("body_mass_g").values()))
        .isNegative();
    for (String kind : species.levels()) {
      boolean[] is = measured.categorical("species").is(kind);
      Table own = measured.select(IntStream.range(0, is.length).filter(i -> is[i]).toArray());
      assertThat(
              covariance(
                  own.numeric("bill_depth_mm").values(), own.numeric("body_mass_g").values()))
          .isPositive();
      long islands = Arrays.stream(own.categorical("island").counts()).filter(c -> c > 0).count();
      assertThat(islands).isEqualTo(kind.equals("adelie") ? 3 : 1);
    }
  }

  @Test
  void nearestNeighboursSucceedOnKnownSpeakersOnly() {
    Table table = Datasets.vowelSpeakers().table();
    double[] speaker = table.numeric("speaker").values();

    assertThat(nearestNeighbour(Datasets.vowelSpeakers(), i -> i % 5 == 4))
        .isCloseTo(0.9899, within(FOUR_DIGITS));
    assertThat(nearestNeighbour(Datasets.vowelSpeakers(), i -> speaker[i] >= 8))
        .isCloseTo(0.4740, within(FOUR_DIGITS));
    assertThat(nearestNeighbour(Datasets.digits8x8(), i -> i % 5 == 4))
        .isCloseTo(0.9916, within(FOUR_DIGITS));
  }

  @Test
  void voiceMeasuresRepeatEachOther() {
    Table table = Datasets.parkinsonsSpeech().features();
    double[][] columns =
        table.names().stream()
            .map(n -> standardized(table.numeric(n).values()))
            .toArray(double[][]::new);
    int close = 0;
    for (int a = 0; a < columns.length; a++) {
      for (int b = 0; b < a; b++) {
        close += Math.abs(dot(columns[a], columns[b])) > 0.95 ? 1 : 0;
      }
    }

    assertThat(close).isEqualTo(1_173);
  }
}
