package org.mlconcepts.data;

/** What is really behind a transaction of the {@link FraudSimulator}; a bank would not know. */
public enum FraudKind {
  /** No fraud. */
  NONE,
  /** A burst of small purchases online to see whether the card works, and then a large one. */
  CARD_TESTING,
  /** A copied card, used hundreds of kilometres away. */
  CLONED_CARD,
  /**
   * Somebody else in the account, at night, mostly from a new device, for several times the usual
   * amount.
   */
  ACCOUNT_TAKEOVER,
  /** One purchase that looks like the owner's: no model can tell. */
  UNDETECTABLE
}
