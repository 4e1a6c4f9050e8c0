/** Ways to split and resample rows. */
@NullMarked
package org.mlconcepts.sample;

import org.jspecify.annotations.NullMarked;
