package org.mlconcepts.data;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing sequence of doubles in chunks: growing copies nothing, so it never needs twice the
 * room.
 */
final class Doubles {

  private static final int LARGEST = 1 << 16;

  private final List<double[]> full = new ArrayList<>();
  private double[] chunk = new double[64];
  private int used;
  private int size;

  void add(double value) {
    if (used == chunk.length) {
      full.add(chunk);
      chunk = new double[Math.min(LARGEST, 2 * chunk.length)];
      used = 0;
    }
    chunk[used++] = value;
    size++;
  }

  int size() {
    return size;
  }

  /** All values in one array; the chunks are given up on the way. */
  double[] toArray() {
    double[] all = new double[size];
    int to = 0;
    for (int i = 0; i < full.size(); i++) {
      double[] from = full.set(i, new double[0]);
      System.arraycopy(from, 0, all, to, from.length);
      to += from.length;
    }
    System.arraycopy(chunk, 0, all, to, used);
    return all;
  }
}
