package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code wine}. */
final class WineCard {

  private WineCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "wine",
        "Wines of three cultivars",
        "Thirteen chemical measures of 178 wines from one region of Italy, pressed from three cultivars of grapes.",
        new Provenance(
            "Michele Forina and others; donated by Stefan Aeberhard",
            1991,
            "scikit-learn 1.2.1, datasets/data/wine_data.csv",
            "Aeberhard and Forina (1991), Wine, UCI Machine Learning Repository, doi:10.24432/C5PC7J",
            Licence.CC_BY_4,
            "columns named, cultivars numbered from 1"),
        columns(),
        Optional.of(
            Target.oneOf("cultivar", Target.of("1", 59), Target.of("2", 71), Target.of("3", 48))),
        List.of(
            "Units differ widely: proline runs to 1,680 and takes nearly all of a raw distance, although other "
                + "columns tell more.",
            "178 rows, sorted by cultivar: shuffle or stratify, and expect wide intervals."),
        new Contents(
            178, 14, 0, "3ce67f610c87c7ad0ca5cd5c50b19fecfc80d0b21916b53a650c49610fd0ba89"));
  }

  private static List<ColumnNote> columns() {
    return List.of(
        number("alcohol", "% by volume", "alcohol"),
        number("malic_acid", "", "malic acid"),
        number("ash", "", "ash"),
        number("alcalinity_of_ash", "", "alcalinity of the ash"),
        number("magnesium", "", "magnesium"),
        number("total_phenols", "", "phenols"),
        number("flavanoids", "", "flavanoids"),
        number("nonflavanoid_phenols", "", "phenols that are no flavanoids"),
        number("proanthocyanins", "", "proanthocyanins"),
        number("color_intensity", "", "depth of the colour"),
        number("hue", "", "hue"),
        number("od280_od315", "", "absorption at 280 nm over that at 315 nm, diluted"),
        number("proline", "", "an amino acid, in units a thousand times finer than most others"),
        category("cultivar", "1 to 3: the grape"));
  }
}
