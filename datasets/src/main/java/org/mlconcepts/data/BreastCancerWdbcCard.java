package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code breast_cancer_wdbc}. */
final class BreastCancerWdbcCard {

  private BreastCancerWdbcCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "breast_cancer_wdbc",
        "Breast tumours, benign or malignant",
        "Thirty measures of cell nuclei in a microscope image of a tumour: ten shapes, each as mean, standard "
            + "error and worst value.",
        provenance(),
        columns(),
        Optional.of(
            Target.yesOrNo(
                "diagnosis", "malignant", Target.of("benign", 357), Target.of("malignant", 212))),
        traps(),
        new Contents(
            569, 31, 0, "c528580bfcb31a91356cca65c552eab575b91cec3529b03f13500788c7002b54"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "William Wolberg, Olvi Mangasarian, Nick Street, W. Street",
        1993,
        "file breast_cancer.csv of scikit-learn 1.2.1",
        "Wolberg, Mangasarian, Street, Street (1993), Breast Cancer Wisconsin (Diagnostic), UCI Machine "
            + "Learning Repository, doi:10.24432/C5DW2B",
        Licence.CC_BY_4,
        "columns named, classes written out");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        number("mean_*", "", "mean over the nuclei of the image"),
        number("se_*", "", "standard error of that mean"),
        number("worst_*", "", "mean of the three largest values"),
        category("diagnosis", "malignant or benign"));
  }

  private static List<String> traps() {
    return List.of(
        "Easy: a linear model is right 98 times in 100, so a single split of 113 rows cannot tell good models "
            + "apart.",
        "radius, perimeter and area say the same; coefficients of single columns mean little.",
        "Scale before penalising: areas are in the hundreds, fractal dimensions near 0.06.");
  }
}
