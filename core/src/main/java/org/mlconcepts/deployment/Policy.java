package org.mlconcepts.deployment;

/**
 * When a model is trained again, on which rows, and what it must show before it replaces the old
 * one.
 */
enum Policy {
  NEVER("never", Trigger.NEVER, false, Gate.OPEN),
  CALENDAR("by calendar", Trigger.CALENDAR, false, Gate.OPEN),
  VOLUME("by volume", Trigger.VOLUME, false, Gate.OPEN),
  VOLUME_ALL("by volume, all rows", Trigger.VOLUME, true, Gate.OPEN),
  ERRORS("on errors", Trigger.ERRORS, false, Gate.OPEN),
  INPUTS("on inputs", Trigger.INPUTS, false, Gate.OPEN),
  CHALLENGER("volume + challenger", Trigger.VOLUME, false, Gate.CHALLENGER),
  SHADOW("volume + shadow", Trigger.VOLUME, false, Gate.SHADOW);

  /** What makes it train. */
  enum Trigger {
    NEVER,
    /** So many days since the last time, whatever came in. */
    CALENDAR,
    /** So many labels since the last time. */
    VOLUME,
    /** ADWIN cuts the errors; again once a whole window has come in since. */
    ERRORS,
    /** The stability index of an input against the rows that the model was trained on. */
    INPUTS
  }

  /** What a new model must show. */
  enum Gate {
    /** Nothing. */
    OPEN,
    /** A lower log loss than the old one on the last labels, which it is not trained on. */
    CHALLENGER,
    /** A lower log loss than the old one on rows that came after, while it runs unseen. */
    SHADOW
  }

  private final String title;
  private final Trigger trigger;
  private final boolean all;
  private final Gate gate;

  Policy(String title, Trigger trigger, boolean all, Gate gate) {
    this.title = title;
    this.trigger = trigger;
    this.all = all;
    this.gate = gate;
  }

  String title() {
    return title;
  }

  Trigger trigger() {
    return trigger;
  }

  /** Whether it trains on all rows so far, not on the last window. */
  boolean all() {
    return all;
  }

  Gate gate() {
    return gate;
  }
}
