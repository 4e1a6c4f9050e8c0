package org.mlconcepts.data;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing sequence of ints in chunks: growing copies nothing, so it never needs twice the room.
 */
final class Ints {

  private static final int LARGEST = 1 << 16;

  private final List<int[]> full = new ArrayList<>();
  private int[] chunk = new int[64];
  private int used;
  private int size;

  void add(int value) {
    if (used == chunk.length) {
      full.add(chunk);
      chunk = new int[Math.min(LARGEST, 2 * chunk.length)];
      used = 0;
    }
    chunk[used++] = value;
    size++;
  }

  int size() {
    return size;
  }

  /** All values in one array; the chunks are given up on the way. */
  int[] toArray() {
    int[] all = new int[size];
    int to = 0;
    for (int i = 0; i < full.size(); i++) {
      int[] from = full.set(i, new int[0]);
      System.arraycopy(from, 0, all, to, from.length);
      to += from.length;
    }
    System.arraycopy(chunk, 0, all, to, used);
    return all;
  }
}
