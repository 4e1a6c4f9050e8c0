package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code cps1988_wages}. */
final class Cps1988WagesCard {

  private Cps1988WagesCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "cps1988_wages",
        "Weekly wages in the United States, 1988",
        "Men between 18 and 70 with their education, experience and weekly wage, from the Current Population "
            + "Survey of March 1988. Large enough to play the population from which samples are drawn.",
        provenance(),
        columns(),
        Optional.of(Target.number("weekly_wage")),
        traps(),
        new Contents(
            28155, 7, 0, "a668be474df24f7554a8365251710c82f9f1f75c990139b9de060d53726cbf5c"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "US Census Bureau; prepared by Herman J. Bierens and Donna K. Ginther",
        2001,
        "R package AER 1.2-10, object CPS1988",
        "Bierens, Ginther (2001), Empirical Economics 26, 307-324; Kleiber, Zeileis, R package AER",
        Licence.PUBLIC_DOMAIN,
        "columns renamed and reordered");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        number("education_years", "years", "schooling, 0 to 18"),
        number("experience_years", "years", "age less schooling less 6, so it can be negative"),
        category("ethnicity", "cauc or afam, as the survey coded it"),
        category("smsa", "whether in a metropolitan area"),
        category("region", "midwest, northeast, south or west"),
        category("part_time", "whether the job is part-time"),
        number("weekly_wage", "USD of 1992", "wage a week, 50 to 18,777"));
  }

  private static List<String> traps() {
    return List.of(
        "experience_years is computed, not asked: it is negative in 438 rows, and it is an exact function of "
            + "age and schooling.",
        "2,128 rows repeat an earlier row because the columns are coarse: they are different people, not "
            + "copies.",
        "Wages are skewed; squared error on dollars is ruled by a few rows. Take logarithms.",
        "Men only, one month, one country.");
  }
}
