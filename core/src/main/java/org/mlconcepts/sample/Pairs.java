package org.mlconcepts.sample;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Which rows SMOTE blends: a row, one of its nearest neighbours, and a place between the two. */
final class Pairs {

  private final int[] from;
  private final int[] rank; // which of its neighbours, 0 the nearest
  private final double[] place;
  private final NearestRows nearest;
  private final int[] asked; // rows whose neighbours were looked for, ascending
  private final int[][] neighbours; // by the number in asked

  private Pairs(int[] from, int[] rank, double[] place, NearestRows nearest, int[] asked, int k) {
    this.from = from;
    this.rank = rank;
    this.place = place;
    this.nearest = nearest;
    this.asked = asked;
    neighbours = this.nearest.of(asked, k);
  }

  /**
   * Draws pairs; neighbours are looked for only where they are needed.
   *
   * @param own rows of one class, in a space in which distance means something
   */
  static Pairs draw(double[][] own, int k, int count, RandomGenerator random) {
    if (k >= own.length) {
      throw new IllegalArgumentException(
          "neighbours must be less than the rows of the class that is to grow ("
              + own.length
              + "), but was "
              + k
              + (own.length > 1
                  ? "; take at most " + (own.length - 1) + ", or RandomOverSampling"
                  : "; one row has no neighbour: take RandomOverSampling"));
    }
    int[] from = new int[count];
    int[] rank = new int[count];
    double[] place = new double[count];
    for (int i = 0; i < count; i++) {
      from[i] = random.nextInt(own.length);
      rank[i] = random.nextInt(k);
      place[i] = random.nextDouble();
    }
    int[] asked = Arrays.stream(from).sorted().distinct().toArray();
    return new Pairs(from, rank, place, NearestRows.among(own), asked, k);
  }

  int from(int pair) {
    return from[pair];
  }

  int to(int pair) {
    return neighboursOf(pair)[rank[pair]];
  }

  double place(int pair) {
    return place[pair];
  }

  /** All neighbours of the row that a pair starts from, nearest first. */
  int[] neighboursOf(int pair) {
    return neighbours[Arrays.binarySearch(asked, from[pair])];
  }
}
