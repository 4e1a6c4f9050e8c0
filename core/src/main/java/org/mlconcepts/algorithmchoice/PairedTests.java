package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Bench;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Rejections;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.metric.CorrectedResampledT;
import org.mlconcepts.metric.FiveByTwoCv;
import org.mlconcepts.metric.McNemar;
import org.mlconcepts.metric.Score;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/** Five tests of whether two logistic regressions are equally accurate. */
final class PairedTests {

  static final String NAIVE = "t over folds";
  static final String CORRECTED = "corrected t";

  private static final double LEVEL = 0.05;
  private static final int FOLDS = 5;
  private static final int TIMES = 6;
  private static final LogisticRegression LEARNER = new LogisticRegression(0.02);

  /** Logistic regression draws nothing. */
  private static final RandomGenerator NO_CHANCE = () -> 0;

  private PairedTests() {}

  static Bench of(ValidateTheChoice settings, Rivals rivals, Seed seed, Progress progress) {
    Seed own = seed.child("tests/" + rivals.name());
    List<List<Rejections>> samples =
        Repeats.run(
            "tests on " + rivals.name(),
            settings.samples(),
            progress,
            s -> tests(rivals.draw(settings.rows(), own.child("draw/" + s)), own, s));
    List<Rejections> tests = new ArrayList<>();
    for (int t = 0; t < samples.get(0).size(); t++) {
      int test = t;
      tests.add(
          new Rejections(
              samples.get(0).get(t).test(),
              samples.stream().map(each -> each.get(test).rejected().get(0)).toList()));
    }
    return new Bench(rivals.name(), rivals.different(), List.copyOf(tests));
  }

  private static List<Rejections> tests(Rivals.View view, Seed seed, int sample) {
    int[] labels = view.first().labels();
    double[] differences = new double[TIMES * FOLDS];
    int at = 0;
    for (int time = 0; time < TIMES; time++) {
      RandomGenerator random = seed.stream("folds/" + sample + "/" + time);
      for (Split fold : StratifiedFolds.shuffled(labels, FOLDS, random)) {
        differences[at++] = difference(view, fold);
      }
    }
    CorrectedResampledT t = CorrectedResampledT.of(differences, 1.0 / (FOLDS - 1));
    FiveByTwoCv halves = halves(view, seed, sample);
    Split third = StratifiedFolds.shuffled(labels, 3, seed.stream("third/" + sample)).get(0);
    McNemar once =
        McNemar.of(
            view.first().select(third.test()).labels(),
            called(view.first(), third),
            called(view.second(), third));
    return List.of(
        rejects(NAIVE, t.naivePValue()),
        rejects(CORRECTED, t.pValue()),
        rejects("5x2 t", halves.tPValue()),
        rejects("5x2 F", halves.fPValue()),
        rejects("McNemar, one split", Score.of(once.exactPValue())));
  }

  private static FiveByTwoCv halves(Rivals.View view, Seed seed, int sample) {
    double[][] differences = new double[5][2];
    for (int time = 0; time < differences.length; time++) {
      RandomGenerator random = seed.stream("halves/" + sample + "/" + time);
      List<Split> folds = StratifiedFolds.shuffled(view.first().labels(), 2, random);
      differences[time][0] = difference(view, folds.get(0));
      differences[time][1] = difference(view, folds.get(1));
    }
    return FiveByTwoCv.of(differences);
  }

  /** A test without a p value, because nothing differs, does not reject. */
  private static Rejections rejects(String test, Score pValue) {
    boolean rejected = pValue instanceof Score.Defined defined && defined.value() < LEVEL;
    return new Rejections(test, List.of(rejected ? 1.0 : 0.0));
  }

  /** Accuracy of the first less that of the second on the test rows. */
  private static double difference(Rivals.View view, Split split) {
    int[] truth = view.first().select(split.test()).labels();
    return Accuracy.of(truth, called(view.first(), split))
        - Accuracy.of(truth, called(view.second(), split));
  }

  private static int[] called(ClassRows rows, Split split) {
    ClassRows training = rows.select(split.train());
    return LEARNER
        .fit(training.rows(), training.labels(), NO_CHANCE)
        .classifyAll(rows.select(split.test()).rows());
  }
}
