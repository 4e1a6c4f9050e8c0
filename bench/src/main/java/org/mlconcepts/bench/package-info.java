/** Timings of the kit, one class a piece of work, on inputs that other software reads too. */
@NullMarked
package org.mlconcepts.bench;

import org.jspecify.annotations.NullMarked;
