package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code spambase}. */
final class SpambaseCard {

  private SpambaseCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "spambase",
        "Spam or not, by word frequencies",
        "Mails to one person and his colleagues at a company's laboratory in the late 1990s, reduced to how "
            + "often 48 words and 6 characters occur and how long the runs of capitals are. The question is which "
            + "mails were spam.",
        provenance(),
        columns(),
        Optional.of(
            Target.yesOrNo("label", "spam", Target.of("ham", 2788), Target.of("spam", 1813))),
        traps(),
        new Contents(
            4601, 58, 0, "0b749ea24fa9ade5da49e53a45afe467fbc94750c4382ba59b1675a578b5297d"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "Mark Hopkins, Erik Reeber, George Forman, Jaap Suermondt",
        1999,
        "R package kernlab, object spam",
        "Hopkins, Reeber, Forman, Suermondt (1999), Spambase, UCI Machine Learning Repository, "
            + "doi:10.24432/C53G6X",
        Licence.CC_BY_4,
        "columns renamed; the class called nonspam is called ham here");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        number("word_freq_*", "% of words", "share of the words of the mail that are this word"),
        number(
            "char_freq_*",
            "% of characters",
            "share of the characters of the mail that are this one"),
        number("capital_run_avg", "letters", "mean length of unbroken runs of capital letters"),
        number("capital_run_longest", "letters", "length of the longest run of capitals"),
        number("capital_run_total", "letters", "number of capitals in all runs"),
        category("label", "spam or ham"));
  }

  private static List<String> traps() {
    return List.of(
        "The rows are sorted by label: shuffle or stratify before any split.",
        "391 rows repeat an earlier row exactly, so a random split puts copies of training mails into the test"
            + " set.",
        "The words george, hp and 650 point at the owner of the mailbox; a model that uses them will not work "
            + "for anybody else.");
  }
}
