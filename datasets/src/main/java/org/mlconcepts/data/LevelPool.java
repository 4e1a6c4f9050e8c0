package org.mlconcepts.data;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The distinct words of a column: UTF-8 bytes in one array and an open-addressing table over them.
 *
 * <p>A map of strings costs some hundred bytes an entry. A reader's file may have a column of
 * identifiers, all distinct; here a word costs its bytes and about twelve more.
 */
final class LevelPool {

  /**
   * Order by code point, which is the order of the UTF-8 bytes; {@link String#compareTo} differs
   * above U+FFFF.
   */
  static final Comparator<String> CODE_POINTS =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  /** Up to here levels are kept as strings; above, they are decoded when asked for. */
  private static final int KEPT_AS_STRINGS = 4096;

  private byte[] bytes = new byte[256];
  private int[] ends = new int[16];
  private int[] slots = new int[32];
  private int size;

  /** The code of a word, new or known; codes count from 0 in order of first appearance. */
  int code(String word) {
    byte[] encoded = word.getBytes(StandardCharsets.UTF_8);
    int slot = slotOf(encoded);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    int start = start(size);
    int end = Math.addExact(start, encoded.length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >> 1)));
    }
    System.arraycopy(encoded, 0, bytes, start, encoded.length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + (size >> 1));
    }
    ends[size++] = end;
    slots[slot] = size;
    if (size > slots.length / 2) {
      rehash();
    }
    return size - 1;
  }

  int size() {
    return size;
  }

  /**
   * The column of these words: levels sorted, codes (owned, changed in place) renumbered to match.
   */
  CategoricalColumn column(
      String name, int[] codes, Optional<CategoricalColumn.FirstOther> origin) {
    int[] order = sorted();
    int[] rank = new int[size];
    for (int i = 0; i < size; i++) {
      rank[order[i]] = i;
    }
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] != CategoricalColumn.MISSING) {
        codes[row] = rank[codes[row]];
      }
    }
    return new CategoricalColumn(name, levels(order), codes, origin);
  }

  private List<String> levels(int[] order) {
    if (size > KEPT_AS_STRINGS) {
      slots = new int[0]; // no more words will come
      return new Decoded(order);
    }
    List<String> words = new ArrayList<>(size);
    for (int code : order) {
      words.add(word(code));
    }
    return Collections.unmodifiableList(words);
  }

  private String word(int code) {
    return new String(bytes, start(code), ends[code] - start(code), StandardCharsets.UTF_8);
  }

  private int start(int code) {
    return code == 0 ? 0 : ends[code - 1];
  }

  private int slotOf(byte[] encoded) {
    int mask = slots.length - 1;
    int slot = spread(hash(encoded, 0, encoded.length)) & mask;
    while (slots[slot] != 0 && !holds(slots[slot] - 1, encoded)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean holds(int code, byte[] encoded) {
    return Arrays.equals(bytes, start(code), ends[code], encoded, 0, encoded.length);
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int code = 0; code < size; code++) {
      int slot = spread(hash(bytes, start(code), ends[code])) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = code + 1;
    }
  }

  private static int hash(byte[] text, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return hash;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9e3779b9;
    return mixed ^ (mixed >>> 16);
  }

  /**
   * The codes in order of their words: a bottom-up merge sort, because sorting boxed codes would
   * cost more than they.
   */
  private int[] sorted() {
    int[] from = new int[size];
    int[] to = new int[size];
    for (int i = 0; i < size; i++) {
      from[i] = i;
    }
    for (int width = 1; width < size; width *= 2) {
      for (int low = 0; low < size; low += 2 * width) {
        merge(from, to, low, width);
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private void merge(int[] from, int[] to, int low, int width) {
    int middle = Math.min(low + width, size);
    int high = Math.min(middle + width, size);
    if (middle == high || compare(from[middle - 1], from[middle]) <= 0) {
      System.arraycopy(
          from, low, to, low, high - low); // in order already, as identifiers often are
      return;
    }
    int left = low;
    int right = middle;
    for (int i = low; i < high; i++) {
      boolean takeLeft = left < middle && (right == high || compare(from[left], from[right]) <= 0);
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }

  private int compare(int a, int b) {
    return Arrays.compareUnsigned(bytes, start(a), ends[a], bytes, start(b), ends[b]);
  }

  /** Levels that are turned into strings only when asked for. */
  private final class Decoded extends AbstractList<String> implements RandomAccess {
    private final int[] order;

    Decoded(int[] order) {
      this.order = order;
    }

    @Override
    public String get(int index) {
      return word(order[index]);
    }

    @Override
    public int size() {
      return order.length;
    }
  }
}
