package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code parkinsons_speech}. */
final class ParkinsonsSpeechCard {

  private ParkinsonsSpeechCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "parkinsons_speech",
        "Parkinson's disease from the voice",
        "One row a person: 750 measures of a sustained vowel, averaged over three recordings. Three times as "
            + "many columns as rows.",
        provenance(),
        columns(),
        Optional.of(Target.yesOrNo("label", "PD", Target.of("PD", 188), Target.of("control", 64))),
        traps(),
        new Contents(
            252, 752, 0, "2bb846523186c4152ef02e9ef81d30dc028b53078bc3bff6dac40c775dabb3fc"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "C. Okan Sakar and others",
        2018,
        "R package modeldata 1.1.0, object pd_speech",
        "Sakar and others (2019), Applied Soft Computing 74, 255-263; Parkinson's Disease Classification, UCI "
            + "Machine Learning Repository, doi:10.24432/C5MS4X",
        Licence.CC_BY_4.noting("modeldata, through which it came, is MIT."),
        "rounded to 7 significant digits, columns renamed, label last");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        number("gender", "", "0 or 1"),
        category("label", "PD or control"),
        number(
            "*",
            "",
            "a measure of the voice: jitter, shimmer, cepstral, wavelet and Q-factor features"));
  }

  private static List<String> traps() {
    return List.of(
        "There are 751 predictors and 252 rows: without a penalty every model fits perfectly and means nothing.",
        "The columns come in families that nearly repeat each other: 1,173 pairs correlate above 0.95, so "
            + "which of them a lasso keeps is chance.",
        "188 of 252 have the disease: always saying yes is right in 74.6% of rows.",
        "A standard error of an AUC on so few people is about 0.03: differences below that are noise.");
  }
}
