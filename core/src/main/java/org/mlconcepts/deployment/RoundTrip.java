package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Recipe;
import org.mlconcepts.model.TrainedModel;
import org.mlconcepts.model.TrainingRows;

/**
 * A model that scores leads is saved and loaded, exported with few digits, damaged on the way, and
 * served rows that differ from those of training in ways that raise no error.
 *
 * @param fit rows to train on, at least 400
 * @param test rows to compare on, at least 100
 * @param repeats splits, at least 2
 */
public record RoundTrip(int fit, int test, int repeats) implements Experiment<RoundTrip.Result> {

  static final List<Integer> DIGITS = List.of(2, 3, 4, 6, 9, 12, 15, 16, 17);

  /** The cut where a missed lead costs as much as ten calls in vain. */
  static final double CUT = 1.0 / 11;

  public RoundTrip {
    Checks.atLeast("fit", 400, fit);
    Checks.that(fit <= Leads.MOST, "fit must be at most " + Leads.MOST + ", but was " + fit);
    Checks.atLeast("test", 100, test);
    Checks.that(test <= Leads.MOST, "test must be at most " + Leads.MOST + ", but was " + test);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What came of it, learner by learner.
   *
   * @param damaged share of damaged files that were refused, one entry a repeat
   */
  public record Result(List<Learner> learners, List<Double> damaged) {}

  /**
   * One learner; lists of numbers hold one entry a repeat.
   *
   * @param reloaded share of test rows whose score is the same in every bit after save and load
   * @param exports one a number of digits
   * @param faults one a difference between training and serving; the first is none
   */
  public record Learner(
      String name, List<Double> reloaded, List<Export> exports, List<ServedFault> faults) {}

  /**
   * An export with so many significant decimal digits a number.
   *
   * @param changedScores share of test rows whose score differs in at least one bit
   * @param changedDecisions share of test rows on the other side of the cut
   */
  public record Export(int digits, List<Double> changedScores, List<Double> changedDecisions) {}

  /**
   * One difference between training and serving.
   *
   * @param equalBits share of test rows with the score they had offline
   * @param changedDecisions share of test rows on the other side of the cut
   * @param refused share of test rows that the schema refuses
   * @param area area under the ROC curve
   * @param logLoss mean log loss in nats
   * @param cost cost a row at the cut, in calls in vain
   */
  public record ServedFault(
      String name,
      List<Double> equalBits,
      List<Double> changedDecisions,
      List<Double> refused,
      List<Double> area,
      List<Double> logLoss,
      List<Double> cost) {}

  /** Twelve hundred rows to train on. */
  public static RoundTrip defaults() {
    return new RoundTrip(1200, 500, 30);
  }

  /** The same experiment with another number of rows to train on. */
  public RoundTrip withFit(int rows) {
    return new RoundTrip(rows, test, repeats);
  }

  /** The same experiment with another number of rows to compare on. */
  public RoundTrip withTest(int rows) {
    return new RoundTrip(fit, rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public RoundTrip withRepeats(int count) {
    return new RoundTrip(fit, test, count);
  }

  private record Trip(double reloaded, List<Rounded> exports, List<SkewLab.Served> faults) {}

  private record Rounded(double changedScores, double changedDecisions) {}

  private record Drawn(List<Trip> trips, double damaged) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Recipe> recipes = List.of(Leads.logistic(), Leads.boosting(), Leads.forest());
    TrainingRows all = Leads.all();
    List<Drawn> drawn =
        Repeats.run(
            "splits", repeats, progress, r -> draw(all, recipes, seed.child("repeat/" + r)));
    List<Learner> learners = new ArrayList<>();
    for (int l = 0; l < recipes.size(); l++) {
      int at = l;
      learners.add(
          learner(recipes.get(l).name(), drawn.stream().map(d -> d.trips().get(at)).toList()));
    }
    return new Result(List.copyOf(learners), drawn.stream().map(Drawn::damaged).toList());
  }

  private Drawn draw(TrainingRows all, List<Recipe> recipes, Seed seed) {
    Leads leads = Leads.draw(all, fit, test, seed);
    List<Trip> trips = new ArrayList<>();
    double damaged = 0;
    for (Recipe recipe : recipes) {
      TrainedModel model = TrainedModel.train(leads.fit(), recipe, seed);
      trips.add(trip(model, leads));
      damaged += damaged(model.bytes(), seed.stream("damage/" + recipe.name())) / recipes.size();
    }
    return new Drawn(List.copyOf(trips), damaged);
  }

  private static Trip trip(TrainedModel model, Leads leads) {
    double[] offline = model.probabilities(leads.testTable());
    TrainedModel loaded = TrainedModel.parse(model.bytes());
    List<Rounded> exports = new ArrayList<>();
    for (int digits : DIGITS) {
      double[] rounded = model.exported(digits).probabilities(leads.testTable());
      exports.add(new Rounded(1 - Leads.equalBits(offline, rounded), moved(offline, rounded)));
    }
    return new Trip(
        Leads.equalBits(offline, loaded.probabilities(leads.testTable())),
        List.copyOf(exports),
        new SkewLab(loaded, leads, offline).served());
  }

  /** The share of rows on the other side of the cut. */
  static double moved(double[] a, double[] b) {
    return IntStream.range(0, a.length).filter(i -> a[i] >= CUT != b[i] >= CUT).count()
        / (double) a.length;
  }

  /** Flips a bit, cuts the file off, and names a later format: the share that is refused. */
  private static double damaged(byte[] bytes, RandomGenerator random) {
    byte[] flipped = bytes.clone();
    flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
    byte[] later = bytes.clone();
    later["mlconcepts-model ".length()]++;
    return List.of(flipped, cut, later).stream().filter(RoundTrip::refused).count() / 3.0;
  }

  private static boolean refused(byte[] bytes) {
    try {
      TrainedModel.parse(bytes);
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static Learner learner(String name, List<Trip> trips) {
    List<Export> exports = new ArrayList<>();
    for (int d = 0; d < DIGITS.size(); d++) {
      int at = d;
      exports.add(
          new Export(
              DIGITS.get(d),
              trips.stream().map(t -> t.exports().get(at).changedScores()).toList(),
              trips.stream().map(t -> t.exports().get(at).changedDecisions()).toList()));
    }
    List<ServedFault> faults = new ArrayList<>();
    for (int f = 0; f < trips.get(0).faults().size(); f++) {
      int at = f;
      faults.add(fault(trips.stream().map(t -> t.faults().get(at)).toList()));
    }
    return new Learner(
        name,
        trips.stream().map(Trip::reloaded).toList(),
        List.copyOf(exports),
        List.copyOf(faults));
  }

  private static ServedFault fault(List<SkewLab.Served> served) {
    return new ServedFault(
        served.get(0).name(),
        served.stream().map(SkewLab.Served::equalBits).toList(),
        served.stream().map(SkewLab.Served::changedDecisions).toList(),
        served.stream().map(SkewLab.Served::refused).toList(),
        served.stream().map(SkewLab.Served::area).toList(),
        served.stream().map(SkewLab.Served::logLoss).toList(),
        served.stream().map(SkewLab.Served::cost).toList());
  }
}
