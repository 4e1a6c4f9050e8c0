package org.mlconcepts.demo.render;

/**
 * A mark on an axis.
 *
 * @param at the value it marks
 * @param label what stands beside it; empty for a minor mark
 */
record Tick(double at, String label) {

  boolean labelled() {
    return !label.isEmpty();
  }
}
