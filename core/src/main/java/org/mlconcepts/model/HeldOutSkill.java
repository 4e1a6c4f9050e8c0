package org.mlconcepts.model;

import java.util.Arrays;
import java.util.List;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.BrierScore;
import org.mlconcepts.metric.DeLong;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/**
 * How well a recipe does on rows that it has not seen: a fifth of each class is held out at random,
 * and a model of the rest is asked about it. That model is forgotten; only its marks are kept.
 *
 * @param rows how many rows were held out
 * @param positives how many of them are positive
 * @param area under the ROC curve, 0..1; 0.5 is chance
 * @param interval of the area at 95 %, of the draw of the held-out rows ({@link DeLong}); it says
 *     nothing of other draws of the training rows
 * @param brier score of the probabilities, 0..1; the smaller the better
 * @param brierOfBaseRate the score of giving every row the share of positives in the rest
 */
public record HeldOutSkill(
    int rows, int positives, double area, Interval interval, double brier, double brierOfBaseRate) {

  private static final int PARTS = 5;

  /**
   * Trains and measures.
   *
   * @param all rows of both answers, at least 20 of each
   */
  public static HeldOutSkill of(TrainingRows all, Recipe recipe, Seed seed) {
    Split split = StratifiedFolds.shuffled(all.classes(), PARTS, seed.stream("held out")).get(0);
    TrainingRows training = all.select(split.train());
    TrainingRows held = all.select(split.test());
    boolean[] labels = held.labels();
    double[] probabilities =
        TrainedModel.train(withoutEmpty(training), recipe, seed).probabilities(held.table());
    DeLong area = DeLong.of(labels, probabilities);
    double[] baseRate = new double[labels.length];
    Arrays.fill(baseRate, (double) positives(training.labels()) / split.train().length);
    return new HeldOutSkill(
        labels.length,
        positives(labels),
        area.area(),
        area.interval(Evidence.LEVEL),
        BrierScore.of(labels, probabilities).value(),
        BrierScore.of(labels, baseRate).value());
  }

  /** A column may have its few values among the held-out rows alone. */
  private static TrainingRows withoutEmpty(TrainingRows rows) {
    List<String> filled =
        rows.table().columns().stream()
            .filter(column -> column.missing() < column.rows())
            .map(Column::name)
            .toList();
    Table table = rows.table().only(filled.toArray(String[]::new));
    return TrainingRows.of(table, rows.labels(), rows.target(), rows.positive());
  }

  private static int positives(boolean... labels) {
    int count = 0;
    for (boolean label : labels) {
      count += label ? 1 : 0;
    }
    return count;
  }
}
