/** Learners behind one-method interfaces; the only package that sees Tribuo and Smile. */
@NullMarked
package org.mlconcepts.model;

import org.jspecify.annotations.NullMarked;
