package org.mlconcepts.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One run of the {@link FraudSimulator}. The order of the draws is part of its contract: keep it.
 */
final class FraudRun {

  static final List<String> CATEGORIES =
      List.of("grocery", "fuel", "restaurant", "online_retail", "electronics", "travel", "cash");

  private static final int DAY = 1440;
  private static final double[] CATEGORY_WEIGHTS = {.30, .13, .20, .22, .05, .04, .06};
  private static final double[] CLONE_WEIGHTS = {.1, .1, .1, 0, .3, .1, .3};
  private static final double[] HOUR_WEIGHTS = {
    1, .6, .4, .3, .3, .6, 2, 4, 6, 7, 8, 9, 10, 9, 8, 8, 9, 10, 10, 9, 7, 5, 3, 2
  };

  /** Where a purchase is made, in kilometres on a plane. */
  private record Place(double x, double y) {
    Place plus(Place other) {
      return new Place(x + other.x, y + other.y);
    }

    Place away(double distance, double angle) {
      return new Place(x + distance * StrictMath.cos(angle), y + distance * StrictMath.sin(angle));
    }
  }

  /** A cardholder: home, mean of log amount, and purchases a day. */
  private record Holder(Place home, double logAmount, double rate) {}

  /** A journey until a last day. */
  private record Trip(int lastDay, Place offset) {}

  /** What was bought and how. */
  private record Purchase(double amount, int category, boolean online, boolean newDevice) {}

  /** One line of the result. */
  record Line(
      int minute,
      int customer,
      double amount,
      Purchase purchase,
      double x,
      double y,
      FraudKind kind) {
    int category() {
      return purchase.category();
    }

    boolean online() {
      return purchase.online();
    }

    boolean newDevice() {
      return purchase.newDevice();
    }
  }

  private final FraudSimulator settings;
  private final SplitDraws draws;
  private final List<Holder> holders = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  FraudRun(FraudSimulator settings, RandomGenerator rng) {
    this.settings = settings;
    this.draws = new SplitDraws(rng);
  }

  Transactions transactions() {
    for (int c = 0; c < settings.customers(); c++) {
      Place home = new Place(100 * draws.normal(), 100 * draws.normal());
      holders.add(
          new Holder(home, StrictMath.log(22) + .6 * draws.normal(), .25 + draws.exponential(.30)));
    }
    for (int c = 0; c < settings.customers(); c++) {
      honest(c);
    }
    double share = settings.fraudShare();
    long wanted = Math.round(share / (1 - share) * lines.size());
    for (long done = 0; done < wanted; ) {
      done += fraud();
    }
    lines.sort(
        Comparator.comparingInt(Line::minute)
            .thenComparingInt(Line::customer)
            .thenComparingDouble(Line::amount));
    return new Transactions(lines);
  }

  private void honest(int customer) {
    Holder holder = holders.get(customer);
    Trip trip = null;
    for (int day = 0; day < settings.days(); day++) {
      if (trip == null && draws.uniform() < .004) {
        trip =
            new Trip(
                day + 2 + draws.below(8), new Place(600 * draws.normal(), 600 * draws.normal()));
      }
      if (trip != null && day > trip.lastDay()) {
        trip = null;
      }
      int count = draws.poisson(holder.rate());
      int spree = -1;
      if (draws.uniform() < .004) {
        count += 3 + draws.below(3);
        spree = day * DAY + 600 + draws.below(600);
      }
      Place base = trip == null ? holder.home() : holder.home().plus(trip.offset());
      for (int j = 0; j < count; j++) {
        int minute = spree >= 0 ? spree + j * draws.below(20) : sometime(day);
        purchase(customer, minute, base);
      }
    }
  }

  private void purchase(int customer, int minute, Place base) {
    Holder holder = holders.get(customer);
    int category = draws.pick(CATEGORY_WEIGHTS);
    boolean online = category == 3 || ((category == 4 || category == 5) && draws.uniform() < .5);
    double distance = draws.exponential(7.0);
    double angle = draws.angle();
    Place place = online ? holder.home() : base.away(distance, angle);
    double amount = StrictMath.exp(holder.logAmount() + 1.55 * draws.normal());
    boolean newDevice = draws.uniform() < (online ? .06 : 0);
    add(customer, minute, new Purchase(amount, category, online, newDevice), place, FraudKind.NONE);
  }

  /**
   * One fraud of a random kind against a random customer; returns the number of its transactions.
   */
  private int fraud() {
    int customer = draws.below(settings.customers());
    int day = draws.below(settings.days() - 1);
    return switch (draws.pick(.35, .25, .25, .15)) {
      case 0 -> cardTesting(customer, day);
      case 1 -> clonedCard(customer, day);
      case 2 -> accountTakeover(customer, day);
      default -> undetectable(customer, day);
    };
  }

  private int cardTesting(int customer, int day) {
    Holder holder = holders.get(customer);
    int tests = 3 + draws.below(4);
    int minute = day * DAY + draws.below(DAY);
    for (int j = 0; j < tests; j++) {
      Purchase small = new Purchase(1 + draws.exponential(6), 3, true, true);
      add(customer, minute, small, holder.home(), FraudKind.CARD_TESTING);
      minute += 1 + draws.below(9);
    }
    minute += 5 + draws.below(60);
    Purchase large =
        new Purchase(StrictMath.exp(holder.logAmount() + 1.8 + .8 * draws.normal()), 4, true, true);
    add(customer, minute, large, holder.home(), FraudKind.CARD_TESTING);
    return tests + 1;
  }

  private int clonedCard(int customer, int day) {
    Holder holder = holders.get(customer);
    double angle = draws.angle();
    double distance = 300 + draws.exponential(900);
    int uses = 1 + draws.below(3);
    int minute = sometime(day);
    Place far = holder.home().away(distance, angle);
    for (int j = 0; j < uses; j++) {
      double amount = StrictMath.exp(holder.logAmount() + .7 + 1.2 * draws.normal());
      add(
          customer,
          minute,
          new Purchase(amount, draws.pick(CLONE_WEIGHTS), false, false),
          far,
          FraudKind.CLONED_CARD);
      minute += 20 + draws.below(120);
    }
    return uses;
  }

  private int accountTakeover(int customer, int day) {
    Holder holder = holders.get(customer);
    int uses = 1 + draws.below(2);
    int minute = day * DAY + draws.below(300);
    for (int j = 0; j < uses; j++) {
      double amount = StrictMath.exp(holder.logAmount() + 2.0 + .7 * draws.normal());
      Purchase purchase = new Purchase(amount, 3 + draws.below(3), true, draws.uniform() < .8);
      add(customer, minute, purchase, holder.home(), FraudKind.ACCOUNT_TAKEOVER);
      minute += 5 + draws.below(60);
    }
    return uses;
  }

  private int undetectable(int customer, int day) {
    Holder holder = holders.get(customer);
    double distance = draws.exponential(7.0);
    double angle = draws.angle();
    int minute = sometime(day);
    double amount = StrictMath.exp(holder.logAmount() + 1.55 * draws.normal());
    Purchase purchase = new Purchase(amount, draws.pick(CATEGORY_WEIGHTS), false, false);
    add(customer, minute, purchase, holder.home().away(distance, angle), FraudKind.UNDETECTABLE);
    return 1;
  }

  private int sometime(int day) {
    return day * DAY + 60 * draws.pick(HOUR_WEIGHTS) + draws.below(60);
  }

  private void add(int customer, int minute, Purchase purchase, Place place, FraudKind kind) {
    double amount = Math.max(.5, rounded(purchase.amount(), 2));
    lines.add(
        new Line(
            minute,
            customer,
            amount,
            purchase,
            rounded(place.x(), 1),
            rounded(place.y(), 1),
            kind));
  }

  /**
   * Rounded by its exact binary value, ties to even; a negative value that rounds to zero stays
   * -0.0.
   */
  private static double rounded(double value, int digits) {
    return Math.copySign(
        new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue(), value);
  }
}
