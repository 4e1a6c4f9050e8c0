/**
 * Question 10: a project that failed. A forecast that looked strong offline, why it failed, what
 * would have shown it, and what would have stopped it.
 */
@NullMarked
package org.mlconcepts.postmortem;

import org.jspecify.annotations.NullMarked;
