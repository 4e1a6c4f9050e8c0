/**
 * Question 4: which learner to choose, what each costs, what its explanations are worth, and how to
 * know that the choice was no luck.
 */
@NullMarked
package org.mlconcepts.algorithmchoice;

import org.jspecify.annotations.NullMarked;
