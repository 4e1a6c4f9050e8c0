package org.mlconcepts.deployment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.mlconcepts.metric.AdaptiveWindow;
import org.mlconcepts.metric.ContingencyTest;
import org.mlconcepts.metric.DriftDetectionMethod;
import org.mlconcepts.metric.HistogramDrift;
import org.mlconcepts.metric.KolmogorovSmirnov;
import org.mlconcepts.metric.PageHinkley;
import org.mlconcepts.metric.QuantileBins;
import org.mlconcepts.metric.StreamDetector;

/**
 * Eight monitors of one model. Those of inputs compare windows of rows with the training rows,
 * feature by feature, and take the largest value; those of errors look at each label.
 */
final class Monitors {

  static final int WINDOW = 400;
  static final int BINS = 10;

  private static final double TOLERANCE = 0.005; // of Page-Hinkley
  private static final double NEVER = 1e12;
  private static final double RAREST = 1e-300;

  /** A monitor, with the line at which it usually alarms. */
  enum Kind {
    KS("KS", false, 1.3581), // √(nm/(n+m)) d with a chance of 5 %
    PSI("PSI", false, 0.1),
    JENSEN_SHANNON("Jensen-Shannon", false, 0.1),
    CHI_SQUARED("chi-square", false, 16.919), // 9 degrees of freedom, 5 %
    SCORE_PSI("PSI of scores", false, 0.1),
    PAGE_HINKLEY("Page-Hinkley", true, 50),
    DDM("DDM", true, 3),
    ADWIN("ADWIN", true, 0.002);

    private final String title;
    private final boolean errors;
    private final double usual;

    Kind(String title, boolean errors, double usual) {
      this.title = title;
      this.errors = errors;
      this.usual = usual;
    }

    String title() {
      return title;
    }

    /** Whether it needs labels. */
    boolean errors() {
      return errors;
    }

    private StreamDetector detector(double line) {
      return switch (this) {
        case PAGE_HINKLEY -> new PageHinkley(line, TOLERANCE);
        case DDM -> new DriftDetectionMethod(line);
        default -> new AdaptiveWindow(line);
      };
    }

    /** One that never resets, for its evidence alone. */
    private StreamDetector quiet() {
      return detector(this == ADWIN ? RAREST : NEVER);
    }
  }

  private final double[][] columns; // of the training rows and, last, their scores; sorted
  private final QuantileBins[] bins;
  private final int[][] counts;

  /**
   * Learns what the inputs were like.
   *
   * @param rows training rows
   * @param scores of the model on them
   */
  Monitors(double[][] rows, double[] scores) {
    int width = rows[0].length + 1;
    columns = new double[width][];
    bins = new QuantileBins[width];
    counts = new int[width][];
    for (int j = 0; j < width; j++) {
      columns[j] = column(rows, scores, j, 0, rows.length);
      Arrays.sort(columns[j]);
      bins[j] = QuantileBins.of(columns[j], BINS);
      counts[j] = bins[j].count(columns[j]);
    }
  }

  /**
   * The evidence of each monitor after each row: of inputs, that of the last full window.
   *
   * @param errors 0 or 1 by row
   */
  Map<Kind, double[]> evidence(double[][] rows, double[] scores, double[] errors) {
    Map<Kind, double[]> evidence = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      evidence.put(kind, kind.errors() ? ofErrors(kind, errors) : new double[rows.length]);
    }
    for (int end = WINDOW; end <= rows.length; end += WINDOW) {
      int until = Math.min(rows.length, end - 1 + WINDOW);
      Map<Kind, Double> found = ofInputs(rows, scores, end);
      for (Kind kind : Kind.values()) {
        if (!kind.errors()) {
          Arrays.fill(of(evidence, kind), end - 1, until, found.getOrDefault(kind, 0.0));
        }
      }
    }
    return evidence;
  }

  /** Alarms at the usual line; a monitor of errors begins anew after each. */
  int usualAlarms(Kind kind, double[] evidence, double[] errors) {
    int alarms = 0;
    if (!kind.errors()) {
      for (int end = WINDOW; end <= evidence.length; end += WINDOW) {
        alarms += evidence[end - 1] > kind.usual ? 1 : 0;
      }
      return alarms;
    }
    StreamDetector detector = kind.detector(kind.usual);
    for (double error : errors) {
      if (detector.add(error) == StreamDetector.State.DRIFT) {
        alarms++;
        detector = kind.detector(kind.usual);
      }
    }
    return alarms;
  }

  private static double[] ofErrors(Kind kind, double[] errors) {
    StreamDetector detector = kind.quiet();
    double[] evidence = new double[errors.length];
    for (int t = 0; t < errors.length; t++) {
      detector.add(errors[t]);
      evidence[t] = t + 1 < PageHinkley.LEAST_VALUES ? 0 : Math.min(NEVER, detector.evidence());
    }
    return evidence;
  }

  /** The largest evidence over the inputs, by monitor. */
  private Map<Kind, Double> ofInputs(double[][] rows, double[] scores, int end) {
    Map<Kind, Double> largest = new EnumMap<>(Kind.class);
    for (int j = 0; j < columns.length; j++) {
      double[] window = column(rows, scores, j, end - WINDOW, end);
      int[] current = bins[j].count(window);
      HistogramDrift drift = HistogramDrift.of(counts[j], current);
      if (j == columns.length - 1) {
        raise(largest, Kind.SCORE_PSI, drift.smoothedPsi());
      } else {
        raise(largest, Kind.KS, scaledDistance(j, window));
        raise(largest, Kind.PSI, drift.smoothedPsi());
        raise(largest, Kind.JENSEN_SHANNON, drift.jensenShannonDistance());
        double chiSquared = ContingencyTest.of(counts[j], current).chiSquared().statistic();
        raise(largest, Kind.CHI_SQUARED, chiSquared);
      }
    }
    return largest;
  }

  private static void raise(Map<Kind, Double> largest, Kind kind, double found) {
    largest.merge(kind, found, Math::max);
  }

  private double scaledDistance(int j, double[] window) {
    Arrays.sort(window);
    KolmogorovSmirnov test = KolmogorovSmirnov.ofSorted(columns[j], window);
    double n = test.n();
    return test.statistic() * Math.sqrt(n * test.m() / (n + test.m()));
  }

  static double[] of(Map<Kind, double[]> evidence, Kind kind) {
    return Objects.requireNonNull(evidence.get(kind));
  }

  private static double[] column(double[][] rows, double[] scores, int j, int from, int to) {
    double[] column = new double[to - from];
    for (int i = from; i < to; i++) {
      column[i - from] = j == rows[i].length ? scores[i] : rows[i][j];
    }
    return column;
  }
}
