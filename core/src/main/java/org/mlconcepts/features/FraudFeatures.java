package org.mlconcepts.features;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.data.Transactions;

/**
 * Card payments in the order of time as numbers: what one payment says by itself, and how it
 * differs from the card's own payments before it. Nothing of the future is used.
 */
final class FraudFeatures {

  private static final double DAY = 24 * 60; // minutes
  private static final double HOUR = 60;
  private static final double FARTHEST_SPEED = 2000; // km/h; a minute apart would be any speed

  /** Sets of columns that are added to each other. */
  enum Family {
    /** Amount, hour, shop and channel. */
    RAW,
    /** How often lately, and how much against the usual. */
    VELOCITY,
    /** How far from the last payment and from the usual place, and how fast. */
    PLACE
  }

  private FraudFeatures() {}

  /** Where a card has been and what it paid, so far. */
  private static final class Card {
    private final Deque<Double> minutes = new ArrayDeque<>(); // of the last day
    private double payments;
    private double logAmounts;
    private double x;
    private double y;
    private double lastX;
    private double lastY;
    private double lastMinute;

    void add(double minute, double logAmount, double atX, double atY) {
      minutes.addLast(minute);
      payments++;
      logAmounts += logAmount;
      x += atX;
      y += atY;
      lastX = atX;
      lastY = atY;
      lastMinute = minute;
    }
  }

  /** The columns of a family, one row a payment. */
  static double[][] of(Transactions payments, Family family) {
    Table table = payments.table();
    double[] minute = table.numeric("minute").values();
    double[] customer = table.numeric("customer").values();
    double[] amount = table.numeric("amount").values();
    double[] x = table.numeric("x_km").values();
    double[] y = table.numeric("y_km").values();
    List<Card> cards = new ArrayList<>();
    double[][] rows = new double[minute.length][];
    for (int i = 0; i < rows.length; i++) {
      while (cards.size() <= customer[i]) {
        cards.add(new Card());
      }
      Card card = cards.get((int) customer[i]);
      double log = StrictMath.log(amount[i]);
      rows[i] =
          switch (family) {
            case RAW -> raw(table, i, minute[i], log);
            case VELOCITY -> velocity(card, minute[i], log);
            case PLACE -> place(card, minute[i], x[i], y[i]);
          };
      card.add(minute[i], log, x[i], y[i]);
    }
    return rows;
  }

  private static double[] raw(Table table, int row, double minute, double logAmount) {
    CategoricalColumn category = table.categorical("category");
    double[] raw = new double[4 + category.levels().size()];
    double hour = 2 * Math.PI * (minute % DAY) / DAY;
    raw[0] = logAmount;
    raw[1] = StrictMath.sin(hour);
    raw[2] = StrictMath.cos(hour);
    raw[3] = table.categorical("channel").value(row).equals("online") ? 1 : 0;
    raw[4 + category.code(row)] = 1;
    return raw;
  }

  private static double[] velocity(Card card, double minute, double logAmount) {
    while (!card.minutes.isEmpty() && card.minutes.getFirst() < minute - DAY) {
      card.minutes.removeFirst();
    }
    double lately = card.minutes.stream().filter(m -> m >= minute - HOUR).count();
    double waited = card.payments == 0 ? 7 * DAY : minute - card.lastMinute;
    double usual = card.payments == 0 ? logAmount : card.logAmounts / card.payments;
    return new double[] {lately, card.minutes.size(), StrictMath.log1p(waited), logAmount - usual};
  }

  private static double[] place(Card card, double minute, double x, double y) {
    if (card.payments == 0) {
      return new double[] {0, 0, 0};
    }
    double moved = distance(x - card.lastX, y - card.lastY);
    double away = distance(x - card.x / card.payments, y - card.y / card.payments);
    double hours = Math.max(1, minute - card.lastMinute) / HOUR;
    double speed = Math.min(FARTHEST_SPEED, moved / hours);
    return new double[] {StrictMath.log1p(moved), StrictMath.log1p(away), StrictMath.log1p(speed)};
  }

  private static double distance(double a, double b) {
    return Math.sqrt(a * a + b * b);
  }
}
