package org.mlconcepts.lab;

/** What the evidence says of a claim. */
public enum Verdict {
  /** Every condition that was tried supports the claim. */
  HOLDS,
  /** Some conditions support the claim, others do not. */
  HOLDS_IF,
  /** No condition that was tried supports the claim, and at least one speaks against it. */
  REFUTED,
  /** No condition decides: every interval reaches over the margin. */
  UNCLEAR
}
