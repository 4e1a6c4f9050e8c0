/** Pages of prose whose numbers, charts and verdicts are filled in from results. */
@NullMarked
package org.mlconcepts.demo.page;

import org.jspecify.annotations.NullMarked;
