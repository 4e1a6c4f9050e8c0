package org.mlconcepts.postmortem;

/**
 * A model in trouble, or not: all that somebody who looks for the cause has in hand. Arrays are not
 * to be changed.
 */
final class Incident {

  final double claimed; // mean absolute error, as it was reported before release
  final double backtest; // mean absolute error on the training table, in the order of time
  final double[][] trainingRows;
  final double[] trainingTargets;
  final double[][] servedRows;
  final double[] forecasts;
  final double[] reported;
  final Replay replay;

  /** What a second reading of the raw history makes of the same days. */
  static final class Replay {
    final double[][] trainingRows;
    final double[][] servedRows;
    final double[] sold;

    Replay(double[][] trainingRows, double[][] servedRows, double[] sold) {
      this.trainingRows = trainingRows;
      this.servedRows = servedRows;
      this.sold = sold;
    }
  }

  /** Errors before release. */
  record Offline(double claimed, double backtest) {}

  /** The table that the model was trained on. */
  static final class TrainingTable {
    final double[][] rows;
    final double[] targets;

    TrainingTable(double[][] rows, double[] targets) {
      this.rows = rows;
      this.targets = targets;
    }
  }

  /** What the serving system logged. */
  static final class Log {
    final double[][] rows;
    final double[] forecasts;
    final double[] reported;

    Log(double[][] rows, double[] forecasts, double[] reported) {
      this.rows = rows;
      this.forecasts = forecasts;
      this.reported = reported;
    }
  }

  Incident(Offline offline, TrainingTable training, Log log, Replay replay) {
    this.claimed = offline.claimed();
    this.backtest = offline.backtest();
    this.trainingRows = training.rows;
    this.trainingTargets = training.targets;
    this.servedRows = log.rows;
    this.forecasts = log.forecasts;
    this.reported = log.reported;
    this.replay = replay;
  }

  /** The mean absolute error in service, against what is reported as sold. */
  double online() {
    return WatchedYear.absolute(Effects.difference(reported, forecasts));
  }
}
