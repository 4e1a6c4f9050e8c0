/**
 * The whole site, made from the outcomes of a run: pages that need no network and no server, each a
 * pure function of what was measured.
 */
@NullMarked
package org.mlconcepts.demo.site;

import org.jspecify.annotations.NullMarked;
