package org.mlconcepts.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.postmortem.ForecastMonitor.Alarms;
import org.mlconcepts.postmortem.ForecastMonitor.Result;

class ForecastMonitorTest {

  private static final ForecastMonitor QUICK = ForecastMonitor.defaults().withRepeats(15);
  private static final Result RESULT = QUICK.run(new Seed(6));

  @Test
  void anAlarmComesWhenTheMeanOfTwoWeeksCrossesTheLimit() {
    double[] errors = new double[40];
    Arrays.fill(errors, 20, 40, 7); // k days of 7 make a two-week mean of k/2

    assertThat(new ErrorMonitor(1, 3).firstAlarm(errors, 0)).hasValue(26); // the seventh day: 3.5
    assertThat(new ErrorMonitor(1, 8).firstAlarm(errors, 0)).isEmpty();
  }

  @Test
  void aCorrectionTakesTheMeanThatRaisedIt() {
    double[] errors = new double[60];
    Arrays.fill(errors, 20, 60, 7);
    double[] left = new ErrorMonitor(1, 3).corrected(errors);

    assertThat(left[26]).isEqualTo(7);
    assertThat(left[27]).isEqualTo(3.5);
    assertThat(left[59]).isLessThanOrEqualTo(3);
  }

  @Test
  void looserLimitsNeverRaiseAnAlarmEarlier() {
    for (int change : ForecastMonitor.CHANGES) {
      double before = 0;
      for (Alarms alarms : RESULT.alarms()) {
        if (alarms.change() == change) {
          assertThat(Effects.mean(alarms.delays())).isGreaterThanOrEqualTo(before);
          before = Effects.mean(alarms.delays());
        }
      }
    }
  }

  /** The same noise with the level moved: errors differ by the change on the days after it. */
  @Test
  void theQuietYearIsTheSameYear() {
    int first = RESULT.trace().firstDay();
    int after = QUICK.changeDay() + ErrorMonitor.WINDOW - first;

    assertThat(RESULT.trace().changed().get(0)).isEqualTo(RESULT.trace().quiet().get(0));
    assertThat(RESULT.trace().changed().get(after))
        .isCloseTo(RESULT.trace().quiet().get(after) - 40, within(1e-9));
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new ForecastMonitorReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
    assertThat(new ForecastMonitorReading().charts(QUICK, RESULT)).hasSize(3);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withChangeDay(5))
        .withMessage("changeDay must be in [30, 335], but was 5");
  }
}
