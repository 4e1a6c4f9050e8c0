package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @Test
  void aFactorNearOneKeepsTwoDigitsOfItsDistance() {
    assertThat(Numbers.factor(2.346)).isEqualTo("2.35");
    assertThat(Numbers.factor(0.5)).isEqualTo("0.5");
    assertThat(Numbers.factor(1.0524)).isEqualTo("1.05");
    assertThat(Numbers.factor(1.00524)).isEqualTo("1.0052");
    assertThat(Numbers.factor(0.999723)).isEqualTo("0.99972");
    assertThat(Numbers.factor(1)).isEqualTo("1");
    assertThat(Numbers.factor(1 + 1e-12)).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "30, 30",
    "0.5, 0.5",
    "0.12345, 0.123",
    "-0.98765, -0.988",
    "12345, 12300",
    "999.6, 1000",
    "0.00012345, 0.000123",
    "0.000012345, 1.23e-5",
    "1234567, 1230000",
    "12345678, 1.23e7",
    "0.9996, 1",
    "1e-300, 1e-300",
    "0.00009999, 0.0001",
    "9999999, 1e7",
    "2.5, 2.5",
  })
  void atMostThreeSignificantDigits(double value, String text) {
    assertThat(Numbers.human(value)).isEqualTo(text);
  }

  @Test
  void theLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Numbers.human(1234.5)).isEqualTo("1230");
      assertThat(Numbers.percent(0.0123)).isEqualTo("1.23 %");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Numbers.human(Double.NaN))
        .hasMessage("value must be finite, but was NaN");
  }
}
