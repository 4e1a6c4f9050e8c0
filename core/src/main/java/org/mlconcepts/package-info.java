/** The ten questions put to the test; {@link org.mlconcepts.Questions} lists them. */
@NullMarked
package org.mlconcepts;

import org.jspecify.annotations.NullMarked;
