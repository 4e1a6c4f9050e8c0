/**
 * Question 9: a model in production, what its monitors see and what they cannot, and when to train
 * it again.
 */
@NullMarked
package org.mlconcepts.deployment;

import org.jspecify.annotations.NullMarked;
