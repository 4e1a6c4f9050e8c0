package org.mlconcepts.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;

/**
 * Bootstrap intervals of the metrics of a scored sample, several at once and fast: the rows are
 * sorted once, and a bootstrap sample is a count for each place in the order, so that one walk
 * gives every metric in O(n).
 *
 * <p>Samples in which a metric has no value, such as those without a positive, are left out of its
 * interval and counted.
 */
public final class ScoreBootstrap {

  /** A metric of scored rows; those of a decision at the threshold come first. */
  public enum Metric {
    ACCURACY,
    PRECISION,
    RECALL,
    F1,
    MATTHEWS,
    ROC_AREA,
    AVERAGE_PRECISION
  }

  private final boolean[] labels; // by place, highest score first
  private final int[] ends; // ends[k] = first place after the k-th step
  private final int alarms; // places that score at least the threshold

  private ScoreBootstrap(boolean[] labels, int[] ends, int alarms) {
    this.labels = labels;
    this.ends = ends;
    this.alarms = alarms;
  }

  /**
   * Sorts the rows.
   *
   * @param labels true for a positive row
   * @param scores one a row, the higher the more positive; finite
   * @param threshold rows that score at least this are called positive
   */
  public static ScoreBootstrap of(boolean[] labels, double[] scores, double threshold) {
    Arguments.scored(labels, scores);
    int[] order = ByScore.descending(scores);
    boolean[] sorted = new boolean[order.length];
    int[] ends = new int[order.length];
    int steps = 0;
    int alarms = 0;
    for (int i = 0; i < order.length; i++) {
      sorted[i] = labels[order[i]];
      alarms += scores[order[i]] >= threshold ? 1 : 0;
      if (i + 1 == order.length || scores[order[i + 1]] != scores[order[i]]) {
        ends[steps++] = i + 1;
      }
    }
    return new ScoreBootstrap(sorted, Arrays.copyOf(ends, steps), alarms);
  }

  /**
   * What the samples showed of one metric.
   *
   * @param values one a sample in which it has a value
   * @param undefined samples in which it has none
   */
  public record Replicates(Metric metric, List<Double> values, int undefined) {
    public Replicates {
      values = List.copyOf(values);
    }

    /** The percentile interval; empty if fewer than two samples gave a value. */
    public Optional<Interval> interval(double level) {
      return values.size() < 2
          ? Optional.empty()
          : Optional.of(
              Quantiles.of(values.stream().mapToDouble(Double::doubleValue).toArray())
                  .central(level));
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "Replicates[%s, %d values, %d undefined]", metric, values.size(), undefined);
    }
  }

  /**
   * Draws bootstrap samples on all cores, each from a stream of its own, so that the result does
   * not depend on the number of threads.
   *
   * @param samples how many, at least 1
   * @return one entry a metric, in the order of {@link Metric}
   */
  public List<Replicates> replicates(int samples, Seed seed, Progress progress) {
    List<double[]> drawn =
        Repeats.run("bootstrap", samples, progress, b -> sample(seed.stream("sample/" + b)));
    return IntStream.range(0, Metric.values().length)
        .mapToObj(m -> {
          List<Double> values =
              drawn.stream().map(each -> each[m]).filter(v -> !Double.isNaN(v)).toList();
          return new Replicates(Metric.values()[m], values, samples - values.size());
        })
        .toList();
  }

  /** One bootstrap sample: the metrics in order, NaN where one has no value. */
  private double[] sample(RandomGenerator random) {
    int n = labels.length;
    int[] counts = new int[n];
    for (int i = 0; i < n; i++) {
      counts[random.nextInt(n)]++;
    }
    return metrics(counts);
  }

  /** The metrics of the rows as they are, by the same walk; NaN where one has no value. */
  double[] ofAllRows() {
    int[] ones = new int[labels.length];
    Arrays.fill(ones, 1);
    return metrics(ones);
  }

  private double[] metrics(int[] counts) {
    long found = 0;
    long seen = 0;
    long foundAtCut = 0;
    long seenAtCut = 0;
    double pairs = 0; // twice the pairs in the right order
    double precision = 0; // Σ (positives of a step) × (precision there)
    for (int step = 0, place = 0; step < ends.length; step++) {
      long positives = 0;
      long rows = 0;
      for (; place < ends[step]; place++) {
        rows += counts[place];
        positives += labels[place] ? counts[place] : 0;
      }
      pairs += (double) (rows - positives) * (2 * found + positives);
      found += positives;
      seen += rows;
      if (positives > 0) {
        precision += (double) positives * found / seen;
      }
      if (place == alarms) { // the threshold never parts a step
        foundAtCut = found;
        seenAtCut = seen;
      }
    }
    Confusion cut =
        new Confusion(
            foundAtCut,
            seenAtCut - foundAtCut,
            found - foundAtCut,
            (seen - seenAtCut) - (found - foundAtCut));
    double negatives = (double) seen - found;
    return new double[] {
      cut.accuracy(),
      orNan(cut.precision()),
      orNan(cut.recall()),
      orNan(cut.f1()),
      orNan(cut.matthews()),
      found == 0 || negatives == 0 ? Double.NaN : pairs / 2 / (found * negatives),
      found == 0 ? Double.NaN : precision / found
    };
  }

  private static double orNan(Score score) {
    return score.isDefined() ? score.orElseThrow() : Double.NaN;
  }
}
