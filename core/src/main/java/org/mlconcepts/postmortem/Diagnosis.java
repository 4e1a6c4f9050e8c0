package org.mlconcepts.postmortem;

import java.util.Arrays;

/**
 * Finds the cause of a gap between offline and online performance, by asking plain questions in a
 * fixed order: the pipeline first, the model last.
 */
enum Diagnosis {
  /** The training table, the log of the service, and reported labels. */
  LOGS("logs only") {
    @Override
    Fault of(Incident incident) {
      return fromLogs(incident);
    }
  },
  /** All of that, and features and labels made again from the raw history by the reference code. */
  REPLAY("logs and replay") {
    @Override
    Fault of(Incident incident) {
      return fromReplay(incident);
    }
  };

  /** A mean difference from the replay that late bookings do not explain, in deviations. */
  private static final double DIFFERS = 0.1;

  private static final double LABEL_DIFFERS = 0.01; // of the mean
  private static final double TOO_GOOD = 0.85; // claimed over backtest
  private static final double LEVEL_MOVED = 0.15; // of the mean
  private static final double REPEATED = 0.02; // share of rows
  private static final double TOO_BAD = 1.25; // online over backtest
  private static final double SAME_RATIO = 0.05;
  private static final double SUSPICIOUS = 0.25; // table error over deviation

  private final String title;

  Diagnosis(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The most likely cause, or none. */
  abstract Fault of(Incident incident);

  private static Fault fromReplay(Incident incident) {
    double deviation = deviation(column(incident.trainingRows, ShopSystem.LAST_WEEK));
    Fault found = Fault.NONE;
    if (repeated(column(incident.servedRows, ShopSystem.LAST_WEEK)) > REPEATED) {
      found = Fault.LOSSY_JOIN;
    } else if (difference(incident.trainingRows, incident.replay.trainingRows)
        > DIFFERS * deviation) {
      found = Fault.FUTURE_LEAK;
    } else if (difference(incident.servedRows, incident.replay.servedRows) > DIFFERS * deviation) {
      found = servingFault(incident);
    } else if (Math.abs(1 - mean(incident.reported) / mean(incident.replay.sold)) > LABEL_DIFFERS) {
      found = Fault.LABEL_CHANGE;
    } else if (incident.claimed < TOO_GOOD * incident.backtest) {
      found = Fault.SHUFFLED_SPLIT;
    }
    return found;
  }

  /** Served features differ from the replay: all by one factor, or else by their age. */
  private static Fault servingFault(Incident incident) {
    int factor = 0;
    double[] served = column(incident.servedRows, ShopSystem.LAST_WEEK);
    double[] rebuilt = column(incident.replay.servedRows, ShopSystem.LAST_WEEK);
    double ratio = mean(served) / mean(rebuilt);
    for (int i = 0; i < served.length; i++) {
      factor += Math.abs(served[i] / rebuilt[i] / ratio - 1) < SAME_RATIO ? 1 : 0;
    }
    boolean oneFactor = Math.abs(ratio - 1) > SAME_RATIO / 2 && factor > 0.9 * served.length;
    return oneFactor ? Fault.UNIT_CHANGE : Fault.STALE_FEATURE;
  }

  private static Fault fromLogs(Incident incident) {
    double[] served = column(incident.servedRows, ShopSystem.LAST_WEEK);
    double[] trained = column(incident.trainingRows, ShopSystem.LAST_WEEK);
    double features = mean(served) / mean(yearBefore(trained));
    double labels = mean(incident.reported) / mean(yearBefore(incident.trainingTargets));
    Fault found = Fault.NONE;
    if (repeated(served) > REPEATED) {
      found = Fault.LOSSY_JOIN;
    } else if (Math.abs(features / labels - 1) > LEVEL_MOVED) {
      found =
          Math.abs(features - 1) > Math.abs(labels - 1) ? Fault.UNIT_CHANGE : Fault.LABEL_CHANGE;
    } else if (incident.claimed < TOO_GOOD * incident.backtest) {
      found = Fault.SHUFFLED_SPLIT;
    } else if (incident.online() > TOO_BAD * incident.backtest) {
      // A leak and a stale feature both leave a good table and a bad service; only a table that is
      // too good to be true points to the leak.
      found =
          incident.backtest < SUSPICIOUS * deviation(incident.trainingTargets)
              ? Fault.FUTURE_LEAK
              : Fault.STALE_FEATURE;
    }
    return found;
  }

  /** The same days of the year before the served ones, so that the season is the same. */
  private static double[] yearBefore(double[] values) {
    int from = values.length - ForecastWorld.YEAR;
    return Arrays.copyOfRange(values, from, from + ShopSystem.SERVED);
  }

  /** The share of rows that hold the most frequent value. */
  private static double repeated(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest == 1 ? 0 : (double) longest / values.length;
  }

  /** The mean absolute difference of the mean of the last week. */
  private static double difference(double[][] a, double[][] b) {
    return WatchedYear.absolute(
        Effects.difference(column(a, ShopSystem.LAST_WEEK), column(b, ShopSystem.LAST_WEEK)));
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
  }
}
