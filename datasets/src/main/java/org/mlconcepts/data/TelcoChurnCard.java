package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code telco_churn}. */
final class TelcoChurnCard {

  private TelcoChurnCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "telco_churn",
        "Telephone customers who leave, by contract",
        "Customers of an invented telephone company: what they have ordered, how they pay, for how long they "
            + "have been customers, and whether they left in the last month.",
        provenance(),
        columns(),
        Optional.of(Target.yesOrNo("churn", "yes", Target.of("no", 5174), Target.of("yes", 1869))),
        traps(),
        new Contents(
            7043, 20, 11, "323560726371fb7c1e8dd6a334af69e72e8cf52066e777e3393e467382a809e3"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "IBM",
        0,
        "R package modeldata 1.1.0, object wa_churn",
        "IBM sample data, Telco Customer Churn",
        Licence.APACHE_2.noting(
            "IBM publishes the file in a repository of its own under this licence; modeldata, through which it came, is MIT."),
        "yes and no written out, levels in snake case, columns put in order, target last");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        category("gender", "female or male"),
        category("senior_citizen", "whether the customer is 65 or older"),
        category("partner", "whether there is a partner"),
        category("dependents", "whether there are dependents"),
        number("tenure_months", "months", "time as a customer, 0 to 72"),
        category("phone_service", "whether there is a telephone line"),
        category("multiple_lines", "yes, no or no_phone_service"),
        category("internet_service", "dsl, fiber_optic or no"),
        category("online_security", "yes, no or no_internet_service"),
        category("online_backup", "yes, no or no_internet_service"),
        category("device_protection", "yes, no or no_internet_service"),
        category("tech_support", "yes, no or no_internet_service"),
        category("streaming_tv", "yes, no or no_internet_service"),
        category("streaming_movies", "yes, no or no_internet_service"),
        category("contract", "month_to_month, one_year or two_year"),
        category("paperless_billing", "whether bills come electronically"),
        category("payment_method", "one of four ways to pay"),
        number("monthly_charges", "USD", "the present monthly bill"),
        number("total_charges", "USD", "all bills so far"),
        category("churn", "whether the customer left"));
  }

  private static List<String> traps() {
    return List.of(
        "total_charges is missing in 11 rows, and all of them have tenure 0: nothing has been billed yet. "
            + "Missing for a reason, so 0 is the right value, not the mean.",
        "no_internet_service repeats in six columns: one-hot columns of all six are linearly dependent.",
        "22 rows repeat an earlier row; there is no customer number.");
  }
}
