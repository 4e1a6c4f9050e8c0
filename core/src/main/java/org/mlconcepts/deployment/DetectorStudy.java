package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mlconcepts.deployment.DriftDetectors.Line;
import org.mlconcepts.deployment.DriftDetectors.Scenario;
import org.mlconcepts.deployment.DriftDetectors.Watch;
import org.mlconcepts.deployment.Monitors.Kind;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.Quantiles;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.LogisticRegression;

/**
 * Streams of known change under all monitors. Each alarm line is set on streams without change so
 * that a tenth of them see an alarm; only then do delays compare.
 */
final class DetectorStudy {

  static final int ROWS = 6000;
  static final int START = 3000;
  static final double FALSE_STREAMS = 0.1;

  private static final double UNIT = 10_000; // rows that false alarms are counted in
  private static final int TRAINING = 1000;

  private final DriftDetectors settings;
  private final Progress progress;

  DetectorStudy(DriftDetectors settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Lines and what happened at them. */
  record Found(List<Line> lines, List<Scenario> scenarios) {}

  Found run(Seed seed) {
    Seed own = seed.child("without change");
    List<Quiet> quiet =
        Repeats.run("without change", settings.quiet(), progress, r -> quiet(own.child("r/" + r)));
    List<Line> lines = new ArrayList<>();
    Map<Kind, Double> at = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      double[] highest = Values.of(quiet, q -> Objects.requireNonNull(q.highest().get(kind)));
      double line = Quantiles.of(highest).quantile(1 - FALSE_STREAMS);
      at.put(kind, line);
      double[] alarms = Values.of(quiet, q -> Objects.requireNonNull(q.usual().get(kind)));
      lines.add(new Line(kind.title(), kind.errors(), line, Estimate.of(alarms)));
    }
    List<Scenario> scenarios = new ArrayList<>();
    for (Change change : EnumSet.complementOf(EnumSet.of(Change.RETURNING))) {
      List<Run> runs =
          Repeats.run(
              change.title(),
              settings.repeats(),
              progress,
              r -> run(change, at, seed.child("stream/" + r)));
      scenarios.add(scenario(change, runs));
    }
    return new Found(List.copyOf(lines), List.copyOf(scenarios));
  }

  /** The highest evidence of a stream without change, and the alarms at the usual lines. */
  private record Quiet(Map<Kind, Double> highest, Map<Kind, Double> usual) {}

  private record Run(
      double before,
      double after,
      double best,
      Map<Kind, Integer> alarms,
      Map<Kind, List<Double>> levels) {}

  /** A model, what it does to a stream, and what the monitors say. */
  private static final class Watched {
    final Change.Drawn stream;
    final double[] scores;
    final double[] errors;
    final Monitors monitors;
    final Map<Kind, double[]> evidence;

    Watched(Change change, Seed seed) {
      Change.Drawn training = Change.before(TRAINING, seed.stream("training"));
      Classifier model =
          new LogisticRegression(1e-4).fit(training.rows, training.labels, seed.stream("unused"));
      stream = change.draw(ROWS, START, seed.stream("stream"));
      scores = model.scores(stream.rows);
      errors = new double[ROWS];
      Arrays.setAll(errors, t -> (scores[t] > 0.5) == (stream.labels[t] == 1) ? 0 : 1);
      monitors = new Monitors(training.rows, model.scores(training.rows));
      evidence = monitors.evidence(stream.rows, scores, errors);
    }

    double[] of(Kind kind) {
      return Monitors.of(evidence, kind);
    }

    /** The chance of an error, given the features: of the model, or of the best there could be. */
    double chanceOfError(int from, int to, boolean best) {
      double sum = 0;
      for (int t = from; t < to; t++) {
        double p = stream.chances[t];
        sum += best ? Math.min(p, 1 - p) : scores[t] > 0.5 ? 1 - p : p;
      }
      return sum / (to - from);
    }
  }

  private static Quiet quiet(Seed seed) {
    Watched watched = new Watched(Change.NONE, seed);
    Map<Kind, Double> highest = new EnumMap<>(Kind.class);
    Map<Kind, Double> usual = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      double[] evidence = watched.of(kind);
      highest.put(kind, Arrays.stream(evidence).max().orElseThrow());
      int alarms = watched.monitors.usualAlarms(kind, evidence, watched.errors);
      usual.put(kind, alarms * UNIT / ROWS);
    }
    return new Quiet(highest, usual);
  }

  private static Run run(Change change, Map<Kind, Double> lines, Seed seed) {
    Watched watched = new Watched(change, seed);
    Map<Kind, Integer> alarms = new EnumMap<>(Kind.class);
    Map<Kind, List<Double>> levels = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      double line = Objects.requireNonNull(lines.get(kind));
      double[] evidence = watched.of(kind);
      int first = 0;
      while (first < ROWS && evidence[first] <= line) {
        first++;
      }
      alarms.put(kind, first);
      List<Double> level = new ArrayList<>();
      for (int end = Monitors.WINDOW; end <= ROWS; end += Monitors.WINDOW) {
        level.add(evidence[end - 1] / line);
      }
      levels.put(kind, List.copyOf(level));
    }
    int start = change.always() ? 0 : START;
    return new Run(
        watched.chanceOfError(0, START, false),
        watched.chanceOfError(start, ROWS, false),
        watched.chanceOfError(start, ROWS, true),
        alarms,
        levels);
  }

  private static Scenario scenario(Change change, List<Run> runs) {
    List<Watch> watches = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Integer> alarms =
          runs.stream().map(r -> Objects.requireNonNull(r.alarms().get(kind))).toList();
      List<Double> levels = new ArrayList<>();
      for (int w = 0; w < ROWS / Monitors.WINDOW; w++) {
        int at = w;
        double[] each = Values.of(runs, r -> Objects.requireNonNull(r.levels().get(kind)).get(at));
        levels.add(Arrays.stream(each).sum() / each.length);
      }
      watches.add(new Watch(kind.title(), kind.errors(), alarms, List.copyOf(levels)));
    }
    return new Scenario(
        change.title(),
        change.always() ? 0 : START,
        Values.list(Values.of(runs, Run::before)),
        Values.list(Values.of(runs, Run::after)),
        Values.list(Values.of(runs, Run::best)),
        List.copyOf(watches));
  }
}
