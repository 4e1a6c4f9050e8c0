package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.model.Regressor;
import org.mlconcepts.sample.Folds;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;

/** One shop with every fault at every strength. */
final class FaultStudy {

  private static final int FOLDS = 4;

  private final ShopSystem shop;
  private final double[][] replayedTraining;
  private final double[][] replayedServed;
  private final double[] replayedSold;

  FaultStudy(Seed seed) {
    shop = ShopSystem.draw(seed);
    double[] history = shop.replayed();
    ForecastFeatures features = shop.features();
    replayedTraining = rows(features, history, ShopSystem.firstDay(), ShopSystem.TRAINING);
    replayedServed = rows(features, history, ShopSystem.TRAINING, history.length);
    replayedSold = Arrays.copyOfRange(history, ShopSystem.TRAINING, history.length);
  }

  /** A fault and how strong it is. */
  record Planted(Fault fault, double strength) {}

  /** What became of it. */
  record Outcome(Fault fromLogs, Fault fromReplay, double online, double claimed) {}

  /** No fault first, then each fault at each strength. */
  static List<Planted> planted() {
    List<Planted> planted = new ArrayList<>(List.of(new Planted(Fault.NONE, 0)));
    for (Fault fault : Fault.values()) {
      for (double strength : FaultInjection.STRENGTHS) {
        if (fault != Fault.NONE) {
          planted.add(new Planted(fault, strength));
        }
      }
    }
    return planted;
  }

  /** A table, the model trained on it, and its errors in the order of time and shuffled. */
  private static final class Trained {
    private final double[][] rows;
    private final Regressor model;
    private final double backtest;

    Trained(double[][] rows, Regressor model, double backtest) {
      this.rows = rows;
      this.model = model;
      this.backtest = backtest;
    }
  }

  List<Outcome> outcomes() {
    Trained sound = trained(0);
    double shuffled = shuffled(shop);
    List<Outcome> outcomes = new ArrayList<>();
    for (Planted planted : planted()) {
      boolean leak = planted.fault() == Fault.FUTURE_LEAK;
      Trained trained = leak ? trained(planted.strength()) : sound;
      double share = planted.fault() == Fault.SHUFFLED_SPLIT ? planted.strength() : 0;
      double claimed = share * shuffled + (1 - share) * trained.backtest;
      Incident incident = incident(planted, trained, claimed);
      outcomes.add(
          new Outcome(
              Diagnosis.LOGS.of(incident),
              Diagnosis.REPLAY.of(incident),
              incident.online(),
              claimed));
    }
    return outcomes;
  }

  private Trained trained(double leak) {
    ForecastFeatures features = shop.leaking(leak);
    double[] series = shop.training();
    Backtest backtest = shop.backtest(features);
    return new Trained(
        rows(features, series, ShopSystem.firstDay(), ShopSystem.TRAINING),
        backtest.train(series, ShopSystem.TRAINING, shop.seed()),
        WatchedYear.absolute(backtest.errors(series, shop.seed())));
  }

  private Incident incident(Planted planted, Trained trained, double claimed) {
    double[][] served = shop.served(planted.fault(), planted.strength());
    return new Incident(
        new Incident.Offline(claimed, trained.backtest),
        new Incident.TrainingTable(trained.rows, targets()),
        new Incident.Log(
            served,
            trained.model.predictAll(served),
            shop.reported(planted.fault(), planted.strength())),
        new Incident.Replay(replayedTraining, replayedServed, replayedSold));
  }

  private double[] targets() {
    return Arrays.copyOfRange(shop.training(), ShopSystem.firstDay(), ShopSystem.TRAINING);
  }

  /** The error that shuffled folds report for the training days. */
  static double shuffled(ShopSystem shop) {
    double[] series = shop.training();
    double[][] rows = rows(shop.features(), series, ShopSystem.firstDay(), series.length);
    double[] targets = Arrays.copyOfRange(series, ShopSystem.firstDay(), series.length);
    double error = 0;
    for (Split split : Folds.shuffled(rows.length, FOLDS, shop.seed().stream("folds"))) {
      Regressor model =
          ShopSystem.LEARNER.fit(
              Rows.select(rows, split.train()),
              Rows.select(targets, split.train()),
              shop.seed().stream("fit"));
      double[] forecast = model.predictAll(Rows.select(rows, split.test()));
      error += RegressionErrors.of(Rows.select(targets, split.test()), forecast).mae() / FOLDS;
    }
    return error;
  }

  private static double[][] rows(ForecastFeatures features, double[] series, int from, int to) {
    double[][] rows = new double[to - from][];
    Arrays.setAll(rows, i -> features.row(series, from + i));
    return rows;
  }
}
