package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code penguins}. */
final class PenguinsCard {

  private PenguinsCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "penguins",
        "Penguins of the Palmer Archipelago",
        "Three species on three islands, with the size of bill and flipper, mass and sex.",
        provenance(),
        columns(),
        Optional.of(
            Target.oneOf(
                "species",
                Target.of("adelie", 152),
                Target.of("chinstrap", 68),
                Target.of("gentoo", 124))),
        traps(),
        new Contents(
            344, 8, 19, "b5d0095c57acf1cfcca29ca49aeeccb7e2fcfba385dfa1090ae166c8882219d3"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "Kristen Gorman, Tony Williams, William Fraser",
        2014,
        "R package palmerpenguins 0.1.1, object penguins",
        "Gorman, Williams, Fraser (2014), PLoS ONE 9(3): e90081, doi:10.1371/journal.pone.0090081; Horst, "
            + "Hill, Gorman (2020), R package palmerpenguins",
        Licence.CC0,
        "words in lower case, species last");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        category("island", "biscoe, dream or torgersen"),
        number("bill_length_mm", "mm", "length of the bill"),
        number("bill_depth_mm", "mm", "depth of the bill"),
        number("flipper_length_mm", "mm", "length of the flipper"),
        number("body_mass_g", "g", "mass"),
        category("sex", "female or male"),
        number("year", "", "2007 to 2009"),
        category("species", "adelie, chinstrap or gentoo"));
  }

  private static List<String> traps() {
    return List.of(
        "19 values are missing: sex in 11 rows, and all four measures in 2 of them. 333 rows are complete.",
        "The rows are sorted by species.",
        "Bill depth falls with mass over all birds and rises within each species: Simpson's paradox.",
        "The island gives the species away: gentoo live on one, chinstrap on another.");
  }
}
