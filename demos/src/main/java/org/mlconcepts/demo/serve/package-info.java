/**
 * A trained model behind HTTP: predictions, what the model is, whether it lives, and what it
 * measures about itself.
 */
@NullMarked
package org.mlconcepts.demo.serve;

import org.jspecify.annotations.NullMarked;
