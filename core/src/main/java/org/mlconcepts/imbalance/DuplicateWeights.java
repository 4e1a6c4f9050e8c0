package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.LogitModel;
import org.mlconcepts.sample.PriorCorrection;
import org.mlconcepts.sample.TrainingFold;

/**
 * What a class weight is: the very same fit as that many copies of each row of the class, and,
 * where logistic regression is the right model, a shift of the intercept by the logarithm of the
 * weight, which prior correction takes back.
 *
 * <p>The first is an identity and is shown for whole weights. The second is exact where logistic
 * regression is the right model and rows are many; a crooked truth and real customers show how far
 * it carries elsewhere.
 *
 * @param rows training rows, at least 500
 * @param repeats at least 2
 */
public record DuplicateWeights(int rows, int repeats)
    implements Experiment<DuplicateWeights.Result> {

  private static final List<Integer> WEIGHTS = List.of(2, 5, 10, 20, 50);
  private static final double PENALTY = 1e-8;

  /** The straight truth is so common that its intercept can be told. */
  private static final double PREVALENCE = 0.03;

  public DuplicateWeights {
    Checks.atLeast("rows", 500, rows);
    Checks.atLeast("repeats", 2, repeats);
    Checks.that(rows <= 6000, "rows must be at most 6000, but was " + rows);
  }

  /** The straight truth, the crooked one, bank customers and telephone customers. */
  public record Result(List<Source> sources) {}

  /** One source, with one entry a weight. */
  public record Source(String name, List<Weight> weights) {}

  /**
   * One weight of the positives.
   *
   * @param weight w
   * @param repeats one entry a repeat
   */
  public record Weight(int weight, List<Repeat> repeats) {}

  /**
   * One training set.
   *
   * @param largestDifference largest difference of a coefficient between weighting and copying
   * @param shift intercept with the weight less that without
   * @param meanPlain mean probability on new rows over their share of positives, without the weight
   * @param meanWeighted the same with the weight
   * @param meanCorrected the same with the weight and prior correction
   */
  public record Repeat(
      double largestDifference,
      double shift,
      double meanPlain,
      double meanWeighted,
      double meanCorrected) {}

  /** Two thousand rows. */
  public static DuplicateWeights defaults() {
    return new DuplicateWeights(2000, 30);
  }

  /** The same experiment with another number of training rows. */
  public DuplicateWeights withRows(int count) {
    return new DuplicateWeights(count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public DuplicateWeights withRepeats(int count) {
    return new DuplicateWeights(rows, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new Result(
        Stream.of(
                line(),
                RareSource.curve(PREVALENCE),
                RareSource.bank(PREVALENCE),
                RareSource.usage())
            .map(source -> run(source, seed, progress))
            .toList());
  }

  /** The source that logistic regression is the right model for. */
  static RareSource line() {
    return RareSource.line(PREVALENCE);
  }

  /** One source alone, as in a run of all. */
  Source run(RareSource source, Seed seed, Progress progress) {
    Seed own = seed.child(source.name());
    List<List<Repeat>> drawn =
        Repeats.run(
            source.name(), repeats, progress, r -> repeat(source, own.child("repeat/" + r)));
    List<Weight> weights = new ArrayList<>();
    for (int w = 0; w < WEIGHTS.size(); w++) {
      int at = w;
      weights.add(new Weight(WEIGHTS.get(w), drawn.stream().map(d -> d.get(at)).toList()));
    }
    return new Source(source.name(), List.copyOf(weights));
  }

  private List<Repeat> repeat(RareSource source, Seed seed) {
    RareRows drawn = source.draw(new Parts.Sizes(rows, 10, rows / 2), seed);
    TrainingFold fold = drawn.fit();
    LogisticRegression learner = new LogisticRegression(PENALTY);
    LogitModel plain = learner.fit(fold.rows(), fold.labels(), seed.stream("unused"));
    List<Repeat> repeats = new ArrayList<>();
    for (int weight : WEIGHTS) {
      double[] weights = new double[fold.size()];
      Arrays.setAll(weights, i -> fold.labels()[i] == 1 ? weight : 1);
      LogitModel weighted = learner.fit(fold.rows(), fold.labels(), weights, seed.stream("unused"));
      LogitModel copied = copies(learner, fold, weight, seed);
      double[] p = weighted.scores(drawn.test().rows());
      double prevalence = drawn.test().prevalence();
      double trained = mean(fold.labels(), weight);
      PriorCorrection correction = new PriorCorrection(mean(fold.labels(), 1), trained);
      repeats.add(
          new Repeat(
              largestDifference(weighted, copied),
              weighted.intercept() - plain.intercept(),
              mean(plain.scores(drawn.test().rows())) / prevalence,
              mean(p) / prevalence,
              mean(correction.correctAll(p)) / prevalence));
    }
    return repeats;
  }

  private static LogitModel copies(
      LogisticRegression learner, TrainingFold fold, int weight, Seed seed) {
    List<double[]> rows = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int i = 0; i < fold.size(); i++) {
      for (int copy = 0; copy < (fold.labels()[i] == 1 ? weight : 1); copy++) {
        rows.add(fold.rows()[i]);
        labels.add(fold.labels()[i]);
      }
    }
    return learner.fit(
        rows.toArray(double[][]::new),
        labels.stream().mapToInt(Integer::intValue).toArray(),
        seed.stream("unused"));
  }

  private static double largestDifference(LogitModel a, LogitModel b) {
    double largest = Math.abs(a.intercept() - b.intercept());
    for (int j = 0; j < a.coefficients().length; j++) {
      largest = Math.max(largest, Math.abs(a.coefficients()[j] - b.coefficients()[j]));
    }
    return largest;
  }

  /** The share of positives when each counts {@code weight} times. */
  private static double mean(int[] labels, int weight) {
    double positives = 0;
    for (int label : labels) {
      positives += label * (double) weight;
    }
    double negatives = Arrays.stream(labels).filter(label -> label == 0).count();
    return positives / (positives + negatives);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }
}
