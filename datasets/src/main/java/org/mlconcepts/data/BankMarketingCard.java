package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code bank_marketing}. */
final class BankMarketingCard {

  private BankMarketingCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "bank_marketing",
        "Who takes a term deposit, call by call",
        "Telephone calls of a Portuguese bank from May 2008 to November 2010, in the order in which they were "
            + "made, and whether the customer took the deposit on offer. The years span a financial crisis.",
        provenance(),
        columns(),
        Optional.of(
            Target.yesOrNo("subscribed", "yes", Target.of("no", 39922), Target.of("yes", 5289))),
        traps(),
        new Contents(
            45211, 18, 0, "377fd9ac55d733dfdb1b7dd06884376fba193834dd4ccc2c4e7d8b0a9223f2e4"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "Sérgio Moro, Paulo Rita, Paulo Cortez",
        2014,
        "file bank-full.csv in org.apache.mahout:mahout-examples:0.13.0",
        "Moro, Rita, Cortez (2014), Bank Marketing, UCI Machine Learning Repository, doi:10.24432/C5K306; "
            + "Moro, Laureano, Cortez (2011), Proceedings of ESM 2011",
        Licence.CC_BY_4,
        "year added: it turns where the month falls back; month as a number; columns reordered, duration and y"
            + " renamed");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        number("year", "", "2008 to 2010, worked out from the order of the rows"),
        number("month", "", "1 to 12"),
        number("day", "", "day of the month"),
        number("age", "years", "age of the customer"),
        category("job", "one of twelve, or unknown"),
        category("marital", "divorced, married or single"),
        category("education", "primary, secondary, tertiary or unknown"),
        category("default", "whether a credit is in default"),
        number("balance", "EUR", "mean yearly balance"),
        category("housing", "whether there is a housing loan"),
        category("loan", "whether there is a personal loan"),
        category("contact", "cellular, telephone or unknown"),
        number("campaign", "calls", "calls in this campaign, this one included"),
        number(
            "pdays", "days", "days since the last campaign reached the customer; -1 means never"),
        number("previous", "calls", "calls before this campaign"),
        category("poutcome", "how the last campaign ended, or unknown"),
        number("duration_s", "seconds", "length of this call"),
        category("subscribed", "whether the deposit was taken"));
  }

  private static List<String> traps() {
    return List.of(
        "duration_s is known only when the call is over, and then the answer is known too: a leak.",
        "The share of yes grows from 5.1% in 2008 through 17.1% in 2009 to 51.6% in 2010: a model of 2008 is "
            + "badly calibrated later, which a random split hides.",
        "Missing is written as the word unknown: contact 13,020 times, education 1,857, job 288, poutcome "
            + "36,959.",
        "pdays is -1 for 36,954 rows; as a number that is nonsense, make it a yes or no first.",
        "previous is 0 so often that decile bins collapse: a drift index over such bins sees nothing.");
  }
}
