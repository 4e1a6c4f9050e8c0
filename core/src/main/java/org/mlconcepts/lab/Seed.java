package org.mlconcepts.lab;

import java.util.random.RandomGenerator;

/**
 * The one source of chance of a run. Every part of an experiment asks for its own stream by a
 * label, so that a new step never shifts the draws of another, and compared arms share draws by
 * sharing a label.
 *
 * @param value any number; the command line uses {@link #DEFAULT} unless told otherwise
 */
public record Seed(long value) {

  /** The seed of every documented number. */
  public static final Seed DEFAULT = new Seed(42);

  /**
   * A generator that depends on this seed and the label only: two calls with the same label give
   * equal draws.
   *
   * @param label names the use, for example {@code "folds/" + repeat}
   */
  public RandomGenerator stream(String label) {
    long mixed = 0xcbf29ce484222325L; // FNV-1a over the label's UTF-16 units
    for (int i = 0; i < label.length(); i++) {
      mixed = (mixed ^ label.charAt(i)) * 0x100000001b3L;
    }
    return RandomStream.from(mix(value) ^ mix(mixed + 0x9e3779b97f4a7c15L));
  }

  /** A seed of its own for a part of the work, for example one repeat. */
  public Seed child(String label) {
    return new Seed(stream(label).nextLong());
  }

  /** The finaliser of SplitMix64: every output bit depends on every input bit. */
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
