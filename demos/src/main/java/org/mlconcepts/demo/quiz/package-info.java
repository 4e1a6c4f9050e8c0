/**
 * Predict first, then see the measurement: questions made from the ledger, and when to ask them
 * again.
 */
@NullMarked
package org.mlconcepts.demo.quiz;

import org.jspecify.annotations.NullMarked;
