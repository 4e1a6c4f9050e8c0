package org.mlconcepts.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/**
 * Rows of a table, thinned to a share of positives, scored by logistic regression that was fitted
 * to other rows of the table.
 */
final class TableScores implements ScoreSource {

  private static final double PENALTY = 1e-3;
  private static final int MOST_TO_FIT = 1500;

  /** Of a reader's table, which may be wide. */
  private static final int MOST_OWN_TO_FIT = 600;

  private final String name;
  private final Table features;
  private final double prevalence;
  private final int[] labels;
  private final int mostToFit;

  TableScores(String name, Dataset data, Table features, double prevalence) {
    this(name, data, features, prevalence, MOST_TO_FIT);
  }

  private TableScores(String name, Dataset data, Table features, double prevalence, int mostToFit) {
    this.mostToFit = mostToFit;
    this.name = name;
    this.features = features;
    this.prevalence = prevalence;
    boolean[] marks = data.labels();
    labels = IntStream.range(0, marks.length).map(i -> marks[i] ? 1 : 0).toArray();
  }

  /** A reader's table, all of its columns and rows. */
  static TableScores own(Dataset data) {
    return new TableScores(data.id(), data, data.features(), share(data), MOST_OWN_TO_FIT);
  }

  /** The share of positives of a data set. */
  static double share(Dataset data) {
    boolean[] marks = data.labels();
    return (double) IntStream.range(0, marks.length).filter(i -> marks[i]).count() / marks.length;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double prevalence() {
    return prevalence;
  }

  @Override
  public Draw draw(int validation, int test, Seed seed) {
    int[] order = Permutation.of(labels.length, seed.stream("order"));
    int[] positives = Arrays.stream(order).filter(i -> labels[i] == 1).toArray();
    int[] negatives = Arrays.stream(order).filter(i -> labels[i] == 0).toArray();
    int usable = (int) Math.min(positives.length / prevalence, negatives.length / (1 - prevalence));
    double scale =
        Math.min(1, 0.98 * usable / (validation + test + Math.min(mostToFit, usable / 3)));
    int forValidation = (int) (scale * validation);
    int forTest = (int) (scale * test);
    int toFit = Math.min(mostToFit, usable - forValidation - forTest - 3);
    int[] used = {0, 0};
    int[] fit = take(positives, negatives, used, toFit);
    Features encoded = Features.fit(Features.known(features, fit), fit);
    Classifier model =
        new LogisticRegression(PENALTY)
            .standardized()
            .fit(encoded.matrix(fit), Rows.select(labels, fit), seed.stream("unused"));
    return new Draw(
        score(model, encoded, take(positives, negatives, used, forValidation)),
        score(model, encoded, take(positives, negatives, used, forTest)));
  }

  private int[] take(int[] positives, int[] negatives, int[] used, int size) {
    int rare = Math.max(2, (int) Math.round(prevalence * size));
    int[] rows = new int[size];
    for (int i = 0; i < size; i++) {
      rows[i] = i < rare ? positives[used[1]++] : negatives[used[0]++];
    }
    return rows;
  }

  private Scored score(Classifier model, Features encoded, int[] rows) {
    boolean[] marks = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      marks[i] = labels[rows[i]] == 1;
    }
    return new Scored(marks, model.scores(encoded.matrix(rows)));
  }
}
