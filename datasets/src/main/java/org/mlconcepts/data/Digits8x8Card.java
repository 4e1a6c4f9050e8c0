package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code digits8x8}. */
final class Digits8x8Card {

  private Digits8x8Card() {}

  static DatasetCard card() {
    return new DatasetCard(
        "digits8x8",
        "Handwritten digits, eight by eight",
        "Scanned digits, each reduced to 64 counts of ink on a grid of eight by eight.",
        provenance(),
        columns(),
        Optional.of(
            Target.oneOf(
                "digit",
                Target.of("0", 178),
                Target.of("1", 182),
                Target.of("2", 177),
                Target.of("3", 183),
                Target.of("4", 181),
                Target.of("5", 182),
                Target.of("6", 181),
                Target.of("7", 179),
                Target.of("8", 174),
                Target.of("9", 180))),
        traps(),
        new Contents(
            1797, 65, 0, "1a8c0ce573804cf39bc6fdc9a6cc8f23d15cbf27a72575c1ca5fac15163717d0"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "Ethem Alpaydin, Cenk Kaynak",
        1998,
        "file digits.csv.gz of scikit-learn 1.2.1, which is the test part of the original",
        "Alpaydin, Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, "
            + "doi:10.24432/C50P49",
        Licence.CC_BY_4,
        "columns named");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        number(
            "p*",
            "ink, 0 to 16",
            "cell in row and column, p00 at the top left to p77 at the bottom right"),
        category("digit", "the digit that was written"));
  }

  private static List<String> traps() {
    return List.of(
        "The writers are not marked, so their other digits are in the test set too: scores are a little too "
            + "good.",
        "Some cells at the edge are always 0; scaling by their standard deviation divides by zero.");
  }
}
