/**
 * Question 5: rare classes, the usual remedies, and what they do to ranking, decisions and
 * probabilities.
 */
@NullMarked
package org.mlconcepts.imbalance;

import org.jspecify.annotations.NullMarked;
