package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code vowel_speakers}. */
final class VowelSpeakersCard {

  private VowelSpeakersCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "vowel_speakers",
        "Eleven vowels from fifteen speakers",
        "Each of fifteen people said eleven English words six times; a steady part of each vowel is described "
            + "by nine log area ratios.",
        provenance(),
        columns(),
        Optional.of(
            Target.oneOf(
                "vowel",
                Target.of("hAd", 90),
                Target.of("hEd", 90),
                Target.of("hId", 90),
                Target.of("hOd", 90),
                Target.of("hUd", 90),
                Target.of("hYd", 90),
                Target.of("had", 90),
                Target.of("hed", 90),
                Target.of("hid", 90),
                Target.of("hod", 90),
                Target.of("hud", 90))),
        traps(),
        new Contents(
            990, 11, 0, "53aeae5cec08cfd45874c2aef3cbc315179d05b5cdd8d0e6c8085bb6d8f3a6d3"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "David Deterding; prepared by Tony Robinson",
        1989,
        "R package mlbench 2.1-3, object Vowel",
        "Deterding (1989), PhD thesis, University of Cambridge; Connectionist Bench (Vowel Recognition), UCI "
            + "Machine Learning Repository, doi:10.24432/C58P4S",
        Licence.CC_BY_4.noting(
            "This is the rule for the whole repository; it was not seen stated for this set on its own."),
        "columns named");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        number("speaker", "", "0 to 14: who speaks, a group and not a quantity"),
        number(
            "lar*",
            "",
            "log area ratio; the source dropped the second of ten, so lar1 is not here"),
        category("vowel", "the word; hid and hId are different vowels"));
  }

  private static List<String> traps() {
    return List.of(
        "Split by speaker. A random split puts five of a speaker's six recordings into the training set; one-"
            + "nearest-neighbour then scores 99%, and 47% on speakers it has not heard.",
        "One feature of the original is missing, so published scores do not apply.",
        "Upper and lower case differ in the classes.");
  }
}
