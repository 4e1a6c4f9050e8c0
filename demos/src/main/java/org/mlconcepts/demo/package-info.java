/** The command line, the renderers and the report and page writers. */
@NullMarked
package org.mlconcepts.demo;

import org.jspecify.annotations.NullMarked;
