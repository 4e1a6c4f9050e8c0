package org.mlconcepts.biasvariance;

/** How somebody picks one candidate for a training set. */
public enum Chooser {
  /** The smallest error on the training rows themselves. */
  TRAINING_ERROR,
  /**
   * The smallest error on a third of the rows that was set aside once; the winner is refitted on
   * all rows.
   */
  SINGLE_SPLIT,
  /** The smallest mean error over the folds; the winner is refitted on all rows. */
  CROSS_VALIDATION,
  /**
   * The stiffest candidate within one standard error of the smallest mean error over the folds
   * (Breiman et al. 1984).
   */
  ONE_STANDARD_ERROR,
  /** The smallest leave-one-out error. */
  LEAVE_ONE_OUT,
  /**
   * The smallest true error of the fitted candidates: out of reach outside a simulation, the floor
   * for all others.
   */
  ORACLE
}
