/**
 * Question 8: what L1, L2 and their mixture do to coefficients, to the error and to the choice of
 * features.
 */
@NullMarked
package org.mlconcepts.regularization;

import org.jspecify.annotations.NullMarked;
