package org.mlconcepts.demo;

/**
 * A ledger does not say what it was asked for: a claim or a condition is not in it, or what was
 * measured points elsewhere than the words suppose. The same request may be answered by another
 * ledger; a request that no ledger can answer is an {@link IllegalArgumentException} of another
 * kind.
 */
public final class NotMeasured extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  public NotMeasured(String message) {
    super(message);
  }

  NotMeasured(String message, Throwable cause) {
    super(message, cause);
  }
}
