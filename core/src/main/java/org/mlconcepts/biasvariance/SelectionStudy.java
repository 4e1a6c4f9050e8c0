package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.mlconcepts.biasvariance.CrossValidationSelects.Choice;
import org.mlconcepts.biasvariance.CrossValidationSelects.Curve;
import org.mlconcepts.biasvariance.CrossValidationSelects.ErrorBar;
import org.mlconcepts.biasvariance.CrossValidationSelects.Spread;
import org.mlconcepts.biasvariance.CrossValidationSelects.Study;
import org.mlconcepts.biasvariance.CrossValidationSelects.Validated;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Settings;

/** The synthetic half: polynomials of every degree on data sets whose truth is known. */
final class SelectionStudy {

  private static final int TEST_POINTS = 101;
  private static final int BATCHES = 10;
  private static final int MORE_FOLDS = 4;

  private final CrossValidationSelects settings;
  private final Candidates candidates;
  private final double[] testX =
      Layout.EVEN.draw(TEST_POINTS, Seed.DEFAULT.stream("an even layout draws nothing"));
  private final double[] testTruth;

  SelectionStudy(CrossValidationSelects settings) {
    this.settings = settings;
    this.candidates = Candidates.polynomials(settings.degrees());
    this.testTruth = settings.truth().at(testX);
  }

  /**
   * One data set: what the choosers took, and by degree the mean of repeated estimates and the fit
   * made after all of them.
   */
  private static final class Trial {
    private final Selection selection;
    private final List<Double> repeatedEstimates;
    private final List<double[]> refitted;

    Trial(Selection selection, List<Double> repeatedEstimates, List<double[]> refitted) {
      this.selection = selection;
      this.repeatedEstimates = repeatedEstimates;
      this.refitted = refitted;
    }

    Selection selection() {
      return selection;
    }

    List<Double> repeatedEstimates() {
      return repeatedEstimates;
    }

    List<double[]> refitted() {
      return refitted;
    }
  }

  Study study(Layout layout, Seed seed, Progress progress) {
    String name = "choose, " + Settings.word(layout) + " points";
    List<Trial> trials =
        Repeats.run(
            name, settings.repeats(), progress, i -> trial(layout, seed.child(name + "/" + i)));
    List<Selection> selections = trials.stream().map(Trial::selection).toList();
    List<Choice> choices = new ArrayList<>();
    for (Chooser chooser : selections.get(0).choosers()) {
      choices.add(
          new Choice(
              chooser,
              selections.stream().map(s -> s.chosen(chooser)).toList(),
              selections.stream().map(s -> s.excess(chooser)).toList()));
    }
    int fixed = bestToFix(selections);
    return new Study(
        layout, List.copyOf(choices), fixed, spread(trials, fixed), errorBar(selections, fixed));
  }

  /** All degrees on the first data set of a layout. */
  Curve curve(Layout layout, Seed seed) {
    Selection selection =
        trial(layout, seed.child("choose, " + Settings.word(layout) + " points/0")).selection();
    List<Validated> byDegree = new ArrayList<>();
    for (int d = 0; d <= settings.degrees(); d++) {
      Estimate validated = selection.crossValidated(d);
      byDegree.add(
          new Validated(
              d,
              selection.excess(d) + noise(),
              selection.trainingError(d),
              validated.mean(),
              validated.standardError()));
    }
    return new Curve(
        List.copyOf(byDegree),
        selection.chosen(Chooser.TRAINING_ERROR),
        selection.chosen(Chooser.CROSS_VALIDATION),
        selection.chosen(Chooser.ONE_STANDARD_ERROR),
        selection.chosen(Chooser.ORACLE));
  }

  private Trial trial(Layout layout, Seed seed) {
    Sample sample = draw(layout, seed);
    Selection selection =
        new Selection(
            candidates,
            sample,
            settings.folds(),
            testX,
            predictions -> CrossValidation.meanSquaredError(predictions, testTruth),
            seed);
    selection.and(Chooser.LEAVE_ONE_OUT, CrossValidation.leaveOneOut(sample, settings.degrees()));

    double[] repeated = new double[settings.degrees() + 1];
    for (int more = 0; more < MORE_FOLDS; more++) {
      double[] means =
          CrossValidation.shuffled(
                  candidates, sample, settings.folds(), seed.stream("folds/" + more))
              .means();
      Arrays.setAll(repeated, d -> repeated[d] + means[d] / (MORE_FOLDS + 1));
    }
    Arrays.setAll(
        repeated, d -> repeated[d] + selection.crossValidated(d).mean() / (MORE_FOLDS + 1));
    return new Trial(
        selection,
        Arrays.stream(repeated).boxed().toList(),
        List.of(candidates.predictions(sample.x, sample.y, testX)));
  }

  private Sample draw(Layout layout, Seed seed) {
    double[] x = layout.draw(settings.train(), seed.stream("design"));
    double[] y = settings.truth().at(x);
    RandomGenerator rng = seed.stream("noise");
    for (int i = 0; i < y.length; i++) {
      y[i] += settings.sigma() * rng.nextGaussian();
    }
    return new Sample(x, y);
  }

  private double noise() {
    return settings.sigma() * settings.sigma();
  }

  private int bestToFix(List<Selection> selections) {
    double[] logs = new double[settings.degrees() + 1];
    for (Selection selection : selections) {
      Arrays.setAll(logs, d -> logs[d] + StrictMath.log(selection.excess(d)));
    }
    return CrossValidation.smallest(logs);
  }

  private Spread spread(List<Trial> trials, int fixed) {
    return new Spread(
        ofPredictions(trials, t -> t.selection().predictions(fixed)),
        ofPredictions(trials, t -> t.refitted().get(fixed)),
        ofPredictions(trials, t -> t.selection().averageOfFolds(fixed)),
        ofPredictions(
            trials, t -> t.selection().predictions(t.selection().chosen(Chooser.TRAINING_ERROR))),
        ofPredictions(
            trials, t -> t.selection().predictions(t.selection().chosen(Chooser.CROSS_VALIDATION))),
        ofEstimates(trials, t -> t.selection().splitError(fixed)),
        ofEstimates(trials, t -> t.selection().crossValidated(fixed).mean()),
        ofEstimates(trials, t -> t.repeatedEstimates().get(fixed)));
  }

  /** The variance of a prediction over the data sets of a batch, averaged over the test points. */
  private static List<Double> ofPredictions(
      List<Trial> trials, Function<Trial, double[]> predictions) {
    List<double[]> curves = trials.stream().map(predictions).toList();
    return byBatch(
        trials.size(),
        (from, to) -> {
          double sum = 0;
          for (int point = 0; point < TEST_POINTS; point++) {
            int at = point;
            sum +=
                variance(
                    curves.subList(from, to).stream().mapToDouble(curve -> curve[at]).toArray());
          }
          return sum / TEST_POINTS;
        });
  }

  private static List<Double> ofEstimates(List<Trial> trials, ToDoubleFunction<Trial> estimate) {
    double[] estimates = trials.stream().mapToDouble(estimate).toArray();
    return byBatch(trials.size(), (from, to) -> variance(Arrays.copyOfRange(estimates, from, to)));
  }

  /** What is done with the data sets {@code from..to-1} of a batch. */
  private interface OfBatch {
    double over(int from, int to);
  }

  private static List<Double> byBatch(int count, OfBatch what) {
    int size = Math.max(2, count / BATCHES);
    List<Double> values = new ArrayList<>();
    for (int from = 0; from + size <= count; from += size) {
      values.add(what.over(from, from + size));
    }
    return List.copyOf(values);
  }

  private static double variance(double[] values) {
    double standardError = Estimate.of(values).standardError();
    return standardError * standardError * values.length;
  }

  private ErrorBar errorBar(List<Selection> selections, int fixed) {
    double[] estimates =
        selections.stream().mapToDouble(s -> s.crossValidated(fixed).mean()).toArray();
    return new ErrorBar(
        Estimate.of(estimates),
        Estimate.of(selections.stream().mapToDouble(s -> s.excess(fixed) + noise()).toArray()),
        Math.sqrt(variance(estimates)),
        selections.stream().mapToDouble(s -> s.crossValidated(fixed).standardError()).sum()
            / selections.size());
  }
}
