/** The vocabulary: experiments, seeds, estimates, claims and the questions they belong to. */
@NullMarked
package org.mlconcepts.lab;

import org.jspecify.annotations.NullMarked;
