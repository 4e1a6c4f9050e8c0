/** Question 7: which number judges a model, how sure it is, and when it has no value. */
@NullMarked
package org.mlconcepts.evaluation;

import org.jspecify.annotations.NullMarked;
