package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mlconcepts.deployment.Policy.Gate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.AdaptiveWindow;
import org.mlconcepts.metric.HistogramDrift;
import org.mlconcepts.metric.QuantileBins;
import org.mlconcepts.metric.StreamDetector.State;
import org.mlconcepts.model.Classifier;

/** One model in service under one policy, day by day; days differ in how much comes in. */
final class Service {

  static final double PSI_LINE = 0.2;

  private static final int DAY = 50; // rows on average
  private static final int WEEKS = 20; // days from one quiet time to the next
  private static final double SWING = 0.8; // of the traffic
  private static final int JUDGED = 300; // labels that a challenger is judged by
  private static final int LEAST = 200; // rows to train on after an alarm
  private static final double DELTA = 0.002;

  private final ServedStream stream;
  private final Policy policy;
  private final int window;
  private final int delay;
  private final RandomGenerator unused = new Seed(0).stream("unused");
  private final int[] errors; // of the model that served the row

  private final List<QuantileBins> bins = new ArrayList<>(); // of the rows it was trained on
  private final List<int[]> counts = new ArrayList<>();

  private Classifier model;
  private AdaptiveWindow adwin = new AdaptiveWindow(DELTA);
  private int fits;
  private int day;
  private int lastDay;
  private int lastKnown; // rows with labels when it was last trained
  private int trainedFrom;
  private int trainedTo;
  private int heard; // rows whose labels the detector has seen
  private int since; // rows of the next training
  private int due = Integer.MAX_VALUE; // number of labelled rows at which it trains once more
  private Optional<Classifier> shadow = Optional.empty();
  private int shadowSince;

  /**
   * What came of it.
   *
   * @param loss mean over the served rows
   * @param fits models that were trained after the first
   */
  record Outcome(double loss, int fits) {}

  /**
   * How much and how late.
   *
   * @param window rows to train on, and labels between two trainings by volume
   * @param delay rows until a label arrives
   */
  record Late(int window, int delay) {}

  /**
   * Puts a first model into service.
   *
   * @param first trained on the rows before those that are served
   */
  Service(ServedStream stream, Classifier first, Policy policy, Late late) {
    this.stream = stream;
    this.policy = policy;
    window = late.window();
    delay = late.delay();
    errors = new int[stream.size()];
    trainedTo = stream.training;
    lastKnown = stream.training;
    heard = stream.training;
    model = first;
    since = window;
  }

  Outcome run() {
    double loss = 0;
    int at = stream.training;
    while (at < stream.size()) {
      double phase = 2 * Math.PI * day / WEEKS;
      int rows = (int) Math.rint(DAY * (1 + SWING * StrictMath.sin(phase)));
      int end = Math.min(stream.size(), at + rows);
      for (int t = at; t < end; t++) {
        double p = model.probability(stream.rows[t], 1);
        loss += stream.loss(t, p);
        errors[t] = stream.error(t, p);
      }
      at = end;
      day++;
      evening(at);
    }
    return new Outcome(loss / (stream.size() - stream.training), fits);
  }

  /** After the day's rows: hears the labels that have come in, and decides. */
  private void evening(int served) {
    int known = Math.max(stream.training, served - delay);
    boolean cut = false;
    for (; policy.trigger() == Policy.Trigger.ERRORS && heard < known; heard++) {
      cut |= adwin.add(errors[heard]) == State.DRIFT;
    }
    judgeShadow(known);
    if (shadow.isEmpty() && wanted(served, known, cut)) {
      train(served, known);
      lastDay = day;
      lastKnown = known;
    }
  }

  private boolean wanted(int served, int known, boolean cut) {
    return switch (policy.trigger()) {
      case NEVER -> false;
      case CALENDAR -> day - lastDay >= window / DAY && known > lastKnown;
      case VOLUME -> known - lastKnown >= window;
      case ERRORS -> alarm(known, cut);
      case INPUTS -> served - trainedTo >= Monitors.WINDOW && drifted(served);
    };
  }

  /** On a cut, and once more when a whole window has come in since. */
  private boolean alarm(int known, boolean cut) {
    if (cut) {
      since = Math.min(window, Math.max(LEAST, adwin.size()));
      due = known + window - since;
      return true;
    }
    if (known < due) {
      return false;
    }
    since = window;
    due = Integer.MAX_VALUE;
    return true;
  }

  private boolean drifted(int served) {
    if (bins.isEmpty()) {
      for (int j = 0; j < stream.rows[0].length; j++) {
        double[] then = column(j, trainedFrom, trainedTo);
        bins.add(QuantileBins.of(then, Monitors.BINS));
        counts.add(bins.get(j).count(then));
      }
    }
    double largest = 0;
    for (int j = 0; j < bins.size(); j++) {
      int[] now = bins.get(j).count(column(j, served - Monitors.WINDOW, served));
      largest = Math.max(largest, HistogramDrift.of(counts.get(j), now).smoothedPsi());
    }
    return largest > PSI_LINE;
  }

  private double[] column(int j, int from, int to) {
    double[] column = new double[to - from];
    Arrays.setAll(column, i -> stream.rows[from + i][j]);
    return column;
  }

  private void train(int served, int known) {
    int to = policy.gate() == Gate.CHALLENGER ? known - JUDGED : known;
    int from = policy.all() ? 0 : Math.max(0, to - since);
    if (!stream.trainable(from, to)) {
      return;
    }
    fits++;
    Classifier fresh = stream.fit(from, to, unused);
    adwin = new AdaptiveWindow(DELTA); // the errors of the old model say nothing of the new one
    heard = served;
    bins.clear();
    counts.clear();
    trainedFrom = from;
    trainedTo = to;
    switch (policy.gate()) {
      case OPEN -> model = fresh;
      case CHALLENGER -> {
        if (better(fresh, to, known)) {
          model = fresh;
        }
      }
      case SHADOW -> {
        shadow = Optional.of(fresh);
        shadowSince = served;
      }
    }
  }

  private void judgeShadow(int known) {
    if (shadow.isPresent() && known - shadowSince >= JUDGED) {
      if (better(shadow.orElseThrow(), shadowSince, known)) {
        model = shadow.orElseThrow();
      }
      shadow = Optional.empty();
    }
  }

  /** Whether the challenger has the lower log loss. */
  private boolean better(Classifier challenger, int from, int to) {
    double balance = 0;
    for (int t = from; t < to; t++) {
      balance += stream.logLoss(t, model.probability(stream.rows[t], 1));
      balance -= stream.logLoss(t, challenger.probability(stream.rows[t], 1));
    }
    return balance > 0;
  }
}
