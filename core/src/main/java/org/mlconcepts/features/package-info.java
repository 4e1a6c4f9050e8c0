/**
 * Question 6: what features, encodings, flags and components are worth, to which models, and how
 * they leak.
 */
@NullMarked
package org.mlconcepts.features;

import org.jspecify.annotations.NullMarked;
