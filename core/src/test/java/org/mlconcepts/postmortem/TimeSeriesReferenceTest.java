package org.mlconcepts.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.metric.ScaledError;
import org.mlconcepts.reference.Fixture;
import tools.jackson.databind.JsonNode;

/** Every case of the time series fixture: pandas, statsmodels and dateutil. */
class TimeSeriesReferenceTest {

  static List<Fixture> cases() {
    return Fixture.of("timeseries");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyValueAgrees(Fixture fixture) {
    Set<String> checked =
        switch (fixture.name()) {
          case "lags_and_rolling" -> lags(fixture);
          case "calendar" -> calendar(fixture);
          case "baseline_forecasts" -> baselines(fixture);
          case "autocorrelation" -> autocorrelation(fixture);
          case "decomposition_additive", "decomposition_odd_period" -> decomposition(fixture);
          case "exponential_smoothing" -> smoothing(fixture);
          default -> throw new AssertionError("nobody checks " + fixture.name());
        };

    assertThat(checked).isEqualTo(fixture.expectedFields());
  }

  @Test
  void noCaseWasLost() {
    assertThat(cases()).hasSize(7);
  }

  private static Set<String> checkAll(Fixture fixture, Map<String, double[]> actual) {
    actual.forEach((field, values) -> check(fixture, field, fixture.expected(field), values));
    return new TreeSet<>(actual.keySet());
  }

  /** Missing must be missing on both sides. */
  private static void check(Fixture fixture, String what, JsonNode expected, double[] actual) {
    assertThat(actual).as(what).hasSize(expected.size());
    for (int t = 0; t < actual.length; t++) {
      if (expected.get(t).isString()) {
        assertThat(actual[t]).as(what + "[" + t + "]").isNaN();
      } else {
        fixture.check(what + "[" + t + "]", expected.get(t), actual[t]);
      }
    }
  }

  private static double[] series(Fixture fixture) {
    return Fixture.doubles(fixture.input("y"));
  }

  private static Set<String> lags(Fixture fixture) {
    double[] y = series(fixture);
    int width = fixture.input("window").asInt();
    for (int lag : Fixture.ints(fixture.input("lags"))) {
      String name = String.valueOf(lag);
      check(fixture, "lag " + name, fixture.expected("lags").get(name), PastFeatures.lag(y, lag));
    }
    Map<String, double[]> actual = new LinkedHashMap<>();
    actual.put("rolling_mean_past", PastFeatures.rollingMean(y, width));
    actual.put("rolling_std_past_ddof1", PastFeatures.rollingDeviation(y, width));
    actual.put("rolling_min_past", PastFeatures.rollingMin(y, width));
    actual.put("rolling_max_past", PastFeatures.rollingMax(y, width));
    actual.put("expanding_mean_past", PastFeatures.expandingMean(y));
    actual.put("ewm_alpha_0_3_past", PastFeatures.smoothed(y, 0.3));
    actual.put("difference_1", PastFeatures.difference(y, 1));
    actual.put("percent_change", PastFeatures.relativeChange(y));
    actual.put("seasonal_difference_7", PastFeatures.difference(y, 7));
    Set<String> checked = checkAll(fixture, actual);
    checked.add("lags");
    return checked;
  }

  private static Set<String> calendar(Fixture fixture) {
    JsonNode rows = fixture.expected("rows");
    assertThat(rows.size()).isEqualTo(fixture.input("dates").size());
    for (JsonNode row : rows) {
      LocalDate date = LocalDate.parse(row.get("date").asString());
      CalendarDay day = new CalendarDay(date);
      Map<String, Number> numbers = new LinkedHashMap<>();
      numbers.put("year", date.getYear());
      numbers.put("month", date.getMonthValue());
      numbers.put("day", date.getDayOfMonth());
      numbers.put("day_of_week_mon1", day.weekday());
      numbers.put("day_of_year", date.getDayOfYear());
      numbers.put("quarter", day.quarter());
      numbers.put("iso_year", day.isoYear());
      numbers.put("iso_week", day.isoWeek());
      numbers.put("days_in_year", date.lengthOfYear());
      numbers.put("days_since_1970", date.toEpochDay());
      numbers.put("sin_dow", day.weekSine());
      numbers.put("cos_dow", day.weekCosine());
      numbers.put("sin_doy_k1", day.yearSine(1));
      numbers.put("cos_doy_k1", day.yearCosine(1));
      numbers.put("days_to_easter", day.daysToEaster());
      numbers.forEach(
          (field, value) -> fixture.check(date + " " + field, row.get(field), value.doubleValue()));
      assertThat(day.weekend()).isEqualTo(row.get("is_weekend").asBoolean());
      assertThat(day.lastOfMonth()).isEqualTo(row.get("is_month_end").asBoolean());
      assertThat(numbers.size() + 3).as("fields of a row").isEqualTo(row.size());
    }
    return Set.of("rows");
  }

  private static Set<String> baselines(Fixture fixture) {
    double[] y = series(fixture);
    int horizon = fixture.input("horizon").asInt();
    int period = fixture.input("period").asInt();
    double[] past = Arrays.copyOf(y, y.length - horizon);
    double[] truth = Arrays.copyOfRange(y, past.length, y.length);
    assertThat(fixture.expected("forecasts").size()).isEqualTo(Baseline.values().length);
    for (Baseline baseline : Baseline.values()) {
      String name = baseline.name().toLowerCase(Locale.ROOT);
      double[] forecast = baseline.forecast(past, period, horizon);
      check(fixture, name, fixture.expected("forecasts").get(name), forecast);
      JsonNode errors = fixture.expected("errors").get(name);
      RegressionErrors measured = RegressionErrors.of(truth, forecast);
      fixture.check(name + " mae", errors.get("mae"), measured.mae());
      fixture.check(name + " rmse", errors.get("rmse"), measured.rmse());
      fixture.check(
          name + " mase",
          errors.get("mase"),
          ScaledError.of(past, truth, forecast, period).orElseThrow());
      fixture.check(
          name + " mase_nonseasonal",
          errors.get("mase_nonseasonal"),
          ScaledError.of(past, truth, forecast, 1).orElseThrow());
      assertThat(errors.size()).isEqualTo(4);
    }
    return new TreeSet<>(List.of("errors", "forecasts"));
  }

  private static Set<String> autocorrelation(Fixture fixture) {
    Autocorrelation measured =
        Autocorrelation.of(series(fixture), fixture.input("max_lag").asInt());
    fixture.check("ljung_box", measured.ljungBox());
    fixture.check("ljung_box_p", measured.ljungBoxP());
    Set<String> checked =
        checkAll(fixture, Map.of("acf", measured.values(), "pacf_ywm", measured.partial()));
    checked.addAll(List.of("ljung_box", "ljung_box_p"));
    return checked;
  }

  private static Set<String> decomposition(Fixture fixture) {
    assertThat(fixture.input("model").asString()).isEqualTo("additive");
    Decomposition parts = Decomposition.additive(series(fixture), fixture.input("period").asInt());
    fixture.check("strength_of_seasonality", parts.strengthOfSeason());
    fixture.check("strength_of_trend", parts.strengthOfTrend());
    Set<String> checked =
        checkAll(
            fixture,
            Map.of(
                "trend",
                parts.trend(),
                "seasonal_one_period",
                parts.season(),
                "residual",
                parts.rest()));
    checked.addAll(List.of("strength_of_seasonality", "strength_of_trend"));
    return checked;
  }

  private static Set<String> smoothing(Fixture fixture) {
    double[] y = series(fixture);
    double alpha = fixture.input("alpha").asDouble();
    ExponentialSmoothing simple = ExponentialSmoothing.simple(y, alpha);
    fixture.check("ses_forecast", simple.forecast()[0]);
    ExponentialSmoothing seasonal =
        ExponentialSmoothing.holtWinters(
            y,
            fixture.input("period").asInt(),
            new ExponentialSmoothing.Weights(
                alpha, fixture.input("beta").asDouble(), fixture.input("gamma").asDouble()));
    Set<String> checked =
        checkAll(
            fixture,
            Map.of(
                "ses_fitted",
                simple.fitted(),
                "holt_winters_fitted",
                seasonal.fitted(),
                "holt_winters_forecast",
                seasonal.forecast()));
    checked.add("ses_forecast");
    return checked;
  }
}
