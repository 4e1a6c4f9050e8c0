package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.evaluation.ClassSource.Judged;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.ConfusionMatrix;
import org.mlconcepts.metric.MulticlassAuc;
import org.mlconcepts.metric.Score;

/**
 * What macro, micro and weighted averages of the same predictions say when classes are unequal, and
 * which of two models each of them prefers: one trained plainly, one with weights that even out the
 * classes.
 *
 * <p>Three overlapping clouds with 90, 9 and 1 in a hundred rows stand beside digits and spoken
 * vowels, thinned to unequal classes and as they are.
 *
 * @param train training rows, at least 200
 * @param test test rows, at least 200
 * @param repeats at least 2
 */
public record MulticlassAverages(int train, int test, int repeats)
    implements OnTable<MulticlassAverages.Result> {

  public MulticlassAverages {
    Checks.atLeast("train", 200, train);
    Checks.atLeast("test", 200, test);
    Checks.that(
        (long) train + test <= 10_000,
        "train + test must be at most 10000, but was " + ((long) train + test));
    Checks.atLeast("repeats", 2, repeats);
  }

  /** One example in counts, and the sources. */
  public record Result(Example example, List<Source> sources) {}

  /**
   * A thousand decisions in three classes with 90, 9 and 1 in a hundred rows.
   *
   * @param counts row by row, the true class down and the predicted one across
   */
  public record Example(
      List<List<Integer>> counts,
      double accuracy,
      double microF1,
      Score macroF1,
      double weightedF1,
      Score f1OfMacroMeans) {}

  /**
   * One source of classes.
   *
   * @param shares of the classes, largest first
   * @param plain the plain model
   * @param weighted the model with weights
   */
  public record Source(String name, List<Double> shares, Averages plain, Averages weighted) {}

  /**
   * Averages of one model, one entry a repeat; a class that is neither there nor predicted counts
   * as 0 in F1.
   *
   * @param macroRecall also called balanced accuracy
   * @param recallByClass mean over the repeats, by class
   * @param oneVersusRest mean area of each class against all others
   * @param oneVersusOne mean area over all pairs of classes
   */
  public record Averages(
      List<Double> accuracy,
      List<Double> microF1,
      List<Double> macroF1,
      List<Double> weightedF1,
      List<Double> macroRecall,
      List<Double> recallByClass,
      List<Double> oneVersusRest,
      List<Double> oneVersusOne) {}

  /** Six hundred rows to train on, and as many to test. */
  public static MulticlassAverages defaults() {
    return new MulticlassAverages(600, 600, 40);
  }

  /** The same experiment with another number of training rows. */
  public MulticlassAverages withTrain(int rows) {
    return new MulticlassAverages(rows, test, repeats);
  }

  /** The same experiment with another number of test rows. */
  public MulticlassAverages withTest(int rows) {
    return new MulticlassAverages(train, rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public MulticlassAverages withRepeats(int count) {
    return new MulticlassAverages(train, test, count);
  }

  /** What one model did in one repeat. */
  private record One(
      double accuracy,
      double micro,
      double macro,
      double weighted,
      double recall,
      List<Double> recalls,
      double rest,
      double one) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    return run(ClassSource.all(), seed, progress);
  }

  /** Runs the experiment on a table alone, with the shares of the classes that it has. */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    return run(List.of(ClassSource.own(data)), seed, progress);
  }

  private Result run(List<ClassSource> from, Seed seed, Progress progress) {
    List<Source> sources = new ArrayList<>();
    for (ClassSource source : from) {
      Seed own = seed.child(source.name());
      List<List<One>> drawn =
          Repeats.run(
              source.name(), repeats, progress, r -> repeat(source, own.child("repeat/" + r)));
      sources.add(
          new Source(
              source.name(),
              source.shares(),
              averages(drawn.stream().map(d -> d.get(0)).toList()),
              averages(drawn.stream().map(d -> d.get(1)).toList())));
    }
    return new Result(example(), List.copyOf(sources));
  }

  private List<One> repeat(ClassSource source, Seed seed) {
    return source.judge(train, test, seed).stream().map(MulticlassAverages::one).toList();
  }

  private static One one(Judged judged) {
    ConfusionMatrix matrix = judged.matrix();
    MulticlassAuc areas = judged.areas();
    List<Double> recalls = new ArrayList<>();
    double macro = 0;
    double weighted = 0;
    double rows = 0;
    for (int c = 0; c < matrix.classes(); c++) {
      Score f1 = matrix.oneVersusRest(c).f1();
      double value = f1.isDefined() ? f1.orElseThrow() : 0;
      recalls.add(matrix.oneVersusRest(c).recall().orElseThrow());
      macro += value / matrix.classes();
      weighted += value * matrix.support(c);
      rows += matrix.support(c);
    }
    return new One(
        matrix.accuracy(),
        matrix.micro(Confusion::f1).orElseThrow(),
        macro,
        weighted / rows,
        matrix.balancedAccuracy(),
        List.copyOf(recalls),
        areas.oneVersusRestMacro().orElseThrow(),
        areas.oneVersusOneMacro().orElseThrow());
  }

  private static Averages averages(List<One> ones) {
    int classes = ones.get(0).recalls().size();
    List<Double> byClass = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      int at = c;
      byClass.add(ones.stream().mapToDouble(o -> o.recalls().get(at)).sum() / ones.size());
    }
    return new Averages(
        ones.stream().map(One::accuracy).toList(),
        ones.stream().map(One::micro).toList(),
        ones.stream().map(One::macro).toList(),
        ones.stream().map(One::weighted).toList(),
        ones.stream().map(One::recall).toList(),
        List.copyOf(byClass),
        ones.stream().map(One::rest).toList(),
        ones.stream().map(One::one).toList());
  }

  /** 90, 9 and 1 in a hundred rows, of which the largest class takes nearly all decisions. */
  private static Example example() {
    int[][] counts = {{895, 5, 0}, {45, 45, 0}, {8, 2, 0}};
    List<Integer> labels = new ArrayList<>();
    List<Integer> predicted = new ArrayList<>();
    List<List<Integer>> rows = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      List<Integer> row = new ArrayList<>();
      for (int j = 0; j < counts.length; j++) {
        row.add(counts[i][j]);
        for (int k = 0; k < counts[i][j]; k++) {
          labels.add(i);
          predicted.add(j);
        }
      }
      rows.add(List.copyOf(row));
    }
    ConfusionMatrix matrix =
        ConfusionMatrix.of(
            labels.stream().mapToInt(i -> i).toArray(),
            predicted.stream().mapToInt(i -> i).toArray(),
            counts.length);
    return new Example(
        List.copyOf(rows),
        matrix.accuracy(),
        matrix.micro(Confusion::f1).orElseThrow(),
        matrix.macro(Confusion::f1),
        matrix.weighted(Confusion::f1).orElseThrow(),
        matrix.f1OfMacroMeans());
  }
}
