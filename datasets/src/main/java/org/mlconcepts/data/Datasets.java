package org.mlconcepts.data;

import java.util.List;

/**
 * The bundled data sets: fifteen, and a calendar that belongs to one of them.
 *
 * <p>Nothing is read before a table is asked for, and then it is read once. What each set is, and
 * what to beware of, is on its {@link Dataset#card()}.
 */
public final class Datasets {

  private static final Dataset SPAMBASE = Dataset.bundled(SpambaseCard.card());
  private static final Dataset TELCO_CHURN = Dataset.bundled(TelcoChurnCard.card());
  private static final Dataset TELCO_USAGE_CHURN = Dataset.bundled(TelcoUsageChurnCard.card());
  private static final Dataset BANK_MARKETING = Dataset.bundled(BankMarketingCard.card());
  private static final Dataset GERMAN_CREDIT = Dataset.bundled(GermanCreditCard.card());
  private static final Dataset LUCAS_HOUSE_PRICES = Dataset.bundled(LucasHousePricesCard.card());
  private static final Dataset CHICAGO_RIDERSHIP = Dataset.bundled(ChicagoRidershipCard.card());
  private static final Dataset US_HOLIDAYS = Dataset.bundled(UsHolidaysCard.card());
  private static final Dataset CPS1988_WAGES = Dataset.bundled(Cps1988WagesCard.card());
  private static final Dataset BREAST_CANCER_WDBC = Dataset.bundled(BreastCancerWdbcCard.card());
  private static final Dataset DIGITS_8X8 = Dataset.bundled(Digits8x8Card.card());
  private static final Dataset PENGUINS = Dataset.bundled(PenguinsCard.card());
  private static final Dataset VOWEL_SPEAKERS = Dataset.bundled(VowelSpeakersCard.card());
  private static final Dataset PARKINSONS_SPEECH = Dataset.bundled(ParkinsonsSpeechCard.card());
  private static final Dataset FOODMART_CUSTOMERS = Dataset.bundled(FoodmartCustomersCard.card());
  private static final Dataset WINE = Dataset.bundled(WineCard.card());

  private static final List<Dataset> ALL =
      List.of(
          SPAMBASE,
          TELCO_CHURN,
          TELCO_USAGE_CHURN,
          BANK_MARKETING,
          GERMAN_CREDIT,
          LUCAS_HOUSE_PRICES,
          CHICAGO_RIDERSHIP,
          US_HOLIDAYS,
          CPS1988_WAGES,
          BREAST_CANCER_WDBC,
          DIGITS_8X8,
          PENGUINS,
          VOWEL_SPEAKERS,
          PARKINSONS_SPEECH,
          FOODMART_CUSTOMERS,
          WINE);

  private Datasets() {}

  /** Every bundled data set, {@code us_holidays} right after the ridership it belongs to. */
  public static List<Dataset> all() {
    return ALL;
  }

  /** The ids of {@link #all()}, in the same order. */
  public static List<String> ids() {
    return ALL.stream().map(Dataset::id).toList();
  }

  /**
   * The data set of that id.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest and the known
   *     ids
   */
  public static Dataset byId(String id) {
    for (Dataset dataset : ALL) {
      if (dataset.id().equals(id)) {
        return dataset;
      }
    }
    throw Names.unknown("data set", id, ids());
  }

  /** 4,601 mails, spam or not, by word frequencies. */
  public static Dataset spambase() {
    return SPAMBASE;
  }

  /** 7,043 telephone customers who leave or stay, by contract. */
  public static Dataset telcoChurn() {
    return TELCO_CHURN;
  }

  /** 5,000 telephone customers who leave or stay, by usage. */
  public static Dataset telcoUsageChurn() {
    return TELCO_USAGE_CHURN;
  }

  /** 45,211 calls of a bank in date order, with real drift. */
  public static Dataset bankMarketing() {
    return BANK_MARKETING;
  }

  /** 1,000 credits, good or bad, mostly categorical. */
  public static Dataset germanCredit() {
    return GERMAN_CREDIT;
  }

  /** 25,357 house sales with date, place and price. */
  public static Dataset lucasHousePrices() {
    return LUCAS_HOUSE_PRICES;
  }

  /** 5,698 days of passengers at one station. */
  public static Dataset chicagoRidership() {
    return CHICAGO_RIDERSHIP;
  }

  /** 232 public holidays, the calendar of {@link #chicagoRidership()}. */
  public static Dataset usHolidays() {
    return US_HOLIDAYS;
  }

  /** 28,155 weekly wages with education and experience. */
  public static Dataset cps1988Wages() {
    return CPS1988_WAGES;
  }

  /** 569 tumours, benign or malignant. */
  public static Dataset breastCancerWdbc() {
    return BREAST_CANCER_WDBC;
  }

  /** 1,797 handwritten digits of eight by eight cells. */
  public static Dataset digits8x8() {
    return DIGITS_8X8;
  }

  /** 344 penguins of three species, some values missing. */
  public static Dataset penguins() {
    return PENGUINS;
  }

  /** 990 vowels from 15 speakers: the lesson on groups. */
  public static Dataset vowelSpeakers() {
    return VOWEL_SPEAKERS;
  }

  /** 252 voices with 751 measures each. */
  public static Dataset parkinsonsSpeech() {
    return PARKINSONS_SPEECH;
  }

  /** 8,060 customers of an invented grocery chain, without target. */
  public static Dataset foodmartCustomers() {
    return FOODMART_CUSTOMERS;
  }

  /** 178 wines of three cultivars, in units that differ widely. */
  public static Dataset wine() {
    return WINE;
  }
}
