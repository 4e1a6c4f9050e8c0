package org.mlconcepts.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * ADWIN: a window of recent values that is cut whenever its older and its newer part have different
 * means. With parts of n₀ and n₁ values, {@code m = 1/(1/n₀ + 1/n₁)}, variance σ² of the window and
 * {@code L = ln(2 ln(n)/δ)}, a cut needs means further apart than {@code √(2σ²L/m) + 2L/(3m)}.
 *
 * <p>Values are kept as sums over blocks of 1, 2, 4 … values, at most five of a size, so that a
 * window of n values takes O(log n) memory; it is cut between blocks only, and looked at once in 32
 * values. Both rises and falls cut it.
 *
 * <p>Reference: Bifet and Gavaldà (2007), Learning from time-changing data with adaptive windowing,
 * SDM.
 */
public final class AdaptiveWindow implements StreamDetector {

  private static final int MOST_OF_A_SIZE = 5;
  private static final int LEAST_PART = 5;
  private static final int EVERY = 32;

  private final double delta;
  private final List<Block> blocks = new ArrayList<>(); // the oldest first
  private int seen;
  private double evidence;

  /**
   * A window without values.
   *
   * @param delta δ in (0, 1): the smaller, the rarer a cut without a cause; 0.002 is usual
   */
  public AdaptiveWindow(double delta) {
    if (!(delta > 0 && delta < 1)) {
      throw new IllegalArgumentException("delta must be in (0, 1), but was " + delta);
    }
    this.delta = delta;
  }

  private record Block(int values, double sum, double squares) {
    Block plus(Block other) {
      return new Block(values + other.values, sum + other.sum, squares + other.squares);
    }

    Block minus(Block other) {
      return new Block(values - other.values, sum - other.sum, squares - other.squares);
    }
  }

  /**
   * Takes the next value.
   *
   * @param value in 0..1
   */
  @Override
  public State add(double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("value must be in 0..1, but was " + value);
    }
    blocks.add(new Block(1, value, value * value));
    merge();
    seen++;
    if (seen % EVERY != 0) {
      return State.STABLE;
    }
    evidence = strongestCut();
    double needed = StrictMath.log(2 / delta);
    if (evidence <= needed) {
      return State.STABLE;
    }
    do {
      blocks.remove(0);
    } while (strongestCut() > needed);
    return State.DRIFT;
  }

  /**
   * The largest {@code L - ln ln n} at which the window would have been cut when it was last looked
   * at; a cut needs more than {@code ln(2/δ)}.
   */
  @Override
  public double evidence() {
    return evidence;
  }

  /** The number of values in the window. */
  public int size() {
    return total().values;
  }

  /** The mean of the window; undefined if it is empty. */
  public Score mean() {
    Block total = total();
    return total.values == 0
        ? Score.undefined("the window is empty")
        : Score.of(total.sum / total.values);
  }

  /** Joins the two oldest blocks of a size that occurs too often, from small to large. */
  private void merge() {
    int end = blocks.size();
    while (end > 0) {
      int size = blocks.get(end - 1).values;
      int begin = end;
      while (begin > 0 && blocks.get(begin - 1).values == size) {
        begin--;
      }
      if (end - begin <= MOST_OF_A_SIZE) {
        return;
      }
      blocks.set(begin, blocks.get(begin).plus(blocks.get(begin + 1)));
      blocks.remove(begin + 1);
      end = begin + 1;
    }
  }

  private double strongestCut() {
    Block all = total();
    if (all.values < 2 * LEAST_PART) {
      return 0;
    }
    double mean = all.sum / all.values;
    double variance = Math.max(0, all.squares / all.values - mean * mean);
    double strongest = 0;
    Block older = new Block(0, 0, 0);
    for (Block block : blocks) {
      older = older.plus(block);
      Block newer = all.minus(older);
      if (newer.values < LEAST_PART) {
        break;
      }
      if (older.values >= LEAST_PART) {
        strongest = Math.max(strongest, strength(older, newer, variance));
      }
    }
    return Math.max(0, strongest - StrictMath.log(StrictMath.log(all.values)));
  }

  /** The L at which the bound equals the difference of the means: a quadratic in its root. */
  private static double strength(Block older, Block newer, double variance) {
    double m = 1 / (1.0 / older.values + 1.0 / newer.values);
    double apart = Math.abs(older.sum / older.values - newer.sum / newer.values);
    double a = 2 / (3 * m);
    double b = Math.sqrt(2 * variance / m);
    double root = (Math.sqrt(b * b + 4 * a * apart) - b) / (2 * a);
    return root * root;
  }

  private Block total() {
    Block total = new Block(0, 0, 0);
    for (Block block : blocks) {
      total = total.plus(block);
    }
    return total;
  }
}
