package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.paradigms.CustomerSegments.BySegments;
import org.mlconcepts.paradigms.CustomerSegments.Result;
import org.mlconcepts.paradigms.CustomerSegments.Shop;

/** Reads whether segments show beyond what k-means makes of one cloud. */
final class CustomerSegmentsReading implements Reading<CustomerSegments, Result> {

  /** A silhouette has to exceed that of one cloud by so much. */
  private static final double BEYOND = 0.05;

  /** Segments count as the true ones if they agree at least so far. */
  private static final double AGREES = 0.5;

  @Override
  public List<Claim> claims(CustomerSegments experiment, Result result) {
    List<Evidence> groups = new ArrayList<>();
    for (Shop shop : result.shops()) {
      BySegments four = CustomerSegments.four(shop);
      groups.add(
          Evidence.beyond(
              BEYOND,
              shop.name() + ", by silhouette",
              "mean silhouette of four segments less that of one cloud that is otherwise alike",
              Marks.less(four.silhouette(), four.oneCloud())));
      if (shop.known()) {
        groups.add(
            Evidence.beyond(
                AGREES,
                shop.name() + ", against the truth",
                "adjusted Rand index of four segments and the true ones",
                Values.array(four.truth())));
      }
    }
    return List.of(Claim.judge(Paradigms.GROUPS, Verdict.HOLDS_IF, groups));
  }

  @Override
  public List<Chart> charts(CustomerSegments experiment, Result result) {
    return List.of(beyond(result), again(result), truth(result));
  }

  private static Chart lines(
      String id, String title, String alt, Axis y, List<Series> series, List<Rule> rules) {
    return new Lines(id, title, alt, Axis.linear("number of segments", ""), y, series, rules);
  }

  private static Series series(Shop shop, Function<BySegments, Point> point) {
    return new Series(shop.name(), Role.MEASURED, shop.byCount().stream().map(point).toList());
  }

  private static Chart beyond(Result result) {
    double highest = 0;
    for (Shop shop : result.shops()) {
      if (!shop.known()) {
        BySegments four = CustomerSegments.four(shop);
        highest = Math.max(highest, Marks.mean(four.silhouette()) - Marks.mean(four.oneCloud()));
      }
    }
    return lines(
        "beyond-one-cloud",
        String.format(
            Locale.ROOT,
            "Four segments of a sample shop exceed one cloud by %.2f at most; planted ones by %.2f",
            highest,
            gap(result.shops().get(0))),
        "Mean silhouette of the segments less that in one cloud with the same columns and"
            + " correlations, by the number of segments, with 95 % intervals.",
        Axis.linear("silhouette beyond that of one cloud", ""),
        result.shops().stream()
            .map(shop ->
                series(
                    shop,
                    each -> {
                      double[] gaps = Marks.less(each.silhouette(), each.oneCloud());
                      return Marks.point(each.segments(), Values.list(gaps));
                    }))
            .toList(),
        List.of(Rule.horizontal(0, "no more than one cloud")));
  }

  private static double gap(Shop shop) {
    BySegments four = CustomerSegments.four(shop);
    return Marks.mean(four.silhouette()) - Marks.mean(four.oneCloud());
  }

  private static Chart again(Result result) {
    Shop none = result.shops().get(2);
    return lines(
        "found-again",
        String.format(
            Locale.ROOT,
            "Found again is not found: two samples without segments, cut in two, agree to %.2f",
            Marks.mean(none.byCount().get(0).again())),
        "Adjusted Rand index of the segments from two samples of customers, by the number of"
            + " segments. It is high for two segments even where there are none, because both"
            + " samples are cut across the same long axis.",
        Axis.linear("agreement of two samples", "adjusted Rand index"),
        result.shops().stream()
            .map(shop -> series(shop, each -> Marks.upToOne(each.segments(), each.again())))
            .toList(),
        List.of());
  }

  private static Chart truth(Result result) {
    List<Shop> known = result.shops().stream().filter(Shop::known).toList();
    List<Bars.Group> groups = new ArrayList<>();
    for (Shop shop : known) {
      groups.add(
          new Bars.Group(
              shop.name(), shop.byCount().stream().map(each -> Marks.bar(each.truth())).toList()));
    }
    BySegments four = CustomerSegments.four(known.get(0));
    return new Bars(
        "truth",
        String.format(
            Locale.ROOT,
            "Where there are four segments, k-means finds them: agreement %.2f",
            Marks.mean(four.truth())),
        "Adjusted Rand index of segments found and true segments of invented customers, by the"
            + " number of segments looked for.",
        "number of segments",
        known.get(0).byCount().stream().map(each -> Integer.toString(each.segments())).toList(),
        Axis.linear("agreement with the truth", "adjusted Rand index"),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }
}
