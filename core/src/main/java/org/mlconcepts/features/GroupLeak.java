package org.mlconcepts.features;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.sample.Folds;
import org.mlconcepts.sample.GroupFolds;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;

/**
 * Several rows of the same person, split at random or by person. The nearest row is then the
 * person's own, and the share of right answers is that of recognising people.
 */
final class GroupLeak implements FeatureLeak {

  private static final int FOLDS = 5;
  private static final int COLUMNS = 10;
  private static final int ROWS_A_GROUP = 6;
  private static final int GROUPS = 120;
  private static final double SPREAD = 0.5; // of a group's rows about their centre

  /** Rows with classes and groups. */
  private interface Source {
    Grouped draw(Seed seed);
  }

  private static final class Grouped {
    private final double[][] rows;
    private final int[] labels;
    private final int[] groups; // from 0

    Grouped(double[][] rows, int[] labels, int[] groups) {
      this.rows = rows;
      this.labels = labels;
      this.groups = groups;
    }

    Grouped select(int[] wanted) {
      return new Grouped(
          Rows.select(rows, wanted), Rows.select(labels, wanted), Rows.select(groups, wanted));
    }
  }

  private final String data;
  private final boolean noise;
  private final Source source;

  private GroupLeak(String data, boolean noise, Source source) {
    this.data = data;
    this.noise = noise;
    this.source = source;
  }

  /** People whose rows are alike, with a label that is tossed for each person. */
  static GroupLeak people() {
    return new GroupLeak("people with tossed labels", true, GroupLeak::tossed);
  }

  /** Eleven vowels said six times each by fifteen speakers. */
  static GroupLeak vowels() {
    Table table = Datasets.vowelSpeakers().table();
    int[] speakers =
        Arrays.stream(table.numeric("speaker").values()).mapToInt(s -> (int) s).toArray();
    int[] vowels = table.categorical("vowel").codes();
    Table features = table.without("speaker", "vowel");
    double[][] rows = new double[table.rows()][features.names().size()];
    for (int j = 0; j < features.names().size(); j++) {
      double[] values = features.numeric(features.names().get(j)).values();
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = values[i];
      }
    }
    Grouped all = new Grouped(rows, vowels, speakers);
    return new GroupLeak("vowel speakers", false, seed -> all);
  }

  private static Grouped tossed(Seed seed) {
    RandomGenerator random = seed.stream("people");
    double[][] centres = NoiseRows.features(GROUPS, COLUMNS, random);
    double[] labelOf = NoiseRows.labels(GROUPS, random);
    double[][] rows = NoiseRows.features(GROUPS * ROWS_A_GROUP, COLUMNS, random);
    int[] groups = IntStream.range(0, rows.length).map(i -> i / ROWS_A_GROUP).toArray();
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        rows[i][j] = centres[groups[i]][j] + SPREAD * rows[i][j];
      }
    }
    int[] labels = IntStream.of(groups).map(g -> (int) labelOf[g]).toArray();
    return new Grouped(rows, labels, groups);
  }

  @Override
  public String leak() {
    return "rows of one person on both sides";
  }

  @Override
  public String data() {
    return data;
  }

  @Override
  public String measure() {
    return "accuracy";
  }

  @Override
  public boolean noise() {
    return noise;
  }

  /** A third of the people are kept away from both ways, and meet the model at the end. */
  @Override
  public Scores scores(Seed seed) {
    Grouped all = source.draw(seed);
    int people = Arrays.stream(all.groups).max().orElseThrow() + 1;
    int[] order = Permutation.of(people, seed.stream("people kept away"));
    int[] known =
        IntStream.range(0, all.rows.length)
            .filter(i -> order[all.groups[i]] >= people / 3)
            .toArray();
    int[] strangers =
        IntStream.range(0, all.rows.length)
            .filter(i -> order[all.groups[i]] < people / 3)
            .toArray();
    Grouped seen = all.select(known);
    List<Split> random = Folds.shuffled(known.length, FOLDS, seed.stream("folds"));
    return new Scores(
        accuracy(seen, random),
        accuracy(seen, GroupFolds.of(seen.groups, FOLDS)),
        accuracy(all, List.of(Split.of(known, strangers))));
  }

  private static double accuracy(Grouped grouped, List<Split> splits) {
    double right = 0;
    double tested = 0;
    for (Split split : splits) {
      int[] predicted =
          new NearestNeighbours(1)
              .classification()
              .fit(
                  Rows.select(grouped.rows, split.train()),
                  Rows.select(grouped.labels, split.train()),
                  new Seed(0).stream("unused"))
              .classifyAll(Rows.select(grouped.rows, split.test()));
      int[] truth = Rows.select(grouped.labels, split.test());
      right += IntStream.range(0, truth.length).filter(i -> truth[i] == predicted[i]).count();
      tested += truth.length;
    }
    return right / tested;
  }
}
