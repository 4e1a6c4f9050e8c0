/** Metrics as pure functions on values, each with its definition and source. */
@NullMarked
package org.mlconcepts.metric;

import org.jspecify.annotations.NullMarked;
