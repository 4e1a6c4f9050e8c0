package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.mlconcepts.algorithmchoice.StableExplanations.Agreement;
import org.mlconcepts.algorithmchoice.StableExplanations.Chosen;
import org.mlconcepts.algorithmchoice.StableExplanations.Source;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.LogisticPath;
import org.mlconcepts.model.LogisticProblem;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.LogitModel;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.RegressionTree;

/** Fits the same models to sample after sample of one source, and compares them pair by pair. */
final class Retelling {

  private static final int TOP = 5;
  private static final double NEXT_TO_NOTHING = 1e-3;
  private static final double SHARE_OF_LARGEST = 0.1;
  private static final double TOLERANCE = 1e-8;

  private final StableExplanations settings;
  private final Retold source;
  private final double lambda;

  Retelling(StableExplanations settings, Retold source) {
    this.settings = settings;
    this.source = source;
    lambda = SHARE_OF_LARGEST * largestPull(source.all());
  }

  /** What the models fitted to one sample say. */
  private static final class Story {
    final int root; // -1 if the tree has no split
    final double[] coefficients; // of logistic regression, a standard deviation each
    final BitSet kept; // by the lasso
    final BitSet treeSays; // rows called positive
    final BitSet logisticSays;

    Story(int root, double[] coefficients, BitSet kept, BitSet treeSays, BitSet logisticSays) {
      this.root = root;
      this.coefficients = coefficients;
      this.kept = kept;
      this.treeSays = treeSays;
      this.logisticSays = logisticSays;
    }

    /** The features with the largest coefficients. */
    int[] top() {
      return IntStream.range(0, coefficients.length)
          .boxed()
          .sorted(Comparator.comparingDouble(j -> -Math.abs(coefficients[j])))
          .limit(TOP)
          .mapToInt(Integer::intValue)
          .toArray();
    }
  }

  Source run(Seed seed, Progress progress) {
    List<Story> stories =
        Repeats.run(
            source.name(),
            2 * settings.repeats(),
            progress,
            s -> story(source.sample(seed.stream("sample/" + s)), seed));
    List<Chosen> roots = shares(stories, j -> count(stories, s -> s.root == j ? 1 : 0));
    List<Chosen> kept = shares(stories, j -> count(stories, s -> s.kept.get(j) ? 1 : 0));
    return new Source(
        source.name(),
        source.features().size(),
        roots,
        entropy(roots),
        kept,
        (int) kept.stream().filter(c -> c.share() == 1).count(),
        shares(stories, j -> majority(stories, j)),
        agreement(stories));
  }

  private Story story(ClassRows sample, Seed seed) {
    double[][] all = source.all().rows();
    double[] targets = IntStream.of(sample.labels()).asDoubleStream().toArray();
    RegressionTree tree =
        Cart.full()
            .withMaxDepth(settings.depth())
            .withMinLeafRows(5)
            .fit(sample.rows(), targets, seed.stream("unused"));
    LogitModel logistic =
        new LogisticRegression(NEXT_TO_NOTHING)
            .fit(sample.rows(), sample.labels(), seed.stream("unused"));
    double[] lasso =
        LogisticPath.of(
                LogisticProblem.of(sample.rows(), sample.labels()),
                PathOptions.lasso().withLambdas(lambda).withTolerance(TOLERANCE))
            .coefficients(0);
    return new Story(
        tree.rootFeature().orElse(-1),
        logistic.coefficients(),
        where(lasso.length, j -> lasso[j] != 0),
        where(all.length, i -> tree.predict(all[i]) > 0.5),
        where(all.length, i -> logistic.logOdds(all[i]) > 0));
  }

  private static BitSet where(int count, IntPredicate condition) {
    BitSet set = new BitSet(count);
    IntStream.range(0, count).filter(condition).forEach(set::set);
    return set;
  }

  /** The price from which the lasso keeps nothing: the largest |x'(y - ȳ)|/n. */
  private static double largestPull(ClassRows all) {
    double mean = IntStream.of(all.labels()).average().orElseThrow();
    double largest = 0;
    for (int j = 0; j < all.features(); j++) {
      double pull = 0;
      for (int i = 0; i < all.size(); i++) {
        pull += all.rows()[i][j] * (all.labels()[i] - mean);
      }
      largest = Math.max(largest, Math.abs(pull) / all.size());
    }
    return largest;
  }

  private static int count(List<Story> stories, ToIntFunction<Story> one) {
    return stories.stream().mapToInt(one).sum();
  }

  private static int majority(List<Story> stories, int feature) {
    int positive = count(stories, s -> s.coefficients[feature] > 0 ? 1 : 0);
    return Math.max(positive, stories.size() - positive);
  }

  /** The features that were counted at all, the most frequent first, then in their own order. */
  private List<Chosen> shares(List<Story> stories, ToIntFunction<Integer> counts) {
    List<Chosen> chosen = new ArrayList<>();
    List<String> names = source.features();
    for (int j = 0; j < names.size(); j++) {
      int count = counts.applyAsInt(j);
      if (count > 0) {
        chosen.add(new Chosen(names.get(j), (double) count / stories.size()));
      }
    }
    chosen.sort(Comparator.comparingDouble(c -> -c.share())); // stable: equals keep their order
    return List.copyOf(chosen);
  }

  private static double entropy(List<Chosen> shares) {
    double entropy = 0;
    for (Chosen each : shares) {
      entropy -= each.share() * StrictMath.log(each.share()) / StrictMath.log(2);
    }
    return Math.max(0, entropy);
  }

  private Agreement agreement(List<Story> stories) {
    int rows = source.all().size();
    return new Agreement(
        pairs(stories, (a, b) -> a.root == b.root ? 1 : 0),
        pairs(stories, Retelling::equalSigns),
        pairs(stories, Retelling::sharedTop),
        pairs(stories, (a, b) -> overlap(a.kept, b.kept)),
        pairs(stories, (a, b) -> alike(a.treeSays, b.treeSays, rows)),
        pairs(stories, (a, b) -> alike(a.logisticSays, b.logisticSays, rows)));
  }

  private static List<Double> pairs(List<Story> stories, ToDoubleBiFunction<Story, Story> measure) {
    List<Double> values = new ArrayList<>();
    for (int s = 0; s < stories.size(); s += 2) {
      values.add(measure.applyAsDouble(stories.get(s), stories.get(s + 1)));
    }
    return List.copyOf(values);
  }

  private static double equalSigns(Story a, Story b) {
    return Arrays.stream(a.top())
        .mapToDouble(j -> a.coefficients[j] * b.coefficients[j] > 0 ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static double sharedTop(Story a, Story b) {
    int[] other = b.top();
    return Arrays.stream(a.top())
        .mapToDouble(j -> IntStream.of(other).anyMatch(k -> k == j) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  /** Members of both over members of either; 1 if both are empty. */
  static double overlap(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    BitSet either = (BitSet) a.clone();
    either.or(b);
    return either.isEmpty() ? 1 : (double) both.cardinality() / either.cardinality();
  }

  private static double alike(BitSet a, BitSet b, int rows) {
    BitSet different = (BitSet) a.clone();
    different.xor(b);
    return 1 - (double) different.cardinality() / rows;
  }
}
