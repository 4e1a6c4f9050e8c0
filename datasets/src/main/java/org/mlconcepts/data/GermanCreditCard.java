package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code german_credit}. */
final class GermanCreditCard {

  private GermanCreditCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "german_credit",
        "Good and bad credits of a German bank",
        "A thousand credits of the 1970s with twenty attributes, most of them categories, each judged good or "
            + "bad. Small, wide once encoded, and with a cost for each kind of mistake.",
        provenance(),
        columns(),
        Optional.of(Target.yesOrNo("risk", "bad", Target.of("bad", 300), Target.of("good", 700))),
        traps(),
        new Contents(
            1000, 21, 0, "81c9405cd0f32dcf821998f9ae33e706a406adc0fc20c40ce37f451f6b710868"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "Hans Hofmann",
        1994,
        "file credit-g.arff of weka 3.6.14",
        "Hofmann (1994), Statlog (German Credit Data), UCI Machine Learning Repository, doi:10.24432/C5NC77",
        Licence.CC_BY_4,
        "levels without blanks and slashes; class renamed to risk");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        category("checking_status", "balance of the current account, in DM"),
        number("duration", "months", "term of the credit"),
        category("credit_history", "how earlier credits went"),
        category("purpose", "what the money is for, one of ten"),
        number("credit_amount", "DM", "size of the credit"),
        category("savings_status", "savings, in DM"),
        category("employment", "years in the present job"),
        number("installment_commitment", "", "instalment as a share of income, in four steps"),
        category("personal_status", "sex and marital status in one"),
        category("other_parties", "co-applicant or guarantor"),
        number("residence_since", "", "time at the address, in four steps"),
        category("property_magnitude", "most valuable property"),
        number("age", "years", "age"),
        category("other_payment_plans", "instalments elsewhere"),
        category("housing", "own, rent or for_free"),
        number("existing_credits", "", "credits at this bank, in four steps"),
        category("job", "kind of work"),
        number("num_dependents", "", "people to be kept, in two steps"),
        category("own_telephone", "yes or none"),
        category("foreign_worker", "yes or no"),
        category("risk", "good or bad"));
  }

  private static List<String> traps() {
    return List.of(
        "Several codes are known to be wrong in the original description (Groemping 2019, "
            + "doi:10.24432/C5QG88): do not read meaning into single levels.",
        "The source weighs a bad credit taken for good five times as heavily as the reverse; the threshold 0.5"
            + " ignores that.",
        "personal_status mixes sex and marriage, and age and foreign_worker are there too: fit for a talk "
            + "about fairness, not for a bank.",
        "30% bad is far more than any bank has: the sample was made that way.");
  }
}
