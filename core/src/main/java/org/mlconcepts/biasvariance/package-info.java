/**
 * Question 2: explain the bias-variance trade-off.
 *
 * <p>The expected squared error of a learner is bias² + variance + noise. Making a model more
 * flexible lowers the first and raises the second, until the model can reproduce its training data;
 * beyond that point the picture changes again.
 */
@NullMarked
package org.mlconcepts.biasvariance;

import org.jspecify.annotations.NullMarked;
