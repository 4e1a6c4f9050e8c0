/**
 * Question 3: learning from labels, without labels and from rewards, and what becomes of each when
 * its signal is missing.
 */
@NullMarked
package org.mlconcepts.paradigms;

import org.jspecify.annotations.NullMarked;
