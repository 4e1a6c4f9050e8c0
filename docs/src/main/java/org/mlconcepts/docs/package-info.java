/** Writes the pages from results. */
@NullMarked
package org.mlconcepts.docs;

import org.jspecify.annotations.NullMarked;
