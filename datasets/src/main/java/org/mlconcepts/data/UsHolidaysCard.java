package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.date;

import java.util.List;
import java.util.Optional;

/** The card of {@code us_holidays}. */
final class UsHolidaysCard {

  private UsHolidaysCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "us_holidays",
        "Public holidays of the United States, 2000 to 2020",
        "A calendar that belongs to chicago_ridership: what a planner knew in advance. It has one row for each"
            + " holiday and no target.",
        provenance(),
        columns(),
        Optional.empty(),
        traps(),
        new Contents(
            232, 2, 0, "ed073abeaf24d1821638974eef8bd579f573849476cc760ea5181e5c217aa1da"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "Sean Taylor, Ben Letham, Facebook, Inc.",
        2021,
        "R package prophet 1.0, object generated_holidays",
        "Taylor, Letham, R package prophet",
        Licence.MIT,
        "country US only, names in snake case, sorted");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        date("date", "the day"),
        category(
            "holiday", "which one; observed marks the day off if the holiday falls on a weekend"));
  }

  private static List<String> traps() {
    return List.of(
        "Federal holidays only: the day after Thanksgiving is not among them, though few people work.");
  }
}
