package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code telco_usage_churn}. */
final class TelcoUsageChurnCard {

  private TelcoUsageChurnCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "telco_usage_churn",
        "Telephone customers who leave, by usage",
        "Minutes, calls and charges of telephone customers by time of day, their plans, how often they called "
            + "the service line, and whether they left. The original note calls the data artificial, modelled on "
            + "real ones.",
        provenance(),
        columns(),
        Optional.of(Target.yesOrNo("churn", "yes", Target.of("no", 4293), Target.of("yes", 707))),
        traps(),
        new Contents(
            5000, 20, 0, "815b6ba77f20c1870976801a0b16062c1566662cd6466070d34475b712b27556"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "distributed with the MLC++ library of Silicon Graphics",
        0,
        "R package modeldata 1.1.0, object mlc_churn",
        "MLC++ churn data, through Kuhn and others, R package modeldata",
        Licence.MIT.noting(
            "The licence is that of modeldata. The original was given away without any licence text; the risk is low, the trail is thin."),
        "area code and state tidied");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        category("state", "US state, two letters, or dc"),
        number("account_length", "days", "time as a customer"),
        number("area_code", "", "408, 415 or 510: a label, not a quantity"),
        category("international_plan", "whether it is booked"),
        category("voice_mail_plan", "whether it is booked"),
        number("number_vmail_messages", "messages", "voice mails"),
        number("total_*_minutes", "minutes", "minutes by day, in the evening, at night, or abroad"),
        number("total_*_calls", "calls", "calls by day, in the evening, at night, or abroad"),
        number("total_*_charge", "USD", "bill by day, in the evening, at night, or abroad"),
        number("number_customer_service_calls", "calls", "calls to the service line"),
        category("churn", "whether the customer left"));
  }

  private static List<String> traps() {
    return List.of(
        "Each charge is a constant times the minutes of the same time of day: four exact collinearities.",
        "account_length, which is the tenure, tells nothing about leaving.",
        "The signal sits in thresholds and products: 42.1% of those with the international plan leave, 11.2% "
            + "of the others; four or more service calls matter, three do not.");
  }
}
