package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.date;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code chicago_ridership}. */
final class ChicagoRidershipCard {

  private ChicagoRidershipCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "chicago_ridership",
        "Daily passengers at an elevated station in Chicago",
        "How many people entered the station Clark/Lake on each day from January 2001 to August 2016, with "
            + "weather, game days, public holidays and what twenty stations counted a fortnight before.",
        provenance(),
        columns(),
        Optional.of(Target.number("ridership")),
        traps(),
        new Contents(
            5698, 48, 0, "4707abb4130c9bcf70c32f78eb60a392d3705e2bb210f0ad6fded7bec9c124b3"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "Chicago Transit Authority through the City of Chicago; collected by Max Kuhn and Kjell Johnson",
        2019,
        "R package modeldata 1.1.0, object Chicago; holidays from us_holidays",
        "Kuhn, Johnson (2019), Feature Engineering and Selection, CRC Press",
        Licence.MIT.noting(
            "modeldata is MIT; counts from the City of Chicago Data Portal; baseball_day goes back to Retrosheet; credit lines in NOTICE-data."),
        "holiday added; four equal baseball columns kept once as baseball_day; weather rounded to 3 decimals; "
            + "columns renamed");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        date("date", "the day; no day is left out"),
        number("ridership", "thousands", "entries at Clark/Lake"),
        category("holiday", "name of the public holiday, or none"),
        number("temp*", "°F", "mean, lowest and highest temperature, and the range of the day"),
        number("dew", "°F", "dew point"),
        number("humidity", "%", "relative humidity"),
        number("pressure*", "inches of mercury", "air pressure and its change"),
        number("wind*", "mph", "mean and highest wind"),
        number("gust*", "mph", "mean and highest gust"),
        number("precip*", "inches", "precipitation"),
        number("weather_*", "share of the day", "hours with rain, snow, cloud or storm"),
        number("blackhawks_*", "", "1 on days with a game, at home or away"),
        number("bulls_*", "", "1 on days with a game, at home or away"),
        number("bears_*", "", "1 on days with a game, at home or away"),
        number("baseball_day", "", "1 on days with any major-league game"),
        number("lag14_*", "thousands", "entries at this station 14 days earlier"));
  }

  private static List<String> traps() {
    return List.of(
        "Rows are days in order: a shuffled split lets a model see tomorrow, and its error looks five times "
            + "too small.",
        "Holidays on weekdays look like Sundays; a model without them fails exactly there. Columbus Day and "
            + "Veterans Day are nearly ordinary.",
        "The twenty lag14 columns are strongly collinear.",
        "wind_max has two impossible values, 406.2 and 240.5, and pressure_change one, 26.92; they are left in.");
  }
}
