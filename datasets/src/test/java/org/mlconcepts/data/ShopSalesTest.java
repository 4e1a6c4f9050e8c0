package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mlconcepts.data.ShopSales.LevelBreak;
import org.mlconcepts.data.ShopSales.Noise;

class ShopSalesTest {

  @Test
  void theTotalIsTheSumOfItsParts() {
    Sales sales = ShopSales.defaults().draw(new SplittableRandom(1));
    double[] total = sales.total();
    double[] expected = sales.expected();
    double[] noise = sales.part(Sales.Part.NOISE);

    for (int t = 0; t < sales.days(); t++) {
      double sum = 0;
      for (Sales.Part part : Sales.Part.values()) {
        sum += sales.part(part)[t];
      }
      assertThat(total[t]).isEqualTo(sum).isEqualTo(expected[t] + noise[t]);
    }
    assertThat(sales.table().numeric("sales").values()).isEqualTo(total);
  }

  @Test
  void aWeekSumsToNothingAndSaturdayIsBest() {
    Sales sales = ShopSales.defaults().withDays(14).draw(new SplittableRandom(1));
    double[] week = sales.part(Sales.Part.WEEK);

    double sum = 0;
    for (int t = 0; t < 7; t++) {
      sum += week[t];
      assertThat(week[t + 7]).isEqualTo(week[t]);
      if (sales.date(t).getDayOfWeek() == DayOfWeek.SATURDAY) {
        assertThat(week[t]).isEqualTo(40);
      }
    }
    assertThat(sum).isZero();
  }

  @Test
  void calendarAndPromotionsAreWhereTheySayTheyAre() {
    Sales sales = ShopSales.defaults().draw(new SplittableRandom(2));
    double[] promotion = sales.part(Sales.Part.PROMOTION);
    double[] holiday = sales.part(Sales.Part.HOLIDAY);
    int christmas =
        (int) (LocalDate.of(2022, 12, 25).toEpochDay() - LocalDate.of(2021, 1, 1).toEpochDay());

    assertThat(sales.date(christmas)).isEqualTo(LocalDate.of(2022, 12, 25));
    assertThat(sales.holidays()[christmas]).isTrue();
    assertThat(holiday[christmas]).isEqualTo(-80);
    for (int t = 0; t < sales.days(); t++) {
      assertThat(promotion[t]).isEqualTo(sales.promoted()[t] ? 60 : 0);
      assertThat(sales.table().date("date").epochDay(0))
          .isEqualTo((int) LocalDate.of(2021, 1, 1).toEpochDay());
    }
  }

  @Test
  void theNoiseHasItsDeviationAndCorrelation() {
    int days = 40_000;
    double[] noise =
        ShopSales.defaults()
            .withDays(days)
            .withNoise(new Noise(5, 0.6))
            .draw(new SplittableRandom(3))
            .part(Sales.Part.NOISE);
    double squares = 0;
    double products = 0;
    for (int t = 1; t < days; t++) {
      squares += noise[t] * noise[t];
      products += noise[t] * noise[t - 1];
    }

    double phi = products / squares;
    assertThat(phi).isCloseTo(0.6, within(4 * Math.sqrt((1 - 0.36) / days)));
    // var of the mean square of an AR(1) is 2 sigma^4 (1 + phi^2) / (1 - phi^2) / n
    assertThat(squares / days).isCloseTo(25, within(4 * 25 * Math.sqrt(2 * 1.36 / 0.64 / days)));
  }

  @Test
  void aBreakChangesTheLevelFromItsDayOnAndNothingElse() {
    ShopSales plain = ShopSales.defaults().withDays(100);
    Sales before = plain.draw(new SplittableRandom(4));
    Sales broken = plain.withLevelBreak(new LevelBreak(40, -30)).draw(new SplittableRandom(4));

    for (int t = 0; t < 100; t++) {
      assertThat(broken.part(Sales.Part.LEVEL)[t]).isEqualTo(t < 40 ? 200 : 170);
    }
    assertThat(broken.part(Sales.Part.NOISE)).isEqualTo(before.part(Sales.Part.NOISE));
    assertThat(broken.promoted()).isEqualTo(before.promoted());
  }

  @Test
  void settingsAreChecked() {
    ShopSales sales = ShopSales.defaults();

    assertThatThrownBy(() -> sales.withDays(13))
        .hasMessage("days must be at least 14, two weeks, but was 13");
    assertThatThrownBy(() -> new Noise(1, 1)).hasMessage("phi must be in (-1, 1), but was 1.0");
    assertThatThrownBy(() -> new Noise(-1, 0)).hasMessageStartingWith("sigma must be");
    assertThatThrownBy(() -> sales.withLevelBreak(new LevelBreak(2000, 5)))
        .hasMessage("levelBreak must be on a day below days = 1095, but was on 2000");
    assertThatThrownBy(() -> new ShopSales.Shape(0, 0, 0, 1.5, 0, 0))
        .hasMessage("promotionShare must be in [0, 1], but was 1.5");
  }
}
