/** The loader, the bundled data sets and the generators. */
@NullMarked
package org.mlconcepts.data;

import org.jspecify.annotations.NullMarked;
