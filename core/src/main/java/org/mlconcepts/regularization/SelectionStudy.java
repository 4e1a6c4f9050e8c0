package org.mlconcepts.regularization;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.regularization.CreditScoring.Frequency;
import org.mlconcepts.regularization.CreditScoring.Selection;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/** What the lasso keeps on two halves of a table, and what of columns that cannot matter. */
final class SelectionStudy {

  private static final int SHOWN = 15;
  private static final double ALWAYS = 0.9;

  private final CreditScoring settings;
  private final RealTable table;

  SelectionStudy(CreditScoring settings, RealTable table) {
    this.settings = settings;
    this.table = table;
  }

  /** What one division shows; {@code beside} are columns and, after them, shadows. */
  private record Found(BitSet first, BitSet second, BitSet beside) {}

  Selection run(Seed seed, Progress progress) {
    List<Found> found =
        Repeats.run(
            "halves of " + table.name(),
            settings.divisions(),
            progress,
            r -> divide(seed.child("halves/" + r)));
    int features = table.columns().size();
    List<BitSet> sets = found.stream().flatMap(f -> Stream.of(f.first(), f.second())).toList();
    int[] counts = FeatureSets.counts(sets, features);
    return new Selection(
        table.name(),
        features,
        each(found, f -> f.first().cardinality()),
        each(found, f -> FeatureSets.stability(List.of(f.first(), f.second()), features)),
        each(found, f -> FeatureSets.jaccard(f.first(), f.second())),
        FeatureSets.stability(sets, features),
        (int) Arrays.stream(counts).filter(count -> count > 0).count(),
        (int) Arrays.stream(counts).filter(count -> count >= ALWAYS * sets.size()).count(),
        top(counts, sets.size()),
        found.stream().map(f -> real(f.beside(), features)).flatMap(Optional::stream).toList(),
        each(found, f -> 1 - (double) shadows(f.beside(), features) / features));
  }

  private static <T> List<T> each(List<Found> found, Function<Found, T> of) {
    return found.stream().map(of).toList();
  }

  private static int shadows(BitSet kept, int features) {
    return kept.get(features, 2 * features).cardinality();
  }

  private static Optional<Double> real(BitSet kept, int features) {
    int all = kept.cardinality();
    return all == 0 ? Optional.empty() : Optional.of(1 - (double) shadows(kept, features) / all);
  }

  private List<Frequency> top(int[] counts, int sets) {
    return IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparingInt((Integer j) -> -counts[j]))
        .limit(SHOWN)
        .map(j -> new Frequency(table.columns().get(j), (double) counts[j] / sets))
        .toList();
  }

  private Found divide(Seed seed) {
    Split halves = StratifiedFolds.shuffled(table.labels(), 2, seed.stream("halves")).get(0);
    double[][] first = Rows.select(table.rows(), halves.train());
    int[] labels = Rows.select(table.labels(), halves.train());
    return new Found(
        kept(first, labels, seed, "first"),
        kept(
            Rows.select(table.rows(), halves.test()),
            Rows.select(table.labels(), halves.test()),
            seed,
            "second"),
        kept(withShadows(first, seed), labels, seed, "first"));
  }

  private BitSet kept(double[][] rows, int[] labels, Seed seed, String half) {
    List<Split> inner =
        StratifiedFolds.shuffled(labels, settings.innerFolds(), seed.stream("inner/" + half));
    double[] coefficients = NestedStudy.sparse(rows, labels, inner, 1).coefficients();
    BitSet kept = new BitSet();
    for (int j = 0; j < coefficients.length; j++) {
      kept.set(j, coefficients[j] != 0);
    }
    return kept;
  }

  /** Each row, followed by another row's values. */
  private static double[][] withShadows(double[][] rows, Seed seed) {
    int features = rows[0].length;
    int[] others = Permutation.of(rows.length, seed.stream("shadows"));
    double[][] both = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      both[i] = Arrays.copyOf(rows[i], 2 * features);
      System.arraycopy(rows[others[i]], 0, both[i], features, features);
    }
    return both;
  }
}
