package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.paradigms.HousePrices.ByPairs;
import org.mlconcepts.paradigms.HousePrices.Learner;
import org.mlconcepts.paradigms.HousePrices.Result;

/** Reads what pairs of house and price teach. */
final class HousePricesReading implements Reading<HousePrices, Result> {

  /** Where the picture ends. */
  private static final double LOWEST = -1;

  @Override
  public List<Claim> claims(HousePrices experiment, Result result) {
    List<Evidence> pairs = new ArrayList<>();
    for (Learner learner : result.learners()) {
      ByPairs most = most(learner);
      pairs.add(
          Evidence.of(
              result.data() + ", " + learner.name() + ", " + most.pairs() + " pairs",
              "R² on fresh rows, learned from the true pairs less from mixed ones",
              Marks.less(most.right(), most.mixed())));
      if (result.data().equals(HousePrices.HOUSES)) {
        pairs.add(learnsMore(result.data(), learner));
      }
    }
    return List.of(Claim.judge(Paradigms.PAIRS, Verdict.HOLDS, pairs));
  }

  /**
   * Only where something can be learned: on a table of noise a model of more pairs fits less of it,
   * which is no learning.
   */
  private static Evidence learnsMore(String data, Learner learner) {
    ByPairs least = least(learner);
    ByPairs most = most(learner);
    return Evidence.of(
        data + ", " + learner.name() + ", more pairs",
        "unexplained share of the variance after "
            + least.pairs()
            + " pairs over that after "
            + most.pairs()
            + " (doublings)",
        doublings(least.right(), most.right()));
  }

  /** By ratios, because a line through few pairs fails by powers of ten now and then. */
  private static double[] doublings(List<Double> few, List<Double> many) {
    double[] doublings = new double[few.size()];
    for (int i = 0; i < doublings.length; i++) {
      doublings[i] = Values.doublings(1 - few.get(i), 1 - many.get(i));
    }
    return doublings;
  }

  static ByPairs least(Learner learner) {
    return learner.byPairs().get(0);
  }

  static ByPairs most(Learner learner) {
    return learner.byPairs().get(learner.byPairs().size() - 1);
  }

  @Override
  public List<Chart> charts(HousePrices experiment, Result result) {
    boolean houses = result.data().equals(HousePrices.HOUSES);
    List<Series> series = new ArrayList<>();
    for (Learner learner : result.learners()) {
      series.add(
          new Series(
              learner.name(),
              Role.MEASURED,
              learner.byPairs().stream().map(p -> Marks.point(p.pairs(), p.right())).toList()));
      series.add(
          new Series(
              learner.name() + (houses ? ", mixed prices" : ", mixed targets"),
              Role.MEASURED,
              learner.byPairs().stream().map(p -> Marks.point(p.pairs(), p.mixed())).toList()));
    }
    Learner last = result.learners().get(result.learners().size() - 1);
    return List.of(
        new Lines(
                "pairs",
                String.format(
                    Locale.ROOT,
                    "%d pairs explain %.0f%% of the variance of %s (%s), mixed pairs %s",
                    most(last).pairs(),
                    100 * Marks.mean(most(last).right()),
                    houses ? "log prices" : "the target",
                    last.name(),
                    mixed(Marks.mean(most(last).mixed()))),
                houses
                    ? "R² of the logarithm of house prices on fresh rows by the number of pairs"
                        + " learned from, for a straight line and a forest, with the true prices and"
                        + " with the same prices in random order."
                    : "R² of the target on fresh rows by the number of pairs learned from, for a"
                        + " straight line and a forest, with the true targets and with the same"
                        + " targets in random order.",
                Axis.log(houses ? "pairs of house and price" : "pairs of row and target", ""),
                Axis.linear("R² on fresh rows", "").within(LOWEST, 1),
                series,
                List.of(Rule.horizontal(0, "always the mean")))
            .withNote(note(result)));
  }

  private static String mixed(double explained) {
    return explained <= 0
        ? "are no better than the mean"
        : String.format(Locale.ROOT, "%.0f%%", 100 * explained);
  }

  /** What lies below the picture, if anything does. */
  private static String note(Result result) {
    List<String> below = new ArrayList<>();
    boolean cut = false;
    for (Learner learner : result.learners()) {
      for (ByPairs pairs : learner.byPairs()) {
        double mean = Marks.mean(pairs.mixed());
        cut |= Marks.bar(pairs.mixed()).low() < LOWEST || Marks.bar(pairs.right()).low() < LOWEST;
        if (mean < LOWEST) {
          below.add(
              String.format(
                  Locale.ROOT, "%s, %d mixed pairs: %.2f", learner.name(), pairs.pairs(), mean));
        }
      }
    }
    if (!cut) {
      return "";
    }
    return "Bands: 95 % intervals, cut off at "
        + String.format(Locale.ROOT, "%.0f", LOWEST)
        + (below.isEmpty() ? "" : "; below it lies " + String.join(" and ", below));
  }
}
