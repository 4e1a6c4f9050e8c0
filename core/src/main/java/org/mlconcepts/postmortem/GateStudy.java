package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.postmortem.FaultStudy.Planted;
import org.mlconcepts.postmortem.GateReport.Check;
import org.mlconcepts.postmortem.GateReport.Status;

/** Takes sound and faulty candidates to the gate. */
final class GateStudy {

  private static final int BLOCK = 518; // days: 74 weeks
  private static final int WEEK = 7;

  private GateStudy() {}

  /** One shop's candidates, in the order of {@link #planted}. */
  record Candidates(List<GateMeasures> measures) {}

  /** No fault first, then each fault at each strength. */
  static List<Planted> planted() {
    List<Planted> planted = new ArrayList<>(List.of(new Planted(Fault.NONE, 0)));
    for (Fault fault : Fault.values()) {
      for (double strength : GateTrials.STRENGTHS) {
        if (fault != Fault.NONE) {
          planted.add(new Planted(fault, strength));
        }
      }
    }
    return planted;
  }

  /**
   * A gate that sees the training days, the shadow run's half year, the claimed error and the
   * served features. It cannot see what labels will mean after the release.
   */
  static Candidates shop(Seed seed) {
    ShopSystem shop = ShopSystem.draw(seed);
    double honest =
        WatchedYear.absolute(shop.backtest(shop.features()).errors(shop.training(), seed));
    double shuffled = FaultStudy.shuffled(shop);
    GateMeasures sound = gate(shop, shop.features()).measure(seed);
    List<GateMeasures> measures = new ArrayList<>();
    for (Planted planted : planted()) {
      boolean leak = planted.fault() == Fault.FUTURE_LEAK;
      ForecastFeatures features = leak ? shop.leaking(planted.strength()) : shop.features();
      GateMeasures measured = leak ? gate(shop, features).measure(seed) : sound;
      double share = planted.fault() == Fault.SHUFFLED_SPLIT ? planted.strength() : 0;
      double claimed = leak ? measured.error() : share * shuffled + (1 - share) * honest;
      double served =
          ServedRow.largestDifference(
              shop.replayed(),
              features,
              ShopSystem.firstDay(),
              ShopSystem.rows(shop.served(planted.fault(), planted.strength())));
      measures.add(measured.with(OptionalDouble.of(claimed), OptionalDouble.of(served)));
    }
    return new Candidates(measures);
  }

  private static ReleaseGate gate(ShopSystem shop, ForecastFeatures features) {
    return ReleaseGate.of(shop.all(), features, ShopSystem.LEARNER);
  }

  /** Days of passengers that do not overlap. */
  static List<DailySeries> ridershipBlocks() {
    DailySeries all = DailySeries.ridership();
    List<DailySeries> blocks = new ArrayList<>();
    for (int end = BLOCK; end <= all.days(); end += BLOCK) {
      blocks.add(all.between(end - BLOCK, end));
    }
    return blocks;
  }

  /** A sound model of passengers: weekday, holiday, the same day last week and the last week. */
  static GateMeasures ridership(DailySeries block, Seed seed) {
    ForecastFeatures features =
        (values, day) -> {
          double week = 0;
          for (int t = day - WEEK; t < day; t++) {
            week += values[t] / WEEK;
          }
          return new double[] {
            block.day(day).weekday(), block.holiday(day) ? 1 : 0, values[day - WEEK], week
          };
        };
    return ReleaseGate.of(block.values(), features, ShopSystem.LEARNER).measure(seed);
  }

  static GateTrials.Trial trial(
      String world, Planted planted, double slack, List<GateMeasures> measures) {
    List<GateReport> reports = measures.stream().map(m -> m.judge(GateLimits.at(slack))).toList();
    List<Double> byCheck = new ArrayList<>();
    for (Check check : Check.values()) {
      long blocked =
          reports.stream().filter(r -> r.finding(check).status() == Status.BLOCKED).count();
      byCheck.add((double) blocked / reports.size());
    }
    return new GateTrials.Trial(
        world,
        planted.fault().title(),
        planted.strength(),
        slack,
        reports.stream().map(r -> r.passed() ? 0.0 : 1.0).toList(),
        byCheck);
  }
}
