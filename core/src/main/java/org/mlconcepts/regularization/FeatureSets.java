package org.mlconcepts.regularization;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** How much sets of chosen features, out of the same ones, resemble each other. */
final class FeatureSets {

  private FeatureSets() {}

  /**
   * Features in both sets over features in either: 1 for equal sets, 0 for disjoint ones; 1 for two
   * empty sets. Large sets overlap by chance alone, which this index does not take into account.
   */
  static double jaccard(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    BitSet either = (BitSet) a.clone();
    either.or(b);
    return either.isEmpty() ? 1 : (double) both.cardinality() / either.cardinality();
  }

  /**
   * The stability index of Nogueira, Sechidis and Brown (2018), JMLR 18(174), equation 4. With pⱼ
   * the share of the M sets that hold feature j of d, and k̄ the mean size of the sets: {@code 1 -
   * mean of M/(M-1) pⱼ(1-pⱼ) over k̄/d (1 - k̄/d)}. It is 1 if all sets are equal, has expectation
   * 0 for sets drawn at random, and is at least -1/(M-1). Its authors call less than 0.4 poor and
   * more than 0.75 excellent, after Fleiss.
   *
   * <p>If all sets are empty, or all are full, there is nothing to be unstable: then it is 1.
   *
   * @param sets at least two
   * @param features d
   */
  static double stability(List<BitSet> sets, int features) {
    int m = sets.size();
    int[] counts = counts(sets, features);
    double share = Arrays.stream(counts).sum() / ((double) m * features);
    if (share == 0 || share == 1) {
      return 1;
    }
    double variance = 0;
    for (int count : counts) {
      double p = (double) count / m;
      variance += p * (1 - p);
    }
    return 1 - variance * m / (m - 1) / features / (share * (1 - share));
  }

  /** In how many sets each feature is. */
  static int[] counts(List<BitSet> sets, int features) {
    int[] counts = new int[features];
    for (BitSet set : sets) {
      set.stream().forEach(j -> counts[j]++);
    }
    return counts;
  }
}
